// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookfiltermodel.h"

#include "hooktablemodel.h"
#include "keyfilter.h"

#include <algorithm>

namespace HookKeys {

void HookFilterModel::setSourceModel(QAbstractItemModel *model)
{
    m_table = qobject_cast<HookTableModel *>(model);
    Q_ASSERT(m_table || !model);
    QSortFilterProxyModel::setSourceModel(model);
}

void HookFilterModel::setFilterText(const QString &text)
{
    m_text = text;
    QStringList words = KeyFilter::folded(text).simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = std::move(words);
    invalidateRowsFilter();
}

bool HookFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    const QString &text = m_table->searchText(row);
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&text](const QString &word) { return text.contains(word); });
}

bool HookFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    // The base class turns the order round for Descending, which comesBefore() does by itself.
    if (sortOrder() == Qt::AscendingOrder)
        return m_table->comesBefore(left.row(), right.row(), left.column(), sortOrder());
    return m_table->comesBefore(right.row(), left.row(), left.column(), sortOrder());
}

} // namespace HookKeys
