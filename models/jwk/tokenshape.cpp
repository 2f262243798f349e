// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenshape.h"

#include "base64url.h"
#include "openssl.h"
#include "privatekeytext.h"
#include "signedtoken.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

Finding otherShape(const QString &id, const QString &text, const QString &rule = u"RFC 7515, 7.1"_s)
{
    return {Severity::Problem, id, text, rule};
}

bool looksLikeApiToken(const QString &text)
{
    static const QRegularExpression form(uR"(^(?:SSWS)?00[A-Za-z0-9_-]{38,42}$)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch() || text.startsWith("SSWS"_L1, Qt::CaseInsensitive);
}

/// Whether @p text is XML of SAML, or has such in base64 as browsers send it.
bool looksLikeSaml(const QString &text)
{
    static const QRegularExpression form(u"\\A<[^<]*(?:SAML|<[^<]*SAML)"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression field(
        uR"((?:^|[&?\s"'])SAML(?:Response|Request)["']?\s*[=:])"_s);
    const QString decoded = QString::fromUtf8(
        QByteArray::fromBase64(QByteArray::fromPercentEncoding(text.left(1000).toUtf8())));
    return form.match(text.left(1000)).hasMatch() || form.match(decoded).hasMatch()
           || field.match(text).hasMatch();
}

/// Whether OpenSSL's @p read makes something of @p der.
template <auto read, auto release>
bool isDerOf(const QByteArray &der)
{
    const ErrorMark mark;
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    auto *made = read(nullptr, &at, long(der.size()));
    release(made);
    return made != nullptr;
}

/// What a key is that was pasted in place of a token.
std::optional<Finding> keyShape(const QByteArray &text)
{
    // Without its first and last line a PEM is base64 alone.
    const Secret der = derOfKeyText(Secret(text));
    if (isDerOf<d2i_AutoPrivateKey, EVP_PKEY_free>(der.bytes())
        || isDerOf<d2i_X509_SIG, X509_SIG_free>(der.bytes())
        || (text.contains("<RSAKeyValue") && text.contains("<D>")))
        return privateKeyAlarm();
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.value("keys"_L1).isArray() || object.contains("kty"_L1)) {
        return otherShape(
            u"key-set"_s,
            SignedToken::tr("There are public keys in this and no token. Open them as "
                            "a JWK Set, so that they are known here, and paste what "
                            "was signed with them."),
            u"RFC 7517, 5"_s);
    }
    static const QRegularExpression marks(
        u"-----BEGIN [A-Z0-9 ]*(?:PUBLIC KEY|CERTIFICATE)-----|\\A\\s*ssh-rsa |<RSAKeyValue"_s);
    if (marks.match(QString::fromLatin1(text)).hasMatch()
        || isDerOf<d2i_PUBKEY, EVP_PKEY_free>(der.bytes())
        || isDerOf<d2i_X509, X509_free>(der.bytes())) {
        return otherShape(u"public-key"_s,
                          SignedToken::tr("This is a public key or a certificate and no token. "
                                          "Paste what was signed with it."),
                          u"RFC 7468, 13"_s);
    }
    return std::nullopt;
}

/// What @p pasted is, which does not begin as a token does; nothing if nobody knows.
std::optional<Finding> strangerShape(const QString &token, const QByteArray &pasted)
{
    const QByteArray text = pasted.trimmed();
    if (looksLikeSaml(QString::fromUtf8(text))) {
        return otherShape(u"saml"_s,
                          SignedToken::tr("This is a message of SAML and no token of a hook. It is "
                                          "signed with the certificate of an app, and not with a "
                                          "hook key."));
    }
    if (std::optional<Finding> key = keyShape(text))
        return key;
    static const QRegularExpression opaque(uR"(\A[\w~+/-]{20,}={0,2}\z)"_s);
    if (opaque.match(token).hasMatch() && text.contains(token.toUtf8())) {
        return otherShape(
            u"opaque"_s,
            SignedToken::tr("This is no signed token. It may be one that says nothing by "
                            "itself, as refresh tokens and some access tokens are, "
                            "and that only the server knows that gave it out. Such a "
                            "one may sign in whoever has it, so keep it to yourself."));
    }
    return std::nullopt;
}

