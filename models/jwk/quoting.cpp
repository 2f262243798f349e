// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quoting.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace HookKeys {

QByteArray shellWord(const QString &text)
{
    QString word = text;
    word.remove(QChar(u'\0'));
    word.replace(u'\'', R"('\'')"_L1);
    return '\'' + word.toUtf8() + '\'';
}

QByteArray hclString(const QString &text)
{
    QByteArray quoted = "\"";
    const QList<uint> characters = text.toUcs4();
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const uint c = characters[i];
        const bool opensTemplate =
            (c == u'$' || c == u'%') && i + 1 < characters.size() && characters[i + 1] == u'{';
        if (c == u'"' || c == u'\\') {
            quoted += '\\' + QByteArray(1, char(c));
        } else if (opensTemplate) {
            quoted += QByteArray(2, char(c));
        } else if (c == u'\n') {
            quoted += "\\n";
        } else if (c == u' ' || (QChar::isPrint(c) && !QChar::isSpace(c))) {
            quoted += QStringView(QChar::fromUcs4(c)).toUtf8();
        } else if (c > 0xffff) {
            quoted += "\\U" + QByteArray::number(c, 16).rightJustified(8, '0');
        } else {
            quoted += "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
        }
    }
    return quoted + '"';
}

QByteArray hclName(const QString &text)
{
    QByteArray name;
    for (const QChar c : QStringView(text).left(64)) {
        const bool isLetter = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
        const bool isOther = (c >= u'0' && c <= u'9') || c == u'-';
        if (name.isEmpty() && isOther)
            name += '_';
        name += isLetter || isOther ? c.toLatin1() : '_';
    }
    return name.isEmpty() ? QByteArray("hook_key") : name;
}

QByteArray sshComment(const QString &text)
{
    QString comment;
    for (const QChar c : text)
        comment += c.isLetterOrNumber() || u"._@-"_s.contains(c) ? c : QChar(u'-');
    return comment.toUtf8();
}

} // namespace HookKeys
