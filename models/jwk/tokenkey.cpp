// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenkey.h"

#include "base64url.h"
#include "displaytext.h"
#include "fingerprint.h"
#include "jsontext.h"
#include "keyformat.h"
#include "privatekeytext.h"
#include "privatemembers.h"
#include "publickey.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The objects in @p json that may be JWKs: itself, those of a set or a list, and those that Okta's
/// answers have with an app or with a hook key.
QByteArrayList jwksIn(QByteArrayView json, int mostLevels = 4)
{
    QByteArrayList found;
    if (mostLevels == 0)
        return found;
    const QList<QByteArrayView> elements = jsonElements(json);
    for (const QByteArrayView element : elements)
        found += jwksIn(element, mostLevels - 1);
    const QList<JsonMember> members = jsonMembers(json);
    for (const auto name : {u"keys", u"jwks", u"_embedded"}) {
        const auto holder = std::ranges::find(members, QStringView(name), &JsonMember::name);
        if (holder != members.end())
            return found + jwksIn(holder->value, mostLevels - 1);
    }
    if (!members.isEmpty())
        found.append(json.toByteArray());
    return found;
}

/// The base64 of @p pem in one line; empty if it is no PEM.
QByteArray pemBodyOf(const QByteArray &pem)
{
    if (!pem.startsWith("-----BEGIN "))
        return {};
    const qsizetype begin = pem.indexOf('\n');
    return pem.mid(begin, pem.indexOf("-----END") - begin).replace("\n", "");
}

} // namespace

QString TokenKey::label() const
{
    if (isDeleted)
        return tr("%1 (%2, deleted)", "a key; where it was")
            .arg(displayText(name.isEmpty() ? kid : name), displayText(owner));
    if (isFormer)
        return tr("%1 (%2, earlier public key)", "a key; where it is")
            .arg(displayText(name.isEmpty() ? kid : name), displayText(owner));
    return tr("%1 (%2)", "a key; where it is from")
        .arg(displayText(name.isEmpty() ? kid : name), displayText(owner));
}

bool TokenKey::isNearly(const QString &keyId) const
{
    const QString bare = keyId.trimmed();
    return !kid.isEmpty()
           && (kid.compare(bare, Qt::CaseInsensitive) == 0
               || kid.compare(bare.section(u'/', -1), Qt::CaseInsensitive) == 0);
}

std::optional<Finding> TokenKey::misnaming(const QString &keyId) const
{
    const auto found = [this](const QString &finding, const QString &text) {
        return Finding{Severity::Problem, finding, text.arg(label(), jsonString(kid)),
                       u"RFC 7515, 4.1.4"_s};
    };
    if (keyId.isEmpty() || keyId == kid)
        return std::nullopt;
    if (keyId == id) {
        return found(u"kid-is-id"_s,
                     tr("The header names the key %1 by its ID in Okta (HKY…). Tokens name a key "
                        "by its key ID, which is %2."));
    }
    if (keyId == name) {
        return found(u"kid-is-name"_s, tr("The header names the key %1 by its name. Tokens name a "
                                          "key by its key ID, which is %2."));
    }
    if (keyId == QString::fromLatin1(jwkThumbprint(jwk))) {
        return found(u"kid-is-thumbprint"_s,
                     tr("The header names the key %1 by its thumbprint, as many libraries do by "
                        "themselves. Okta and who knows the key from there name it by its key ID, "
                        "which is %2."));
    }
    return std::nullopt;
}

