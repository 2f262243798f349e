// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <mutex>

namespace HookKeys {

/// Counts requests in windows of a minute, as Okta does. Thread-safe.
/// See https://developer.okta.com/docs/reference/rl-best-practices/
class DemoRateLimit final
{
public:
    /// What the answer to one request says about the limit.
    struct Verdict
    {
        bool allowed = true;
        int limit = 0;
        int remaining = 0;
        qint64 reset = 0; ///< When the window ends, in seconds since 1970.
    };

    /// @p limit: how many requests a window allows.
    explicit DemoRateLimit(int limit) : m_limit(limit) {}

    /// Counts one request made at @p now, in seconds since 1970.
    [[nodiscard]] Verdict spend(qint64 now);

private:
    const int m_limit;
    std::mutex m_mutex;
    int m_used = 0;
    qint64 m_reset = 0;
};

} // namespace HookKeys
