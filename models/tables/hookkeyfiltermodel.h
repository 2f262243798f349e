// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace HookKeys {

/// Sorts by HookKeyTableModel::SortRole (what has no value comes last in either order) and keeps
/// the rows that contain every word of the filter, in any column and any case.
class HookKeyFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit HookKeyFilterModel(QObject *parent = nullptr);

    /// Shows only rows that contain each white-space-separated word of @p text; all if empty.
    void setFilterText(const QString &text);
    [[nodiscard]] const QString &filterText() const { return m_text; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_text;
    QStringList m_words;
};

} // namespace HookKeys
