// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatekeytext.h"

#include "derlength.h"
#include "jwktext.h"
#include "pembody.h"
#include "pemmarks.h"
#include "privatejwk.h"

#include <algorithm>
#include <utility>

namespace HookKeys {

namespace {

constexpr QByteArrayView byteOrderMark = "\xef\xbb\xbf";

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+'
           || c == '/' || c == '=';
}

/// Whether @p data is a SEQUENCE in DER (X.690), as each key is. The digit 0 begins so, too: the
/// length of what is longer takes a byte that no text has, and that of what is shorter is exact.
bool isDer(QByteArrayView data)
{
    if (data.size() < 3 || data[0] != '\x30')
        return false;
    const auto length = uchar(data[1]);
    return (length & 0x80U) != 0 || data[2] == '\x02' || data.size() == length + 2;
}

/// Whether the two characters of @p text at @p at stand for a line break.
bool isWrittenBreak(QByteArrayView text, qsizetype at)
{
    return at + 1 < text.size() && text[at] == '\\' && (text[at + 1] == 'n' || text[at + 1] == 'r');
}

/// Whether @p data is UTF-16 of ASCII whose bytes at @p high and every second one after are zero.
bool isWide(QByteArrayView data, qsizetype high)
{
    constexpr qsizetype enough = 64;
    const qsizetype end = std::min(data.size(), enough);
    if (end < 4)
        return false;
    for (qsizetype i = 0; i < end; ++i) {
        if ((data[i] == 0) != (i % 2 == high))
            return false;
    }
    return true;
}

QByteArrayView withoutQuotes(QByteArrayView text)
{
    text = text.trimmed();
    if (text.startsWith(byteOrderMark))
        text = text.sliced(byteOrderMark.size()).trimmed();
    while (text.size() > 1 && text.front() == text.back()
           && QByteArrayView("\"'`").contains(text.front()))
        text = text.sliced(1, text.size() - 2).trimmed();
    return text;
}

/// Adds the base64 of @p body, whatever stands between its characters, in lines of 64.
void addLines(QByteArrayView body, QByteArray &pem)
{
    const Secret base64 = base64OfPemBody(body);
    constexpr qsizetype width = 64;
    for (qsizetype at = 0; at < base64.bytes().size(); at += width) {
        pem +=
            QByteArrayView(base64.bytes()).sliced(at, std::min(width, base64.bytes().size() - at));
        pem += '\n';
    }
}

/// Adds @p body, whose header fields (RFC 1421, 4.6) say with what it is encrypted: @p at is where
/// the value of DEK-Info begins.
void addEncrypted(QByteArrayView body, qsizetype at, QByteArray &pem)
{
    while (at < body.size() && isBlank(body[at]))
        ++at;
    const auto *const end = std::find_if_not(body.begin() + at, body.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
               || c == '-' || c == ',';
    });
    const qsizetype size = end - body.begin() - at;
    pem += "Proc-Type: 4,ENCRYPTED\nDEK-Info: ";
    pem += body.sliced(at, size);
    pem += "\n\n";
    addLines(body.sliced(at + size), pem);
}

/// @p text with the lines of each of its PEM blocks as they should be.
QByteArray tidiedPem(QByteArrayView text)
{
    constexpr QByteArrayView cipher = "DEK-Info:";
    QByteArray pem;
    pem.reserve(2 * text.size() + 256); // so that no part of it is ever moved and left behind
    qsizetype at = text.indexOf(pemBegin);
    while (at >= 0) {
        const qsizetype label = at + pemBegin.size();
        const qsizetype labelEnd = text.indexOf(pemDashes, label);
        const qsizetype begin = labelEnd + pemDashes.size();
        const qsizetype end = labelEnd < 0 ? -1 : text.indexOf(pemEnd, begin);
        const qsizetype close = end < 0 ? -1 : text.indexOf(pemDashes, end + pemEnd.size());
        if (close < 0)
            break;
        const QByteArray name = text.sliced(label, labelEnd - label).toByteArray().simplified();
        const QByteArrayView body = text.sliced(begin, end - begin);
        const qsizetype encrypted = body.indexOf(cipher);
        pem += "-----BEGIN " + name + "-----\n";
        if (encrypted < 0)
            addLines(body, pem);
        else
            addEncrypted(body, encrypted + cipher.size(), pem);
        pem += "-----END " + name + "-----\n";
        at = text.indexOf(pemBegin, close + pemDashes.size());
    }
    return pem;
}

