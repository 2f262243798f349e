// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fittingtoolbar.h"

#include <QEvent>

namespace HookKeys {

FittingToolBar::FittingToolBar(const QString &title, QWidget *parent) : QToolBar(title, parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

bool FittingToolBar::event(QEvent *event)
{
    const bool handled = QToolBar::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return handled;
}

void FittingToolBar::fit()
{
    const int needed = sizeHint().width();
    if (toolButtonStyle() == Qt::ToolButtonIconOnly) {
        if (needed + m_texts <= width())
            setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    } else if (needed > width()) {
        setToolButtonStyle(Qt::ToolButtonIconOnly);
        m_texts = needed - sizeHint().width();
    }
}

} // namespace HookKeys
