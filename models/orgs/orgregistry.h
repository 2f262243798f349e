// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "hookkeysapi.h"
#include "profilestore.h"
#include "secretstore.h"
#include "signin.h"

#include <memory>
#include <unordered_map>

namespace HookKeys {

class CredentialChain;
class Turns;
struct CredentialTurn;
class KeyHistory;
class OrgListModel;
class OrgSession;
class PendingChanges;

/// The orgs the user knows and the sessions that are open: add, test, open, switch, remove.
class OrgRegistry final : public QObject
{
    Q_OBJECT

public:
    /// Makes the client for an org out of its profile and its credential: an API token, or what
    /// signing in gave. The parameters called token below are such credentials too.
    using ApiFactory =
        std::function<std::unique_ptr<HookKeysApi>(const OrgProfile &, const Secret &)>;

    /// Where a credential is kept.
    enum class Keep {
        Keychain, ///< In the OS keychain, for the next start too.
        Session,  ///< In this process's memory alone.
    };

    /// What is passed by reference must outlive the registry. @p session keeps what is to be
    /// forgotten at the end of the program.
    OrgRegistry(ProfileStore &profiles, SecretStore &keychain, SecretStore &session,
                ApiFactory makeApi, const Clock &clock, QObject *parent = nullptr);
    ~OrgRegistry() override;
    Q_DISABLE_COPY_MOVE(OrgRegistry)

    /// Remembers the public keys of orgs that are saved, and forgets them with their org. @p
    /// history must outlive the registry.
    void setHistory(KeyHistory *history) { m_history = history; }
    /// Where it is written down which changes are under way; without one nothing is. @p pending
    /// must outlive the registry.
    void setPendingChanges(PendingChanges *pending) { m_pendingChanges = pending; }

    /// How OAuth signs in; without it, API tokens are the only way.
    void setSignInFactory(SignInFactory factory) { m_makeSignIn = std::move(factory); }
    [[nodiscard]] const SignInFactory &signInFactory() const { return m_makeSignIn; }

    [[nodiscard]] const Clock &clock() const { return m_clock; }

    [[nodiscard]] OrgListModel *orgs() const { return m_orgs; }
    /// The org @p id was opened by openUnsaved() and is forgotten at the end of the program.
    [[nodiscard]] bool isUnsaved(const QString &id) const;

    /// Reads the profiles from the store, at the start and whenever another copy of the program may
    /// have changed them: the session of an org that is gone is closed, and that of one that
    /// changed is made anew. Returns what the user should be told, and the id of the
    /// org that was open last. Fails with File.
    Result<ProfileListing> load();

    /// Conflict if the known org that @p seen shows is another one by now, or gone: what another
    /// copy of the program did must not be undone unseen.
    [[nodiscard]] Result<void> checkUnchanged(const OrgProfile &seen) const;

    /// Lists the keys at @p profile's URL with @p token, changing nothing: the proof that both
    /// work. An empty token stands for the one that opens the known org now: then it also fails
    /// with SecretMissing, SecretDenied, SecretStore and SecretTimeout, and with Validation if
    /// there is none for this address and this way of signing in.
    PendingCall testConnection(const OrgProfile &profile, const Secret &token, QObject *context,
                               const Callback<HookKeyListing> &done);

    /// Saves @p profile and, unless empty, @p token where @p keep says; then opens the org. Where
    /// the token or the profile cannot be saved nothing is, and the error (SecretDenied,
    /// SecretStore, SecretTimeout, File) is passed to @p done. Fails with Validation if the URL of
    /// a known org changes without a new token, for the old one must not go to another host, or if
    /// the token is no token. Goes on when @p context dies: then saveFailed() tells what failed,
    /// and the server forgets what signing in gave.
    void saveOrg(const OrgProfile &profile, const Secret &token, Keep keep, QObject *context,
                 Callback<void> done);

    /// Saves @p credential, which signing in again to the known org @p profile gave, where the one
    /// before is kept, in the keychain if there is none; then opens the org. Fails as saveOrg().
    void renewSignIn(const OrgProfile &profile, const Secret &credential, QObject *context,
                     Callback<void> done);

    /// Has the server of @p profile forget @p credential, which signing in gave and nobody saves:
    /// as far as it can be done, and in the background.
    void dropSignIn(const OrgProfile &profile, const Secret &credential);

    /// Opens an org that is not stored (the demo org, the org of the environment variables).
    /// sessionOpened() or openFailed() follows, never before this returned.
    void openUnsaved(const OrgProfile &profile, const Secret &token);

    /// Opens the known org @p id, or switches to it if it is open: sessionOpened() or
    /// openFailed() follows, never before this returned.
    void open(const QString &id);

    /// Opens the known org @p id with @p token for this session only, without the keychain.
    /// sessionOpened() or openFailed() follows, never before this returned.
    void openWithToken(const QString &id, const Secret &token);

    /// Brings the orgs into the order of @p ids, here and in the store. Fails with File.
    [[nodiscard]] Result<void> reorder(const QStringList &ids);

    /// Adds @p profiles, which must have new ids, without opening any. Fails with File.
    [[nodiscard]] Result<void> addOrgs(const QList<OrgProfile> &profiles);

    /// @p next has come in the place of @p credential, with which the ApiFactory made a client for
    /// the org @p id: it is kept where that one was. Goes on when @p context dies; where it cannot
    /// be kept, credentialNotSaved() says so too.
    void replaceCredential(const QString &id, const Secret &credential, const Secret &next,
                           QObject *context, Callback<void> done);
    /// What has come in the place of the credential of the org @p id cannot be kept anywhere, for
    /// @p reason: credentialNotSaved() says so.
    void refuseCredential(const QString &id, const Error &reason);

