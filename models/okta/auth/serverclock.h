// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "httpmessage.h"

#include <chrono>

namespace HookKeys {

/// A server's time: what is dated for it must be dated by its clock, not by this computer's.
class ServerClock final
{
public:
    /// @p local must outlive this.
    explicit ServerClock(const Clock &local) : m_local(local) {}

    /// Seconds since 1970 by the server's clock, as far as it is known.
    [[nodiscard]] qint64 now() const;
    /// Compares the clocks by the Date of @p answer, which has just come. Whether they were found
    /// to differ from what was thought by more than an answer's way explains.
    bool observe(const HttpAnswer &answer);

private:
    const Clock &m_local;
    std::chrono::seconds m_ahead{}; ///< What to add to the local time.
};

} // namespace HookKeys
