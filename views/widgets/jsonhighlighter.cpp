// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonhighlighter.h"

#include "appearance.h"

#include <QGuiApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace HookKeys {

void JsonHighlighter::highlightBlock(const QString &text)
{
    static const QRegularExpression token(
        uR"re((?<string>"(?:[^"\\]|\\.)*")(?<member>\s*:)?|(?<literal>\b(?:true|false|null)\b|-?\d[\d.eE+-]*))re"_s);
    const bool dark = isDark(QGuiApplication::palette());
    const QColor member = dark ? QColor(0x8ab8ff) : QColor(0x0b4fa8);
    const QColor string = dark ? QColor(0x9ed69e) : QColor(0x1d6b2b);
    const QColor literal = dark ? QColor(0xe5b567) : QColor(0x8a4b00);

    for (auto it = token.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (!match.captured(u"literal"_s).isEmpty()) {
            setFormat(int(match.capturedStart()), int(match.capturedLength()), literal);
            continue;
        }
        setFormat(int(match.capturedStart(u"string"_s)), int(match.capturedLength(u"string"_s)),
                  match.captured(u"member"_s).isEmpty() ? string : member);
    }
}

} // namespace HookKeys
