// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratelimitheaders.h"

#include "httpdate.h"

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

constexpr qint64 shortestWait = 1;
constexpr qint64 longestWait = 60;

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
    return limit.limit == 0 && limit.remaining <= 0;
}

std::optional<std::chrono::seconds> retryAfter(const HttpAnswer &answer)
{
    const QByteArray text = answer.header("Retry-After").trimmed();
    if (const std::optional<qint64> seconds = plainNumber(text))
        return std::chrono::seconds(std::clamp(*seconds, shortestWait, longestWait));
    const QDateTime until = httpDate(text);
    const QDateTime now = answer.date();
    if (!until.isValid() || !now.isValid())
        return std::nullopt;
    return std::chrono::seconds(std::clamp(now.secsTo(until) + 1, shortestWait, longestWait));
}

std::chrono::seconds rateLimitWait(const HttpAnswer &answer, int repeat)
{
    if (isConcurrencyLimit(answer))
        return std::chrono::seconds(shortestWait << std::clamp(repeat - 1, 0, 5));
    const QDateTime reset = rateLimitOf(answer).reset;
    const QDateTime now = answer.date();
    if (!reset.isValid() || !now.isValid())
        return retryAfter(answer).value_or(std::chrono::seconds(longestWait));
    return std::chrono::seconds(std::clamp(now.secsTo(reset) + 1, shortestWait, longestWait));
}

} // namespace HookKeys
