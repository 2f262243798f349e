// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lockedcredential.h"
#include "secretstore.h"

#include <QHash>
#include <QList>
#include <QSet>

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

    /// How the copies of the program wait for each other; without it they do not. @p locks must
    /// outlive this.
    void setLocks(CredentialLocks *locks) { m_locks = locks; }

    /// @p credential is what the keychain has under @p name.
    void noteKept(const QString &name, const Secret &credential)
    {
        m_kept[name] = credential;
        m_forgotten.remove(name);
        m_seen.remove(name);
    }
    /// The keychain has nothing under @p name any more: somebody removed it.
    void noteRemoved(const QString &name)
    {
        m_kept.remove(name);
        m_seen.remove(name);
    }
    /// What is under @p name is being removed for good: nothing is written there any more.
    void forget(const QString &name) { m_forgotten.insert(name); }

    /// Reads what is good in place of @p credential now: latest(), unless another running copy of
    /// the program has put something else where the keychain had one that came before it.
    void read(const QString &name, const Secret &credential, QObject *context,
              std::function<void(const Secret &)> done);

    /// Waits for the right to use @p credential, of which there is one a @p name, and reads what
    /// is good in its place. Without the right nothing is read.
    void lock(const QString &name, const Secret &credential, QObject *context,
              std::function<void(const LockedCredential &)> done);
    /// Whether anybody has such a right, so that a credential may be on its way.
    [[nodiscard]] bool isReplacing() const { return m_held > 0; }

    /// What is good in place of @p credential now; itself, unless it was replaced.
    [[nodiscard]] Secret latest(const Secret &credential) const;

    /// @p next has come in the place of @p credential. Where one that came before is stored under
    /// @p name, it is written over it; something else that is stored there stays. What lock() read
    /// is not read again while the right is held: the server has thrown the old one away, and if
    /// the program died before the new one is written, none would be left. Ends even if @p context
    /// dies. Fails as the stores do.
    void replace(const QString &name, const Secret &credential, const Secret &next,
                 QObject *context, Callback<void> done);

Q_SIGNALS:
    /// isReplacing() is false now.
    void settled();

private:
    class Held;

    void put(const QString &name, const Secret &next, const Result<Secret> &stored,
             const Callback<void> &tell);
    [[nodiscard]] bool cameBefore(const Secret &stored, const Secret &next) const;

    SecretStore &m_keychain;
    SecretStore &m_sessionStore;
    CredentialLocks *m_locks = nullptr;
    QList<std::pair<Secret, Secret>> m_followers; ///< Each credential and the next one.
    QHash<QString, Secret> m_kept;                ///< What the keychain had when last seen.
    /// What the keychain was read to have under the names whose right is held here; empty: nothing
    /// that counts any more.
    QHash<QString, Secret> m_seen;
    QSet<QString> m_forgotten;
    int m_held = 0;
};

} // namespace HookKeys
