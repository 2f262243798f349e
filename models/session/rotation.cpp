// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotation.h"

#include "displaytext.h"
#include "hookmove.h"
#include "jwkswatch.h"
#include "keychanges.h"
#include "oldkeysight.h"
#include "orgsession.h"
#include "publickeys.h"
#include "rotationnotes.h"
#include "rotations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

Rotation::Rotation(OrgSession *session, HookKeysApi &api, RotationJournal &journal,
                   RotationPlan plan, QObject *parent)
    : QObject(parent), m_session(session), m_api(api), m_journal(journal), m_plan(std::move(plan)),
      m_apps(api.connection().apps, session->rotations()->otherOrgs(), m_plan.hooks,
             [this](const RotationNote &line) { return write(line); }),
      m_oldKey(session, m_apps, m_plan,
               [this](Callback<RotationState> done) { look(std::move(done)); })
{
}

Result<void> Rotation::write(RotationNote line)
{
    line.time = m_session->clock().now();
    return m_journal.note(m_plan.id, line);
}

Result<RotationJournal::Hold> Rotation::hold(RotationJournal &journal, const RotationPlan &plan)
{
    Result<RotationJournal::Hold> held = journal.hold(plan.id);
    if (!held)
        return held;
    const Result<QList<RotationPlan>> open = journal.open(plan.org);
    if (!open)
        return tl::unexpected(open.error());
    if (!open->contains(plan)) {
        return failure(ErrorKind::Conflict,
                       tr("The rotation of the key “%1” was changed or ended elsewhere meanwhile. "
                          "Nothing was changed. If the rotation is still there, resume it.")
                           .arg(displayText(plan.oldName)));
    }
    return held;
}

/// That this copy of the program alone is at the rotation, as it was written down last.
Result<void> Rotation::hold()
{
    if (m_isHeld)
        return {};
    const Result<RotationJournal::Hold> held = hold(m_journal, m_plan);
    if (!held)
        return tl::unexpected(held.error());
    m_hold = *held;
    m_isHeld = true;
    return {};
}

/// A step begins. Whether it may write; if not, @p done is told.
bool Rotation::beginStep(const Callback<void> &done)
{
    m_apps.reset();
    const QString block = m_session->changes()->writeBlock();
    const Result<void> held = block.isEmpty() ? hold() : failure(ErrorKind::ReadOnly, block);
    if (!held)
        post<void>(this, done, held);
    return held.has_value();
}

/// Writes a line; false, and @p done is told why, where that fails.
bool Rotation::note(const Write &write, RotationNote::Kind kind, const QString &text,
                    const Callback<void> &done)
{
    const Result<void> noted =
        this->write({.step = write.step, .subject = write.subject, .kind = kind, .text = text});
    if (!noted)
        done(tl::unexpected(noted.error()));
    return noted.has_value();
}

const RotationHook *Rotation::hookOf(const QString &id) const
{
    const auto hook = std::ranges::find(m_plan.hooks, id, &RotationHook::id);
    return hook == m_plan.hooks.cend() ? nullptr : &*hook;
}

void Rotation::look(Callback<RotationState> done)
{
    m_api.listKeys(this, [this, done = std::move(done)](const Result<HookKeyListing> &keys) {
        if (!keys) {
            done(tl::unexpected(keys.error()));
            return;
        }
        const Result<QList<RotationNote>> notes = m_journal.notes(m_plan.id);
        if (!notes) {
            done(tl::unexpected(notes.error()));
            return;
        }
        const auto state = RotationState::of(m_plan, madeKeyOf(*notes), keys->keys);
        if (!state) {
            done(state);
            return;
        }
        m_api.listInlineHooks(this, [state = *state, done](const Result<InlineHookListing> &hooks) {
            if (!hooks) {
                done(tl::unexpected(hooks.error()));
                return;
            }
            RotationState whole = state;
            whole.hooks = hooks->hooks;
            whole.isWhole = hooks->isWhole;
            whole.warnings = hooks->warnings;
            done(whole);
        });
    });
}

void Rotation::withState(const Callback<void> &done,
                         std::function<void(const RotationState &)> then)
{
    look([done, then = std::move(then)](const Result<RotationState> &state) {
        if (state)
            then(*state);
        else
            done(tl::unexpected(state.error()));
    });
}

