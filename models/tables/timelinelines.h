// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline.h"

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
    QStringList events = {}; ///< The types of the log's events.

    /// Whether it concerns the object @p id, or the key whose HookKey::keyId it is.
    [[nodiscard]] bool isAbout(const QString &id) const
    {
        return entry.id == id || entry.keys.contains(id);
    }
    bool operator==(const TimelineLine &) const = default;
};

/// Makes one line of each change: ours and Okta's are joined by the request's id, what a refresh
/// found by its object and the time.
class TimelineLines final
{
public:
    /// The rows come in the order of their numbers. Returns the line that @p entry is part of (the
    /// last one if it is new), and then others that say more by it.
    QList<qsizetype> add(const TimelineEntry &entry);
    void clear();

    [[nodiscard]] const QList<TimelineLine> &lines() const { return m_lines; }

private:
    [[nodiscard]] qsizetype lineFor(const TimelineEntry &entry) const;
    [[nodiscard]] qsizetype lineOfRequest(const TimelineEntry &entry) const;
    [[nodiscard]] qsizetype lineOfObject(const TimelineEntry &entry) const;
    [[nodiscard]] static std::optional<qint64> skewTo(const TimelineLine &line,
                                                      const TimelineEntry &entry);
    [[nodiscard]] QList<qsizetype> shareActor(qsizetype at, const TimelineEntry &entry);
    void merge(TimelineLine &line, const TimelineEntry &entry);

    QList<TimelineLine> m_lines;
    QHash<QString, qsizetype> m_byChange;
    QHash<QString, QList<qsizetype>> m_byRequest;
    QHash<QString, QList<qsizetype>> m_byObject;
};

} // namespace HookKeys
