// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatemembers.h"

#include "jsonscan.h"
#include "jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr std::array<QStringView, 8> privateMembers{u"d",  u"p",  u"q",   u"dp",
                                                    u"dq", u"qi", u"oth", u"k"};

/// No private member's name is longer, with every character written as \u0000.
constexpr qsizetype longestName = 18;

/// Where the JSON string that begins after the quote before @p begin ends; -1 if it does not, or
/// is longer than a private member's name.
qsizetype closingQuote(const QByteArray &text, qsizetype begin)
{
    const qsizetype end = std::min(text.size(), begin + longestName + 1);
    for (qsizetype i = begin; i < end; ++i) {
        if (text[i] == '"')
            return i;
        if (text[i] == '\\')
            ++i;
    }
    return -1;
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

/// Whether @p value, a JSON value, discloses nothing: null, also as a text, an empty text, or a
/// list or an object of such. Serializers write those for what is not there.
bool isNothing(QByteArrayView value)
{
    const auto isNull = [](QByteArrayView one) {
        return one == "null" || one == "\"\"" || one == "\"null\"";
    };
    const auto isEmpty = [&isNull](QByteArrayView one) {
        // One that is there twice counts twice, so no parser's choice hides anything.
        return isNull(one)
               || (one.startsWith('{')
                   && std::ranges::all_of(jsonMembers(one), isNull, &JsonMember::value));
    };
    return isEmpty(value)
           || (value.startsWith('[') && std::ranges::all_of(jsonElements(value), isEmpty));
}

/// The same of the value that begins at @p at.
bool isNothing(const QByteArray &text, qsizetype at)
{
    const qsizetype end = skipJsonValue(text, at);
    const QByteArray value = text.mid(at, end - at);
    if (QJsonDocument::fromJson('[' + value + ']').array().size() != 1 || !isNothing(value))
        return false;
    // In broken JSON it may be the beginning of something else.
    const qsizetype next = skipJsonSpace(text, end);
    return next == text.size() || QByteArrayView(",}]").contains(text[next]);
}

/// Where the value of the first private member at or after @p from begins that discloses
/// something; -1 if there is none.
///
/// Every quote is taken as the start of a name, so that nothing is missed in broken JSON. In valid
/// JSON what stands between a string's end and the next quote is no name.
qsizetype findPrivateValue(const QByteArray &text, qsizetype from)
{
    for (qsizetype quote = text.indexOf('"', from); quote >= 0;
         quote = text.indexOf('"', quote + 1)) {
        const qsizetype end = closingQuote(text, quote + 1);
        const qsizetype colon = end < 0 ? text.size() : skipJsonSpace(text, end + 1);
        if (colon >= text.size() || text[colon] != ':')
            continue;
        const QString name = unescaped(text.mid(quote + 1, end - quote - 1));
        const qsizetype value = skipJsonSpace(text, colon + 1);
        if (std::ranges::find(privateMembers, QStringView(name)) != privateMembers.end()
            && !isNothing(text, value))
            return value;
    }
    return -1;
}

} // namespace

bool hasPrivateMember(const QByteArray &text)
{
    return text.contains("PRIVATE KEY-----") || findPrivateValue(text, 0) >= 0;
}

QList<qsizetype> wipePrivateMembers(QByteArray &json)
{
    QList<qsizetype> wiped;
    for (qsizetype value = findPrivateValue(json, 0); value >= 0;) {
        const qsizetype end = skipJsonValue(json, value);
        if (end > value) {
            // Zero is a value, and white space may follow it: the text stays JSON.
            std::fill(json.begin() + value, json.begin() + end, ' ');
            json[value] = '0';
            wiped.append(value);
        }
        value = findPrivateValue(json, end);
    }
    return wiped;
}

} // namespace HookKeys