bool isJson(QByteArrayView text)
{
    return text.startsWith('{') || text.startsWith('[');
}

/// Whether @p text may be what names a value.
bool isName(QByteArrayView text)
{
    constexpr qsizetype longest = 100;
    return text.size() <= longest && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
                      || QByteArrayView("_-.$: \"'").contains(c);
           });
}

/// Whether @p text is base64 (RFC 4648, 4 or 5) and nothing else.
bool isBase64Text(QByteArrayView text)
{
    if (text.contains(pemDashes))
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isWrittenBreak(text, i))
            ++i;
        else if (!isBase64(text[i]) && text[i] != '-' && text[i] != '_' && !isBlank(text[i]))
            return false;
    }
    return true;
}

/// What @p text, which isBase64Text(), is the base64 of.
Secret fromBase64Text(QByteArrayView text)
{
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isWrittenBreak(text, i))
            ++i;
        else if (!isBlank(text[i]))
            plain += text[i] == '-' ? '+' : text[i] == '_' ? '/' : text[i];
    }
    const Secret base64(std::move(plain));
    return Secret(QByteArray::fromBase64(base64.bytes()));
}

/// @p text without the name that a shell, a file of variables or YAML gives it: NAME=…, name: ….
/// A PEM is found wherever it is.
QByteArrayView withoutName(QByteArrayView text)
{
    const auto *const sign =
        std::find_if(text.begin(), text.end(), [](char c) { return c == '=' || c == ':'; });
    const qsizetype at = sign == text.end() ? -1 : sign - text.begin();
    if (at < 1 || !isName(text.first(at)))
        return text;
    const QByteArrayView rest = withoutQuotes(text.sliced(at + 1));
    const bool isValue =
        isJson(rest) || (!rest.isEmpty() && !rest.startsWith('=') && isBase64Text(rest));
    return isValue ? rest : text;
}

/// @p text with a blank in place of each no-break space, which web pages indent with, but for those
/// in the texts of a JSON.
Secret withPlainBlanks(QByteArrayView text)
{
    constexpr QByteArrayView blank = "\u00a0";
    QByteArray plain;
    plain.reserve(text.size());
    const bool json = isJson(text);
    bool inText = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        inText = json && (text[at] == '"') != inText;
        const bool replaced = !inText && text.sliced(at).startsWith(blank);
        plain += replaced ? ' ' : text[at];
        at += replaced ? blank.size() - 1 : 0;
    }
    return Secret(std::move(plain));
}

/// @p inside, without what is around it, as tidiedKeyText() has it. Once, @p mayBeEncoded, it may
/// be the base64 of a PEM or a JWK: so pipelines and clusters keep what has lines.
Secret tidiedText(QByteArrayView inside, bool mayBeEncoded)
{
    const bool hasPem = inside.contains(pemBegin);
    if (mayBeEncoded && !hasPem) {
        const bool whole = isBase64Text(inside);
        const Secret decoded = whole ? plainText(fromBase64Text(inside)) : pemInBase64(inside);
        const QByteArrayView text = withoutQuotes(decoded.bytes());
        if (isJson(text) || text.contains(pemBegin))
            return tidiedText(text, false);
    }
    // Other programs keep a PEM in a member of a JSON of their own.
    if (!hasPem)
        return tidiedJwk(inside);
    Secret pem(tidiedPem(inside));
    return pem.isEmpty() ? Secret(inside.toByteArray()) : pem;
}

