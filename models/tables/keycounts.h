// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyfilter.h"

#include <QAbstractListModel>
#include <QPointer>

#include <optional>

namespace HookKeys {

class HookKeyTableModel;

/// The kinds of keys that people look for first, each with how many there are: all, in use, unused,
/// too old, changed. Follows the table's model.
class KeyCounts final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        CountRole = Qt::UserRole, ///< int: how many keys are of the kind.
        StatusRole,               ///< int, a KeyStatus; nothing for all keys.
    };

    using QAbstractListModel::QAbstractListModel;

    /// Counts in @p keys from now on, which may be null.
    void setKeys(HookKeyTableModel *keys);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// Qt::DisplayRole has the kind and the number, such as "In use 3".
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// The row of @p status, or of all keys where that is nothing; -1 if it has none.
    [[nodiscard]] int rowOf(std::optional<KeyStatus> status) const;
    /// How many keys are of the kind in @p row.
    [[nodiscard]] int countAt(int row) const;

    /// What needs somebody's attention among the keys, the gravest first, each with how many there
    /// are; none where nothing does.
    struct Matter
    {
        QString text;   ///< A translated sentence with the number in it.
        QString filter; ///< What finds them, as a KeyFilter.

        bool operator==(const Matter &) const = default;
    };
    [[nodiscard]] const QList<Matter> &matters() const { return m_matters; }

Q_SIGNALS:
    /// A number is another one now, or what needs attention.
    void countsChanged();

private:
    void update();
    [[nodiscard]] QList<Matter> findMatters() const;

    QPointer<HookKeyTableModel> m_keys;
    QList<int> m_counts;
    QList<Matter> m_matters;
};

} // namespace HookKeys
