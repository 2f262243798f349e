// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timelinechain.h"

#include <QMap>

#include <optional>

namespace HookKeys {

/// Looks whether a chain is whole, row by row in their order: one use each.
class TimelineCheck final
{
public:
    /// Looks at @p row, the next one. False if the chain is broken there: then it is over.
    [[nodiscard]] bool add(const TimelineRow &row);
    /// Where the chain ends as far as it was looked at.
    [[nodiscard]] const TimelineHead &head() const { return m_head; }
    /// The first row that was erased without a row that says so; nothing if there is none. To be
    /// asked once all rows were looked at.
    [[nodiscard]] std::optional<qint64> untold() const;

private:
    using Numbers = QMap<qint64, bool>; ///< The value means nothing.
    static void settle(Numbers &numbers, const QList<std::pair<qint64, qint64>> &ranges);

    TimelineHead m_head;
    Numbers m_erased; ///< Of which it was not said yet.
    Numbers m_personErased;
};

} // namespace HookKeys
