// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandlistmodel.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QMenu;
class QMainWindow;

namespace HookKeys {

/// Everything that a window can do, in one list to search: the actions of its menus and its other
/// ones, and what else is added. Nothing is reachable here alone.
class CommandSearch final : public QObject
{
    Q_OBJECT

public:
    /// A command that is no action: a key, an org, a preference.
    struct Entry
    {
        Command command;
        std::function<void()> run;
    };

    explicit CommandSearch(QMainWindow *window);

    /// Opens the dialog, with @p entries after the actions of the window. An action that cannot be
    /// used says why in its status tip; where it does not, @p reason is said.
    void open(const QList<Entry> &entries, const QString &reason);

    /// The actions of @p window that are to be found: each that has a name, and is not an entry of
    /// another window, or a menu.
    [[nodiscard]] static QList<QAction *> actionsOf(QMainWindow *window);

private:
    void addMenu(QMenu *menu, const QString &place, const QString &reason);
    void addAction(QAction *action, const QString &place, const QString &reason);
    void run(int id);

    QMainWindow *m_window;
    QList<Command> m_commands;
    QList<std::function<void()>> m_runs; ///< By Command::id.
    QList<QPointer<QAction>> m_listed;
};

} // namespace HookKeys
