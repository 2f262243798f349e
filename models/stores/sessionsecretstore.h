// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <QHash>

namespace HookKeys {

/// Keeps secrets in this process's memory alone: what the user chose to keep for this session.
class SessionSecretStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    void read(const QString &name, QObject *context, Callback<Secret> done) override;
    void write(const QString &name, const Secret &secret, QObject *context,
               Callback<void> done) override;
    void remove(const QString &name, QObject *context, Callback<void> done) override;

private:
    QHash<QString, Secret> m_secrets;
};

} // namespace HookKeys
