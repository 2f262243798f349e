// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace HookKeys {

class HookKeyTableModel;

/// Sorts a HookKeyTableModel as its comesBefore() says and keeps the rows that contain every word
/// of the filter, in any column and any case.
class HookKeyFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// @p model must be a HookKeyTableModel.
    void setSourceModel(QAbstractItemModel *model) override;

    /// Shows only rows that contain each white-space-separated word of @p text; all if empty. Words
    /// between double quotes are to be found as they stand, side by side.
    void setFilterText(const QString &text);
    [[nodiscard]] const QString &filterText() const { return m_text; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    HookKeyTableModel *m_table = nullptr;
    QString m_text;
    QStringList m_words;
};

} // namespace HookKeys
