// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace HookKeys {

class HookTableModel;

/// Sorts a HookTableModel as its comesBefore() says and keeps the rows that have all words of a
/// text, in any column; accents and case do not matter.
class HookFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// @p model must be a HookTableModel, or null.
    void setSourceModel(QAbstractItemModel *model) override;

    /// Shows only rows that have each word of @p text; all if it is blank.
    void setFilterText(const QString &text);
    [[nodiscard]] const QString &filterText() const { return m_text; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    HookTableModel *m_table = nullptr;
    QString m_text;
    QStringList m_words; ///< Folded.
};

} // namespace HookKeys
