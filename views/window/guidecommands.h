// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandsearch.h"

#include <QObject>

class QAction;
class QMainWindow;

namespace HookKeys {

class KeyCommands;
struct HelpShortcut;
class HookCommands;
class OpenOrgs;
class OrgSession;
class Preferences;

/// What leads through the program: the command search and the help.
class GuideCommands final : public QObject
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *search;
        QAction *help;
    };

    /// @p window owns the commands. What is passed by reference or pointer must outlive it.
    GuideCommands(OpenOrgs *orgs, KeyCommands *keys, HookCommands *hooks, Preferences &preferences,
                  QMainWindow *window);

    [[nodiscard]] const Actions &actions() const { return m_actions; }

    /// Finds the keys and hooks of @p session from now on; null: there are none.
    void setSession(OrgSession *session);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openSearch();
    void openHelp();
    [[nodiscard]] QList<HelpShortcut> shortcuts() const;
    [[nodiscard]] QList<CommandSearch::Entry> keyEntries() const;
    [[nodiscard]] QList<CommandSearch::Entry> hookEntries() const;
    [[nodiscard]] QList<CommandSearch::Entry> orgEntries() const;
    [[nodiscard]] QList<CommandSearch::Entry> preferenceEntries() const;

    OpenOrgs *m_orgs;
    KeyCommands *m_keys;
    HookCommands *m_hooks;
    Preferences &m_preferences;
    QMainWindow *m_window;
    CommandSearch *m_search;
    Actions m_actions{};
    QPointer<OrgSession> m_session;
};

} // namespace HookKeys
