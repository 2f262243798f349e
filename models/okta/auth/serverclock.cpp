// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverclock.h"

#include <cstdlib>

namespace HookKeys {

qint64 ServerClock::now() const
{
    return m_local.now().toSecsSinceEpoch() + m_ahead.count();
}

bool ServerClock::observe(const HttpAnswer &answer)
{
    // Less is the way of the answer and the whole seconds that the header has.
    constexpr qint64 tolerance = 5;
    const QDateTime date = answer.date();
    if (!date.isValid())
        return false;
    const qint64 difference = date.toSecsSinceEpoch() - now();
    if (std::abs(difference) <= tolerance)
        return false;
    m_ahead += std::chrono::seconds(difference);
    return true;
}

} // namespace HookKeys
