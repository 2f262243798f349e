// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "focuskeeper.h"

namespace HookKeys {

void FocusKeeper::keep(const std::function<void()> &change)
{
    const QWidget *before = m_window->focusWidget();
    change();
    if (m_window->focusWidget() != before)
        m_refuge = m_window->focusWidget();
    if (m_refuge && m_window->focusWidget() == m_refuge && m_next->isEnabled()) {
        m_next->setFocus();
        m_refuge = nullptr;
    }
}

} // namespace HookKeys
