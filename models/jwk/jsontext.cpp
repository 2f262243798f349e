// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsontext.h"

#include <QSet>

#include <array>

namespace HookKeys {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 8> privateMembers{u"d",  u"p",  u"q",   u"dp",
                                                    u"dq", u"qi", u"oth", u"k"};

/// No private member's name is longer, with every character written as \u0000.
constexpr qsizetype longestName = 18;

/// Where the JSON string that begins after the quote before @p begin ends; -1 if it does not, or
/// is longer than @p limit.
qsizetype closingQuote(const QByteArray &text, qsizetype begin, qsizetype limit)
{
    const qsizetype end = std::min(text.size(), begin + limit + 1);
    for (qsizetype i = begin; i < end; ++i) {
        if (text[i] == '"')
            return i;
        if (text[i] == '\\')
            ++i;
    }
    return -1;
}

bool colonFollows(const QByteArray &text, qsizetype position)
{
    for (; position < text.size(); ++position) {
        const char c = text[position];
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
            return c == ':';
    }
    return false;
}

/// The characters of a JSON string's @p inside; of its escapes only \u0000 matters for names.
QString unescaped(const QByteArray &inside)
{
    QString text = QString::fromUtf8(inside);
    for (qsizetype at = text.indexOf(u"\\u"); at >= 0; at = text.indexOf(u"\\u", at + 1)) {
        bool ok = false;
        const ushort code = QStringView(text).mid(at + 2, 4).toUShort(&ok, 16);
        if (ok)
            text.replace(at, 6, QChar(code));
    }
    return text;
}

} // namespace

bool hasPrivateMember(const QByteArray &text)
{
    if (text.contains("PRIVATE KEY-----"))
        return true;
    // Every quote is taken as the start of a name, so that nothing is missed in broken JSON. In
    // valid JSON what stands between a string's end and the next quote is no name.
    for (qsizetype quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote + 1)) {
        const qsizetype end = closingQuote(text, quote + 1, longestName);
        if (end < 0 || !colonFollows(text, end + 1))
            continue;
        const QString name = unescaped(text.mid(quote + 1, end - quote - 1));
        if (std::ranges::find(privateMembers, QStringView(name)) != privateMembers.end())
            return true;
    }
    return false;
}

QStringList duplicateMembers(const QByteArray &json)
{
    QSet<QString> seen;
    QStringList duplicates;
    int depth = 0;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (c == '{' || c == '[')
            ++depth;
        if (c == '}' || c == ']')
            --depth;
        if (c != '"')
            continue;
        const qsizetype end = closingQuote(json, i + 1, json.size());
        if (end < 0)
            break;
        if (depth == 1 && colonFollows(json, end + 1)) {
            const QString name = unescaped(json.mid(i + 1, end - i - 1));
            if (seen.contains(name) && !duplicates.contains(name))
                duplicates.append(name);
            seen.insert(name);
        }
        i = end;
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