/// Goes on with @p key and its public half, which must be usable.
void Rotation::withKey(const std::optional<HookKey> &key, const Callback<void> &done, KeyUse then)
{
    if (!key) {
        done(failure(ErrorKind::NotFound, tr("The key is not in the org any more: somebody else "
                                             "may have deleted it. Nothing was changed.")));
        return;
    }
    const auto read = [done, then = std::move(then)](const Result<HookKey> &whole) {
        if (!whole) {
            done(tl::unexpected(whole.error()));
            return;
        }
        const Jwk jwk = Jwk::read(whole->publicJwk, whole->keyId);
        if (whole->privateMember || !jwk.isUsable()) {
            done(failure(ErrorKind::Validation,
                         tr("The public key of “%1” cannot be used, so no hook is to sign with "
                            "it.")
                             .arg(displayText(whole->name))));
            return;
        }
        then(*whole, jwk);
    };
    m_session->publicKeys()->publicKey(key->id, this, read);
}

void Rotation::createKey(const Callback<void> &done)
{
    if (!beginStep(done))
        return;
    withState(done, [this, done](const RotationState &state) {
        const Result<QList<RotationNote>> notes = m_journal.notes(m_plan.id);
        if (!notes) {
            done(tl::unexpected(notes.error()));
        } else if (state.newKey && mayHaveMadeKey(*notes)) {
            // An earlier attempt, of which nobody heard, made it: it is known by its id from now
            // on.
            if (!madeKeyOf(*notes).isEmpty()
                || note({u"create"_s, m_plan.newName}, RotationNote::Kind::Done, state.newKey->id,
                        done))
                done({});
        } else if (state.newKey) {
            done(failure(ErrorKind::Conflict,
                         tr("Somebody else made a key called “%1” meanwhile. Give this rotation up "
                            "and begin it with another name.")
                             .arg(displayText(m_plan.newName))));
        } else if (!state.oldKey) {
            done(failure(ErrorKind::NotFound,
                         tr("The key “%1” is not in the org any more, so there is nothing to "
                            "rotate.")
                             .arg(displayText(m_plan.oldName))));
        } else {
            m_oldKey.learn([this, done] { sendCreate(done); });
        }
    });
}

void Rotation::sendCreate(const Callback<void> &done)
{
    if (!note({u"create"_s, m_plan.newName}, RotationNote::Kind::Begun, {}, done))
        return;
    m_api.createKey(m_plan.newName, this,
                    [this, done](const Result<HookKey> &made) { createAnswered(made, done); });
}

void Rotation::createAnswered(const Result<HookKey> &made, const Callback<void> &done)
{
    const Write write{u"create"_s, m_plan.newName};
    m_session->notePrivateIn(made, m_plan.newName);
    if (made) {
        m_session->listAgain();
        if (note(write, RotationNote::Kind::Done, made->id, done))
            done({});
        return;
    }
    const Error &error = made.error();
    if (error.kind != ErrorKind::OutcomeUnknown) {
        if (note(write, RotationNote::Kind::Failed, error.summary, done))
            done(tl::unexpected(error));
        return;
    }
    // Nobody answered: the list says whether there is a key now.
    if (!note(write, RotationNote::Kind::Unknown, error.summary, done))
        return;
    withState([done, error](const Result<void> &) { done(tl::unexpected(error)); },
              [this, write, error, done](const RotationState &state) {
                  m_session->listAgain();
                  if (!state.newKey)
                      done(tl::unexpected(error));
                  else if (note(write, RotationNote::Kind::Done, state.newKey->id, done))
                      done({});
              });
}

void Rotation::handOver(const Callback<void> &done)
{
    if (!beginStep(done))
        return;
    withState(done, [this, done](const RotationState &state) {
        withKey(state.newKey, done, [this, done](const HookKey &key, const Jwk &jwk) {
            m_apps.bringAll(Wish::Holds, key, jwk, done);
        });
    });
}

void Rotation::repoint(const QString &id, bool handedOver, const Callback<void> &done)
{
    const RotationHook *hook = hookOf(id);
    if (!beginStep(done))
        return;
    if (!hook || (hook->handOver != HandOver::App && !handedOver)) {
        postError<void>(this, done, ErrorKind::Validation,
                        tr("Nobody said yet that the other side has the new key, so the hook was "
                           "not changed."));
        return;
    }
    withState(done, [this, hook = *hook, done](const RotationState &state) {
        bring(hook, m_plan.oldId, state.newKey, done);
    });
}

void Rotation::pointBack(const QString &id, bool held, const Callback<void> &done)
{
    if (!beginStep(done))
        return;
    m_isSaidHeld = held;
    m_unseen.removeAll(id);
    const RotationHook *hook = hookOf(id);
    if (!hook) {
        postError<void>(this, done, ErrorKind::NotFound,
                        tr("The hook is no part of this rotation, so it was not changed."));
        return;
    }
    withState(done, [this, hook = *hook, done](const RotationState &state) {
        if (const Result<void> kept = keepOldKey(); !kept)
            done(kept);
        else
            bring(hook, state.newKey ? state.newKey->id : QString(), state.oldKey, done);
    });
}

