// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "focuskeeper.h"

namespace HookKeys {
namespace {

/// The first part of @p content that Tab comes to; null if there is none.
QWidget *firstStop(const QWidget *content)
{
    for (QWidget *each = content ? content->nextInFocusChain() : nullptr; each && each != content;
         each = each->nextInFocusChain()) {
        if (content->isAncestorOf(each) && each->isVisibleTo(content) && each->isEnabled()
            && (each->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
            return each;
    }
    return nullptr;
}

} // namespace

void FocusKeeper::keep(const std::function<void()> &change)
{
    const QWidget *before = m_window->focusWidget();
    change();
    if (m_window->focusWidget() != before)
        m_refuge = m_window->focusWidget();
    if (!m_refuge || m_window->focusWidget() != m_refuge)
        return;
    QWidget *otherwise = m_otherwise ? firstStop(m_otherwise()) : nullptr;
    if (QWidget *to = m_next->isEnabled() ? m_next : otherwise) {
        to->setFocus();
        m_refuge = nullptr;
    }
}

} // namespace HookKeys
