// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snapshotdiff.h"

#include <QAbstractTableModel>

namespace HookKeys {

/// What two snapshots differ in as a table, the two sides side by side: a row for each thing that
/// changed about a key or a hook, and for each that was added or is gone.
class DifferenceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Change, Object, Field, Before, After, ColumnCount };
    Q_ENUM(Column)

    enum Role {
        ChangeRole = Qt::UserRole, ///< int, a SnapshotDifference::Change.
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows @p diff, whose sides are called @p before and @p after.
    void setDiff(const SnapshotDiff &diff, const QString &before, const QString &after);
    /// Shows nothing.
    void clear() { setDiff({}, {}, {}); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    /// Which difference stands in a row, and which of its fields; -1: all of it.
    struct Row
    {
        qsizetype difference;
        qsizetype field;
    };

    [[nodiscard]] QString title(int section) const;
    [[nodiscard]] QString text(const Row &row, int column) const;

    QList<SnapshotDifference> m_differences;
    QList<Row> m_rows;
    QString m_before;
    QString m_after;
};

} // namespace HookKeys
