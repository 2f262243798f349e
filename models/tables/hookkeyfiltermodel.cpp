// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hookkeyfiltermodel.h"

#include "hookkeytablemodel.h"

#include <QRegularExpression>

#include <algorithm>

namespace HookKeys {

/// From this many rows on, one change of the layout is quicker than a signal for each run of rows.
constexpr int manyRows = 1000;

namespace {

/// The words of @p text, and what stands between quotes as one. A quote that is still to be closed
/// goes to the end.
QStringList filterWords(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("\"([^\"]*)\"?|[^\\s\"]+"));
    QStringList words;
    for (const QRegularExpressionMatch &match : word.globalMatch(text)) {
        const QString found = match.hasCaptured(1) ? match.captured(1) : match.captured();
        words.append(HookKeyRow::searchForm(found));
    }
    words.removeAll(QString());
    return words;
}

} // namespace

void HookKeyFilterModel::setSourceModel(QAbstractItemModel *model)
{
    m_table = qobject_cast<HookKeyTableModel *>(model);
    Q_ASSERT(m_table || !model);
    QSortFilterProxyModel::setSourceModel(model);
}

void HookKeyFilterModel::setFilterText(const QString &text)
{
    m_text = text;
    const QStringList words = filterWords(text);
    if (words == m_words)
        return;
    m_words = words;
    if (m_table && m_table->rowCount() >= manyRows) {
        invalidate();
    } else {
        invalidateRowsFilter();
    }
}

bool HookKeyFilterModel::filterAcceptsRow(int row, const QModelIndex &) const
{
    return std::ranges::all_of(m_words, [&text = m_table->searchText(row)](const QString &word) {
        return text.contains(word);
    });
}

bool HookKeyFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    // The base class turns the order round for Descending, which comesBefore() does by itself.
    if (sortOrder() == Qt::AscendingOrder)
        return m_table->comesBefore(left.row(), right.row(), left.column(), sortOrder());
    return m_table->comesBefore(right.row(), left.row(), left.column(), sortOrder());
}

} // namespace HookKeys