/// Whether @p part is the end of a JSON object in base64url. How many characters are missing before
/// it, nobody knows, and each group of four is another three octets.
bool isEndOfObject(const QString &part)
{
    constexpr int group = 4;
    for (int missing = 0; missing < group; ++missing) {
        const QByteArray octets = fromBase64Url(QString(missing, u'A') + part).octets;
        if (octets.endsWith('}') && !octets.startsWith('{'))
            return true;
    }
    return false;
}

/// Whether what @p token claims is whole, and its header, @p header as far as it can be read, is
/// not.
bool lacksBeginning(const QString &token, const QJsonObject &header)
{
    const qsizetype dots = token.count(u'.');
    if (dots == 1) { // the first part may be what it claims
        return !header.contains("alg"_L1)
               && (header.contains("iss"_L1) || header.contains("exp"_L1)
                   || header.contains("aud"_L1));
    }
    return dots == 2 && header.isEmpty() && isEndOfObject(token.section(u'.', 0, 0))
           && token.section(u'.', 1, 1).startsWith("ey"_L1);
}

/// What stands in place of a token in @p pasted, of which @p token was taken for it; nothing if
/// nobody knows.
std::optional<Finding> absentToken(const QString &token, const QString &pasted)
{
    static const QRegularExpression placeholder(
        uR"(\A(?:\$[({]?|\{{1,2}|%|your[_-]?)[\w.-]+[)}%]*\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (placeholder.match(token).hasMatch()) {
        return otherShape(u"placeholder"_s,
                          SignedToken::tr("This is a placeholder, for which the token was not put "
                                          "in. Paste what was sent in its place."));
    }
    static const QRegularExpression hidden(
        uR"(\*{3}|\x{2022}{3}|[[(<{*](?:redacted|masked|hidden|filtered|removed|secret)[])>}*])"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (pasted.contains(hidden)) {
        return otherShape(u"hidden"_s,
                          SignedToken::tr("The token is not in this: stars or a word stand in its "
                                          "place, for whoever wrote it down hid it. Take the token "
                                          "from where it is sent."));
    }
    static const QRegularExpression decoded(uR"re("(?:alg|iss|aud|exp)"\s*:)re"_s);
    if (pasted.contains(decoded)) {
        return otherShape(u"decoded"_s,
                          SignedToken::tr("This is what a token says, and not the token itself, so "
                                          "there is no signature to verify. Paste the token as it "
                                          "was sent."));
    }
    return std::nullopt;
}

} // namespace

Finding privateKeyAlarm()
{
    return {Severity::Alarm, u"private-key"_s,
            SignedToken::tr("There is a private key in this. Nothing of it is kept; clear it away, "
                            "and replace the key if others have seen it."),
            u"RFC 7517, 9.2"_s};
}

