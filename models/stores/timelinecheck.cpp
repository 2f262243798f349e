// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinecheck.h"

namespace HookKeys {

bool TimelineCheck::add(const TimelineRow &row)
{
    if (!row.isWhole(m_head))
        return false;
    m_head = {.number = row.number, .hash = row.hash};
    if (row.isErased())
        m_erased.insert(row.number, true);
    else if (row.isPersonErased())
        m_personErased.insert(row.number, true);
    if (!row.isErased()) {
        const auto rows = row.erasedRows();
        settle(m_erased, rows);
        settle(m_personErased, rows);
        settle(m_personErased, row.erasedPersons());
    }
    return true;
}

void TimelineCheck::settle(Numbers &numbers, const QList<std::pair<qint64, qint64>> &ranges)
{
    for (const auto &[first, last] : ranges) {
        const Numbers &all = numbers;
        numbers.erase(all.lowerBound(first), all.upperBound(last));
    }
}

std::optional<qint64> TimelineCheck::untold() const
{
    std::optional<qint64> first;
    for (const Numbers *numbers : {&m_erased, &m_personErased}) {
        if (!numbers->isEmpty() && (!first || numbers->firstKey() < *first))
            first = numbers->firstKey();
    }
    return first;
}

} // namespace HookKeys
