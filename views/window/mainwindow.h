// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messagebar.h"
#include "orgprofile.h"

#include <QMainWindow>
#include <QPointer>

class QAction;
class QStackedWidget;
class QToolBar;

namespace HookKeys {

class ColumnMenus;
class ConsoleCommands;
class FilterEdit;
class GuideCommands;
class HistoryCommands;
class HookCommands;
class KeyCommands;
class KeysPage;
class OrgCommands;
class OpenOrgs;
class OrgPages;
class OrgSession;
class OrgSwitcher;
class PageCommands;
class Preferences;
class ReminderCommands;
class RequestLogWindow;
class RequestTableModel;
class Secret;
class SessionMessages;
class SnapshotCommands;
class StartPage;
class StatusLine;
class TokenCommands;
struct OrgSecrets;

/// The main window: the open org's keys, what can be done with them, and the way to other orgs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Both arguments must outlive the window.
    MainWindow(OpenOrgs *orgs, Preferences &preferences);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    [[nodiscard]] MessageBar *messages() const { return m_messages; }

    [[nodiscard]] SnapshotCommands *snapshots() const { return m_snapshots; }

    /// Lets the user look at the requests of this session. @p log must outlive the window.
    void setRequestLog(RequestTableModel *log);

    /// Shows what can be done first, unless an org is open. Until then the window is empty.
    void showStart();

    /// Offers to add the org called @p name, which Okta's own settings file has, on the start page
    /// and in the menus. Before showStart().
    void offerFoundOrg(const QString &name);
    /// Opens the dialog for a new org with @p profile and @p secrets filled in.
    void addFoundOrg(const OrgProfile &profile, const OrgSecrets &secrets);

Q_SIGNALS:
    /// The user wants to try the demo org.
    void demoRequested();
    /// The user wants to add the org of offerFoundOrg().
    void foundOrgRequested();
    /// The user wants the saved org @p id in a window beside this one.
    void windowRequested(const QString &id);

protected:
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    /// What concerns neither keys nor orgs.
    struct Actions
    {
        QAction *refresh;
        QAction *find;
        QAction *panel;
        QAction *requestLog;
        QAction *preferences;
        QAction *quit;
        QAction *about;
    };

    void makeActions();
    void makeMenus();
    void makeToolBar();
    [[nodiscard]] QList<QAction *> makeFilter(QToolBar *bar);
    void makeCentre();
    void makeKeysPage();
    void makeStartPage();
    void connectOrgs();
    void fitScreen();
    void openRequestLog();

    void setSession(OrgSession *session);
    void followSession();
    void updateSession();
    void updateShown();
    void setFilter(const QString &text);

    OpenOrgs *m_orgs;
    Preferences &m_preferences;
    QPointer<OrgSession> m_session;
    MessageBar *m_messages;
    KeyCommands *m_keyCommands;
    OrgCommands *m_orgCommands;
    ConsoleCommands *m_console;
    HookCommands *m_hooks;
    HistoryCommands *m_history;
    PageCommands *m_goTo;
    ReminderCommands *m_reminders;
    TokenCommands *m_tokens;
    GuideCommands *m_guide;
    SnapshotCommands *m_snapshots;
    SessionMessages *m_sessionMessages;
    Actions m_actions{};
    ColumnMenus *m_columnMenus = nullptr;
    OrgSwitcher *m_switcher = nullptr;
    FilterEdit *m_filter = nullptr;
    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr;   ///< Null until there is no org to show.
    OrgPages *m_orgPages = nullptr; ///< Null until an org was opened,
    KeysPage *m_keys = nullptr;     ///< as is this, which is one of them.
    StatusLine *m_status = nullptr;
    RequestTableModel *m_requests = nullptr; ///< Null where there is none.
    QPointer<RequestLogWindow> m_requestLog; ///< While it is open.
};

} // namespace HookKeys
