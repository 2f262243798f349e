// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowwords.h"

#include <QAbstractButton>
#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QTabBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

void addActions(const QList<QAction *> &actions, const QString &indent, QStringList &words)
{
    for (const QAction *action : actions) {
        if (!action->isVisible() || action->isSeparator() || action->text().isEmpty())
            continue;
        words.append(indent + action->text());
        if (const QMenu *menu = action->menu())
            addActions(menu->actions(), indent + u"  "_s, words);
    }
}

void addTable(const QTableView *table, QStringList &words)
{
    const QAbstractItemModel *model = table->model();
    for (int column = 0; column < model->columnCount(); ++column) {
        if (!table->isColumnHidden(column))
            words.append(model->headerData(column, Qt::Horizontal).toString());
    }
    for (int row = 0; row < model->rowCount(); ++row)
        words.append(u"  "_s + model->index(row, 0).data().toString());
}

} // namespace

QString windowWords(const QWidget *window)
{
    QStringList words{window->windowTitle()};
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisibleTo(window))
            continue;
        if (widget->inherits("QMenuBar"))
            addActions(widget->actions(), QString(), words);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            words.append(button->text());
        else if (const auto *table = qobject_cast<const QTableView *>(widget))
            addTable(table, words);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int tab = 0; tab < tabs->count(); ++tab)
                words.append(tabs->tabText(tab));
    }
    words.removeAll(QString());
    return words.join(u'\n') + u'\n';
}

} // namespace HookKeys
