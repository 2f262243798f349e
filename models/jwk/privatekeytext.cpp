// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatekeytext.h"

#include "jwktext.h"
#include "openssl.h"
#include "pembody.h"
#include "pemmarks.h"
#include "privatejwk.h"

#include <QCoreApplication>

#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

namespace HookKeys {

namespace {

/// The translation context of this file.
struct KeyText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::PrivateKey)
};

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

template <auto read, auto release>
bool reads(const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const auto *const begin = at;
    auto *object = read(nullptr, &at, long(der.size()));
    const bool whole = object && at == begin + der.size();
    release(object);
    return whole;
}

QString publicSentence()
{
    return KeyText::tr("This is a public key. Give the private key that belongs to it.");
}

/// As whatKeyTextIs(), for what is no text.
QString whatDataIs(const QByteArray &data)
{
    if (data.startsWith("\xfe\xed\xfe\xed") || data.startsWith("\xce\xce\xce\xce")) {
        return KeyText::tr("This is a Java keystore. Take the private key out of it first, in PEM: "
                           "keytool and openssl do that.");
    }
    const ErrorMark mark;
    const Secret der = derOfKeyText(Secret(data));
    if (reads<d2i_PKCS12, PKCS12_free>(der.bytes())) {
        return KeyText::tr("This is a .p12 or .pfx file (PKCS #12). Take the private key out of it "
                           "first: openssl pkcs12 -in FILE -nocerts -out key.pem");
    }
    if (reads<d2i_X509, X509_free>(der.bytes()) || reads<d2i_PUBKEY, EVP_PKEY_free>(der.bytes())
        || reads<d2i_PKCS7, PKCS7_free>(der.bytes()))
        return publicSentence();
    return {};
}

/// What a text with @p mark is, at its begin alone where @p first.
struct KnownText
{
    QByteArrayView mark;
    bool first = false;
    QString (*sentence)() = nullptr;
};

/// As whatKeyTextIs(), for the texts of which a mark says what they are. The first that fits
/// counts.
QString whatMarksSay(QByteArrayView text)
{
    const auto request = [] {
        return KeyText::tr("This is a request for a certificate. Give the private key that it was "
                           "made with.");
    };
    const auto parameters = [] {
        return KeyText::tr("These are the parameters of a key without the key. Give the whole file "
                           "that has the private key.");
    };
    const auto page = [] {
        return KeyText::tr("This is a web page. Save the key itself, not the page that shows it or "
                           "that asks to sign in.");
    };
    const auto dotNet = [] {
        return KeyText::tr("This is a key in .NET's XML. Write it as PEM there: "
                           "rsa.FromXmlString(…), then rsa.ExportPkcs8PrivateKeyPem().");
    };
    const KnownText known[] = {
        {"BEGIN OPENSSH PRIVATE KEY", false,
         [] {
             return KeyText::tr("This private key is in OpenSSH's own format. Make a copy of the "
                                "file and convert that: ssh-keygen -p -m PKCS8 -f COPY");
         }},
        {"PuTTY-User-Key-File", true,
         [] {
             return KeyText::tr("This private key is in PuTTY's format. Export it in PuTTYgen: "
                                "Conversions, Export OpenSSH key.");
         }},
        {"BEGIN PGP ", false,
         [] {
             return KeyText::tr(
                 "This is a PGP key, which is no key of an app. Give a key in PEM or JWK.");
         }},
        {"<RSAKeyValue", false, dotNet},
        {"<RSAParameters", false, dotNet},
        {"BEGIN CERTIFICATE REQUEST", false, request},
        {"BEGIN NEW CERTIFICATE REQUEST", false, request},
        {"BEGIN X509 CRL", false,
         [] {
             return KeyText::tr("This is a list of revoked certificates, which has no key in it. "
                                "Give a private key in PEM or JWK.");
         }},
        {"BEGIN PUBLIC KEY", false, publicSentence},
        {"BEGIN RSA PUBLIC KEY", false, publicSentence},
        {"BEGIN SSH2 PUBLIC KEY", false, publicSentence},
        {"BEGIN CERTIFICATE", false, publicSentence},
        {"BEGIN TRUSTED CERTIFICATE", false, publicSentence},
        {"BEGIN PKCS7", false, publicSentence},
        {"BEGIN CMS", false, publicSentence},
        {"ssh-", true, publicSentence},
        {"ecdsa-sha2-", true, publicSentence},
        {"BEGIN EC PARAMETERS", false, parameters},
        {"BEGIN DH PARAMETERS", false, parameters},
        {"<!DOCTYPE", false, page},
        {"<!doctype", false, page},
        {"<html", false, page},
        {"<HTML", false, page},
        {"PK\x03\x04", true,
         [] {
             return KeyText::tr("This is a ZIP archive. Take the private key out of it first.");
         }},
    };
    const auto *const found =
        std::find_if(std::begin(known), std::end(known), [text](const KnownText &one) {
            return one.first ? text.startsWith(one.mark) : text.contains(one.mark);
        });
    return found == std::end(known) ? QString() : found->sentence();
}

QString whatJsonIs(QByteArrayView json)
{
    const JwkKind kind = kindOfJwk(json);
    if (kind.isSet) {
        return KeyText::tr("This is a set of several keys, or of none. Give the one private key "
                           "alone.");
    }
    return kind.isPublic ? publicSentence() : QString();
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

QString whatKeyTextIs(const Secret &text)
{
    const Secret plain = plainText(text);
    const QByteArrayView inside = withoutQuotes(plain.bytes());
    const auto has = [inside](QByteArrayView words) {
        return inside.contains(words);
    };
    if (inside.isEmpty())
        return KeyText::tr("There is nothing in it: give a private key in PEM or JWK.");
    if (isJson(inside))
        return whatJsonIs(inside);
    if (has("PRIVATE KEY-----") && !has(pemEnd)) {
        return KeyText::tr(
            "This private key is cut off: its last line, which begins with “-----END”, "
            "is missing. Copy it anew.");
    }
    if (has("PRIVATE KEY") && (!has(pemBegin) || !has(pemEnd))) {
        return KeyText::tr("This private key is damaged: its first line does not begin with "
                           "“-----BEGIN”, or its last one not with “-----END”. Copy it anew.");
    }
    // A part of what is JSON, in base64: no other text begins so and has a dot.
    if (inside.startsWith("eyJ") && has(".")) {
        return KeyText::tr(
            "This is a token (JWT or JWE), not a key. Give the private key itself, in "
            "PEM or JWK.");
    }
    const QString marked = whatMarksSay(inside);
    return marked.isEmpty() ? whatDataIs(plain.bytes()) : marked;
}

} // namespace HookKeys
