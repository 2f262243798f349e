// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotation.h"

#include "displaytext.h"
#include "hookmove.h"
#include "jwkswatch.h"
#include "keychanges.h"
#include "keyhistory.h"
#include "keywatch.h"
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
             [this](const RotationNote &line) { return write(line); })
{
}

Result<void> Rotation::write(RotationNote line)
{
    line.time = m_session->clock().now();
    return m_journal.note(m_plan.id, line);
}

/// A step begins. Whether it may write; if not, @p done is told.
bool Rotation::beginStep(const Callback<void> &done)
{
    m_apps.reset();
    const QString block = m_session->changes()->writeBlock();
    if (!block.isEmpty())
        postError<void>(this, done, ErrorKind::ReadOnly, block);
    return block.isEmpty();
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
            sendCreate(done);
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

void Rotation::pointBack(const QString &id, const Callback<void> &done)
{
    if (!beginStep(done))
        return;
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
/// cannot be seen.
void Rotation::beHeld(const RotationHook &hook, const HookKey &key, const Jwk &jwk,
                      const Callback<void> &done)
{
    JwksApi *jwks = m_api.connection().jwks;
    if (hook.handOver == HandOver::App) {
        m_apps.bring(hook, Wish::Holds, key, jwk, done);
    } else if (hook.handOver == HandOver::Jwks && jwks) {
        const JwksWish wish{.name = key.name, .kid = key.keyId, .jwk = jwk};
        // The way back stays open where the address cannot be read: the old key was there.
        const bool back = key.id == m_plan.oldId;
        const auto checked = [back, done](const Result<void> &held) {
            if (held || !back || held.error().kind == ErrorKind::Validation)
                done(held);
            else
                done({});
        };
        checkPublished(*jwks, m_session->clock(), QUrl(hook.jwksUrl), wish, this, checked);
    } else {
        done({});
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
            done(free);
        else
            switchOff(state, done);
    });
}

void Rotation::switchOff(const RotationState &state, const Callback<void> &done)
{
    // The apps are left with a key that works: somebody may have switched the new one off.
    const auto oldKey = [this, old = state.oldKey, done](const Result<void> &held) {
        if (!held) {
            done(held);
            return;
        }
        withKey(old, done, [this, done](const HookKey &key, const Jwk &jwk) {
            m_apps.bringAll(Wish::IsOff, key, jwk, [=, this](const Result<void> &off) {
                lookBehind(key, jwk, off, done, done);
            });
        });
    };
    // One that no hook signs with any more was retired itself, or is about to be.
    if (!state.isAnyAt(m_plan.hooks, {RotationState::Place::New})) {
        oldKey({});
        return;
    }
    withKey(state.newKey, done, [this, oldKey](const HookKey &key, const Jwk &jwk) {
        m_apps.bringAll(Wish::Keeps, key, jwk, oldKey);
    });
}

/// The apps were to do without the old key @p key, whose public half is @p jwk, which came to
/// @p taken: where that is well, it goes on with @p free. But where somebody has a hook sign with
/// the key again, the apps are to hold it again, and @p done is told; so it is where nobody knows.
void Rotation::lookBehind(const HookKey &key, const Jwk &jwk, const Result<void> &taken,
                          const Callback<void> &free, const Callback<void> &done)
{
    if (!m_apps.hasBrought()) {
        m_apps.isEmpty() ? free({}) : done(taken);
        return;
    }
    const QString name = displayText(m_plan.oldName);
    const auto unseen = [done, name](const Error &why) {
        Error error = why;
        error.summary = tr("The apps of this rotation do without the key “%1” now, but whether an "
                           "inline hook came to sign with it again meanwhile could not be seen. "
                           "Try again. %2")
                            .arg(name, why.summary);
        done(tl::unexpected(error));
    };
    const auto seen = [=, this](const RotationState &state) {
        const Result<void> isFree = state.checkFree(m_plan.oldName);
        if (isFree)
            taken ? free({}) : done(taken);
        else if (isFree.error().kind == ErrorKind::KeyInUse)
            giveBack(key, jwk, state, done);
        else // its own words say that nothing was changed
            unseen(errorOf(isFree.error().kind, state.warnings.join(u' ')));
    };
    look([unseen, seen](const Result<RotationState> &state) {
        state ? seen(*state) : unseen(state.error());
    });
}

/// The hooks that sign with the old key in @p state are not to fail at their apps.
void Rotation::giveBack(const HookKey &key, const Jwk &jwk, const RotationState &state,
                        const Callback<void> &done)
{
    const QString name = displayText(m_plan.oldName);
    const QStringList at = state.atOldKey();
    const QString hooks = at.isEmpty() ? tr("one that cannot be seen here", "an inline hook")
                                       : displayText(at.join(u", "_s));
    m_apps.bringAll(Wish::Keeps, key, jwk, [name, hooks, done](const Result<void> &held) {
        done(failure(ErrorKind::KeyInUse,
                     held ? tr("Somebody had inline hooks sign with the key “%1” again meanwhile: "
                               "%2. The apps of this rotation hold that key again.")
                                .arg(name, hooks)
                          : tr("Somebody had inline hooks sign with the key “%1” again meanwhile: "
                               "%2. Not all apps of this rotation could be given that key back: "
                               "%3")
                                .arg(name, hooks, held.error().summary)));
    });
}

void Rotation::forgetOldKey(const Callback<void> &done)
{
    if (!beginStep(done))
        return;
    withState(done, [this, done](const RotationState &state) {
        using Place = RotationState::Place;
        // Where the hooks have gone on to yet another key, nobody misses the new one.
        const bool isPassed = state.isAnyAt(m_plan.hooks, {Place::Other, Place::Gone})
                              && !state.isAnyAt(m_plan.hooks, {Place::Old, Place::New});
        if (const Result<void> free = state.checkFree(m_plan.oldName); !free) {
            done(free);
        } else if (!state.newKey && !isPassed) {
            done(failure(ErrorKind::Conflict,
                         tr("The new key “%1” is not in the org, so the old one is kept.")
                             .arg(displayText(m_plan.newName))));
        } else if (!state.oldKey) {
            leaveApps(done); // an earlier attempt, of which nobody heard, or somebody deleted it
        } else {
            withKey(state.oldKey, done, [this, done](const HookKey &key, const Jwk &jwk) {
                const auto atOrg = [this, done](const Result<void> &) {
                    deleteOldKey(done);
                };
                const auto gone = [=, this](const Result<void> &result) {
                    lookBehind(key, jwk, result, atOrg, done);
                };
                m_apps.bringAll(Wish::IsGone, key, jwk, gone);
            });
        }
    });
}

/// The apps may still hold the old key, which the org has no more: it is taken from them, if its
/// public half was ever read. And that is the end.
void Rotation::leaveApps(const Callback<void> &done)
{
    const auto gone = [this, done](const Result<void> &result) {
        done(result ? end() : result);
    };
    const std::optional<KeptKey> old = m_session->watch()->kept(m_plan.oldId);
    const auto jwk = old ? std::optional(Jwk::read(old->publicJwk, old->keyId)) : std::nullopt;
    if (!jwk || !jwk->isUsable()) {
        gone({});
        return;
    }
    HookKey key;
    key.id = old->id;
    key.keyId = old->keyId;
    key.name = old->name;
    m_apps.bringAll(Wish::IsOff, key, *jwk, [this, key, jwk, gone](const Result<void> &off) {
        if (off)
            m_apps.bringAll(Wish::IsGone, key, *jwk, gone);
        else
            gone(off);
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
        if (note(write, kind, gone ? QString() : why.summary, done))
            done(gone ? end() : tl::unexpected(why));
    };
    withState(
        [done, error](const Result<void> &read) { done(error ? tl::unexpected(*error) : read); },
        judge);
}

Result<void> Rotation::end()
{
    return m_journal.end(m_plan.id, m_session->clock().now());
}

} // namespace HookKeys
