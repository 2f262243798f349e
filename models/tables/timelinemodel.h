// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timelinelines.h"
#include "timelinesearch.h"

#include <QAbstractTableModel>

namespace HookKeys {

/// Which lines of a timeline are shown: those that all of this lets through.
struct TimelineFilter
{
    QString text = {};                     ///< Has each of its words, in any column.
    QString object = {};                   ///< Concerns the object of this id; empty: any.
    std::optional<TimelineKind> kind = {}; ///< Nothing: any.
    QString person = {};                   ///< As TimelineModel::person(); empty: anybody.
    QDateTime since = {};                  ///< Invalid: whenever.
    QDateTime before = {};                 ///< The first moment that is not meant; invalid: none.

    bool operator==(const TimelineFilter &) const = default;
};

/// The timeline of one org as a table, a line a change, the newest first, as far as a filter lets
/// them through. It is fed with rows and joins them.
class TimelineModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, What, Who, Time, Outcome, RequestId };
    static constexpr int columns = RequestId + 1;

    enum Role {
        SeverityRole = Qt::UserRole, ///< int, a Severity: of a line that failed, or whose outcome
                                     ///< is not known; else nothing.
        NumberRole, ///< qint64: the number of the first row of the line, which stays its own.
    };

    explicit TimelineModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// Adds @p entries, in the order of their numbers, which come behind those that are there.
    void add(const QList<TimelineEntry> &entries);
    void clear();

    void setFilter(const TimelineFilter &filter);
    [[nodiscard]] const TimelineFilter &filter() const { return m_filter; }

    /// How many lines there are without a filter.
    [[nodiscard]] int lineCount() const { return static_cast<int>(m_lines.count()); }
    /// The line in @p row, which must be valid. Valid until the model changes.
    [[nodiscard]] const TimelineLine &lineAt(int row) const;
    /// All that are shown, the newest first.
    [[nodiscard]] QList<TimelineLine> shownLines() const;
    /// The newest lines that concern the object @p id, at most @p most, whatever the filter says.
    [[nodiscard]] QList<TimelineLine> linesAbout(const QString &id, qsizetype most) const;
    /// The row of the line with the number @p number, or of the line that this is a part of; -1 if
    /// it is not shown.
    [[nodiscard]] int rowOf(qint64 number) const;
    /// Who did things, in the order of their names.
    [[nodiscard]] QStringList persons() const;

    /// What a kind is called in a list to choose from.
    [[nodiscard]] static QString kindText(TimelineKind kind);
    /// Who did what the line @p line tells; empty where nobody knows.
    [[nodiscard]] static QString person(const TimelineLine &line);
    /// The same to be shown; where nobody knows, what let HookKeys in if it made the change.
    [[nodiscard]] static QString whoText(const TimelineLine &line);
    [[nodiscard]] static QString outcomeText(const TimelineLine &line);

private:
    [[nodiscard]] static QString text(const TimelineLine &line, int column);
    [[nodiscard]] static QString nameText(const TimelineEntry &entry);
    [[nodiscard]] bool isShown(qsizetype line) const;
    [[nodiscard]] bool comesBefore(qsizetype line, qsizetype other) const;
    void derive(qsizetype line);
    void insertFrom(qsizetype from);
    void show();
    void update(qsizetype line);

    TimelineLines m_lines;
    TimelineSearch m_search;     ///< What is looked for in each line, in their order.
    std::vector<qint64> m_times; ///< Of the lines, in milliseconds since 1970.
    TimelineFilter m_filter;
    QStringList m_words;      ///< Of the filter, folded.
    QList<qsizetype> m_shown; ///< The lines that are rows, the newest first.
};

} // namespace HookKeys
