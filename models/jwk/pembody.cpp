// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pembody.h"

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <utility>

namespace HookKeys {

namespace {

bool isOfBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+'
           || c == '/';
}

/// What is written in place of a character.
struct Written
{
    qsizetype length = 0; ///< Of what is written.
    char character = 0;   ///< What it stands for; 0 if that is nothing of base64.
};

/// What @p digits, in @p base, is the code of.
std::optional<Written> coded(QByteArrayView digits, int base, qsizetype length)
{
    // A number may have blanks and a sign before it, and these are what is written itself.
    bool good = !digits.isEmpty() && std::ranges::all_of(digits, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    const uint code = good ? digits.toUInt(&good, base) : 0;
    if (!good)
        return std::nullopt;
    const bool kept = code < 0x80 && isOfBase64(char(code));
    return Written{length, kept ? char(code) : '\0'};
}

/// As JSON (RFC 8259, 7), shells and sources write it: @p rest begins with a backslash.
Written afterBackslash(QByteArrayView rest)
{
    const auto digits = [rest](qsizetype at, qsizetype count) {
        return rest.size() >= at + count ? rest.sliced(at, count) : QByteArrayView();
    };
    const char kind = rest.size() > 1 ? rest[1] : '\0';
    if (kind == 'n' || kind == 'r' || kind == 't')
        return {2, 0};
    // RTF's end of a paragraph.
    if (rest.startsWith("\\par") && rest.size() > 4 && QByteArrayView(" \r\n\\").contains(rest[4]))
        return {4, 0};
    if (kind == 'u')
        return coded(digits(2, 4), 16, 6).value_or(Written{1, 0});
    if (kind == 'x')
        return coded(digits(2, 2), 16, 4).value_or(Written{1, 0});
    if (kind == '0')
        return coded(digits(1, 3), 8, 4).value_or(Written{1, 0});
    return {1, 0};
}

/// As XML and HTML write it: @p rest begins with an ampersand.
Written afterAmpersand(QByteArrayView rest)
{
    constexpr qsizetype longest = 10;
    const qsizetype end = rest.first(std::min(rest.size(), longest)).indexOf(';');
    if (end < 3)
        return {1, 0};
    const QByteArrayView name = rest.sliced(1, end - 1);
    if (!name.startsWith('#'))
        return {end + 1, 0};
    const bool hex = name[1] == 'x' || name[1] == 'X';
    return coded(name.sliced(hex ? 2 : 1), hex ? 16 : 10, end + 1).value_or(Written{end + 1, 0});
}

/// As mail writes it (RFC 2045, 6.7): @p rest begins with an equals sign. One that is base64's own
/// follows from how much there is.
Written afterEquals(QByteArrayView rest)
{
    return rest.size() > 2 ? coded(rest.sliced(1, 2), 16, 3).value_or(Written{1, 0})
                           : Written{1, 0};
}

/// Where two parts of a text in the source of a program meet, as in "…" + "…": @p rest begins with
/// a quote.
Written afterQuote(QByteArrayView rest)
{
    const auto *const next = std::find_if_not(rest.begin() + 1, rest.end(), [](char c) {
        return QByteArrayView(" \t\r\n+.&,_\\").contains(c);
    });
    const bool meets = next != rest.end() && *next == rest.front();
    return {meets ? next - rest.begin() + 1 : 1, 0};
}

/// What @p rest, which is not empty, begins with.
Written firstOf(QByteArrayView rest)
{
    constexpr qsizetype longestTag = 200;
    switch (rest.front()) {
    case '\\':
        return afterBackslash(rest);
    case '&':
        return afterAmpersand(rest);
    case '=':
        return afterEquals(rest);
    case '"':
    case '\'':
        return afterQuote(rest);
    case '%': // RFC 3986, 2.1
        return rest.size() > 2 ? coded(rest.sliced(1, 2), 16, 3).value_or(Written{1, 0})
                               : Written{1, 0};
    case '`': // PowerShell's
        return {rest.size() > 1 && (rest[1] == 'n' || rest[1] == 'r') ? 2 : 1, 0};
    case '<': {
        const qsizetype end = rest.first(std::min(rest.size(), longestTag)).indexOf('>');
        return {end < 0 ? 1 : end + 1, 0};
    }
    default:
        return {1, isOfBase64(rest.front()) ? rest.front() : '\0'};
    }
}

/// How long what afterQuote() finds is where two parts meet; 0 if none do.
qsizetype joinOfQuotes(QByteArrayView rest)
{
    const qsizetype length =
        rest.startsWith('"') || rest.startsWith('\'') ? afterQuote(rest).length : 0;
    return length > 1 ? length : 0;
}

/// How much of @p rest, which follows base64, stands between that and its next line: a line break
/// as it is or written \n, and what lines are indented or quoted with; 0 if something else follows,
/// such as a line that begins with @p stop.
qsizetype breakBefore(QByteArrayView rest, QByteArrayView stop)
{
    const QByteArrayView blanks = " \t\r>";
    const char *at = rest.begin();
    int breaks = 0;
    for (; at != rest.end(); ++at) {
        const char next = rest.end() - at > 1 ? at[1] : '\0';
        if (*at == '\\' && (next == 'n' || next == 'r')) {
            breaks += next == 'n' ? 1 : 0;
            ++at;
        } else if (*at == '\n' || (*at == '\r' && next != '\n')) {
            ++breaks;
        } else if (const auto joined = joinOfQuotes(rest.sliced(at - rest.begin())); joined > 0) {
            breaks = std::max(breaks, 1);
            at += joined - 1;
        } else if (!blanks.contains(*at) && !(*at == '\\' && (next == '\n' || next == '\r'))) {
            break;
        }
    }
    const char *end = std::find_if_not(at, rest.end(), isOfBase64);
    const QByteArrayView line(at, end);
    end = std::find_if_not(end, rest.end(), [](char c) { return c == '='; });
    end = std::find_if_not(end, rest.end(), [](char c) { return c == ' ' || c == '\t'; });
    const bool whole = end == rest.end() || QByteArrayView("\r\n\\\"'`<").contains(*end);
    // A blank line ends what is in base64, and another value begins anew.
    const bool goesOn = breaks == 1 && whole && !line.isEmpty() && !line.startsWith(stop);
    return goesOn ? at - rest.begin() : 0;
}

} // namespace

Secret base64OfPemBody(QByteArrayView body)
{
    QByteArray base64;
    base64.reserve(body.size() + 4); // so that no part of it is ever moved and left behind
    while (!body.isEmpty()) {
        const Written written = firstOf(body);
        if (written.character != 0)
            base64 += written.character;
        body = body.sliced(written.length);
    }
    while (base64.size() % 4 > 1)
        base64 += '=';
    return Secret(std::move(base64));
}

Secret pemInBase64(QByteArrayView text)
{
    constexpr QByteArrayView begin = "LS0tLS1CRUdJTi"; // "-----BEGIN" and two bits
    QByteArray pem;
    pem.reserve(text.size());
    for (qsizetype at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at)) {
        QByteArray base64;
        base64.reserve(text.size() - at); // so that no part of it is ever moved and left behind
        qsizetype between = 0;
        do {
            at += between;
            const auto *const end = std::find_if_not(text.begin() + at, text.end(), isOfBase64);
            const QByteArrayView line = text.sliced(at, end - text.begin() - at);
            base64 += line;
            at += line.size();
            between = breakBefore(text.sliced(at), begin);
        } while (between > 0);
        const Secret whole(std::move(base64));
        const Secret decoded(QByteArray::fromBase64(whole.bytes()));
        pem += decoded.bytes();
        pem += '\n';
    }
    return Secret(std::move(pem));
}

} // namespace HookKeys
