// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandsearch.h"

#include "commandpalette.h"
#include "sourcewords.h"

#include <QAction>
#include <QDialog>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// A widget of Qt has names for its parts too.
bool isOfQt(const QAction *action)
{
    return action->objectName().startsWith("qt_"_L1) || action->objectName().startsWith("_q_"_L1);
}

/// Whether @p action belongs to another window than @p window, such as a dialog.
bool isElsewhere(const QAction *action, const QWidget *window)
{
    for (const QObject *owner = action->parent(); owner; owner = owner->parent()) {
        const auto *widget = qobject_cast<const QWidget *>(owner);
        if (widget && widget != window && widget->isWindow() && !qobject_cast<const QMenu *>(owner))
            return true;
    }
    return false;
}

} // namespace

static_assert(int(CommandListModel::PlaceRole) == int(CommandPalette::PlaceRole)
              && int(CommandListModel::ShortcutRole) == int(CommandPalette::ShortcutRole)
              && int(CommandListModel::ReasonRole) == int(CommandPalette::ReasonRole));

CommandSearch::CommandSearch(QMainWindow *window) : QObject(window), m_window(window) {}

QList<QAction *> CommandSearch::actionsOf(QMainWindow *window)
{
    QList<QAction *> found;
    const auto all = window->findChildren<QAction *>();
    for (QAction *action : all) {
        if (!action->objectName().isEmpty() && !isOfQt(action) && !action->isSeparator()
            && !action->menu() && action->isVisible() && !action->text().isEmpty()
            && !qobject_cast<QToolBar *>(action->parent()) && !isElsewhere(action, window))
            found.append(action);
    }
    return found;
}

void CommandSearch::open(const QList<Entry> &entries, const QString &reason)
{
    m_commands.clear();
    m_runs.clear();
    m_listed.clear();
    const auto menus = m_window->menuBar()->actions();
    for (const QAction *menu : menus) {
        if (menu->menu())
            addMenu(menu->menu(), menu->text(), reason);
    }
    // What stands in a field or in the tool bar alone.
    const QList<QAction *> others = actionsOf(m_window);
    for (QAction *action : others) {
        if (!m_listed.contains(action))
            addAction(action, tr("Window", "where a command is found"), reason);
    }
    for (const Entry &entry : entries) {
        m_commands.append(entry.command);
        m_commands.last().id = int(m_runs.size());
        m_runs.append(entry.run);
    }
    auto *model = new CommandListModel(this);
    model->setCommands(m_commands);
    auto *dialog = new CommandPalette(model, m_window);
    connect(dialog, &QObject::destroyed, model, &QObject::deleteLater);
    connect(dialog, &CommandPalette::queryChanged, model, &CommandListModel::setQuery);
    connect(dialog, &CommandPalette::chosen, this, [this](const QModelIndex &index) {
        run(index.data(CommandListModel::IdRole).toInt());
    });
    dialog->open();
}

void CommandSearch::addMenu(QMenu *menu, const QString &place, const QString &reason)
{
    Q_EMIT menu->aboutToShow(); // some are filled only then
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (action->menu())
            addMenu(action->menu(), tr("%1 › %2", "a menu in a menu").arg(place, action->text()),
                    reason);
        else
            addAction(action, place, reason);
    }
}

void CommandSearch::addAction(QAction *action, const QString &place, const QString &reason)
{
    Command command{.text = action->text(),
                    .source = SourceWords::sourceOf(action->text()),
                    .place = place,
                    .shortcut = action->shortcut().toString(QKeySequence::NativeText),
                    .id = int(m_runs.size())};
    if (!action->isEnabled())
        command.reason = action->statusTip().isEmpty() ? reason : action->statusTip();
    m_commands.append(command);
    m_listed.append(action);
    m_runs.append([action = QPointer<QAction>(action)] {
        if (action)
            action->trigger();
    });
}

void CommandSearch::run(int id)
{
    if (id >= 0 && id < m_runs.size())
        m_runs.at(id)();
}

} // namespace HookKeys
