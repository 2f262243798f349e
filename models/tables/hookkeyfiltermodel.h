// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyfilter.h"

#include <QSortFilterProxyModel>

namespace HookKeys {

class HookKeyTableModel;

/// Sorts a HookKeyTableModel as its comesBefore() says and keeps the rows that its filter accepts.
class HookKeyFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    /// @p model must be a HookKeyTableModel.
    void setSourceModel(QAbstractItemModel *model) override;

    /// Shows only rows that @p text, read as a KeyFilter, accepts; all if empty.
    void setFilterText(const QString &text);
    [[nodiscard]] const QString &filterText() const { return m_text; }
    [[nodiscard]] const KeyFilter &filter() const { return m_filter; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    HookKeyTableModel *m_table = nullptr;
    QString m_text;
    KeyFilter m_filter;
};

} // namespace HookKeys
