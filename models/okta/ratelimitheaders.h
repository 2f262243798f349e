// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "ratelimit.h"

#include <chrono>
#include <optional>

namespace HookKeys {

/// What the X-Rate-Limit headers of @p answer say. A header that is not one plain number, such as
/// two joined by a comma, says nothing.
/// See https://developer.okta.com/docs/reference/rl-best-practices/
[[nodiscard]] RateLimit rateLimitOf(const HttpAnswer &answer);

/// Whether @p answer, a 429, speaks of too many requests at once: Limit is 0 there, and Remaining
/// with it. That is over as soon as one of them ends, and Reset only an estimate.
[[nodiscard]] bool isConcurrencyLimit(const HttpAnswer &answer);

/// How long @p answer asks to wait (RFC 9110, 10.2.3), as gateways do that know no other header: 1
/// to 60 seconds; nothing if it does not.
[[nodiscard]] std::optional<std::chrono::seconds> retryAfter(const HttpAnswer &answer);

/// How long to wait before a request that was answered with 429 is repeated for the @p repeat th
/// time (from 1): until the reset by the server's own clock and a second more, 1 to 60 seconds; as
/// retryAfter() says where the answer does not tell, else 60. Where too many were under way at once
/// 1, 2, 4 seconds and so on.
[[nodiscard]] std::chrono::seconds rateLimitWait(const HttpAnswer &answer, int repeat);

} // namespace HookKeys