QList<QByteArray> TokenKey::publicForms() const
{
    const KeyParameters numbers = jwk.isUsable() ? jwk.publicKey().parameters() : KeyParameters();
    QList<QByteArray> forms;
    for (const QByteArray &number : {numbers.n, numbers.x, numbers.y})
        forms += {number, toBase64Url(number)};
    forms.append('\x04' + numbers.x + numbers.y); // SEC 1, 2.3.3: a point, uncompressed
    for (const KeyFormat &format : keyFormats()) {
        if (format.needsKey && !jwk.isUsable())
            continue;
        const QByteArray form =
            format.write({.key = jwk, .name = name, .id = id, .keyId = kid, .org = QUrl(issuer)});
        forms += {form, form.trimmed()};
        // With the line ends of Windows, and as a variable or a line of JSON has a PEM.
        for (const char *end : {"\r\n", "\\n", " ", ""}) {
            forms += {QByteArray(form).replace("\n", end), form.trimmed().replace("\n", end)};
        }
        const QByteArray body = pemBodyOf(form);
        forms += {body, QByteArray::fromBase64(body)};
    }
    forms.removeAll({}); // of which everybody can make an HMAC too, and which is no key
    return forms;
}

std::optional<Finding> TokenKey::concern() const
{
    if (disclosed) {
        return Finding{Severity::Alarm, u"key-disclosed"_s,
                       tr("The private half of the key %1 is not secret: anybody can sign with it. "
                          "Replace the key.")
                           .arg(label()),
                       u"RFC 7515, 6"_s};
    }
    if (isDeleted) {
        return Finding{Severity::Warning, u"key-deleted"_s,
                       tr("The key %1 is not in the org any more: whoever still has it should "
                          "forget it.")
                           .arg(label()),
                       u"RFC 7515, 6"_s};
    }
    if (isFormer) {
        return Finding{Severity::Warning, u"key-former"_s,
                       tr("The key %1 has another public key by now: a server that knows that one "
                          "refuses what this one signed.")
                           .arg(label()),
                       u"RFC 7515, 6"_s};
    }
    return std::nullopt;
}

QList<Finding> TokenKey::concerns(const QList<TokenKey> &known) const
{
    QList<Finding> found;
    if (const std::optional<Finding> one = concern())
        found.append(*one);
    const auto rival = std::ranges::find_if(known, [this](const TokenKey &key) {
        return key.kid == kid && !kid.isEmpty() && key.jwk.isUsable() && !key.isFormer
               && !key.isDeleted && key.jwk.publicKey().spkiDer() != jwk.publicKey().spkiDer();
    });
    if (rival == known.end() || isFormer)
        return found;
    found.append({Severity::Warning, u"kid-doubled"_s,
                  tr("The key %1 has the same key ID and is another one: a server that knows that "
                     "one refuses what this one signed.")
                      .arg(rival->label()),
                  u"RFC 7517, 4.5"_s});
    return found;
}

QString TokenKey::kind() const
{
    const QString curve = QString::fromLatin1(jwk.publicKey().parameters().crv);
    return displayText(curve.isEmpty() ? jwk.kty() : jwk.kty() + u' ' + curve);
}

Result<QList<TokenKey>> readTokenKeys(const QByteArray &text, const QString &owner)
{
    const QByteArray json = plainText(Secret(text)).bytes();
    if (hasPrivateMember(json)) {
        return failure(ErrorKind::Validation,
                       TokenKey::tr("There is a private key in this file. Nothing of it was kept: "
                                    "verifiers need the public keys alone."));
    }
    QList<TokenKey> keys;
    if (!QJsonDocument::fromJson(json).isNull()) {
        const QByteArrayList jwks = jwksIn(json);
        for (const QByteArray &one : jwks) {
            TokenKey key{.place = TokenKey::Place::File,
                         .owner = owner,
                         .name = {},
                         .id = {},
                         .kid = {},
                         .jwk = Jwk::read(one)};
            key.kid = key.jwk.kid();
            if (key.jwk.isUsable())
                keys.append(key);
        }
    }
    if (keys.isEmpty()) {
        return failure(ErrorKind::Validation,
                       TokenKey::tr("There is no public key in this file that can be used: it is "
                                    "to be a JWK Set or a JWK."));
    }
    return keys;
}

} // namespace HookKeys
