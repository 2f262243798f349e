// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "consolepage.h"
#include "hookkeysapi.h"
#include "orgdraft.h"
#include "orgprofile.h"
#include "orgsecrets.h"
#include "signin.h"

#include <QHash>
#include <QPointer>

#include <chrono>
#include <memory>
#include <unordered_map>

namespace HookKeys {

class CachedAnswers;
class KeyHistory;
class LateApi;
class OrgCache;
class OrgRegistry;
class OrgSession;
class OrgVault;
class PendingChanges;
class ReachableOrgs;
class RotationJournal;
class Timeline;

/// Makes the client for an org out of its profile and its secrets.
using ApiFactory =
    std::function<std::unique_ptr<HookKeysApi>(const OrgProfile &, const OrgSecrets &)>;

/// The orgs that are open: opens, shows and closes them, and follows what becomes of their
/// profiles. What was given for another way to an org than its profile says now is sent nowhere
/// before the user was asked. The jobs that concern an open org (ConnectionTest, OrgSaving,
/// OrgRemoval) are runs of their own.
class OpenOrgs final : public QObject
{
    Q_OBJECT
    // What moc writes asks of a signal's types whether they are objects.
    Q_MOC_INCLUDE("orgsession.h")

public:
    /// How old the last answer of an org may be when the user comes back to it.
    static constexpr std::chrono::minutes freshness{1};

    /// What is passed by reference must outlive this.
    OpenOrgs(OrgRegistry &registry, OrgVault &vault, ApiFactory makeApi, const Clock &clock,
             QObject *parent = nullptr);
    ~OpenOrgs() override;
    Q_DISABLE_COPY_MOVE(OpenOrgs)

    [[nodiscard]] OrgRegistry &registry() const { return m_registry; }
    [[nodiscard]] OrgVault &vault() const { return m_vault; }

