// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "followfocus.h"

#include <QApplication>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>

namespace HookKeys {

void followFocus(QScrollArea *area)
{
    area->setFocusPolicy(Qt::NoFocus);
    QObject::connect(qApp, &QApplication::focusChanged, area, [area](QWidget *, QWidget *now) {
        // What is under the pointer stays there, or the click would go elsewhere.
        if (now && area->widget() && area->widget()->isAncestorOf(now)
            && QGuiApplication::mouseButtons() == Qt::NoButton)
            area->ensureWidgetVisible(now, 0, area->fontMetrics().height());
    });
}

QScrollArea *scrollingDown(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    followFocus(area);
    return area;
}

QWidget *chainFocus(QWidget *last, const QWidget *part, const QTabWidget *tabs)
{
    const auto widgets = part->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        // A menu is a window of its own, and the tab bar stands before what its tabs show.
        if (widget == last || widget == tabs->tabBar() || widget->window() != tabs->window()
            || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        QWidget::setTabOrder(last, widget);
        last = widget;
    }
    return last;
}

void setTabShown(QTabWidget *tabs, int tab, bool shown)
{
    tabs->setTabVisible(tab, shown);
    tabs->setTabEnabled(tab, shown);
}

} // namespace HookKeys
