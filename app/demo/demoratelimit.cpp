// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoratelimit.h"

namespace HookKeys {

DemoRateLimit::Verdict DemoRateLimit::spend(qint64 now)
{
    const std::scoped_lock lock(m_mutex);
    if (now >= m_reset) {
        m_used = 0;
        m_reset = now + 60;
    }
    const bool allowed = m_used < m_limit;
    if (allowed)
        ++m_used;
    return {allowed, m_limit, m_limit - m_used, m_reset};
}

} // namespace HookKeys
