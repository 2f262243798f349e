// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "busybar.h"

#include "announce.h"

#include <QShowEvent>
#include <QStyleOptionProgressBar>

namespace HookKeys {
namespace {

constexpr int thickness = 6; // pixels

} // namespace

BusyBar::BusyBar(const QString &doing, QWidget *parent) : QProgressBar(parent)
{
    setRange(0, 0);
    setTextVisible(false);
    setMaximumHeight(thickness);
    setAccessibleName(doing);
    hide(); // it shows once there is work, and not with what is around it
}

void BusyBar::showEvent(QShowEvent *event)
{
    QProgressBar::showEvent(event);
    if (!event->spontaneous()) // else the window was away, and comes back
        announce(this, accessibleName());
}

void BusyBar::initStyleOption(QStyleOptionProgressBar *option) const
{
    QProgressBar::initStyleOption(option);
    const bool endless = option->minimum == option->maximum;
    if (endless && style()->styleHint(QStyle::SH_Widget_Animation_Duration, option, this) == 0) {
        option->maximum = option->minimum + 2; // half full, and still
        option->progress = option->minimum + 1;
    }
}

} // namespace HookKeys
