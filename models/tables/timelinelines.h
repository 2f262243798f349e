// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline.h"
#include "timelinespans.h"

#include <QHash>

#include <optional>

namespace HookKeys {

/// One change, of all the rows that tell of it.
struct TimelineLine
{
    TimelineEntry entry;     ///< What they say together.
    bool isOwn = false;      ///< HookKeys made or tried it.
    bool isFound = false;    ///< A refresh found it.
    bool isLogged = false;   ///< Okta's System Log has it.
    bool isPart = false;     ///< Another line tells of it too: it is the same change.
    QStringList events = {}; ///< The types of the log's events.

    /// Whether @p kind is what happened, or a part of that.
    [[nodiscard]] bool isOf(TimelineKind kind) const
    {
        return entry.kind == kind
               || (kind == TimelineKind::Renamed
                   && !(entry.nameBefore.isEmpty() && entry.nameAfter.isEmpty()));
    }
    /// Whether it concerns the object @p id, or the key whose HookKey::keyId it is.
    [[nodiscard]] bool isAbout(const QString &id) const
    {
        return entry.id == id || entry.keys.contains(id);
    }
    bool operator==(const TimelineLine &) const = default;
};

/// Makes one line of each change: ours and Okta's are joined by the request's id, what a refresh
/// found by its object and the time. Where a request changed a hook's name and something else of
/// it, which is one event of the log, the line that has the event tells of both, and the other one
/// is a part of it: unless an event of its own says that it was another request.
class TimelineLines final
{
public:
    /// The rows come in the order of their numbers. Returns the line that @p entry is part of (the
    /// last one if it is new), and then others that say more by it.
    QList<qsizetype> add(const TimelineEntry &entry);
    void clear();

    /// Also those that are parts of others.
    [[nodiscard]] const QList<TimelineLine> &lines() const { return m_lines; }
    /// The line that tells of the line @p at: another one where that is a part, else @p at.
    [[nodiscard]] qsizetype wholeOf(qsizetype at) const
    {
        const auto part = m_wholes.constFind(at);
        return part == m_wholes.cend() ? at : part->line;
    }
    /// How many changes they tell of.
    [[nodiscard]] qsizetype count() const { return m_lines.size() - m_wholes.size(); }

private:
    /// The line that tells of another one too, and what it said before.
    struct Whole
    {
        qsizetype line = -1;
        TimelineEntry alone;
        QString name; ///< Of the object, as the event has it.
    };
    /// Where lines are that may be joined to a row, by their times.
    struct Place
    {
        TimelineSpans unlogged; ///< Those that had no event at first.
        TimelineSpans unfound;  ///< Those that no refresh had found at first.
    };

    [[nodiscard]] qsizetype lineFor(const TimelineEntry &entry) const;
    [[nodiscard]] qsizetype lineOfRequest(const TimelineEntry &entry) const;
    [[nodiscard]] qsizetype lineOfObject(const TimelineEntry &entry) const;
    [[nodiscard]] static std::optional<qint64> skewTo(const TimelineLine &line,
                                                      const TimelineEntry &entry);
    void index(qsizetype at, const TimelineEntry &entry, const QStringList &known);
    [[nodiscard]] QList<qsizetype> joinOthers(qsizetype at, const TimelineEntry &entry);
    void join(qsizetype part, qsizetype whole, const QString &name);
    [[nodiscard]] qsizetype separate(qsizetype part, const TimelineEntry &event);
    void merge(TimelineLine &line, const TimelineEntry &entry);

    QList<TimelineLine> m_lines;
    QHash<QString, qsizetype> m_byChange;
    QHash<QString, QList<qsizetype>> m_byRequest;
    QHash<QString, Place> m_byObject;
    QHash<QString, QList<qsizetype>> m_bySight; ///< What one refresh found of an object.
    QHash<qsizetype, Whole> m_wholes;           ///< Of the lines that are parts.
};

} // namespace HookKeys

// Many thousand of them are kept in a list, which moves all of them as it grows.
Q_DECLARE_TYPEINFO(HookKeys::TimelineLine, Q_RELOCATABLE_TYPE);
