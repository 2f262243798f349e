// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "logapi.h"
#include "timeline.h"

namespace HookKeys {

/// A run: reads what Okta's System Log says of hook keys and hooks since it was read last, at first
/// for as long as Okta keeps it, and writes it into the timeline, some rows at a time. First the
/// changes, all of them; then the runs of hooks, of which the newest stand for the others: a hook
/// that fails by the thousand is not to hide what was changed. A row says what was left out. Events
/// that are neither of hooks nor of hook keys are not written.
class LogReading final : public QObject
{
    Q_OBJECT

public:
    /// Reads the log of the org @p org. All must outlive @p context, with which the run ends.
    /// @p done gets what listEvents() fails with.
    static LogReading *start(LogApi &log, Timeline &timeline, const QString &org,
                             const Clock &clock, QObject *context, Callback<void> done);

    /// The row for @p event; nothing of what it concerns is known where it is of another type.
    [[nodiscard]] static TimelineEntry entryOf(const LogEvent &event);
    /// The types of the events that tell of changes, and of runs of hooks.
    [[nodiscard]] static QStringList changeTypes();
    [[nodiscard]] static QStringList runTypes();

private:
    enum class Part { Changes, Runs };

    LogReading(LogApi &log, Timeline &timeline, QString org, const Clock &clock, QObject *context,
               Callback<void> done);
    void begin(Part part);
    void ask();
    [[nodiscard]] QDateTime readBefore() const { return isOfRuns() ? m_runsRead : m_changesRead; }
    [[nodiscard]] QDateTime latest() const;
    [[nodiscard]] bool isOfRuns() const { return m_part == Part::Runs; }
    [[nodiscard]] QList<TimelineEntry> leftOut() const;
    void addPage(const Result<QList<LogEvent>> &events);
    void write();
    void end(const Result<void> &outcome);

    LogApi &m_log;
    Timeline &m_timeline;
    QString m_org;
    const Clock &m_clock;
    Callback<void> m_done;
    QDateTime m_changesRead; ///< Up to when it was read before; invalid if never.
    QDateTime m_runsRead;
    Part m_part = Part::Changes; ///< What is being read,
    int m_days = 0;              ///< and how far back at most.
    QList<LogEvent> m_events;    ///< What is still to be written, the newest first.
    QDateTime m_newest;
    QDateTime m_reach; ///< From when on all events are among them.
};

} // namespace HookKeys
