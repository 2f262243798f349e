// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "democall.h"
#include "democlock.h"

#include <QDateTime>

#include <mutex>

namespace HookKeys {

/// What an event was about.
struct DemoLogTarget
{
    QString id;
    QString type; ///< For example HookKey.
    QString alternateId;
    QString displayName;
};

/// One event of the System Log.
struct DemoLogEvent
{
    QString type; ///< `eventType`, for example inline_hook.updated.
    QString message;
    QList<DemoLogTarget> targets;
    QString failure{}; ///< Why it failed; null: it did not.
    DemoActor actor{};
    QByteArray requestId{};
    QByteArray requestUri{};
    QByteArray userAgent{};
    QDateTime published{};
    QString uuid{};
    quint64 number = 0; ///< Counts the log's events from 1.
};

/// Which events are wanted.
struct DemoLogQuery
{
    QDateTime since;
    QDateTime until;     ///< Null: whatever comes.
    QStringList types{}; ///< Empty: all.
    quint64 after = 0;   ///< The number of the last event of the page before; 0: none.
    qsizetype limit = 100;
    bool newestFirst = false;
};

/// One page of events.
struct DemoLogPage
{
    QList<DemoLogEvent> events;
    bool isLast = true;
};

/// The demo org's System Log. Thread-safe.
/// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/SystemLog/
class DemoLog final
{
public:
    static constexpr int daysKept = 90;

    /// @p clock must outlive this.
    explicit DemoLog(const DemoClock &clock) : m_clock(clock) {}

    /// Adds @p event, which came of @p call, as of now.
    void add(const DemoCall &call, DemoLogEvent event);
    /// Adds @p event as it is, with its date: what was before the org was there.
    void addPast(DemoLogEvent event);

    [[nodiscard]] DemoLogPage events(const DemoLogQuery &query) const;

private:
    const DemoClock &m_clock;
    mutable std::mutex m_mutex;
    QList<DemoLogEvent> m_events; ///< Guarded by m_mutex.
};

} // namespace HookKeys
