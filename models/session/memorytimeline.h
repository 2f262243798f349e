// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline.h"

#include <QHash>
#include <QSet>

namespace HookKeys {

/// A timeline in memory alone: for an org of which nothing is to be stored.
class MemoryTimeline final : public Timeline
{
public:
    using Timeline::append;
    using Timeline::Timeline;

    void append(const QString &org, const Step &step) override { (void)appendNow(org, step); }

    bool appendNow(const QString &org, const Step &step) override
    {
        const QList<TimelineEntry> entries = step(memories[org]);
        for (TimelineEntry entry : entries) {
            if (entry.source == TimelineSource::Log && events.contains({org, entry.change}))
                continue;
            if (entry.source == TimelineSource::Log)
                events.insert({org, entry.change});
            entry.number = ++m_last;
            rows[org].append(entry);
        }
        if (!entries.isEmpty())
            Q_EMIT appended(org);
        return true;
    }

    [[nodiscard]] Result<QList<TimelineEntry>> entries(const QString &org, qint64 after,
                                                       int most) override
    {
        QList<TimelineEntry> found;
        const QList<TimelineEntry> all = rows.value(org);
        for (const TimelineEntry &entry : all) {
            if (entry.number > after && found.size() < most)
                found.append(entry);
        }
        return found;
    }

    void erase(const TimelineRetention &, const QDateTime &) override {} // it ends before
    bool forgetOrg(const QString &profile, const QDateTime &) override
    {
        const auto isOf = [&profile](const auto &it) {
            return it.key() == profile || it.key().startsWith(profile + QLatin1Char(' '));
        };
        rows.removeIf(isOf);
        memories.removeIf(isOf);
        Q_EMIT erased();
        return true;
    }

    QHash<QString, QList<TimelineEntry>> rows; ///< By the org.
    QHash<QString, QByteArray> memories;
    QSet<std::pair<QString, QString>> events; ///< The org's, by their uuids.

private:
    qint64 m_last = 0;
};

} // namespace HookKeys
