// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lockedcredential.h"
#include "result.h"

#include <QObject>

#include <functional>

namespace HookKeys {

/// Where one credential that is good once is kept, and what comes in its place.
class CredentialKeeper
{
public:
    CredentialKeeper() = default;
    virtual ~CredentialKeeper() = default;
    Q_DISABLE_COPY_MOVE(CredentialKeeper)

    /// Stores @p next, which takes the place of the one that the org was opened with. Ends even if
    /// @p context is gone; then @p done is not called. Fails as SecretStore::write() does, and says
    /// so to the user by itself.
    virtual void store(const Secret &next, QObject *context, Callback<void> done) = 0;

    /// Waits for the right to use the credential, and reads which one is good now: another running
    /// copy of the program may have replaced it. Never inside the call, and not at all once
    /// @p context dies.
    virtual void lock(QObject *context, std::function<void(const LockedCredential &)> done) = 0;

    /// Tells the user that what takes the credential's place cannot be stored at all, and why.
    virtual void reportUnstorable(const Error &reason) = 0;

    /// As long as it lives, a credential that is on its way is waited for and stored, even if who
    /// asked for it is gone. Null: it is lost with who asked.
    [[nodiscard]] virtual QObject *owner() const = 0;
};

} // namespace HookKeys
