// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QStringList>

class QAction;
class QWidget;

namespace HookKeys {

class ConsoleCommands;
class HooksPage;
class KeyCommands;
class KeysPage;
class OrgPages;
class OrgSession;

/// The page of hooks in the window, and the ways that lead to it and back to the keys.
class HookCommands final : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE("hookspage.h")

public:
    /// @p window owns the commands; both others must live as long.
    HookCommands(KeyCommands *keys, ConsoleCommands *console, QWidget *window);

    /// What can be done with the hook that is selected, for menus.
    [[nodiscard]] const QList<QAction *> &actions() const { return m_actions; }

    /// Adds the page of hooks, which is made when it is first needed, to @p pages, which have
    /// @p keysPage already. Once.
    void addPage(OrgPages *pages, KeysPage *keysPage);
    /// Shows the hooks of @p session, which may be null.
    void setSession(OrgSession *session);
    /// Gives the filter of the page the focus; false if the page is not the one that is shown.
    [[nodiscard]] bool goToFilter() const;
    /// Turns to the hook @p id, if the org that is shown has it.
    void showHook(const QString &id);

Q_SIGNALS:
    /// @p page is there from now on.
    void pageMade(HookKeys::HooksPage *page);
    /// What happened to the hook @p id is to be shown.
    void historyRequested(const QString &id);

private:
    [[nodiscard]] QWidget *makePage();
    void showKey(const QString &id);
    void rehearse(const QString &id);
    void followPage();
    void makeAction(const QString &name, const QString &text, const QString &hint,
                    const QString &icon, void (HookCommands::*run)(const QString &id));
    void openInOkta(const QString &id);
    void updateActions();
    [[nodiscard]] QString selectedId() const;
    void updateCount();

    KeyCommands *m_keyCommands;
    ConsoleCommands *m_console;
    QWidget *m_window;
    QPointer<OrgSession> m_session;
    OrgPages *m_pages = nullptr;    ///< Null until an org was opened,
    KeysPage *m_keysPage = nullptr; ///< as is this.
    HooksPage *m_page = nullptr;    ///< Null until it was needed.
    QList<QAction *> m_actions;     ///< In Okta, rehearse, history.
    QStringList m_hints;            ///< What these do.
};

} // namespace HookKeys
