// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "broughtkeys.h"

#include "base64url.h"
#include "openssl.h"
#include "publickey.h"
#include "signedtoken.h"
#include "tokenkey.h"
#include "tokensignature.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

struct BroughtText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::BroughtKeys)
};

using BroughtCertificate = std::unique_ptr<X509, Releaser<X509_free>>;
using BigNumber = std::unique_ptr<BIGNUM, Releaser<BN_free>>;

/// The number @p name of @p key, in @p size octets, or as many as it has.
QByteArray octetsOf(const EVP_PKEY *key, const char *name, int size = 0)
{
    BIGNUM *found = nullptr;
    EVP_PKEY_get_bn_param(key, name, &found);
    const BigNumber number(found);
    QByteArray octets(number ? std::max(size, BN_num_bytes(found)) : 0, '\0');
    if (number)
        BN_bn2binpad(found, reinterpret_cast<unsigned char *>(octets.data()), int(octets.size()));
    return octets;
}

/// The key that the certificate @p der is of; null if it is none, or of another kind.
PublicKey keyOfCertificate(const QByteArray &der)
{
    const ErrorMark mark;
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const BroughtCertificate certificate(d2i_X509(nullptr, &at, long(der.size())));
    const EVP_PKEY *key = certificate ? X509_get0_pubkey(certificate.get()) : nullptr;
    if (key && EVP_PKEY_is_a(key, "RSA")) {
        return PublicKey({.kty = "RSA",
                          .crv = {},
                          .n = octetsOf(key, OSSL_PKEY_PARAM_RSA_N),
                          .e = octetsOf(key, OSSL_PKEY_PARAM_RSA_E),
                          .x = {},
                          .y = {}});
    }
    const int bits = key && EVP_PKEY_is_a(key, "EC") ? EVP_PKEY_get_bits(key) : 0;
    const QByteArray crv = "P-" + QByteArray::number(bits);
    const int size = coordinateSize(crv);
    if (size == 0)
        return {};
    return PublicKey({.kty = "EC",
                      .crv = crv,
                      .n = {},
                      .e = {},
                      .x = octetsOf(key, OSSL_PKEY_PARAM_EC_PUB_X, size),
                      .y = octetsOf(key, OSSL_PKEY_PARAM_EC_PUB_Y, size)});
}

/// The first certificate of the list `x5c` that @p members have, in DER; empty if there is none.
QByteArray firstCertificate(const QJsonObject &members)
{
    return QByteArray::fromBase64(members.value("x5c"_L1).toArray().at(0).toString().toLatin1());
}

Finding notice(Severity severity, const QString &id, const QString &text, const QString &rule)
{
    return {severity, id, text, rule};
}

/// Judges the fingerprint @p name of a certificate by @p certificate, which is that of the key, or
/// empty where there is none.
std::optional<Finding> judgeFingerprint(const SignedToken &token, const QString &name,
                                        QCryptographicHash::Algorithm hash,
                                        const QByteArray &certificate)
{
    const QJsonValue value = token.members.value(name);
    if (value.isUndefined())
        return std::nullopt;
    const QString rule = u"RFC 7515, 4.1.7 and 4.1.8"_s;
    const QByteArray octets = fromBase64Url(value.toString()).octets;
    if (octets.size() != QCryptographicHash::hashLength(hash)) {
        return notice(
            Severity::Warning, u"certificate-hash"_s,
            BroughtText::tr("“%1” in the header is no fingerprint of a certificate: that has "
                            "%2 bytes, and is written in base64url and not in hex.")
                .arg(name, QString::number(QCryptographicHash::hashLength(hash))),
            rule);
    }
    if (certificate.isEmpty()) {
        return notice(Severity::Info, u"certificate-unknown"_s,
                      BroughtText::tr("The header names a certificate by its fingerprint (“%1”). "
                                      "None is known here to compare it with; hook keys of Okta "
                                      "have none.")
                          .arg(name),
                      rule);
    }
    if (octets == QCryptographicHash::hash(certificate, hash))
        return std::nullopt;
    return notice(Severity::Warning, u"certificate-other"_s,
                  BroughtText::tr("The header names a certificate by its fingerprint (“%1”), and "
                                  "that of the key has another one: a server that looks for it "
                                  "refuses the token.")
                      .arg(name),
                  rule);
}