/// The old key is used again, so it does not wait for its end any more.
Result<void> Rotation::keepOldKey()
{
    if (!m_plan.retireOn.isValid())
        return {};
    RotationPlan plan = m_plan;
    plan.retireOn = {};
    const Result<void> amended = m_journal.amend(plan);
    if (amended)
        m_plan = plan;
    return amended;
}

/// Has the other side of @p hook hold @p key, or sees that it does. What is handed over by hand
/// cannot be seen, but for an app that HookKeys may have changed itself before.
void Rotation::beHeld(const RotationHook &hook, const HookKey &key, const Jwk &jwk,
                      const Callback<void> &done)
{
    JwksApi *jwks = m_api.connection().jwks;
    if (hook.handOver == HandOver::App) {
        m_apps.bring(hook, Wish::Holds, key, jwk, done);
    } else if (key.id == m_plan.oldId) {
        const OldKeySight::Reach reach{m_api, m_session->rotations()->otherOrgs(),
                                       m_session->clock()};
        OldKeySight::start(
            reach, hook, key, jwk, this,
            [this, hook, done](const Result<bool> &seen) { wayBack(hook, seen, done); });
    } else if (hook.handOver == HandOver::Jwks && jwks) {
        const JwksWish wish{.name = key.name, .kid = key.keyId, .jwk = jwk};
        checkPublished(*jwks, m_session->clock(), QUrl(hook.jwksUrl), wish, this, done);
    } else {
        done({});
    }
}

/// The way back of @p hook stays open where nobody can see whether its other side has the old key,
/// which was there, until that may have been taken away.
void Rotation::wayBack(const RotationHook &hook, const Result<bool> &seen,
                       const Callback<void> &done)
{
    const Result<QList<RotationNote>> notes = m_journal.notes(m_plan.id);
    if (!seen || !notes) {
        done(tl::unexpected(seen ? notes.error() : seen.error()));
    } else if (*seen || m_isSaidHeld || !mayLackOldKey(*notes)) {
        done({});
    } else {
        m_unseen.append(hook.id);
        done(failure(ErrorKind::Validation,
                     tr("The key “%1” was to be taken from the other side of the inline hook “%2”, "
                        "and HookKeys cannot see whether it is still there. So the hook was not "
                        "changed.")
                         .arg(displayText(m_plan.oldName), displayText(hook.name))));
    }
}

/// Has @p hook, which signs with the key @p from, sign with @p to, once the other side holds that.
void Rotation::bring(const RotationHook &hook, const QString &from,
                     const std::optional<HookKey> &to, const Callback<void> &done)
{
    withKey(to, done, [this, hook, from, done](const HookKey &key, const Jwk &jwk) {
        // Looked at again behind: somebody else may have switched the key off meanwhile.
        const auto moved = [this, hook, key, jwk, done](const Result<void> &result) {
            if (result && hook.handOver == HandOver::App)
                beHeld(hook, key, jwk, done);
            else
                done(result);
        };
        beHeld(hook, key, jwk, [this, hook, from, key, done, moved](const Result<void> &held) {
            if (held)
                move(hook, from, key.id, moved);
            else
                done(held);
        });
    });
}

/// Has @p hook sign with the key @p to, if it signs with @p from.
void Rotation::move(const RotationHook &hook, const QString &from, const QString &to,
                    const Callback<void> &done)
{
    const Result<QList<RotationNote>> notes = m_journal.notes(m_plan.id);
    if (!notes) {
        done(tl::unexpected(notes.error()));
        return;
    }
    const auto journal = [this](const RotationNote &line) {
        if (line.kind != RotationNote::Kind::Begun)
            m_session->listAgain(); // there was a write
        return write(line);
    };
    HookMove::start(*m_api.connection().hooks, {hook, from, to}, *notes, journal, this, done);
}

void Rotation::deactivateOldKey(const Callback<void> &done)
{
    if (!beginStep(done))
        return;
    withState(done, [this, done](const RotationState &state) {
        if (const Result<void> free = state.checkFree(m_plan.oldName); !free)
            notFree(state, free, done);
        else if (!state.oldKey)
            withKey({}, done, {});
        else
            switchOff(state, done);
    });
}

