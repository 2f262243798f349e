// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnmenus.h"

#include "appearance.h"
#include "keytableview.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace HookKeys {

ColumnMenus::ColumnMenus(QMenu *menu, QObject *parent) : QObject(parent)
{
    const auto fill = [this](QMenu *part, void (KeyTableView::*how)(QMenu *)) {
        connect(part, &QMenu::aboutToShow, this, [this, part, how] {
            part->clear();
            if (m_table)
                (m_table->*how)(part);
        });
    };
    fill(menu->addMenu(themedIcon(u"columns"_s), tr("&Columns")), &KeyTableView::fillColumnMenu);
    QMenu *sorting = menu->addMenu(tr("&Sort by"));
    sorting->setObjectName(u"sortBy"_s);
    fill(sorting, &KeyTableView::fillSortMenu);
    QMenu *column = menu->addMenu(tr("C&urrent column"));
    column->setObjectName(u"currentColumn"_s);
    fill(column, &KeyTableView::fillCurrentColumnMenu);
}

void ColumnMenus::setTable(KeyTableView *table)
{
    m_table = table;
}

} // namespace HookKeys
