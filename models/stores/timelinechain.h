// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlitefile.h"
#include "timeline.h"

namespace HookKeys {

/// Where a chain of rows ends: what its last row is, or nothing before there is one.
struct TimelineHead
{
    qint64 number = 0;
    QString hash = {};

    bool operator==(const TimelineHead &) const = default;
};

/// One row as the file has it. Its hash covers its number, the hash of the row before, and the
/// hashes of its content and of its person: so both can be erased, and the chain stays whole.
struct TimelineRow
{
    qint64 number = 0;
    QString org = {};     ///< Empty once it is erased.
    QString content = {}; ///< JSON; empty once it is erased.
    QString contentHash = {};
    QString person = {};     ///< JSON; empty where there is none, and once it is erased.
    QString personHash = {}; ///< Empty where there never was a person.
    QString previous = {};
    QString hash = {};

    /// The row of @p entry of the org @p org that comes behind @p head.
    [[nodiscard]] static TimelineRow after(const TimelineHead &head, const QString &org,
                                           const TimelineEntry &entry);
    [[nodiscard]] static TimelineRow read(const SqliteRow &row);
    /// The names of the columns that read() needs.
    [[nodiscard]] static QString columns();

    /// Whether all that is there is what its hashes say, and comes behind @p head.
    [[nodiscard]] bool isWhole(const TimelineHead &head) const;
    [[nodiscard]] bool isErased() const { return content.isEmpty(); }
    [[nodiscard]] bool isPersonErased() const { return person.isEmpty() && !personHash.isEmpty(); }
    /// Nothing where it is erased.
    [[nodiscard]] TimelineEntry entry() const;
    /// The numbers of the rows whose content (or else person) were erased, if it is a row that says
    /// so: pairs of a first and a last one.
    [[nodiscard]] QList<std::pair<qint64, qint64>> erasedRows() const { return ranges("rows"); }
    [[nodiscard]] QList<std::pair<qint64, qint64>> erasedPersons() const
    {
        return ranges("persons");
    }

private:
    [[nodiscard]] QList<std::pair<qint64, qint64>> ranges(const char *member) const;
    [[nodiscard]] QString hashed() const;
};

/// What was erased, as it stands in the entry that tells of it: @p rows and @p persons are numbers
/// in ascending order.
[[nodiscard]] QString timelineErasure(const QList<qint64> &rows, const QList<qint64> &persons);

} // namespace HookKeys