std::optional<Finding> shapeProblem(const QString &token, const QByteArray &pasted)
{
    if (looksLikeApiToken(token)) {
        return Finding{Severity::Alarm, u"api-token"_s,
                       SignedToken::tr("This looks like an API token of Okta, which is no signed "
                                       "token. Whoever has it has your access: revoke it if it was "
                                       "copied from a log or a message."),
                       u"RFC 7519, 3"_s};
    }
    if (token.startsWith(u'{') && token.contains("\"signature"_L1)) {
        return otherShape(
            u"json-serialization"_s,
            SignedToken::tr("This is a signature in JSON form. Okta and OAuth servers "
                            "take the compact form alone: three parts with dots."),
            u"RFC 7519, 3"_s);
    }
    static const QRegularExpression shortened(
        uR"(\A(?:ey[\w.-]*?(?:[\w-](?:\.{3}|[\x{2026}\x{2022}]|\*{3})|\.[[({<][A-Za-z]))"
        uR"(|(?:\.{3}|\x{2026})(?!ey)[\w-]+\.[\w-]))"_s);
    if (token.contains(shortened)) {
        return otherShape(u"shortened"_s,
                          SignedToken::tr("The token was shortened: dots, stars or a word stand "
                                          "for a part of it. Copy all of it."));
    }
    const qsizetype dots = token.count(u'.');
    const QByteArray octets = fromBase64Url(token.section(u'.', 0, 0)).octets;
    const QJsonDocument header = QJsonDocument::fromJson(octets);
    if (dots == 4 && header.object().contains("enc"_L1)) {
        const QString within =
            saysNested(header.object())
                ? u' '
                      + SignedToken::tr(
                          "As its header says (“cty”), a signed token is within: "
                          "decrypt it with that private key and paste what comes out.")
                : QString();
        return otherShape(
            u"encrypted"_s,
            SignedToken::tr("This token is encrypted. Only who has the private key it "
                            "was made for can read it; Okta never encrypts what a hook "
                            "key signs.")
                + within,
            u"RFC 7516, 7.1"_s);
    }
    if (!header.isObject() && !token.startsWith("ey"_L1)) {
        if (std::optional<Finding> stranger = strangerShape(token, pasted))
            return stranger;
    }
    if (lacksBeginning(token, header.object())) {
        return otherShape(u"beginning-missing"_s,
                          SignedToken::tr("The beginning of the token is missing: its header, or a "
                                          "part of that. It was probably cut off when it was "
                                          "copied; copy all of it."));
    }
    if (dots == 1 && token.startsWith("ey"_L1)) {
        return otherShape(u"signature-missing"_s,
                          SignedToken::tr("The token has two parts: its signature is missing. It "
                                          "was probably cut off when it was copied."));
    }
    if (dots != 2) {
        if (std::optional<Finding> absent = absentToken(token, QString::fromUtf8(pasted)))
            return absent;
        return otherShape(u"parts"_s,
                          SignedToken::tr("This is no signed token: that has three parts with dots "
                                          "between them, and this has %n.",
                                          nullptr, int(dots + 1)));
    }
    return std::nullopt;
}

bool saysNested(const QJsonObject &header)
{
    const QString type = header.value("cty"_L1).toString();
    return type.compare("JWT"_L1, Qt::CaseInsensitive) == 0
           || type.compare("application/jwt"_L1, Qt::CaseInsensitive) == 0;
}

QByteArray tokenWithin(const QByteArray &payload)
{
    QByteArray text = payload.trimmed();
    if (text.size() > 1 && text.startsWith('"') && text.endsWith('"'))
        text = text.mid(1, text.size() - 2).trimmed();
    const qsizetype dots = text.count('.');
    const QString header = QString::fromLatin1(text.left(text.indexOf('.')));
    const bool isToken =
        (dots == 2 || dots == 4)
        && QJsonDocument::fromJson(fromBase64Url(header).octets).object().contains("alg"_L1);
    return isToken ? text : QByteArray();
}

Finding nestedProblem(const QJsonObject &header)
{
    const QString text =
        saysNested(header)
            ? SignedToken::tr("What was signed is a token itself, as the header says (“cty”): a "
                              "nested JWT. Servers look for claims there and refuse it. Sign the "
                              "claims themselves. To have the inner token checked, paste it alone, "
                              "as the second part shows it.")
            : SignedToken::tr("What was signed is a token itself: a nested JWT, whose header does "
                              "not say so (“cty”). Servers look for claims there and refuse it. "
                              "Sign the claims themselves. To have the inner token checked, paste "
                              "it alone, as the second part shows it.");
    return otherShape(u"nested"_s, text, u"RFC 7519, 5.2"_s);
}

} // namespace HookKeys
