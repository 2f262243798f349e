// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QUrl;
class QWidget;

namespace HookKeys {

class KeysPage;
class MessageBar;
class OpenOrgs;
class OrgSession;

/// Leads to what HookKeys shows in Okta's Admin Console, in the user's browser.
class ConsoleCommands final : public QObject
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *org;
        QAction *key;
    };

    /// What came of an action is shown in @p messages; @p window owns the commands. @p orgs must
    /// outlive it.
    ConsoleCommands(OpenOrgs *orgs, MessageBar *messages, QWidget *window);

    [[nodiscard]] const Actions &actions() const { return m_actions; }

    /// Leads to what is selected in @p page from now on. Once.
    void setPage(KeysPage *page);
    /// Leads to the org of @p session, which the page shows already; null: to none.
    void setSession(OrgSession *session);
    /// Leads to the page of the hook @p id of this org, if there is one.
    void openHook(const QString &id);

private:
    void update();
    void openOrg();
    void openKey();
    [[nodiscard]] bool openPage(const QUrl &page);

    OpenOrgs *m_orgs;
    MessageBar *m_messages;
    Actions m_actions{};
    KeysPage *m_page = nullptr; ///< Null until an org was opened.
    QPointer<OrgSession> m_session;
};

} // namespace HookKeys
