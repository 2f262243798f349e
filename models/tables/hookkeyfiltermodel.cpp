// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hookkeyfiltermodel.h"

#include "hookkeytablemodel.h"

#include <algorithm>

namespace HookKeys {

HookKeyFilterModel::HookKeyFilterModel(QObject *parent) : QSortFilterProxyModel(parent)
{
    // Changes of other roles (the end of a highlight) then sort and filter nothing again.
    setSortRole(HookKeyTableModel::SortRole);
    setFilterRole(HookKeyTableModel::SearchRole);
}

void HookKeyFilterModel::setFilterText(const QString &text)
{
    m_text = text;
    const QStringList words =
        HookKeyRow::searchForm(text).simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateRowsFilter();
}

bool HookKeyFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(filterRole()).toString();
    return std::ranges::all_of(m_words,
                               [&text](const QString &word) { return text.contains(word); });
}

bool HookKeyFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    // The view turns the order round for Descending; "no value" is last all the same.
    if (a.isValid() != b.isValid())
        return a.isValid() == (sortOrder() == Qt::AscendingOrder);
    if (!a.isValid())
        return false;
    if (a.metaType() == QMetaType::fromType<TextSortKey>()) {
        const auto &x = *static_cast<const TextSortKey *>(a.constData());
        const auto &y = *static_cast<const TextSortKey *>(b.constData());
        return x.key && y.key && x.key->compare(*y.key) < 0;
    }
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

} // namespace HookKeys
