// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jwktext.h"

#include <initializer_list>
#include <utility>

namespace HookKeys {

namespace {

/// What the escapes of @p text stand for (RFC 8259, 7), a blank for each that is a line break or a
/// tab: JSON that was put into a text, one level of it undone.
QByteArray withoutEscapes(QByteArrayView text)
{
    QByteArray inner;
    inner.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            inner += text[i];
            continue;
        }
        const char escaped = text[++i];
        inner += QByteArrayView("nrt").contains(escaped) ? ' ' : escaped;
    }
    return inner;
}

/// @p json with quotes around the names of its members, which JavaScript may write without.
QByteArray withQuotedNames(QByteArrayView json)
{
    const auto isOfName = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
               || c == '_';
    };
    QByteArray plain;
    plain.reserve(3 * json.size()); // so that no part of it is ever moved and left behind
    bool inText = false;
    char before = 0; // the last character that is no blank
    for (qsizetype i = 0; i < json.size(); ++i) {
        const qsizetype begin = i;
        while (!inText && (before == '{' || before == ',') && i < json.size() && isOfName(json[i]))
            ++i;
        if (i > begin)
            plain += '"' + json.sliced(begin, i - begin).toByteArray() + '"';
        if (i == json.size())
            break;
        inText = (json[i] == '"') != inText;
        plain += json[i];
        if (!QByteArrayView(" \t\r\n").contains(json[i]))
            before = json[i];
    }
    return plain;
}

/// @p json with the quotes of RFC 8259 in place of those that Python, XML and word processors have,
/// where it has no others; and each one once where tables in text (RFC 4180) double them.
Secret withPlainQuotes(QByteArrayView json)
{
    QByteArray plain = json.toByteArray();
    if (json.contains("\"\"kty\"\""))
        plain.replace("\"\"", "\"");
    if (!json.contains('"')) {
        for (const char *quote : {"'", "&quot;", "&#34;", "\u201c", "\u201d", "\u201e"})
            plain.replace(quote, "\"");
    }
    Secret quoted(std::move(plain));
    const QByteArray &text = quoted.bytes();
    return !text.contains("\"kty\"") && text.contains("kty:") ? Secret(withQuotedNames(text))
                                                              : quoted;
}

/// The JWK that a member of the object @p json is as a text, its escapes included, as stores of
/// secrets have it; else @p json.
QByteArrayView jwkInText(QByteArrayView json)
{
    const qsizetype type = json.contains("\"kty\"") ? -1 : json.indexOf("\\\"kty\\\"");
    const qsizetype begin = type < 0 ? -1 : json.lastIndexOf('{', type);
    const qsizetype end = begin < 1 ? -1 : json.indexOf('}', type);
    return end < 0 ? json : json.sliced(begin, end + 1 - begin);
}

/// The object in @p text, whatever is written around it, if it is a JWK; else @p text.
QByteArrayView jwkIn(QByteArrayView text)
{
    if (text.startsWith('{') || text.startsWith('['))
        return text;
    const qsizetype begin = text.indexOf('{');
    const qsizetype end = text.lastIndexOf('}');
    if (begin < 0 || end < begin)
        return text;
    const QByteArrayView found = text.sliced(begin, end + 1 - begin);
    return found.contains("kty") ? found : text;
}

} // namespace

Secret tidiedJwk(QByteArrayView text)
{
    QByteArrayView json = jwkInText(jwkIn(text));
    if (!json.startsWith('{') && !json.startsWith('['))
        return Secret(text.toByteArray());
    while (json.endsWith(',') || json.endsWith(';'))
        json = json.chopped(1).trimmed();
    Secret tidied = withPlainQuotes(json);
    constexpr int mostLevels = 4;
    for (int level = 0; level < mostLevels; ++level) {
        // A backslash is outside of a text: no JSON has that.
        const QByteArray &inner = tidied.bytes();
        const qsizetype quote = inner.indexOf('"');
        const bool atBegin = quote > 0 && inner.first(quote).contains('\\');
        if (!atBegin && !inner.endsWith("\\n"))
            break;
        tidied = Secret(withoutEscapes(inner).trimmed());
    }
    return tidied;
}

} // namespace HookKeys