    /// How several running copies of the program take turns in using credentials that are good
    /// once; without it, they do not. @p turns must outlive the registry.
    void setTurns(Turns *turns);
    /// Waits for the right to use @p credential, with which the ApiFactory made a client for the
    /// org @p id, and reads what is good in its place now: another copy of the program may have
    /// replaced it. Never completes inside the call, and not at all once @p context dies.
    void takeCredential(const QString &id, const Secret &credential, QObject *context,
                        std::function<void(const CredentialTurn &)> done);
    /// Whether somebody has such a right, so that a credential may be lost if the program ends now.
    [[nodiscard]] bool isReplacingCredentials() const;

    /// The password for the proxy of the org @p id, as far as it is known: for the ApiFactory.
    [[nodiscard]] Secret proxyPassword(const QString &id) const;
    /// Uses @p password for the proxy of the org @p id from now on. saveOrg() keeps it where it
    /// keeps the token.
    void setProxyPassword(const QString &id, const Secret &password);
    /// Forgets a password of setProxyPassword() that was not saved.
    void dropProxyPassword(const QString &id);
    /// Reads the password for @p profile's proxy, if it has one, for what is to be tested soon.
    void readProxyPassword(const OrgProfile &profile);

    /// Forgets the org @p id, ends its sign-in at the server and removes its token, and the
    /// password for its proxy, from the keychain. The profile goes in any case; an error says that
    /// they may still be in the keychain.
    void removeOrg(const QString &id, QObject *context, Callback<void> done);

Q_SIGNALS:
    /// @p session is the org to show now; it lives until sessionClosed(), and is being refreshed.
    void sessionOpened(HookKeys::OrgSession *session);
    /// @p session is about to be destroyed (its org was removed or got another token).
    void sessionClosed(HookKeys::OrgSession *session);
    /// The keychain is being asked for the token of @p profile.
    void opening(const HookKeys::OrgProfile &profile);
    /// The org could not be opened: the keychain failed or has no token.
    void openFailed(const HookKeys::OrgProfile &profile, const HookKeys::Error &error);
    /// @p profile could not be saved, and who asked for it is gone.
    void saveFailed(const HookKeys::OrgProfile &profile, const HookKeys::Error &error);
    /// The session of @p profile goes on with a new credential that could not be kept: at the next
    /// start the user has to sign in again.
    void credentialNotSaved(const HookKeys::OrgProfile &profile, const HookKeys::Error &error);
    /// isReplacingCredentials() is false now.
    void credentialsSettled();

private:
    /// An open org and the token it was opened with, to open it anew when its profile changes.
    struct Open
    {
        std::unique_ptr<OrgSession> session;
        Secret token;
    };
    struct Saving;
    struct Removal;

    /// A password for a proxy in memory.
    struct ProxyPassword
    {
        Secret secret;
        bool saved = false;
    };

    [[nodiscard]] static QString secretName(const QString &id);
    [[nodiscard]] static QString proxySecretName(const QString &id);
    [[nodiscard]] static bool opensLike(const OrgProfile &one, const OrgProfile &other);

    void signOut(const OrgProfile &profile, const std::function<void()> &then,
                 const Callback<void> &done);
    void signOutClosed(const OrgProfile &profile, const Secret &credential,
                       const Callback<void> &done);
    void removeSecrets(const QString &id, const Callback<void> &done);
    void followStore(const QList<OrgProfile> &before);
    [[nodiscard]] Callback<void> heard(QObject *context, Callback<void> done,
                                       const OrgProfile &profile, const Secret &token);
    void saveProxyPassword(const std::shared_ptr<Saving> &saving);
    void writeProxyPassword(const std::shared_ptr<Saving> &saving);
    void forgetProxyPassword(const std::shared_ptr<Saving> &saving,
                             const std::function<void()> &then);
    void saveToken(const std::shared_ptr<Saving> &saving);
    void findProxyPassword(const QString &id, std::function<void()> then);

    void remember(const std::shared_ptr<Saving> &saving, SecretStore &store, const QString &name,
                  const std::function<void()> &then);
    void forgetOldToken(const std::shared_ptr<Saving> &saving);
    void writeToken(const std::shared_ptr<Saving> &saving);
    void saveProfile(const std::shared_ptr<Saving> &saving);
    void takeBack(const std::shared_ptr<Saving> &saving, const Error &error);
    void openSaved(const OrgProfile &profile, Secret token, bool wanted);

    void readToken(const QString &id, quint64 intent);
    void findToken(const QString &id, const std::function<bool()> &mayAskKeychain,
                   const Callback<Secret> &done);
    PendingCall testWith(const OrgProfile &profile, const Secret &token, QObject *context,
                         const Callback<HookKeyListing> &done);
    void start(const OrgProfile &profile, const Secret &given);
    void show(const QString &id);
    void close(const QString &id);
    void failUnknown(const QString &id);
    void failLater(const OrgProfile &profile, ErrorKind kind, const QString &summary);

    ProfileStore &m_profiles;
    SecretStore &m_keychain;
    SecretStore &m_session;
    ApiFactory m_makeApi;
    const Clock &m_clock;
    KeyHistory *m_history = nullptr;
    PendingChanges *m_pendingChanges = nullptr;
    SignInFactory m_makeSignIn;
    CredentialChain *m_credentials = nullptr;
    OrgListModel *m_orgs = nullptr;
    QList<OrgProfile> m_unsaved; ///< Orgs that are known for this session alone.
    std::unordered_map<QString, Open> m_open;
    std::unordered_map<QString, ProxyPassword> m_proxyPasswords;
    QString m_shown;      ///< The org that was shown last; empty when its session is closed.
    quint64 m_intent = 0; ///< Counts what the user wanted to see; what is late shows nothing.
};

} // namespace HookKeys
