// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"
#include "orgprofile.h"
#include "result.h"

#include <QObject>
#include <QPointer>

class QAction;
class QKeySequence;
class QWidget;

namespace HookKeys {

class MessageBar;
class OpenOrgs;
class OrgDialog;
class OrgRegistry;
class OrgSession;
class OrgsDialog;
class Preferences;
struct OrgSecrets;

/// What can be done with orgs: the actions, when each of them can be used, and the dialogs that
/// they open. Menus and tool bar are put together from actions().
class OrgCommands final : public QObject
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *manage;
        QAction *overview;
        QAction *add;
        QAction *addFound; ///< Not visible before offerFoundOrg().
        QAction *edit;
        QAction *remove;
        QAction *clearKept;
        QAction *demo;
    };

    /// What came of an action is shown in @p messages; dialogs belong to @p window, which owns the
    /// commands. @p orgs and @p preferences must outlive it.
    OrgCommands(OpenOrgs *orgs, Preferences &preferences, MessageBar *messages, QWidget *window);

    [[nodiscard]] const Actions &actions() const { return m_actions; }

    /// Edits and removes the org of @p session from now on; null: there is none to be.
    void setSession(OrgSession *session);
    /// Follows whether the session's org is saved.
    void updateSession();

    /// Offers to add the org called @p name, which Okta's own settings file has.
    void offerFoundOrg(const QString &name);

    void addOrg();
    /// Opens the dialog for a new org with @p profile and @p secrets filled in.
    void addFoundOrg(const OrgProfile &profile, const OrgSecrets &secrets);
    void editOrg(const OrgProfile &profile);
    /// Has a person sign in to the known org @p profile once more; where that is not how it is
    /// opened, offers to edit it.
    void signInAgain(const OrgProfile &profile);
    /// Asks for the name and the password for the proxy of the known org @p profile.
    void signInToProxy(const OrgProfile &profile);
    /// Shows why @p profile was not opened, and what can be done about it.
    void showOpenFailure(const OrgProfile &profile, const Error &error);

Q_SIGNALS:
    /// The user wants to see all orgs side by side.
    void overviewRequested();
    /// The user wants to try the demo org.
    void demoRequested();
    /// The user wants to add the org of offerFoundOrg().
    void foundOrgRequested();

private:
    void makeActions();
    void connectActions();
    void openDialog(OrgDialog *dialog);
    void askForToken(const OrgProfile &profile);
    void removeOrg(const OrgProfile &profile, QWidget *parent);
    void showRemoval(const OrgProfile &profile, const Result<void> &removed);
    void clearKept();
    void manageOrgs();
    void switchTo(int row);
    [[nodiscard]] OrgProfile newest(const OrgProfile &profile) const;

    OpenOrgs *m_orgs;
    OrgRegistry &m_registry;
    Preferences &m_preferences;
    MessageBar *m_messages;
    QWidget *m_window;
    Actions m_actions{};
    QPointer<OrgSession> m_session;
    QString m_savedId; ///< The org that was saved last.
    QPointer<OrgsDialog> m_orgsDialog;
};

} // namespace HookKeys
