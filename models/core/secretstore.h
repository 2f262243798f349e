// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "secret.h"

#include <QObject>

namespace HookKeys {

/// Where credentials are kept: the OS keychain, or nothing but this process's memory.
///
/// Every call ends within the store's own deadline, with ErrorKind::SecretTimeout if need be; a
/// keychain that hangs never hangs the program. One that asks the user for a password takes as long
/// as the user does.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Reads the secret saved under @p name. Fails with SecretMissing (also for a locked Secret
    /// Service, which does not tell the two apart), SecretDenied, SecretStore or SecretTimeout.
    virtual void read(const QString &name, QObject *context, Callback<Secret> done) = 0;

    /// Saves @p secret (text without NUL) under @p name, replacing what was there. Fails with
    /// SecretDenied, SecretStore, SecretTimeout or Validation (a NUL or too many bytes).
    virtual void write(const QString &name, const Secret &secret, QObject *context,
                       Callback<void> done) = 0;

    /// Removes the secret saved under @p name; success only after a read showed that it is gone
    /// (one that never existed is gone too). Fails with SecretDenied, SecretStore or SecretTimeout.
    virtual void remove(const QString &name, QObject *context, Callback<void> done) = 0;
};

} // namespace HookKeys