/// Judges the certificates that @p token names or brings by the key that signed it.
QList<Finding> judgeCertificates(const SignedToken &token, const TokenKey *signer)
{
    QList<Finding> findings;
    const QByteArray brought = firstCertificate(token.members);
    const PublicKey key = keyOfCertificate(brought);
    if (token.members.contains("x5c"_L1) && key.isNull()) {
        findings.append(notice(Severity::Warning, u"certificate-unreadable"_s,
                               BroughtText::tr("“x5c” in the header is no list of certificates in "
                                               "base64 whose first one can be read."),
                               u"RFC 7515, 4.1.6"_s));
    } else if (signer && !key.isNull() && key.spkiDer() != signer->jwk.publicKey().spkiDer()) {
        findings.append(
            notice(Severity::Warning, u"certificate-other"_s,
                   BroughtText::tr("The certificate in the header (“x5c”) is not of the key %1, "
                                   "which signed it: a server that goes by it refuses the token.")
                       .arg(signer->label()),
                   u"RFC 7515, 4.1.6"_s));
    }
    const QJsonObject jwk =
        signer ? QJsonDocument::fromJson(signer->jwk.received()).object() : QJsonObject();
    const QByteArray own = firstCertificate(jwk);
    const QByteArray &compared = own.isEmpty() ? brought : own;
    for (const auto &[name, hash] : {std::pair(u"x5t"_s, QCryptographicHash::Sha1),
                                     std::pair(u"x5t#S256"_s, QCryptographicHash::Sha256)}) {
        if (jwk.contains(name) && jwk.value(name) == token.members.value(name))
            continue;
        if (const auto finding = judgeFingerprint(token, name, hash, compared))
            findings.append(*finding);
    }
    return findings;
}

} // namespace

QList<Finding> judgeBroughtKeys(const SignedToken &token, const TokenKey *signer)
{
    const auto signedBy = [&token](const PublicKey &key) {
        return verifySignature(token.members.value("alg"_L1).toString(), token.input,
                               token.signature, key)
               == SignatureState::Right;
    };
    const Jwk jwk = Jwk::read(
        QJsonDocument(token.members.value("jwk"_L1).toObject()).toJson(QJsonDocument::Compact));
    if (!signer && signedBy(jwk.publicKey())) {
        return {notice(Severity::Alarm, u"embedded-key"_s,
                       BroughtText::tr("It was signed with a key that it brings along (“jwk”), "
                                       "which proves nothing: anybody can make one. That is an "
                                       "attack on servers that believe it, or a DPoP proof in the "
                                       "wrong place."),
                       u"RFC 8725, 3.5 and 3.10"_s)};
    }
    if (!signer && signedBy(keyOfCertificate(firstCertificate(token.members)))) {
        return {notice(Severity::Alarm, u"embedded-key"_s,
                       BroughtText::tr("It was signed with the key of a certificate that it brings "
                                       "along (“x5c”), and no key known here. Anybody can make "
                                       "such a certificate: that is an attack on servers that "
                                       "believe it, or it is from somebody else than Okta."),
                       u"RFC 8725, 3.5 and 3.10"_s)};
    }
    QStringList found;
    for (const auto &name : {u"jwk"_s, u"jku"_s, u"x5u"_s, u"x5c"_s}) {
        if (token.members.contains(name))
            found.append(name);
    }
    QList<Finding> findings;
    if (!found.isEmpty()) {
        findings.append(
            notice(Severity::Warning, u"brings-key"_s,
                   BroughtText::tr("The header brings or links to a key (%1). Okta does not do "
                                   "that, and no server may believe it; nothing was fetched.")
                       .arg(QLocale().createSeparatedList(found)),
                   u"RFC 8725, 3.10"_s));
    }
    return findings + judgeCertificates(token, signer);
}

} // namespace HookKeys
