// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keytextkind.h"

#include "filekind.h"
#include "openssl.h"
#include "pemmarks.h"
#include "privatejwk.h"
#include "privatekeytext.h"

#include <QCoreApplication>

#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/x509.h>

#include <algorithm>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct KeyText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::PrivateKey)
};

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

QString encryptedSentence(const QString &program)
{
    return KeyText::tr("This was encrypted with %1. Decrypt it there, and give the private key "
                       "that comes out.")
        .arg(program);
}

/// As whatKeyTextIs(), for the files of other programs.
QString whatKindSays(QByteArrayView data)
{
    const std::optional<FileKind> kind = fileKindOf(data);
    if (!kind)
        return {};
    switch (kind->group) {
    case FileKind::Group::Packed:
        return KeyText::tr("This is a packed file (%1). Unpack it, and give the private key that "
                           "is in it.")
            .arg(kind->name);
    case FileKind::Group::Document:
        return KeyText::tr("This is a document (%1). Ask for the private key as a file of its own, "
                           "or copy it out of there.")
            .arg(kind->name);
    case FileKind::Group::Picture:
        return KeyText::tr("This is a picture (%1), which no key can be read from. Ask for the "
                           "private key as a file or a text.")
            .arg(kind->name);
    case FileKind::Group::Encrypted:
        break;
    }
    return encryptedSentence(kind->name);
}

constexpr qsizetype anywhere = -1;

/// What a text is that has @p mark @p at a place.
struct KnownText
{
    QByteArrayView mark;
    qsizetype at = anywhere;
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
    const auto keystore = [] {
        return KeyText::tr("This is a Java keystore. Take the private key out of it first, in PEM: "
                           "keytool and openssl do that.");
    };
    const KnownText known[] = {
        {"BEGIN OPENSSH PRIVATE KEY", anywhere,
         [] {
             return KeyText::tr("This private key is in OpenSSH's own format. Make a copy of the "
                                "file and convert that: ssh-keygen -p -m PKCS8 -f COPY");
         }},
        {"PuTTY-User-Key-File", 0,
         [] {
             return KeyText::tr("This private key is in PuTTY's format. Export it in PuTTYgen: "
                                "Conversions, Export OpenSSH key.");
         }},
        {"BEGIN SSH2 ENCRYPTED", anywhere,
         [] {
             return KeyText::tr("This private key is in the format of ssh.com (SSH2). Load it in "
                                "PuTTYgen, and export it there: Conversions, Export OpenSSH key.");
         }},
        {"BEGIN PKCS12", anywhere,
         [] {
             return KeyText::tr(
                 "This is PKCS #12 as a text. Take its first and last line away, and the private "
                 "key out: openssl base64 -d -in FILE | openssl pkcs12 -nocerts -out key.pem");
         }},
        {"BEGIN PGP MESSAGE", anywhere,
         [] {
             return encryptedSentence(u"PGP"_s);
         }},
        {"BEGIN PGP ", anywhere,
         [] {
             return KeyText::tr(
                 "This is a PGP key, which is no key of an app. Give a key in PEM or JWK.");
         }},
        {"<RSAKeyValue", anywhere, dotNet},
        {"<RSAParameters", anywhere, dotNet},
        {"BEGIN CERTIFICATE REQUEST", anywhere, request},
        {"BEGIN NEW CERTIFICATE REQUEST", anywhere, request},
        {"BEGIN X509 CRL", anywhere,
         [] {
             return KeyText::tr("This is a list of revoked certificates, which has no key in it. "
                                "Give a private key in PEM or JWK.");
         }},
        {"BEGIN PUBLIC KEY", anywhere, publicSentence},
        {"BEGIN RSA PUBLIC KEY", anywhere, publicSentence},
        {"BEGIN SSH2 PUBLIC KEY", anywhere, publicSentence},
        {"BEGIN CERTIFICATE", anywhere, publicSentence},
        {"BEGIN TRUSTED CERTIFICATE", anywhere, publicSentence},
        {"BEGIN PKCS7", anywhere, publicSentence},
        {"BEGIN CMS", anywhere, publicSentence},
        {"ssh-", 0, publicSentence},
        {"ecdsa-sha2-", 0, publicSentence},
        {"BEGIN EC PARAMETERS", anywhere, parameters},
        {"BEGIN DH PARAMETERS", anywhere, parameters},
        {"<!DOCTYPE", anywhere, page},
        {"<!doctype", anywhere, page},
        {"<html", anywhere, page},
        {"<HTML", anywhere, page},
        {"\xfe\xed\xfe\xed", 0, keystore},
        {"\xce\xce\xce\xce", 0, keystore},
        {"\x03\xd9\xa2\x9a", 0,
         [] {
             return KeyText::tr(
                 "This is a database of KeePass. Save the private key out of it as a "
                 "file.");
         }},
    };
    const auto *const found =
        std::find_if(std::begin(known), std::end(known), [text](const KnownText &one) {
            return one.at == anywhere
                       ? text.contains(one.mark)
                       : text.size() > one.at && text.sliced(one.at).startsWith(one.mark);
        });
    return found == std::end(known) ? whatKindSays(text) : found->sentence();
}

/// As whatKeyTextIs(), for what is no text, or the base64 of something.
QString whatDataIs(const QByteArray &data)
{
    const ErrorMark mark;
    const Secret der = derOfKeyText(Secret(data));
    if (reads<d2i_PKCS12, PKCS12_free>(der.bytes())) {
        return KeyText::tr("This is a .p12 or .pfx file (PKCS #12). Take the private key out of it "
                           "first: openssl pkcs12 -in FILE -nocerts -out key.pem");
    }
    if (reads<d2i_X509, X509_free>(der.bytes()) || reads<d2i_PUBKEY, EVP_PKEY_free>(der.bytes())
        || reads<d2i_PKCS7, PKCS7_free>(der.bytes()))
        return publicSentence();
    return whatMarksSay(der.bytes());
}

QString whatJsonIs(QByteArrayView json)
{
    switch (kindOfJwk(json)) {
    case JwkKind::Set:
        return KeyText::tr("This is a set of several keys, or of none. Give the one private key "
                           "alone.");
    case JwkKind::Public:
        return publicSentence();
    case JwkKind::Other:
        return otherKeySentence();
    case JwkKind::Damaged:
        return KeyText::tr("This private JWK is damaged or not complete: its numbers do not fit "
                           "together, or one is missing. Copy it anew.");
    case JwkKind::None:
        break;
    }
    return {};
}

} // namespace

QString otherKeySentence()
{
    return KeyText::tr("This private key is neither an RSA key nor an EC key on P-256.");
}

QString whatKeyTextIs(const Secret &text)
{
    const Secret plain = plainText(text);
    const QByteArrayView inside = QByteArrayView(plain.bytes()).trimmed();
    const auto has = [inside](QByteArrayView words) {
        return inside.contains(words);
    };
    if (inside.isEmpty())
        return KeyText::tr("There is nothing in it: give a private key in PEM or JWK.");
    const bool isRtf = inside.startsWith("{\\");
    if ((inside.startsWith('{') && !isRtf) || inside.startsWith('['))
        return whatJsonIs(inside);
    if (has("PRIVATE KEY-----") && !has(pemEnd)) {
        return KeyText::tr(
            "This private key is cut off: its last line, which begins with “-----END”, "
            "is missing. Copy it anew.");
    }
    if (has("PRIVATE KEY") && (!has(pemBegin) || !has(pemEnd)) && !has("BEGIN SSH2 ")) {
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
