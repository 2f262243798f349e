// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowsize.h"

#include <QScreen>
#include <QWidget>

namespace HookKeys {

void resizeToText(QWidget *window, int letters, int lines)
{
    const QFontMetrics metrics = window->fontMetrics();
    const QSize wanted(metrics.averageCharWidth() * letters, metrics.height() * lines);
    window->resize(wanted.boundedTo(window->screen()->availableSize() * 9 / 10));
}

} // namespace HookKeys
