// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentialturn.h"
#include "result.h"

#include <QPointer>

#include <functional>

namespace HookKeys {

/// Where a credential (as storedCredential() writes it) that is good once is kept.
struct CredentialKeeper
{
    /// Stores the credential that takes the place of the one which the org was opened with. Ends
    /// even if what called it is gone.
    using Store = std::function<void(const Secret &credential, QObject *context, Callback<void>)>;
    /// Waits for the right to use the credential, and reads which one is good now: another running
    /// copy of the program may have replaced it. Or tells why that right cannot be had. Never
    /// inside the call.
    using Take = std::function<void(QObject *context, std::function<void(const CredentialTurn &)>)>;

    /// Tells that what takes the credential's place cannot be stored at all, and why.
    using Refuse = std::function<void(const Error &)>;

    Store store;
    Take take = {}; ///< Without it, nobody else uses the credential.
    Refuse refuse = {};
    /// As long as it lives, a credential that is on its way is waited for and stored, even if who
    /// asked for it is gone. Null: it is lost with who asked.
    QPointer<QObject> owner = {};
};

} // namespace HookKeys
