// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkey.h"
#include "messagebar.h"
#include "orgprofile.h"
#include "result.h"

#include <QMainWindow>
#include <QPointer>

class QLineEdit;
class QMenu;
class QStackedWidget;

namespace HookKeys {

class KeysPage;
class OrgRegistry;
class OrgSession;
class OrgSwitcher;
class OrgsDialog;
class Preferences;
class Secret;
class StartPage;
class StatusLine;
class WriteDialog;

/// The main window: the open org's keys, what can be done with them, and the way to other orgs.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Both arguments must outlive the window.
    MainWindow(OrgRegistry *registry, Preferences &preferences);

    [[nodiscard]] MessageBar *messages() const { return m_messages; }

    /// Shows what can be done first, unless an org is open. Until then the window is empty.
    void showStart();

    /// Offers to add the org called @p name, which Okta's own settings file has, on the start page
    /// and in the menus. Before showStart().
    void offerFoundOrg(const QString &name);
    /// Opens the dialog for a new org with @p profile and @p secret filled in.
    void addFoundOrg(const OrgProfile &profile, const Secret &secret);

Q_SIGNALS:
    /// The user wants to try the demo org.
    void demoRequested();
    /// The user wants to add the org of offerFoundOrg().
    void foundOrgRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    // Topics of the message bar.
    inline static const QString openTopic = QStringLiteral("open");
    inline static const QString refreshTopic = QStringLiteral("refresh");

    struct Actions
    {
        QAction *create;
        QAction *open;
        QAction *rename;
        QAction *remove;
        QAction *exportKey;
        QAction *save;
        QAction *exportMany;
        QAction *refresh;
        QAction *copyCells;
        QAction *copyColumn;
        QAction *find;
        QAction *orgs;
        QAction *addOrg;
        QAction *addFoundOrg;
        QAction *editOrg;
        QAction *removeOrg;
        QAction *demo;
        QAction *preferences;
        QAction *quit;
        QAction *about;
    };

    void makeActions();
    void makeMenus();
    void makeToolBar();
    void makeCentre();
    void makeKeysPage();
    void makeStartPage();
    void fitScreen();

    void setSession(OrgSession *session);
    void updateSession();
    void tellProblems();
    void updateSelection();
    void updateColumn();
    void updateExport();
    void updateShown();
    void tellChangedKey(const QString &id);
    void tellOpenFailure(const OrgProfile &profile, const Error &error);
    void askForToken(const OrgProfile &profile);

    void createKey();
    void renameKey();
    void deleteKey();
    void openKey(const QString &id);
    void exportMany();
    void openWriteDialog(WriteDialog *dialog);
    void tellInBackground(const Error &error);
    [[nodiscard]] std::function<bool(const QString &)> answerFor(OrgSession *session);
    void showRefusal(const QString &reason);

    void addOrg();
    void editOrg(const OrgProfile &profile);
    void removeOrg(const OrgProfile &profile, QWidget *parent);
    void tellRemoval(const OrgProfile &profile, const Result<void> &removed);
    void manageOrgs();
    void switchTo(int row);
    void signInAgain(const OrgProfile &profile);

    OrgRegistry *m_registry;
    Preferences &m_preferences;
    QPointer<OrgSession> m_session;
    QString m_refusal; ///< The last one.
    quint64 m_backgroundFailures = 0;
    QStringList m_alarms; ///< The ids of the keys whose change the message bar tells.
    Actions m_actions{};
    QMenu *m_copyMenu = nullptr;
    QMenu *m_exportMenu = nullptr;
    OrgSwitcher *m_switcher = nullptr;
    QLineEdit *m_filter = nullptr;
    MessageBar *m_messages = nullptr;
    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr; ///< Null until there is no org to show.
    KeysPage *m_keys = nullptr;   ///< Null until an org was opened.
    StatusLine *m_status = nullptr;
    QPointer<OrgsDialog> m_orgsDialog;
};

} // namespace HookKeys
