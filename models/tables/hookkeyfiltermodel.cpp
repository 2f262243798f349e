// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookkeyfiltermodel.h"

#include "hookkeytablemodel.h"

#include <utility>

namespace HookKeys {

/// From this many rows on, one change of the layout is quicker than a signal for each run of rows.
constexpr int manyRows = 1000;

void HookKeyFilterModel::setSourceModel(QAbstractItemModel *model)
{
    m_table = qobject_cast<HookKeyTableModel *>(model);
    Q_ASSERT(m_table || !model);
    QSortFilterProxyModel::setSourceModel(model);
}

void HookKeyFilterModel::setFilterText(const QString &text)
{
    m_text = text;
    KeyFilter filter(text);
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    if (m_table && m_table->rowCount() >= manyRows) {
        invalidate();
    } else {
        invalidateRowsFilter();
    }
}

bool HookKeyFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    return m_filter.accepts(m_table->rowAt(row));
}

bool HookKeyFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    // The base class turns the order round for Descending, which comesBefore() does by itself.
    if (sortOrder() == Qt::AscendingOrder)
        return m_table->comesBefore(left.row(), right.row(), left.column(), sortOrder());
    return m_table->comesBefore(right.row(), left.row(), left.column(), sortOrder());
}

} // namespace HookKeys
