// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appkeycheck.h"
#include "hookkeysapi.h"
#include "rotationjournal.h"

namespace HookKeys {

class Clock;
class OtherOrgs;

/// Sees whether the other side of a hook, to which HookKeys does not hand keys itself, still lets
/// in what signs with the old key of a rotation, before the hook is pointed back to that. A run
/// that ends with its context.
class OldKeySight final : public QObject
{
    Q_OBJECT

public:
    /// Where one looks.
    struct Reach
    {
        HookKeysApi &api;
        OtherOrgs *others = nullptr; ///< May be null.
        const Clock &clock;
    };

    /// What is asked: whether the other side of @p hook has @p key, whose public half is @p jwk.
    /// @p done gets false where that cannot be seen. Fails with Validation where it is seen not to
    /// let the key in. What @p reach has must outlive @p context.
    static void start(const Reach &reach, const RotationHook &hook, const HookKey &key,
                      const Jwk &jwk, QObject *context, Callback<bool> done);

private:
    OldKeySight(const Reach &reach, RotationHook hook, HookKey key, Jwk jwk, QObject *context,
                Callback<bool> done);

    void look();
    void askOtherOrg();
    void ask(AppsApi &apps);
    void judge(const Result<AppKeyReport> &report);
    void finish(const Result<bool> &seen);

    const Reach m_reach;
    const RotationHook m_hook;
    const HookKey m_key;
    const Jwk m_jwk;
    const Callback<bool> m_done;
    bool m_isOver = false;
};

} // namespace HookKeys
