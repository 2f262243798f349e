// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdowntext.h"

#include "displaytext.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

QString markdownText(const QString &text)
{
    QString escaped;
    const QString shown = displayText(text);
    for (const QChar c : shown) {
        if (u"\\`*_{}[]<>()#+-.!|~&"_s.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

} // namespace HookKeys
