// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "openorgs.h"
#include "orgregistry.h"
#include "orgvault.h"
#include "requesttablemodel.h"
#include "sessionsecretstore.h"
#include "snapshotkeeper.h"
#include "untoldchanges.h"

#include <QUrl>

namespace HookKeys {

class DemoOrg;
class FilePendingChanges;
class FileOrgJournal;
class FileProfileStore;
class FileCredentialLocks;
class SqliteKeyHistory;
class SqliteOrgCache;
class RotationJournal;
class SqliteRotations;
class SqliteSnapshots;
class SqliteTimeline;
class Timeline;
struct HttpTransportOptions;
struct TimelineRetention;

/// What the program is put together with.
struct WiringOptions
{
    QString folder;                             ///< Where the settings and the profiles are.
    LinkOpener openBrowser = {};                ///< Opens a page for who signs in.
    std::unique_ptr<SecretStore> keychain = {}; ///< The system's unless given.
};

/// The program's parts without a window, put together: the stores, the vault, the orgs, and how
/// they are reached and signed in to. It alone names concrete classes.
class Wiring final
{
public:
    explicit Wiring(WiringOptions options);
    ~Wiring();
    Q_DISABLE_COPY_MOVE(Wiring)

    [[nodiscard]] const QString &profileFile() const { return m_profileFile; }
    [[nodiscard]] KeyHistory &history() const;
    /// What happened to the keys and hooks of the orgs.
    [[nodiscard]] Timeline &timeline() const;
    /// The rotations that are under way.
    [[nodiscard]] RotationJournal &rotations() const;
    /// Looks through the whole timeline in between other work, and erases what is older than
    /// @p retention allows; Timeline::failed() tells what is wrong with it.
    void tendTimeline(const TimelineRetention &retention);
    /// What is kept of saved orgs from start to start.
    [[nodiscard]] OrgCache &cache() const;
    [[nodiscard]] OrgRegistry &registry() { return m_registry; }
    [[nodiscard]] OrgVault &vault() { return m_vault; }
    [[nodiscard]] OpenOrgs &orgs() { return m_orgs; }
    [[nodiscard]] SnapshotKeeper &snapshots() { return m_snapshots; }
    /// The changes of earlier starts whose answer nobody saw.
    [[nodiscard]] UntoldChanges &untoldChanges() { return m_untoldChanges; }
    /// The requests of this session.
    [[nodiscard]] RequestTableModel &requests() { return m_requests; }

    /// @p token is an access token of OAuth 2.0, and is shown as such wherever it opens an org.
    void setAccessToken(const Secret &token) { m_accessToken = token; }

    /// After the profiles were read without a warning: ends what earlier programs began with orgs
    /// and did not end; see OrgSweep::start().
    void sweep(QObject *context, std::function<void(const QStringList &)> done);

    /// Starts the demo org, unless it runs, and opens it; false if no port could be opened.
    [[nodiscard]] bool openDemo();

private:
    [[nodiscard]] HttpTransportOptions transportOptions(const OrgProfile &profile,
                                                        const OrgSecrets &secrets);
    [[nodiscard]] std::unique_ptr<HookKeysApi> makeApi(const OrgProfile &profile,
                                                       const OrgSecrets &secrets);
    [[nodiscard]] SignInFactory signInFactory(std::function<bool(const QUrl &)> openBrowser);

    SystemClock m_clock;
    RequestTableModel m_requests;
    QString m_profileFile;
    Secret m_accessToken;
    std::unique_ptr<FileProfileStore> m_profiles;
    std::unique_ptr<SecretStore> m_keychain;
    SessionSecretStore m_sessionStore;
    std::unique_ptr<SqliteKeyHistory> m_history;
    std::unique_ptr<SqliteOrgCache> m_cache;
    std::unique_ptr<FilePendingChanges> m_pendingChanges;
    std::unique_ptr<SqliteRotations> m_rotations;
    std::unique_ptr<SqliteTimeline> m_timeline;
    std::unique_ptr<SqliteSnapshots> m_snapshotStore;
    SnapshotKeeper m_snapshots;
    std::unique_ptr<FileCredentialLocks> m_locks;
    std::unique_ptr<FileOrgJournal> m_journal;
    std::unique_ptr<DemoOrg> m_demo;
    OrgVault m_vault;
    OrgRegistry m_registry;
    OpenOrgs m_orgs;
    UntoldChanges m_untoldChanges;
};

} // namespace HookKeys
