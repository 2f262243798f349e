// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnmenus.h"

#include "appearance.h"
#include "columnactions.h"
#include "keytableview.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace HookKeys {

ColumnMenus::ColumnMenus(QMenu *menu, QObject *parent) : QObject(parent)
{
    const auto fill = [this](QMenu *part, auto how) {
        connect(part, &QMenu::aboutToShow, this, [this, part, how] {
            part->clear();
            if (QTableView *table = m_shown ? m_shown() : nullptr; table && table->model())
                how(*table, *part);
        });
    };
    QMenu *columns = menu->addMenu(themedIcon(u"columns"_s), tr("&Columns"));
    columns->setObjectName(u"columns"_s);
    fill(columns, [](QTableView &table, QMenu &part) {
        if (auto *keys = qobject_cast<KeyTableView *>(&table))
            keys->fillColumnMenu(&part);
        else
            part.addAction(tr("This table always shows all its columns"))->setEnabled(false);
    });
    QMenu *sorting = menu->addMenu(tr("&Sort by"));
    sorting->setObjectName(u"sortBy"_s);
    fill(sorting, fillSortMenu);
    QMenu *column = menu->addMenu(tr("C&urrent column"));
    column->setObjectName(u"currentColumn"_s);
    fill(column, [](QTableView &table, QMenu &part) {
        fillCurrentColumnMenu(table, part);
        if (auto *keys = qobject_cast<KeyTableView *>(&table)) {
            QAction *fit = part.addAction(tr("&Fit all columns"));
            fit->setObjectName(u"columnsFit"_s);
            connect(fit, &QAction::triggered, keys, &KeyTableView::fitColumns);
        }
    });
}

void ColumnMenus::setTable(std::function<QTableView *()> shown)
{
    m_shown = std::move(shown);
}

} // namespace HookKeys
