// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenlog.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace HookKeys {

QString withoutLogMarks(const QString &text)
{
    // ECMA-48, 5.4 and 8.3.89: a sequence that the escape character begins. Where that was lost on
    // the way, the rest of a colour stays. A long row of backslashes is looked at once.
    static const QRegularExpression colour(
        uR"((?:\x1b|(?<!\\)\\++(?:u001[bB]|x1[bB]|0?33|e)|\^\[)(?:\[[0-9;?]*[A-Za-z])"
        uR"(|\][^\x07\x1b]{0,2000}+(?:\x07|\x1b\\))|\[[0-9]{1,3}(?:;[0-9]{1,3})*m)"_s);
    static const QRegularExpression ampersand(uR"((?<!\\)\\++u0026)"_s);
    static const QRegularExpression equals(uR"((?<!\\)\\++u003[dD])"_s);
    static const QRegularExpression markdown(uR"((?<=[\w.-])\\(?=[_-]))"_s);
    QString plain = text;
    plain.remove(colour);
    plain.replace(ampersand, u"&"_s);
    plain.replace(equals, u"="_s);
    plain.remove(markdown);
    return plain;
}

} // namespace HookKeys
