// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace HookKeys {

/// The characters of @p text. Unlike QString::toUcs4() it keeps an unpaired surrogate as it is.
[[nodiscard]] inline QList<char32_t> codePoints(const QString &text)
{
    QList<char32_t> points;
    points.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            points += QChar::surrogateToUcs4(c, text[++i]);
        } else {
            points += c.unicode();
        }
    }
    return points;
}

/// @p c alone. Unlike QString::fromUcs4() it keeps U+FEFF, which that takes for a byte order mark,
/// and an unpaired surrogate.
[[nodiscard]] inline QString textOf(char32_t c)
{
    return QStringView(QChar::fromUcs4(c)).toString();
}

/// @p c as Unicode writes it, for example U+200B.
[[nodiscard]] inline QString codePointText(char32_t c)
{
    return QStringLiteral("U+%1").arg(uint(c), 4, 16, QLatin1Char('0')).toUpper();
}

} // namespace HookKeys
