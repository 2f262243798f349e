// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <QHash>

namespace HookKeys {

/// A store as it is for who knows what each secret there was given for: hands out no other, and
/// notes it with what is written.
class BoundSecretStore final : public SecretStore
{
    Q_OBJECT

public:
    /// @p store must outlive this.
    explicit BoundSecretStore(SecretStore &store, QObject *parent = nullptr);

    /// What is under @p name is for the target with @p digest from now on.
    void bind(const QString &name, const QByteArray &digest) { m_digests.insert(name, digest); }
    [[nodiscard]] bool isBound(const QString &name) const { return m_digests.contains(name); }

    /// Also fails with TargetChanged, for a secret that was given for something else.
    void read(const QString &name, QObject *context, Callback<Secret> done) override;
    void write(const QString &name, const Secret &secret, QObject *context,
               Callback<void> done) override;
    void remove(const QString &name, QObject *context, Callback<void> done) override;

private:
    SecretStore &m_store;
    QHash<QString, QByteArray> m_digests;
};

} // namespace HookKeys
