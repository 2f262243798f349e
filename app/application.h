// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "preferences.h"
#include "result.h"
#include "wiring.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace HookKeys {

class FileWatch;
class MainWindow;
struct FoundOrg;

/// The program with its window: puts it on the parts, and decides what opens first.
class Application final : public QObject
{
    Q_OBJECT

public:
    /// @p folder is where the settings and the profiles are; @p warning is told to the user, if it
    /// is not empty.
    explicit Application(const QString &folder, QString warning = {});
    ~Application() override;

    /// Shows the window, with what was kept of the org that was open last, and then opens what
    /// @p line, the environment or the last use asks for.
    void start(const CommandLine &line);

    [[nodiscard]] MainWindow *window() const { return m_window.get(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Shows what earlier starts sent and nobody saw the answer of.
    void followUntoldChanges();
    void showKept(const CommandLine &line);
    void openFirstOrg(const CommandLine &line);
    /// Starts the program once more, with the org @p id in its window.
    void openWindow(const QString &id);
    /// Opens what @p found says, or tells why that cannot be; false if it is nothing.
    bool openOrgOfEnvironment(const Result<std::optional<FoundOrg>> &found);
    void tendTimeline();
    void tellProfiles(const Result<ProfileListing> &listing);
    void offerOrgOfOktaYaml();
    void addOrgOfOktaYaml();
    void openDemo();
    /// Whether the program may end now: not while a refresh token is being replaced, which would be
    /// lost, nor while an org is being saved or removed. Sees to it then that the program ends
    /// later.
    [[nodiscard]] bool mayQuit();

    QTimer m_begin; ///< Begins the work once the window is there.
    QTimer m_quit;  ///< Ends the program although it may not yet.
    QTimer m_tend;  ///< Looks after the history.
    bool m_quitAnyway = false;
    QString m_warning;                               ///< What is still to be told.
    QStringList m_toldOfProfiles;                    ///< The last warnings of the settings file.
    std::optional<Result<ProfileListing>> m_listing; ///< The profiles, until they are used.
    Preferences m_preferences;
    Wiring m_parts;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<FileWatch> m_profileWatch;
};

} // namespace HookKeys
