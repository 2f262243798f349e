// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demolog.h"
#include "demoroute.h"

#include <span>

namespace HookKeys {

/// Reading the System Log over the API. Thread-safe.
class DemoLogEndpoint final
{
public:
    /// @p log and @p clock must outlive this.
    DemoLogEndpoint(const DemoLog &log, const DemoClock &clock) : m_log(log), m_clock(clock) {}

    static std::span<const DemoRoute<DemoLogEndpoint>> routes();

private:
    /// `since` (7 days ago), `until`, `filter` (eventType eq "…", several joined by or), `limit`
    /// (100, at most 1000), `sortOrder` (ASCENDING) and `after`. Fails with 400.
    [[nodiscard]] DemoAnswer list(const DemoCall &call) const;
    [[nodiscard]] DemoResult<DemoLogQuery> queryOf(const DemoRequest &request) const;

    const DemoLog &m_log;
    const DemoClock &m_clock;
};

} // namespace HookKeys
