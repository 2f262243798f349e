// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace HookKeys {

using namespace Qt::StringLiterals;

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

qsizetype skipSpace(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && isSpace(json[at]))
        ++at;
    return at;
}

/// Where the string that begins at @p at ends, its quote included.
qsizetype skipString(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size(); ++at) {
        if (json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            return at + 1;
    }
    return json.size();
}

/// Where the value that begins at @p at ends. Counts brackets: depth costs no stack.
qsizetype skipValue(QByteArrayView json, qsizetype at)
{
    int depth = 0;
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            at = skipString(json, at);
        } else if (c == '{' || c == '[') {
            ++depth;
            ++at;
            continue;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return at;
            --depth;
            ++at;
        } else if (depth == 0 && (c == ',' || isSpace(c))) {
            return at;
        } else {
            ++at;
            continue;
        }
        if (depth == 0)
            return at;
    }
    return at;
}

/// The text of the string @p token, which has its quotes.
QString unescaped(QByteArrayView token)
{
    if (!token.contains('\\'))
        return QString::fromUtf8(token.sliced(1).chopped(token.size() > 1 ? 1 : 0));
    const QByteArray wrapped = '[' + token.toByteArray() + ']';
    return QJsonDocument::fromJson(wrapped).array().at(0).toString();
}

/// Whether @p name is a private or secret parameter of a JWK.
bool isPrivate(const QString &name)
{
    static constexpr std::array names{"d"_L1,  "p"_L1,  "q"_L1,   "dp"_L1,
                                      "dq"_L1, "qi"_L1, "oth"_L1, "k"_L1};
    return std::any_of(names.begin(), names.end(),
                       [&name](QLatin1StringView one) { return name == one; });
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

} // namespace

QList<JsonMember> jsonMembers(QByteArrayView json)
{
    QList<JsonMember> members;
    json = inside(json, '{');
    qsizetype at = skipSpace(json, 0);
    while (at < json.size() && json[at] == '"') {
        const qsizetype nameEnd = skipString(json, at);
        const QString name = unescaped(json.sliced(at, nameEnd - at));
        at = skipSpace(json, nameEnd);
        if (at == json.size() || json[at] != ':')
            break;
        at = skipSpace(json, at + 1);
        const qsizetype end = skipValue(json, at);
        members.append({name, json.sliced(at, end - at)});
        at = skipSpace(json, end);
        if (at < json.size() && json[at] == ',')
            at = skipSpace(json, at + 1);
    }
    return members;
}

QList<QByteArrayView> jsonElements(QByteArrayView json)
{
    QList<QByteArrayView> elements;
    json = inside(json, '[');
    qsizetype at = skipSpace(json, 0);
    while (at < json.size()) {
        const qsizetype end = skipValue(json, at);
        if (end == at)
            break;
        elements.append(json.sliced(at, end - at));
        at = skipSpace(json, end);
        if (at < json.size() && json[at] == ',')
            at = skipSpace(json, at + 1);
    }
    return elements;
}

QList<qsizetype> wipePrivateMembers(QByteArray &json)
{
    QList<qsizetype> wiped;
    qsizetype at = 0;
    while (at < json.size()) {
        if (json.at(at) != '"') {
            ++at;
            continue;
        }
        const qsizetype nameEnd = skipString(json, at);
        const qsizetype colon = skipSpace(json, nameEnd);
        const bool isName = colon < json.size() && json.at(colon) == ':';
        if (isName && isPrivate(unescaped(QByteArrayView(json).sliced(at, nameEnd - at)))) {
            const qsizetype value = skipSpace(json, colon + 1);
            const qsizetype end = skipValue(json, value);
            if (end > value) {
                // Zero is a value, and white space may follow it: the text stays JSON.
                std::fill(json.begin() + value, json.begin() + end, ' ');
                json[value] = '0';
                wiped.append(value);
            }
            at = end;
        } else {
            at = nameEnd;
        }
    }
    return wiped;
}

} // namespace HookKeys
