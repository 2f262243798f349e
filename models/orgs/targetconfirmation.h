// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgvault.h"

namespace HookKeys {

/// Notes that all that is kept of an org is for it as it is now: the user said so. Deletes itself.
class TargetConfirmation final : public QObject
{
    Q_OBJECT

public:
    /// Fails as OrgVault::lock(), SecretStore::read() and write() do, but not where nothing is
    /// kept. Goes on when @p context dies; @p done is never called inside the call.
    static void start(OrgVault &vault, const OrgProfile &profile, QObject *context,
                      const Callback<void> &done);

private:
    struct Entry
    {
        Keep place;
        OrgVault::Slot slot;
    };

    TargetConfirmation(OrgVault &vault, OrgProfile profile, Callback<void> done);

    void waitForLock();
    void next();
    void confirm(Entry entry, const Result<BoundSecret> &kept);
    void finish(const Result<void> &result);

    OrgVault &m_vault;
    OrgProfile m_profile;
    Callback<void> m_done;
    CredentialLocks::Lock m_lock;
    QList<Entry> m_waiting;
};

} // namespace HookKeys
