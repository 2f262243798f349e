// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratelimitheaders.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace HookKeys {

namespace {

/// The one number that @p text is; nothing if it is anything else.
std::optional<qint64> plainNumber(const QByteArray &text)
{
    const auto isDigit = [](char c) {
        return c >= '0' && c <= '9';
    };
    if (text.isEmpty() || text.size() > 12 || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    return text.toLongLong();
}

int countOf(const QByteArray &text)
{
    const std::optional<qint64> number = plainNumber(text);
    return number && *number <= std::numeric_limits<int>::max() ? int(*number) : -1;
}

} // namespace

RateLimit rateLimitOf(const HttpAnswer &answer)
{
    RateLimit limit;
    limit.limit = countOf(answer.header("X-Rate-Limit-Limit"));
    limit.remaining = countOf(answer.header("X-Rate-Limit-Remaining"));
    if (const std::optional<qint64> reset = plainNumber(answer.header("X-Rate-Limit-Reset")))
        limit.reset = QDateTime::fromSecsSinceEpoch(*reset, Qt::UTC);
    return limit;
}

bool isConcurrencyLimit(const HttpAnswer &answer)
{
    const RateLimit limit = rateLimitOf(answer);
    return limit.limit == 0 && limit.remaining == 0;
}

std::chrono::seconds rateLimitWait(const HttpAnswer &answer, int repeat)
{
    constexpr qint64 shortest = 1;
    constexpr qint64 longest = 60;
    if (isConcurrencyLimit(answer))
        return std::chrono::seconds(shortest << std::clamp(repeat - 1, 0, 5));
    const QDateTime reset = rateLimitOf(answer).reset;
    const QDateTime now = answer.date();
    if (!reset.isValid() || !now.isValid())
        return std::chrono::seconds(longest);
    return std::chrono::seconds(std::clamp(now.secsTo(reset) + 1, shortest, longest));
}

} // namespace HookKeys
