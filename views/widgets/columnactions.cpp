// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnactions.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

constexpr int widening = 24; // pixels

/// The translation context of this file.
struct ColumnActions
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::ColumnActions)
};

QString columnName(const QTableView &table, int column)
{
    return table.model()->headerData(column, Qt::Horizontal).toString();
}

/// Has the current column of @p table change places with the next one that is shown, @p by: 1 or
/// -1.
void moveColumn(const QTableView &table, int by)
{
    QHeaderView *header = table.horizontalHeader();
    const int from = header->visualIndex(currentColumn(table));
    int to = from + by;
    while (to >= 0 && to < header->count() && table.isColumnHidden(header->logicalIndex(to)))
        to += by;
    if (to >= 0 && to < header->count())
        header->moveSection(from, to);
}

void widenColumn(QTableView &table, int by)
{
    const int column = currentColumn(table);
    table.setColumnWidth(column, std::max(table.horizontalHeader()->minimumSectionSize(),
                                          table.columnWidth(column) + by));
}

} // namespace

int currentColumn(const QTableView &table)
{
    if (table.currentIndex().isValid())
        return table.currentIndex().column();
    const QHeaderView *header = table.horizontalHeader();
    int place = 0;
    while (place + 1 < header->count() && header->isSectionHidden(header->logicalIndex(place)))
        ++place;
    return header->logicalIndex(place);
}

void fillSortMenu(QTableView &table, QMenu &menu)
{
    if (!table.isSortingEnabled()) {
        menu.addAction(ColumnActions::tr("This table has one order alone"))->setEnabled(false);
        return;
    }
    const QHeaderView *header = table.horizontalHeader();
    auto *columns = new QActionGroup(&menu);
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (table.isColumnHidden(column))
            continue;
        QAction *action = menu.addAction(columnName(table, column));
        action->setCheckable(true);
        action->setChecked(column == header->sortIndicatorSection());
        columns->addAction(action);
        QObject::connect(action, &QAction::triggered, &table, [&table, column] {
            table.sortByColumn(column, table.horizontalHeader()->sortIndicatorOrder());
        });
    }
    menu.addSeparator();
    auto *orders = new QActionGroup(&menu);
    for (const auto &[order, text] :
         {std::pair(Qt::AscendingOrder, ColumnActions::tr("&Ascending")),
          std::pair(Qt::DescendingOrder, ColumnActions::tr("&Descending"))}) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(order == header->sortIndicatorOrder());
        orders->addAction(action);
        QObject::connect(action, &QAction::triggered, &table, [&table, direction = order] {
            table.sortByColumn(table.horizontalHeader()->sortIndicatorSection(), direction);
        });
    }
}

void fillCurrentColumnMenu(QTableView &table, QMenu &menu)
{
    const QString name = columnName(table, currentColumn(table));
    const auto add = [&](const char *objectName, const QString &text, auto run) {
        QAction *action = menu.addAction(text.arg(name));
        action->setObjectName(QLatin1StringView(objectName));
        QObject::connect(action, &QAction::triggered, &table, run);
    };
    add("columnBack", ColumnActions::tr("Move “%1” &back"), [&table] { moveColumn(table, -1); });
    add("columnOn", ColumnActions::tr("Move “%1” &on"), [&table] { moveColumn(table, 1); });
    add("columnWider", ColumnActions::tr("Make “%1” &wider"),
        [&table] { widenColumn(table, widening); });
    add("columnNarrower", ColumnActions::tr("Make “%1” &narrower"),
        [&table] { widenColumn(table, -widening); });
}

} // namespace HookKeys