/// A hook signs with the old key, as @p why says, or nobody knows: where an earlier attempt took
/// the key from an app, it is given back.
void Rotation::notFree(const RotationState &state, const Result<void> &why,
                       const Callback<void> &done)
{
    const Result<QList<RotationNote>> notes = m_journal.notes(m_plan.id);
    const bool mayLack = notes && mayHaveTakenOldKey(*notes);
    if (mayLack && state.oldKey && why.error().kind == ErrorKind::KeyInUse)
        m_oldKey.giveBack(state, done);
    else
        done(why);
}

void Rotation::switchOff(const RotationState &state, const Callback<void> &done)
{
    const auto oldKey = [this, state, done](const Result<void> &held) {
        if (held)
            m_oldKey.take(Wish::IsOff, state,
                          [this, done](const Result<void> &off) { oldKeyOff(off, done); });
        else
            done(held);
    };
    // One that no hook signs with any more was retired itself, or is about to be.
    if (!state.isAnyAt(m_plan.hooks, {RotationState::Place::New})) {
        oldKey({});
        return;
    }
    // The apps are left with a key that works: somebody may have switched the new one off.
    withKey(state.newKey, done, [this, oldKey](const HookKey &key, const Jwk &jwk) {
        m_apps.bringAll(Wish::Keeps, key, jwk, oldKey);
    });
}

/// The apps do without the old key, if @p off says so; whoever was handed it by hand is to do so.
void Rotation::oldKeyOff(const Result<void> &off, const Callback<void> &done)
{
    const bool byHand = std::ranges::any_of(
        m_plan.hooks, [](const RotationHook &hook) { return hook.handOver != HandOver::App; });
    if (!off || !byHand || note({u"retire"_s, m_plan.oldId}, RotationNote::Kind::Done, {}, done))
        done(off);
}

void Rotation::forgetOldKey(const Callback<void> &done)
{
    if (!beginStep(done))
        return;
    withState(done, [this, done](const RotationState &state) {
        using Place = RotationState::Place;
        const auto gone = [this, done](const Result<void> &result, bool isInOrg) {
            if (!result)
                done(result);
            else
                isInOrg ? deleteOldKey(done) : done(end());
        };
        // Where the hooks have gone on to yet another key, nobody misses the new one.
        const bool isPassed = state.isAnyAt(m_plan.hooks, {Place::Other, Place::Gone})
                              && !state.isAnyAt(m_plan.hooks, {Place::Old, Place::New});
        if (const Result<void> free = state.checkFree(m_plan.oldName); !free) {
            notFree(state, free, done);
        } else if (!state.newKey && !isPassed) {
            done(failure(ErrorKind::Conflict,
                         tr("The new key “%1” is not in the org, so the old one is kept.")
                             .arg(displayText(m_plan.newName))));
        } else if (!state.oldKey) { // an earlier attempt, of which nobody heard, or somebody did it
            m_oldKey.clear([gone](const Result<void> &result) { gone(result, false); });
        } else {
            m_oldKey.take(Wish::IsGone, state,
                          [gone](const Result<void> &result) { gone(result, true); });
        }
    });
}

void Rotation::deleteOldKey(const Callback<void> &done)
{
    const Write write{u"delete"_s, m_plan.oldId};
    if (!note(write, RotationNote::Kind::Begun, {}, done))
        return;
    m_api.deleteKey(m_plan.oldId, this, [this, write, done](const Result<void> &deleted) {
        judgeDelete(write, deleted, done);
    });
}

void Rotation::judgeDelete(const Write &write, const Result<void> &deleted,
                           const Callback<void> &done)
{
    const std::optional<Error> error = deleted ? std::nullopt : std::optional(deleted.error());
    const auto judge = [this, write, error, done](const RotationState &state) {
        m_session->listAgain();
        const bool gone = !state.oldKey;
        const auto kind = gone ? RotationNote::Kind::Done : RotationNote::Kind::Failed;
        const Error why = error.value_or(
            errorOf(ErrorKind::Conflict,
                    tr("The key “%1” is still in the org.").arg(displayText(m_plan.oldName))));
        if (!note(write, kind, gone ? QString() : why.summary, done))
            return;
        const Result<void> free = state.checkFree(m_plan.oldName);
        if (!gone && !free && free.error().kind == ErrorKind::KeyInUse)
            notFree(state, free, done); // it came to be used in the last moment
        else
            done(gone ? end() : tl::unexpected(why));
    };
    withState(
        [done, error](const Result<void> &read) { done(error ? tl::unexpected(*error) : read); },
        judge);
}

Result<void> Rotation::end()
{
    const Result<void> held = hold();
    return held ? m_journal.end(m_plan.id, m_session->clock().now()) : held;
}

} // namespace HookKeys
