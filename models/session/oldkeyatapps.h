// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rotationapps.h"
#include "rotationstate.h"

namespace HookKeys {

class OrgSession;

/// The old key of a rotation at the apps that HookKeys hands keys to: takes it from them, and gives
/// it back where a hook is seen to sign with it all the same. Nothing is taken that may be another
/// key. When this is destroyed, nothing more is called.
class OldKeyAtApps final : public QObject
{
    Q_OBJECT

public:
    using Wish = AppKeyChange::Wish;
    /// Reads how far things are.
    using Look = std::function<void(Callback<RotationState> done)>;

    /// What is passed by pointer and reference must outlive this.
    OldKeyAtApps(OrgSession *session, RotationApps &apps, const RotationPlan &plan, Look look);

    /// Reads the public half of the old key, so that it is known when it is taken, whatever became
    /// of the key by then. Never fails: it is read again then.
    void learn(const std::function<void()> &then);
    /// Has each app be as @p wish, IsOff or IsGone, says, and looks at the hooks behind: where one
    /// came to sign with the key meanwhile, the apps hold it again. In @p state no hook did. Fails
    /// with KeyInUse where one does, with Validation where the public half of the key is not known
    /// and an app has a key under its `kid`, and as RotationApps::bringAll().
    void take(Wish wish, const RotationState &state, const Callback<void> &done);
    /// Has the apps hold the key again, with which hooks sign in @p state. Fails in any case: with
    /// KeyInUse, and what became of the apps.
    void giveBack(const RotationState &state, const Callback<void> &done);
    /// Takes the key, which the org has no more, from each app. Fails as take() does.
    void clear(const Callback<void> &done);

private:
    /// What is known of the key when it is taken.
    struct Half
    {
        HookKey key;
        Jwk jwk;                           ///< Unusable: it is not known.
        bool isSure = false;               ///< The org gave it, in this session.
        std::optional<Error> problem = {}; ///< Why the org did not, where it says that.
    };
    using HalfUse = std::function<void(const Half &half)>;

    void withHalf(const std::optional<HookKey> &key, const HalfUse &then);
    [[nodiscard]] Half keptHalf(const std::optional<Error> &problem) const;
    void withSureHalf(const std::optional<HookKey> &key, const Callback<void> &done,
                      const HalfUse &then);
    void lookBehind(const Half &half, const Result<void> &taken, const Callback<void> &done);
    void giveHalfBack(const Half &half, const RotationState &state, const Callback<void> &done);

    OrgSession *const m_session;
    RotationApps &m_apps;
    const RotationPlan &m_plan;
    const Look m_look;
};

} // namespace HookKeys
