// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"

namespace HookKeys {

/// A clock that stands still until it is told to move.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(QDateTime now = QDateTime({2026, 11, 21}, {12, 0}, Qt::UTC))
        : m_now(std::move(now))
    {
    }

    [[nodiscard]] QDateTime now() const override { return m_now; }
    void advance(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }

private:
    QDateTime m_now;
};

} // namespace HookKeys
