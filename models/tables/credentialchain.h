// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretstore.h"

#include <QList>

namespace HookKeys {

/// Credentials that take each other's place: a refresh token is good once, and the answer to its
/// use has the next one. Remembers what came after what, and writes it to where the old one came
/// from.
class CredentialChain final : public QObject
{
    Q_OBJECT

public:
    /// The stores must outlive this.
    CredentialChain(SecretStore &keychain, SecretStore &session, QObject *parent = nullptr);

    /// What is good in place of @p credential now; itself, unless it was replaced.
    [[nodiscard]] Secret latest(const Secret &credential) const;

    /// @p next has come in the place of @p credential. Where one that came before is stored under
    /// @p name, it is written over it; something else that is stored there stays. Ends even if
    /// @p context dies. Fails as the stores do.
    void replace(const QString &name, const Secret &credential, const Secret &next,
                 QObject *context, Callback<void> done);

private:
    [[nodiscard]] bool cameBefore(const Secret &stored, const Secret &next) const;

    SecretStore &m_keychain;
    SecretStore &m_session;
    QList<std::pair<Secret, Secret>> m_followers; ///< Each credential and the next one.
};

} // namespace HookKeys
