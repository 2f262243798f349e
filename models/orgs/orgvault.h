// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentialkeeper.h"
#include "orgdraft.h"
#include "orgtarget.h"
#include "secretstore.h"

#include <QSet>

#include <memory>
#include <unordered_map>

namespace HookKeys {

class BoundSecretStore;
class CredentialChain;
class OrgJournal;

/// What opens the orgs and their proxies: in the keychain, or in memory for this session. Knows
/// what each secret was given for (see orgtarget.h), and hands out none for anything else; and
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
    /// that are good once; without it, they do not. @p locks must outlive the vault.
    void setLocks(CredentialLocks *locks);
    /// Waits until no copy of the program is about to replace what opens the org @p id: nobody does
    /// as long as the lock is held. Whatever writes or removes a credential that somebody may be
    /// using holds it. Fails with Busy; see CredentialLocks::lock().
    void lock(const QString &id, QObject *context, Callback<CredentialLocks::Lock> done);
    /// Where it is written down in words what the secrets were given for; without it, nobody can
    /// say what changed. @p journal must outlive the vault.
    void setJournal(OrgJournal *journal) { m_journal = journal; }
    [[nodiscard]] OrgJournal *journal() const { return m_journal; }

    /// Looks for what opens @p profile in memory, then, if @p mayAskKeychain says so, in the
    /// keychain; if it does not, nothing more is called. Fails as SecretStore::read() does, and
    /// with TargetChanged if it was given for something else than @p profile is now. Never inside
    /// the call.
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
    /// the proxy itself says whether it wants one. Fails with TargetChanged if it was given for
    /// another one. Inside the call if it is in memory.
    void findProxyPassword(const OrgProfile &profile, QObject *context, Callback<Secret> done);
    /// Has @p password for @p profile's proxy in memory from now on.
    void holdProxyPassword(const OrgProfile &profile, const Secret &password);

    /// What @p slot of @p profile is for now, see orgtarget.h.
    [[nodiscard]] static QByteArray target(Slot slot, const OrgProfile &profile);
    /// Why what is kept of @p profile with @p digest is not for it: TargetChanged, with a sentence
    /// that says what changed from what to what.
    [[nodiscard]] Error changedError(Slot slot, const OrgProfile &profile,
                                     const QByteArray &digest) const;
    /// The same of a credential that was given for what the words @p before say.
    [[nodiscard]] Error changedError(const QByteArray &before, const OrgProfile &profile) const;

    /// The words for what @p credential, of which @p profile is opened, was given for when it was
    /// last compared or written; empty if it was neither.
    [[nodiscard]] QByteArray givenFor(const OrgProfile &profile, const Secret &credential) const;
    /// @p credential is for @p profile as it is now: the user said so.
    void noteGivenFor(const OrgProfile &profile, const Secret &credential);

    /// Reads what is kept of @p profile in the one place; see SecretStore::read(). Also fails with
    /// TargetChanged. What nobody noted the target of, as before there was such a note, is taken to
    /// be for @p profile; adopted() says so.
    void read(Keep place, Slot slot, const OrgProfile &profile, QObject *context,
              Callback<Secret> done);
    /// Keeps @p secret for @p profile there; see SecretStore::write().
    void write(Keep place, Slot slot, const OrgProfile &profile, const Secret &secret,
               QObject *context, Callback<void> done);
    /// Reads what is kept there of the org @p id, whatever it is for: to be put back as it was.
    void readEntry(Keep place, Slot slot, const QString &id, QObject *context,
                   Callback<BoundSecret> done);
    /// Puts @p entry of readEntry() there.
    void writeEntry(Keep place, Slot slot, const QString &id, const BoundSecret &entry,
                    QObject *context, Callback<void> done);
    /// Removes what is kept there of the org @p id; see SecretStore::remove().
    void remove(Keep place, Slot slot, const QString &id, QObject *context, Callback<void> done);

    /// What was replaced of the org @p id is written nowhere any more: it is being removed.
    void stopKeeping(const QString &id);
    /// Removes all that is kept of the org @p id, the credential under its lock(). Fails as that
    /// and SecretStore::remove() do, with what may still be in the keychain.
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
    /// What opens @p profile has been noted to be for it: from now on nothing else gets it.
    void adopted(const HookKeys::OrgProfile &profile);

private:
    class Keeper;
    /// A password in memory, and whom it is for.
    struct ProxyPassword
    {
        ProxyChoice proxy;
        Secret secret;
    };

    /// A credential and the words for what it was given for.
    struct Given
    {
        Secret credential;
        QByteArray words;
    };

    [[nodiscard]] static QString nameOf(Slot slot, const QString &id);
    [[nodiscard]] SecretStore &store(Keep place) const;
    [[nodiscard]] BoundSecretStore *boundStore(Keep place) const;
    [[nodiscard]] Result<Secret> given(Keep place, Slot slot, const OrgProfile &profile,
                                       const Secret &text);
    [[nodiscard]] static QString changesText(const QByteArray &before, const QByteArray &now);
    void adopt(Keep place, Slot slot, const OrgProfile &profile);
    void adoptEntry(Keep place, Slot slot, const OrgProfile &profile,
                    const CredentialLocks::Lock &lock);
    void tellNotSaved(const OrgProfile &profile, const Error &reason);

    SecretStore &m_keychain;
    SecretStore &m_sessionStore;
    BoundSecretStore *m_boundKeychain; ///< For what comes in the place of credentials.
    BoundSecretStore *m_boundSession;
    CredentialChain *m_credentials;
    CredentialLocks *m_locks = nullptr;
    OrgJournal *m_journal = nullptr;
    std::unordered_map<QString, ProxyPassword> m_proxyPasswords;
    std::unordered_map<QString, Given> m_given; ///< By OrgProfile::id.
    QSet<QString> m_gone; ///< The ids of orgs of which there is nothing to tell any more.
};

} // namespace HookKeys
