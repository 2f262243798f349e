// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentialkeeper.h"
#include "orgdraft.h"
#include "secretstore.h"

#include <QSet>

#include <memory>
#include <unordered_map>

namespace HookKeys {

class CredentialChain;

/// What opens the orgs and their proxies: in the keychain, or in memory for this session. Knows
/// which credential came after which where they are good once.
class OrgVault final : public QObject
{
    Q_OBJECT

public:
    /// The secrets that an org has.
    enum class Slot { Credential, ProxyPassword };

    /// The stores must outlive the vault. @p session keeps what is to be forgotten at the end of
    /// the program.
    OrgVault(SecretStore &keychain, SecretStore &session, QObject *parent = nullptr);
    ~OrgVault() override;
    Q_DISABLE_COPY_MOVE(OrgVault)

    /// How several running copies of the program wait for each other before they use credentials
    /// that are good once; without it, they do not. @p turns must outlive the vault.
    void setTurns(Turns *turns);

    /// Looks for what opens @p profile in memory, then, if @p mayAskKeychain says so, in the
    /// keychain; if it does not, nothing more is called. Fails as SecretStore::read() does. Never
    /// inside the call.
    void findCredential(const OrgProfile &profile, const std::function<bool()> &mayAskKeychain,
                        const Callback<Secret> &done);
    /// What is good in place of @p credential now; itself, unless it was replaced.
    [[nodiscard]] Secret latest(const Secret &credential) const;
    /// As latest(), but another copy of the program may have replaced it in the keychain.
    void readLatest(const OrgProfile &profile, const Secret &credential, QObject *context,
                    std::function<void(const Secret &)> done);
    /// Keeps what comes in the place of @p credential, which a client of @p profile was made with.
    [[nodiscard]] std::shared_ptr<CredentialKeeper> keeper(const OrgProfile &profile,
                                                           const Secret &credential);
    /// Whether a credential that is good once may be lost if the program ends now.
    [[nodiscard]] bool isReplacingCredentials() const;

    /// The password for @p profile's proxy, as far as it is in memory.
    [[nodiscard]] Secret proxyPassword(const OrgProfile &profile) const;
    /// Looks for the password for @p profile's proxy, if it takes one; empty where there is none:
    /// the proxy itself says whether it wants one. Inside the call if it is in memory.
    void findProxyPassword(const OrgProfile &profile, QObject *context,
                           std::function<void(const Secret &)> done);
    /// Has @p password for @p profile's proxy in memory from now on.
    void holdProxyPassword(const OrgProfile &profile, const Secret &password);

    /// Reads what is kept of @p profile in the one place; see SecretStore::read().
    void read(Keep place, Slot slot, const OrgProfile &profile, QObject *context,
              Callback<Secret> done);
    /// Keeps @p secret of @p profile there; see SecretStore::write().
    void write(Keep place, Slot slot, const OrgProfile &profile, const Secret &secret,
               QObject *context, Callback<void> done);
    /// Removes what is kept there of the org @p id; see SecretStore::remove().
    void remove(Keep place, Slot slot, const QString &id, QObject *context, Callback<void> done);

    /// What was replaced of the org @p id is written nowhere any more: it is being removed.
    void stopKeeping(const QString &id);
    /// Removes all that is kept of the org @p id. Fails as SecretStore::remove() does, with what
    /// may still be in the keychain.
    void removeAll(const QString &id, QObject *context, const Callback<void> &done);
    /// Forgets what is in memory for @p old and is of no use for @p now, which it has become; null:
    /// it is gone.
    void follow(const OrgProfile &old, const OrgProfile *now);

Q_SIGNALS:
    /// The session of @p profile goes on with a new credential that could not be kept: at the next
    /// start the user has to sign in again.
    void credentialNotSaved(const HookKeys::OrgProfile &profile, const HookKeys::Error &error);
    /// isReplacingCredentials() is false now.
    void credentialsSettled();

private:
    class Keeper;
    /// A password in memory, and whom it is for.
    struct ProxyPassword
    {
        ProxyChoice proxy;
        Secret secret;
    };

    [[nodiscard]] static QString nameOf(Slot slot, const QString &id);
    [[nodiscard]] SecretStore &store(Keep place) const;
    void tellNotSaved(const OrgProfile &profile, const Error &reason);

    SecretStore &m_keychain;
    SecretStore &m_session;
    CredentialChain *m_credentials;
    std::unordered_map<QString, ProxyPassword> m_proxyPasswords;
    QSet<QString> m_gone; ///< The ids of orgs of which there is nothing to tell any more.
};

} // namespace HookKeys
