// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace HookKeys {

/// Calls @p attempt with ever longer deadlines until it says that the machine kept up with one:
/// that all which had to happen before the deadline did. Whether it ever did. So a test is over
/// quickly on an idle machine and right on a busy one.
[[nodiscard]] inline bool
withGrowingDeadline(const std::function<bool(std::chrono::milliseconds)> &attempt)
{
    for (const int milliseconds : {250, 1000, 4000, 16'000}) {
        if (attempt(std::chrono::milliseconds(milliseconds)))
            return true;
    }
    return false;
}

} // namespace HookKeys
