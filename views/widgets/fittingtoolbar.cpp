// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fittingtoolbar.h"

#include <QAction>
#include <QEvent>
#include <QLayout>
#include <QStyle>

#include <algorithm>
#include <utility>

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

/// How wide it is where what is kept is as narrow as it gets: that comes before a button loses its
/// text.
int FittingToolBar::neededWidth() const
{
    int needed = sizeHint().width();
    for (QAction *action : m_kept) {
        if (const QWidget *widget = widgetForAction(action)) {
            const int least = std::max(widget->minimumWidth(), widget->minimumSizeHint().width());
            needed -= std::max(0, widget->sizeHint().width() - least);
        }
    }
    return needed;
}

void FittingToolBar::fit()
{
    const int needed = neededWidth();
    if (toolButtonStyle() == Qt::ToolButtonIconOnly) {
        if (needed + m_texts <= width())
            setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    } else if (needed > width()) {
        setToolButtonStyle(Qt::ToolButtonIconOnly);
        m_texts = needed - neededWidth();
    }
    fitKept();
}

void FittingToolBar::keep(const QList<QAction *> &actions)
{
    m_kept = actions;
    m_behind = this->actions().value(this->actions().indexOf(actions.last()) + 1);
}

QSize FittingToolBar::minimumSizeHint() const
{
    QSize least = QToolBar::minimumSizeHint();
    int width = style()->pixelMetric(QStyle::PM_ToolBarExtensionExtent, nullptr, this);
    const QList<QAction *> all = actions();
    const QList<QAction *> staying = all.first(m_kept.isEmpty() ? 0 : 1) + m_kept;
    for (QAction *action : staying) {
        const QWidget *widget = widgetForAction(action);
        // What is as wide as now need not be so when there is less room.
        const bool fixed = widget && widget->minimumWidth() == widget->maximumWidth();
        if (widget)
            width +=
                layout()->spacing()
                + std::max(widget->minimumSizeHint().width(), fixed ? 0 : widget->minimumWidth());
    }
    least.setWidth(std::max(least.width(), m_kept.isEmpty() ? 0 : width));
    return least;
}

/// QToolBar puts away what comes last.
void FittingToolBar::fitKept()
{
    int least = 0;
    for (int i = 0; i < layout()->count(); ++i) {
        const QLayoutItem *item = layout()->itemAt(i);
        least += item->isEmpty() ? 0 : item->minimumSize().width() + layout()->spacing();
    }
    const bool narrow = toolButtonStyle() == Qt::ToolButtonIconOnly && least > width();
    if (m_kept.isEmpty() || std::exchange(m_isNarrow, narrow) == narrow)
        return;
    QWidget *focused = window()->focusWidget();
    insertActions(narrow ? actions().value(1) : m_behind, m_kept);
    if (focused && isAncestorOf(focused))
        focused->setFocus(); // which it lost on its way
}

} // namespace HookKeys
