// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <atomic>
#include <chrono>

namespace HookKeys {

/// The demo org's time of day: the machine's, moved by as much as is asked for, so that tests need
/// not wait for what takes an hour, and can have an org whose clock differs. Thread-safe.
class DemoClock final
{
public:
    /// In UTC.
    [[nodiscard]] QDateTime now() const
    {
        return QDateTime::currentDateTimeUtc().addMSecs(m_offset.load());
    }

    /// Moves the clock forward, or backward if @p by is negative.
    void advance(std::chrono::milliseconds by) { m_offset += by.count(); }

private:
    std::atomic<qint64> m_offset = 0; ///< Milliseconds.
};

/// @p time as Okta dates things: every recorded date ends in .000Z.
[[nodiscard]] inline QDateTime wholeSeconds(const QDateTime &time)
{
    return QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), Qt::UTC);
}

} // namespace HookKeys
