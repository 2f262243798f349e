// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "ratelimit.h"

#include <chrono>

namespace HookKeys {

/// What the X-Rate-Limit headers of @p answer say. A header that is not one plain number, such as
/// two joined by a comma, says nothing.
/// See https://developer.okta.com/docs/reference/rl-best-practices/
[[nodiscard]] RateLimit rateLimitOf(const HttpAnswer &answer);

/// How long to wait before a request that was answered with 429 is repeated: until the reset by
/// the server's own clock and a second more, 1 to 60 seconds; 60 where the answer does not tell.
[[nodiscard]] std::chrono::seconds rateLimitWait(const HttpAnswer &answer);

} // namespace HookKeys
