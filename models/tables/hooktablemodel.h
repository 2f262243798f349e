// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookrow.h"

#include <QAbstractTableModel>
#include <QCollator>
#include <QDateTime>

#include <array>
#include <optional>

namespace HookKeys {

/// The inline hooks of one org as a table. It is fed with values and merges them: rows that stay
/// keep their place and their persistent indexes, so selection and scroll position survive a
/// refresh.
class HookTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Type,
        Status,
        Key,
        Calls, ///< The host of the service.
        Authentication,
        Failure,
        LastUpdated,
        ColumnCount
    };
    Q_ENUM(Column)

    enum Role {
        IdRole = Qt::UserRole, ///< QString: InlineHook::id of the row.
        SeverityRole,          ///< int, a Severity: of the gravest finding; nothing without one.
        HighlightRole,         ///< bool: the hook is new or changed since a moment ago.
    };

    /// Where the rows that are there are from.
    enum class Before {
        Answered, ///< From an answer of the org.
        Kept,     ///< From an earlier start.
    };

    explicit HookTableModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// Makes the rows those of @p hooks: updates, inserts and removes. Of several with one id, the
    /// first stays the first, and so on. Those that are new or another thing than before are
    /// highlighted; of addresses in rows of @p before Kept, only what is kept counts.
    void mergeHooks(const QList<HookRow> &hooks, Before before = Before::Answered);
    /// Ends the highlighting. The owner calls it a moment after a merge.
    void clearHighlights();

    /// The row @p row, which must be valid. Until the model changes.
    [[nodiscard]] const HookRow &rowAt(int row) const { return m_rows.at(row).value; }
    /// The row of the hook @p id; -1 if there is none. Of several with that id, the first.
    [[nodiscard]] int rowOf(const QString &id) const;
    /// All of the text in @p row, which must be valid, in the form of KeyFilter::folded().
    [[nodiscard]] const QString &searchText(int row) const { return m_rows.at(row).search; }
    /// Whether the row @p left comes before the row @p right when they are sorted by @p column in
    /// @p order. What has no value comes last in either order.
    [[nodiscard]] bool comesBefore(int left, int right, int column, Qt::SortOrder order) const;

private:
    /// A row, and what follows from it.
    struct Entry
    {
        HookRow value;
        QString search = {};
        /// What the cells are ordered by; nothing where there is no text.
        std::array<std::optional<QCollatorSortKey>, ColumnCount> order = {};
        QDateTime lastUpdated = {}; ///< Of the hook; invalid if it is none.
        bool isHighlighted = false;
    };

    [[nodiscard]] Entry entryOf(const HookRow &row, bool isHighlighted) const;
    [[nodiscard]] static QString text(const HookRow &row, int column);
    [[nodiscard]] static QString spokenText(const HookRow &row, int column);
    [[nodiscard]] static QString toolTip(const HookRow &row, int column);
    void removeRowsOf(QList<int> rows);

    QCollator m_collator;
    QList<Entry> m_rows;
};

/// The host that @p url leads to, with the port where it is not the usual one, escaped for display;
/// all of @p url where it has none.
[[nodiscard]] QString hookHostText(const QString &url);

/// The moment that @p received is, an ISO 8601 text as Okta sends it, in this computer's time; as
/// received where it is none.
[[nodiscard]] QString hookTimeText(const QString &received);

} // namespace HookKeys