/// Whether @p der begins as a private key does: with a version, as PKCS #8, PKCS #1 and SEC 1 have
/// it, or with what an octet string is encrypted with (RFC 5958, 3).
bool beginsAsPrivateKey(QByteArrayView der)
{
    if (!isDer(der))
        return false;
    const auto length = uchar(der[1]);
    const QByteArrayView content = der.sliced(2 + ((length & 0x80U) != 0 ? length & 0x7fU : 0U));
    if (content.size() > 3 && content.startsWith("\x02\x01"))
        return uchar(content[2]) <= 1;
    const qsizetype algorithm = firstDerLength(content);
    return algorithm > 0 && content.size() > algorithm && content[algorithm] == '\x04';
}

QList<Secret> keysOfDer(QByteArrayView der)
{
    QList<Secret> found;
    while (const qsizetype size = firstDerLength(der)) {
        const Secret one(der.first(size).toByteArray());
        if (beginsAsPrivateKey(one.bytes()) && !found.contains(one))
            found.append(one);
        der = der.sliced(size);
        // Editors end what they take for a text with a line break.
        while (!der.isEmpty() && isBlank(der.front()))
            der = der.sliced(1);
    }
    return found;
}

QList<Secret> keysOfPem(QByteArrayView pem)
{
    constexpr QByteArrayView mark = "PRIVATE KEY-----\n";
    QList<Secret> found;
    for (qsizetype at = pem.indexOf(pemBegin); at >= 0; at = pem.indexOf(pemBegin, at + 1)) {
        const qsizetype next = pem.indexOf(pemBegin, at + 1);
        const Secret one(pem.sliced(at, next < 0 ? pem.size() - at : next - at).toByteArray());
        const bool isKey = one.bytes().contains(mark)
                           && (isDer(derOfKeyPem(one).bytes()) || one.bytes().contains("DEK-Info:")
                               || one.bytes().contains("OPENSSH"));
        if (isKey && !found.contains(one))
            found.append(one);
    }
    return found;
}

} // namespace

Secret plainText(const Secret &data)
{
    const QByteArray &bytes = data.bytes();
    const bool marked = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    // Where the mark was lost, every second byte of ASCII is none.
    const bool little = marked ? bytes.front() == '\xff' : bytes.size() > 3 && bytes[1] == 0;
    if (!marked && !isWide(bytes, little ? 1 : 0))
        return data;
    QByteArray text;
    text.reserve(bytes.size() / 2);
    for (qsizetype i = marked ? 2 : 0; i + 1 < bytes.size(); i += 2) {
        const char high = bytes[little ? i + 1 : i];
        text += high == 0 ? bytes[little ? i : i + 1] : '?';
    }
    return Secret(std::move(text));
}

Secret tidiedKeyText(const Secret &data)
{
    Secret text = plainText(data);
    if (isDer(text.bytes()))
        return text;
    // As forms and addresses have it (RFC 3986, 2.1).
    if (text.bytes().contains("-----BEGIN%20"))
        text = Secret(QByteArray::fromPercentEncoding(text.bytes()));
    const Secret plain = withPlainBlanks(withoutQuotes(text.bytes()));
    return tidiedText(withoutName(withoutQuotes(plain.bytes())), true);
}

Secret derOfKeyText(const Secret &text)
{
    const QByteArray &data = text.bytes();
    if (isDer(data))
        return text;
    return isBase64Text(data) ? fromBase64Text(data) : Secret();
}

Secret derOfKeyPem(const Secret &text)
{
    constexpr QByteArrayView mark = "PRIVATE KEY-----\n";
    const QByteArrayView pem = text.bytes();
    const qsizetype at = pem.indexOf(mark);
    const qsizetype end = at < 0 ? -1 : pem.indexOf(pemEnd, at);
    if (end < 0)
        return {};
    const qsizetype body = at + mark.size();
    const Secret base64 = base64OfPemBody(pem.sliced(body, end - body));
    return Secret(QByteArray::fromBase64(base64.bytes()));
}

QList<Secret> privateKeysIn(const Secret &text)
{
    return text.bytes().startsWith(pemBegin) ? keysOfPem(text.bytes())
                                             : keysOfDer(derOfKeyText(text).bytes());
}

} // namespace HookKeys
