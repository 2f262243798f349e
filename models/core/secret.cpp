// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret.h"

#include <atomic>

namespace HookKeys {

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_bytes = other.m_bytes;
    }
    return *this;
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

void Secret::wipe() noexcept
{
    // Only the last owner may write: data() of a shared array would wipe a fresh copy instead.
    if (m_bytes.isDetached()) {
        volatile char *p = m_bytes.data();
        for (qsizetype i = 0; i < m_bytes.size(); ++i)
            p[i] = 0;
        std::atomic_signal_fence(std::memory_order_seq_cst);
    }
    m_bytes.clear();
}

} // namespace HookKeys
