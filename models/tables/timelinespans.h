// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>
#include <vector>

namespace HookKeys {

/// From when to when (ms since 1970, both included) a line of the timeline is.
struct TimelineSpan
{
    qint64 begin = std::numeric_limits<qint64>::min();
    qint64 end = std::numeric_limits<qint64>::max();
    qsizetype line = -1;
};

/// Lines by their times, to come to those of a time without a look at all others. They mostly come
/// in the order of their ends, and then each costs next to nothing.
class TimelineSpans final
{
public:
    void add(const TimelineSpan &span)
    {
        const auto place =
            std::upper_bound(m_spans.cbegin(), m_spans.cend(), span.end,
                             [](qint64 end, const Entry &each) { return end < each.span.end; });
        const auto at = m_spans.insert(place, {.span = span, .earliest = span.begin});
        if (at + 1 != m_spans.end())
            at->earliest = std::min(span.begin, (at + 1)->earliest);
        for (auto before = at; before != m_spans.begin();) {
            --before;
            if (before->earliest <= at->earliest)
                break;
            before->earliest = at->earliest;
        }
    }

    /// Calls @p visitor with each line whose time has a moment in common with @p meant.
    template <typename Visitor>
    void visit(const TimelineSpan &meant, const Visitor &visitor) const
    {
        auto entry =
            std::lower_bound(m_spans.cbegin(), m_spans.cend(), meant.begin,
                             [](const Entry &each, qint64 time) { return each.span.end < time; });
        for (; entry != m_spans.cend() && entry->earliest <= meant.end; ++entry) {
            if (entry->span.begin <= meant.end)
                visitor(entry->span.line);
        }
    }

private:
    struct Entry
    {
        TimelineSpan span;
        qint64 earliest = 0; ///< Begin of this and of all behind it.
    };

    std::vector<Entry> m_spans; ///< By their ends.
};

} // namespace HookKeys
