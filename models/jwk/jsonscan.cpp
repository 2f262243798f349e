// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonscan.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

qsizetype skipJsonSpace(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && isSpace(json[at]))
        ++at;
    return at;
}

qsizetype skipJsonString(QByteArrayView json, qsizetype at)
{
    for (++at; at < json.size(); ++at) {
        if (json[at] == '\\')
            ++at;
        else if (json[at] == '"')
            return at + 1;
    }
    return json.size();
}

qsizetype skipJsonValue(QByteArrayView json, qsizetype at)
{
    int depth = 0;
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            at = skipJsonString(json, at);
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

QByteArray greatNumber(const QByteArray &json)
{
    static const QRegularExpression number(uR"(\A-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?\z)"_s);
    for (qsizetype at = 0; at < json.size();) {
        qsizetype end = at;
        while (end < json.size() && QByteArrayView("+-.0123456789Ee").contains(json[end]))
            ++end;
        if (end == at) {
            at = json[at] == '"' ? skipJsonString(json, at) : at + 1;
            continue;
        }
        const QByteArray found = json.mid(at, end - at);
        bool fits = false;
        (void)found.toDouble(&fits);
        if (!fits && number.match(QString::fromLatin1(found)).hasMatch())
            return found;
        at = end;
    }
    return {};
}

} // namespace HookKeys
