// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMetaType>

namespace HookKeys {

/// What the last answer said about the rate limit; -1 and an invalid time where it said nothing.
/// See https://developer.okta.com/docs/reference/rl-best-practices/
struct RateLimit
{
    int limit = -1;     ///< Requests allowed in the window.
    int remaining = -1; ///< Requests left in the window.
    QDateTime reset;    ///< When the window ends, UTC, by the server's clock.

    bool operator==(const RateLimit &) const = default;
};

} // namespace HookKeys

Q_DECLARE_METATYPE(HookKeys::RateLimit)
