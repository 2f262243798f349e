// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oldkeyatapps.h"

#include "displaytext.h"
#include "keyhistory.h"
#include "keywatch.h"
#include "orgsession.h"
#include "publickeys.h"

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// Whether what failed with an error of @p kind may be done a moment later.
bool mayPass(ErrorKind kind)
{
    return !RotationApps::isForOneAlone(kind) && kind != ErrorKind::Malformed
           && kind != ErrorKind::PrivateMaterial;
}

} // namespace

OldKeyAtApps::OldKeyAtApps(OrgSession *session, RotationApps &apps, const RotationPlan &plan,
                           Look look)
    : m_session(session), m_apps(apps), m_plan(plan), m_look(std::move(look))
{
}

void OldKeyAtApps::learn(const std::function<void()> &then)
{
    if (m_apps.isEmpty())
        then();
    else // the session remembers what it read
        m_session->publicKeys()->publicKey(m_plan.oldId, this,
                                           [then](const Result<HookKey> &) { then(); });
}

/// The public half as it was seen last, if it was.
OldKeyAtApps::Half OldKeyAtApps::keptHalf(const std::optional<Error> &problem) const
{
    Half half{.key = {}, .jwk = {}, .problem = problem};
    half.key.id = m_plan.oldId;
    half.key.keyId = m_plan.oldKeyId;
    half.key.name = m_plan.oldName;
    const std::optional<KeptKey> kept = m_session->watch()->kept(m_plan.oldId);
    if (kept && kept->keyId == m_plan.oldKeyId)
        half.jwk = Jwk::read(kept->publicJwk, kept->keyId);
    return half;
}

/// Goes on with what is known of the old key; @p key: as the org lists it.
void OldKeyAtApps::withHalf(const std::optional<HookKey> &key, const HalfUse &then)
{
    if (!key) {
        then(keptHalf({}));
        return;
    }
    const auto read = [this, then](const Result<HookKey> &whole) {
        const Jwk jwk =
            whole && !whole->privateMember ? Jwk::read(whole->publicJwk, whole->keyId) : Jwk();
        if (jwk.isUsable())
            then({.key = *whole, .jwk = jwk, .isSure = true});
        else
            then(keptHalf(whole ? std::nullopt : std::optional(whole.error())));
    };
    m_session->publicKeys()->publicKey(key->id, this, read);
}

/// The same, but nothing of an app that may be another key is taken for the old one.
void OldKeyAtApps::withSureHalf(const std::optional<HookKey> &key, const Callback<void> &done,
                                const HalfUse &then)
{
    withHalf(key, [=, this](const Half &half) {
        if (half.isSure) {
            then(half);
            return;
        }
        const auto checked = [half, done, then](const Result<void> &fine) {
            if (fine)
                then(half);
            else if (half.problem && mayPass(half.problem->kind))
                done(tl::unexpected(*half.problem)); // the next attempt may read it
            else
                done(fine);
        };
        m_apps.bringAll(Wish::HasNoOther, half.key, half.jwk, checked);
    });
}

void OldKeyAtApps::take(Wish wish, const RotationState &state, const Callback<void> &done)
{
    if (m_apps.isEmpty()) {
        done({});
        return;
    }
    withSureHalf(state.oldKey, done, [=, this](const Half &half) {
        m_apps.bringAll(wish, half.key, half.jwk,
                        [=, this](const Result<void> &taken) { lookBehind(half, taken, done); });
    });
}

/// The apps were to do without the old key, which came to @p taken. But where somebody has a hook
/// sign with the key again, they are to hold it again; so it is told where nobody knows.
void OldKeyAtApps::lookBehind(const Half &half, const Result<void> &taken,
                              const Callback<void> &done)
{
    if (!m_apps.hasBrought()) {
        done(taken);
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
            done(taken);
        else if (isFree.error().kind == ErrorKind::KeyInUse)
            giveHalfBack(half, state, done);
        else // its own words say that nothing was changed
            unseen(errorOf(isFree.error().kind, state.warnings.join(u' ')));
    };
    m_look([unseen, seen](const Result<RotationState> &state) {
        state ? seen(*state) : unseen(state.error());
    });
}

void OldKeyAtApps::giveBack(const RotationState &state, const Callback<void> &done)
{
    withHalf(state.oldKey,
             [this, state, done](const Half &half) { giveHalfBack(half, state, done); });
}

/// The hooks that sign with the old key in @p state are not to fail at their apps.
void OldKeyAtApps::giveHalfBack(const Half &half, const RotationState &state,
                                const Callback<void> &done)
{
    const QString name = displayText(m_plan.oldName);
    const QStringList at = state.atOldKey();
    const QString hooks =
        at.isEmpty() ? tr("one that cannot be seen here", "an inline hook") : quoted(at);
    const auto held = [name, hooks, done](const Result<void> &given) {
        done(failure(ErrorKind::KeyInUse,
                     given ? tr("Somebody had inline hooks sign with the key “%1” again meanwhile: "
                                "%2. The apps of this rotation hold that key again.")
                                 .arg(name, hooks)
                           : tr("Somebody had inline hooks sign with the key “%1” again meanwhile: "
                                "%2. Not all apps of this rotation could be given that key back: "
                                "%3")
                                 .arg(name, hooks, given.error().summary)));
    };
    if (half.jwk.isUsable())
        m_apps.bringAll(Wish::Keeps, half.key, half.jwk, held);
    else
        held(failure(ErrorKind::Validation,
                     tr("Its public key could not be read. %1")
                         .arg(half.problem ? half.problem->summary : QString())));
}

void OldKeyAtApps::clear(const Callback<void> &done)
{
    withSureHalf({}, done, [this, done](const Half &half) {
        m_apps.bringAll(Wish::IsOff, half.key, half.jwk,
                        [this, half, done](const Result<void> &off) {
                            if (off)
                                m_apps.bringAll(Wish::IsGone, half.key, half.jwk, done);
                            else
                                done(off);
                        });
    });
}

} // namespace HookKeys
