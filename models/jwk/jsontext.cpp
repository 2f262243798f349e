// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontext.h"

#include "jsonscan.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The text of the string @p token, which has its quotes.
QString unescaped(QByteArrayView token)
{
    if (!token.contains('\\'))
        return QString::fromUtf8(token.sliced(1).chopped(token.size() > 1 ? 1 : 0));
    const QByteArray wrapped = '[' + token.toByteArray() + ']';
    return QJsonDocument::fromJson(wrapped).array().at(0).toString();
}

/// The text between the brackets of @p json if it begins with @p open; else nothing.
QByteArrayView inside(QByteArrayView json, char open)
{
    // A byte order mark is no part of the value; QJsonDocument skips it, too.
    if (json.startsWith("\xEF\xBB\xBF"))
        json = json.sliced(3);
    json = json.trimmed();
    return json.size() >= 2 && json.front() == open ? json.sliced(1).chopped(1) : QByteArrayView();
}

/// A bracket that is open.
struct Level
{
    bool isObject = false;
    QSet<QString> seen;
    QString name; ///< The last one.
};

/// The names from the outermost of @p levels to the innermost.
QString wayTo(const QList<Level> &levels)
{
    QStringList way;
    for (const Level &level : levels) {
        if (level.isObject)
            way.append(level.name.left(100));
    }
    return way.join(u'.');
}

} // namespace

QList<JsonMember> jsonMembers(QByteArrayView json)
{
    QList<JsonMember> members;
    json = inside(json, '{');
    qsizetype at = skipJsonSpace(json, 0);
    while (at < json.size() && json[at] == '"') {
        const qsizetype nameEnd = skipJsonString(json, at);
        const QString name = unescaped(json.sliced(at, nameEnd - at));
        at = skipJsonSpace(json, nameEnd);
        if (at == json.size() || json[at] != ':')
            break;
        at = skipJsonSpace(json, at + 1);
        const qsizetype end = skipJsonValue(json, at);
        members.append({name, json.sliced(at, end - at)});
        at = skipJsonSpace(json, end);
        if (at < json.size() && json[at] == ',')
            at = skipJsonSpace(json, at + 1);
    }
    return members;
}

QList<QByteArrayView> jsonElements(QByteArrayView json)
{
    QList<QByteArrayView> elements;
    json = inside(json, '[');
    qsizetype at = skipJsonSpace(json, 0);
    while (at < json.size()) {
        const qsizetype end = skipJsonValue(json, at);
        if (end == at)
            break;
        elements.append(json.sliced(at, end - at));
        at = skipJsonSpace(json, end);
        if (at < json.size() && json[at] == ',')
            at = skipJsonSpace(json, at + 1);
    }
    return elements;
}

QStringList duplicateMembers(const QByteArray &json)
{
    QSet<QString> seen;
    QStringList duplicates;
    for (const JsonMember &member : jsonMembers(json)) {
        if (seen.contains(member.name) && !duplicates.contains(member.name))
            duplicates.append(member.name);
        seen.insert(member.name);
    }
    return duplicates;
}

QStringList duplicateMembersWithin(const QByteArray &json)
{
    constexpr qsizetype enough = 10;
    QStringList duplicates;
    QList<Level> levels;
    bool isName = false; // what the next string is
    for (qsizetype at = 0; at < json.size() && duplicates.size() < enough;) {
        const char c = json[at];
        if (c == '"') {
            const qsizetype end = skipJsonString(json, at);
            if (isName) {
                Level &level = levels.last();
                level.name = unescaped(QByteArrayView(json).sliced(at, end - at));
                if (level.seen.contains(level.name) && !duplicates.contains(wayTo(levels)))
                    duplicates.append(wayTo(levels));
                level.seen.insert(level.name);
            }
            isName = false;
            at = end;
            continue;
        }
        if (c == '{' || c == '[')
            levels.append(Level{.isObject = c == '{', .seen = {}, .name = {}});
        else if ((c == '}' || c == ']') && !levels.isEmpty())
            levels.removeLast();
        if (QByteArrayView("{[}],").contains(c)) {
            isName = (c == '{' || c == ',') && !levels.isEmpty() && levels.constLast().isObject;
        }
        ++at;
    }
    return duplicates;
}

QString jsonString(QStringView text)
{
    QString json;
    json.reserve(text.size() + 2);
    json += u'"';
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            json += u'\\';
        const bool isPlain = c >= u' ' && c <= u'~';
        json += isPlain ? QString(c) : u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, '0'_L1);
    }
    json += u'"';
    return json;
}

} // namespace HookKeys
