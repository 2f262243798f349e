// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csvcell.h"

#include "displaytext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace HookKeys {

QString csvCell(const QString &raw)
{
    // What is before the sign, blanks and quotes, may be dropped when the cell is read.
    static const QRegularExpression beginning(
        u"(^|[;\\t\uFF1B])([\\s\"']*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QString text = displayText(raw); // no line break or control character inside a cell
    text.replace(beginning, u"\\1'\\2"_s);
    text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

} // namespace HookKeys
