// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixedfont.h"

#include <QApplication>
#include <QFontDatabase>

namespace HookKeys {

QFont fixedFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (const qreal points = QApplication::font().pointSizeF(); points > 0)
        font.setPointSizeF(points);
    else
        font.setPixelSize(QApplication::font().pixelSize());
    return font;
}

} // namespace HookKeys
