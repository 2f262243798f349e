// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "commandline.h"
#include "preferences.h"
#include "result.h"
#include "secret.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace HookKeys {

class DemoOrg;
class FilePendingChanges;
class FileProfileStore;
class FileTurns;
class FileWatch;
class HookKeysApi;
class KeychainSecretStore;
class MainWindow;
class OrgRegistry;
class SessionSecretStore;
class SqliteKeyHistory;
struct FoundOrg;
struct HttpTransportOptions;
struct OrgProfile;
struct ProfileListing;

/// The composition root: makes the parts, hands them to each other and decides what opens first.
/// It alone names concrete classes.
class Application final : public QObject
{
    Q_OBJECT

public:
    /// @p folder is where the settings and the profiles are; @p warning is told to the user, if it
    /// is not empty.
    explicit Application(const QString &folder, QString warning = {});
    ~Application() override;

    /// Shows the window, and then opens what @p line, the environment or the last use asks for.
    void start(const CommandLine &line);

    [[nodiscard]] MainWindow *window() const { return m_window.get(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The way to @p profile's org, through its proxy and with its CA.
    [[nodiscard]] HttpTransportOptions transportOptions(const OrgProfile &profile) const;
    [[nodiscard]] std::unique_ptr<HookKeysApi> makeApi(const OrgProfile &profile,
                                                       const Secret &credential);
    void openFirstOrg(bool demo);
    /// Opens what @p found says, or tells why that cannot be; false if it is nothing.
    bool openOrgOfEnvironment(const Result<std::optional<FoundOrg>> &found);
    void tellProfiles(const Result<ProfileListing> &listing);
    void offerOrgOfOktaYaml();
    void addOrgOfOktaYaml();
    void openDemo();
    /// Whether the program may end now: not while a refresh token is being replaced, which would be
    /// lost. Sees to it then that the program ends later.
    [[nodiscard]] bool mayQuit();

    SystemClock m_clock;
    QTimer m_begin; ///< Begins the work once the window is there.
    QTimer m_quit;  ///< Ends the program although it may not yet.
    bool m_quitAnyway = false;
    QString m_profileFile;
    QString m_warning;            ///< What is still to be told.
    QStringList m_toldOfProfiles; ///< The last warnings of the settings file.
    Secret m_accessToken;         ///< Of the environment, where it is no API token.
    Preferences m_preferences;
    std::unique_ptr<FileProfileStore> m_profiles;
    std::unique_ptr<KeychainSecretStore> m_keychain;
    std::unique_ptr<SessionSecretStore> m_sessionSecrets;
    std::unique_ptr<SqliteKeyHistory> m_history;
    std::unique_ptr<FilePendingChanges> m_pendingChanges;
    std::unique_ptr<FileTurns> m_turns;
    std::unique_ptr<DemoOrg> m_demo;
    std::unique_ptr<OrgRegistry> m_registry;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<FileWatch> m_profileWatch;
};

} // namespace HookKeys
