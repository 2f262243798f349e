// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <chrono>

namespace HookKeys {

/// The OS keychain through QtKeychain: Secret Service, macOS Keychain, Windows Credential Manager.
/// Never falls back to clear text.
class KeychainSecretStore final : public SecretStore
{
    Q_OBJECT

public:
    /// @p service names the program's entries; @p deadline bounds each call.
    explicit KeychainSecretStore(QString service,
                                 std::chrono::milliseconds deadline = std::chrono::seconds(10),
                                 QObject *parent = nullptr);

    void read(const QString &name, QObject *context, Callback<Secret> done) override;
    void write(const QString &name, const Secret &secret, QObject *context,
               Callback<void> done) override;
    void remove(const QString &name, QObject *context, Callback<void> done) override;

private:
    QString m_service;
    std::chrono::milliseconds m_deadline;
};

} // namespace HookKeys