    /// Remembers the public keys of orgs that are saved. @p history must outlive this.
    void setHistory(KeyHistory *history) { m_history = history; }
    [[nodiscard]] KeyHistory *history() const { return m_history; }
    /// Keeps the last answers of orgs that are saved, and shows them when one is opened; without
    /// one (null) nothing is. @p cache must outlive this.
    void setCache(OrgCache *cache) { m_cache = cache; }
    [[nodiscard]] OrgCache *cache() const { return m_cache; }
    /// Where it is written down which changes are under way; without one nothing is. @p pending
    /// must outlive this.
    void setPendingChanges(PendingChanges *pending) { m_pendingChanges = pending; }
    [[nodiscard]] PendingChanges *pendingChanges() const { return m_pendingChanges; }
    /// Where rotations are written down; without one none can begin. @p rotations must outlive
    /// this.
    void setRotations(RotationJournal *rotations) { m_rotations = rotations; }
    [[nodiscard]] RotationJournal *rotations() const { return m_rotations; }
    /// Where it is written down what happens to keys and hooks; without one nothing is. What
    /// happens in the demo org is kept in memory alone. @p timeline must outlive this.
    void setTimeline(Timeline *timeline) { m_timeline = timeline; }
    [[nodiscard]] Timeline *timeline() const { return m_timeline; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// How OAuth signs in; without it, API tokens are the only way.
    void setSignInFactory(SignInFactory factory) { m_makeSignIn = std::move(factory); }
    [[nodiscard]] const SignInFactory &signInFactory() const { return m_makeSignIn; }

    /// How it is found which proxy the system names; without it, it is not.
    void setSystemProxyFinder(SystemProxyFinder finder) { m_findProxy = std::move(finder); }
    [[nodiscard]] const SystemProxyFinder &systemProxyFinder() const { return m_findProxy; }

    /// How a page is opened in the user's browser; without it, none is.
    void setLinkOpener(LinkOpener opener) { m_openLink = std::move(opener); }
    /// Opens @p page of the Admin Console of the org at @p org; false if that cannot be, or the
    /// page is not of that org.
    [[nodiscard]] bool openConsole(const QUrl &page, const QUrl &org) const;

    /// A client for @p profile with @p secrets, or with what came in the credential's place.
    [[nodiscard]] std::unique_ptr<HookKeysApi> makeApi(const OrgProfile &profile,
                                                       const OrgSecrets &secrets) const;

    /// Opens an org that is not stored (the demo org, the org of the environment variables) with
    /// @p credential. sessionOpened() or openFailed() follows, never before this returned.
    void openUnsaved(const OrgProfile &profile, const Secret &credential);

    /// Opens the known org @p id, or switches to it if it is open: sessionOpened() or
    /// openFailed() follows, never before this returned. Where something was kept of it, that is
    /// shown before the keychain has said what opens the org: then openFailed() may follow
    /// sessionClosed().
    void open(const QString &id);
    /// Shows what was kept of the known org @p id, which is not open: sessionOpened() is emitted
    /// inside the call, and open() has to follow. False if nothing was kept, or may be shown.
    bool showKept(const QString &id);

    /// Opens the known org @p id, unless it is open, with what it has so far, and shows it to
    /// nobody: who shows another one goes on with that. Fails as OrgVault::findCredential() and
    /// findProxyPassword(), with NotFound where the org is not known, with Conflict where it was
    /// changed meanwhile, and with Validation where what the keychain has is no credential. Never
    /// inside the call.
    void openUnseen(const QString &id, QObject *context, Callback<OrgSession *> done);

    /// Opens the known org @p id with @p token for this session only, without the keychain.
    /// sessionOpened() or openFailed() follows, never before this returned.
    void openWithToken(const QString &id, const Secret &token);

    /// What was given for the org @p seen before is for it as it is now, says the user whom
    /// openFailed() told of TargetChanged; then opens it. Where it has changed since, asks anew.
    void confirmTarget(const OrgProfile &seen);

    /// The session of the org @p id; null if it is not open. It lives until sessionClosed().
    [[nodiscard]] OrgSession *session(const QString &id) const;
    /// All that are open, in no order. Valid until one is opened or closed.
    [[nodiscard]] QList<OrgSession *> sessions() const;

    /// What the open org @p id was opened with, or what came in its place; empty if it is not open.
    [[nodiscard]] Secret credentialOf(const QString &id) const;
    /// The same, if it was opened on the way that @p profile says now; else empty.
    [[nodiscard]] Secret credentialFor(const OrgProfile &profile) const;

    /// Notes that the user wants to see something else; what was wanted before is not shown if it
    /// comes late. Returns what openAnew() is told then.
    quint64 changeIntent() { return ++m_intent; }
    /// Opens @p profile, which was saved, with @p credential, or with what it has so far if that is
    /// empty. Where the user wants to see something else than at changeIntent(), which returned
    /// @p intent, it only closes what was open of it.
    void openAnew(const OrgProfile &profile, const Secret &credential, quint64 intent);

    /// Closes the org @p id, if it is open.
    void close(const QString &id);

    /// Has the server of @p profile forget the credential of @p secrets: an API token, or what
    /// signing in gave. An error says that it may still be valid. Goes on when @p context dies.
    void revoke(const OrgProfile &profile, const OrgSecrets &secrets, QObject *context,
                Callback<void> done);
    /// The same for @p credential that nobody saves: in the background, as far as it can be done.
    void drop(const OrgProfile &profile, const Secret &credential);

    /// As long as a copy of what this returns is held, a run is under way that the end of the
    /// program must not cut off.
    [[nodiscard]] std::shared_ptr<void> holdProgram();
    /// Whether there is such a run.
    [[nodiscard]] bool isBusy() const { return m_runs > 0; }

Q_SIGNALS:
    /// @p session is the org to show now; it lives until sessionClosed(). It is being refreshed, if
    /// its last answer is older than freshness.
    void sessionOpened(HookKeys::OrgSession *session);
    /// @p session is about to be destroyed (its org was removed or got another token).
    void sessionClosed(HookKeys::OrgSession *session);
    /// The keychain is being asked for the token of @p profile.
    void opening(const HookKeys::OrgProfile &profile);
    /// The org could not be opened: the keychain failed or has no token, or what it has was given
    /// for another way to the org (TargetChanged): see confirmTarget().
    void openFailed(const HookKeys::OrgProfile &profile, const HookKeys::Error &error);

    /// isBusy() is false now.
    void settled();

private:
    /// An open org and the credential it was opened with, to open it anew when its profile changes.
    struct Open
    {
        std::unique_ptr<OrgSession> session;
        Secret credential;
        QByteArray target;                   ///< What it was good for then, see orgtarget.h.
        std::unique_ptr<CachedAnswers> kept; ///< None of an org that is not saved.
        QPointer<LateApi> late;              ///< Null once it is known what opens the org.
    };

    [[nodiscard]] Timeline *timelineOf(const OrgProfile &profile);
    [[nodiscard]] std::unique_ptr<HookKeysApi> makeRecordingApi(const OrgProfile &profile,
                                                                const OrgSecrets &secrets);
    [[nodiscard]] std::unique_ptr<OrgSession> makeSession(const OrgProfile &profile,
                                                          std::unique_ptr<HookKeysApi> api);
    [[nodiscard]] bool isLate(const QString &id) const;
    void followStore(const QList<OrgProfile> &before);
    void readCredential(const QString &id, quint64 intent);
    void start(const OrgProfile &profile, const Secret &credential);
    void startWith(const OrgProfile &profile, const OrgSecrets &secrets);
    void goOnWith(const OrgProfile &profile, const OrgSecrets &secrets);
    void followChanges(const OrgSession &session) const;
    [[nodiscard]] Result<OrgSession *> keepUnseen(const OrgProfile &asked,
                                                  const OrgSecrets &secrets);
    void keepSession(const OrgProfile &profile, const OrgSecrets &secrets);
    void show(const QString &id);
    void fail(const OrgProfile &profile, const Error &error);
    void failUnknown(const QString &id);
    void failLater(const OrgProfile &profile, ErrorKind kind, const QString &summary);

    OrgRegistry &m_registry;
    OrgVault &m_vault;
    ApiFactory m_makeApi;
    const Clock &m_clock;
    KeyHistory *m_history = nullptr;
    OrgCache *m_cache = nullptr;
    PendingChanges *m_pendingChanges = nullptr;
    RotationJournal *m_rotations = nullptr;
    Timeline *m_timeline = nullptr;
    std::unique_ptr<ReachableOrgs> m_reachable;  ///< For the sessions, so it goes after them.
    std::unique_ptr<Timeline> m_sessionTimeline; ///< Of unsaved orgs; goes after their sessions.
    SignInFactory m_makeSignIn;
    SystemProxyFinder m_findProxy;
    LinkOpener m_openLink;
    std::unordered_map<QString, Open> m_open;
    /// What KeyWatch::compromisedKeys() said of orgs that were closed, by id and address.
    QHash<QString, QHash<QString, QString>> m_compromised;
    QHash<QString, QByteArray> m_asked; ///< The target of each org that the user was asked about.
    QString m_shown; ///< The org that was shown last; empty when its session is closed.
    int m_runs = 0;
    quint64 m_intent = 0; ///< Counts what the user wanted to see; what is late shows nothing.
};

} // namespace HookKeys
