// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "logapi.h"

#include <QHash>
#include <QTimer>

#include <optional>

namespace HookKeys {

/// Watches an org's System Log for inline hooks that fail. Okta writes an inline_hook.executed
/// there for each call that failed, some seconds later, and none for those that went well.
/// See https://developer.okta.com/docs/reference/api/event-types/
class HookWatch final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Idle,       ///< Nobody began it, or it was stopped.
        Watching,   ///< Until until().
        Over,       ///< The time is over, and the log was read to its end.
        NotAllowed, ///< Whoever asks may not read the log; problem() says so.
    };

    /// Failures of the hooks @p since (InlineHook::id) count from the time on that is there (UTC,
    /// by Okta's clock). @p log and @p clock must outlive this.
    HookWatch(LogApi &log, const Clock &clock, QHash<QString, QDateTime> since,
              QObject *parent = nullptr);

    /// How long to wait between an answer and the next request.
    void setInterval(std::chrono::milliseconds interval) { m_interval = interval; }

    /// Watches for @p time from now on, however long it was watched before.
    void start(std::chrono::minutes time);
    void stop();

    [[nodiscard]] State state() const { return m_state; }
    /// When the watch ends, UTC.
    [[nodiscard]] const QDateTime &until() const { return m_until; }
    /// When the log was read last, UTC; invalid if it never was.
    [[nodiscard]] const QDateTime &looked() const { return m_looked; }
    /// What failed, the newest first.
    [[nodiscard]] const QList<LogEvent> &failures() const { return m_failures; }
    /// Why the last look failed; the watch goes on, unless it is not allowed.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }
    /// How things are, as translated sentences, one a line.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void changed();

private:
    void look();
    void answered(const Result<QList<LogEvent>> &events);
    [[nodiscard]] const LogTarget *watchedIn(const LogEvent &event) const;

    LogApi &m_log;
    const Clock &m_clock;
    const QHash<QString, QDateTime> m_since; ///< By InlineHook::id.
    std::chrono::milliseconds m_interval = std::chrono::seconds(20);
    QTimer m_timer;
    State m_state = State::Idle;
    bool m_asking = false;
    QDateTime m_asked; ///< When the request under way was sent.
    QDateTime m_until;
    QDateTime m_looked;
    QList<LogEvent> m_failures;
    std::optional<Error> m_problem;
};

} // namespace HookKeys
