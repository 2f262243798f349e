// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signingmistake.h"

#include "base64url.h"
#include "openssl.h"
#include "publickey.h"
#include "signedtoken.h"
#include "tokenkey.h"
#include "tokensignature.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <openssl/bn.h>
#include <openssl/ecdsa.h>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

using DerSignature = std::unique_ptr<ECDSA_SIG, Releaser<ECDSA_SIG_free>>;

/// What was mistaken about a signature, with %1 for the key that made it.
struct Variant
{
    QByteArray octets; ///< What would have been right to have there.
    QString id;
    QString text;
    QString rule;
};

/// The r and s of RFC 7518, 3.4 that the DER @p signature has, @p half octets each; empty if it is
/// none.
QByteArray fromDer(const QByteArray &signature, int half)
{
    const ErrorMark mark;
    const auto *at = reinterpret_cast<const unsigned char *>(signature.constData());
    const DerSignature read(d2i_ECDSA_SIG(nullptr, &at, long(signature.size())));
    QByteArray raw(qsizetype(2) * half, '\0');
    auto *out = reinterpret_cast<unsigned char *>(raw.data());
    const bool fits = read && BN_bn2binpad(ECDSA_SIG_get0_r(read.get()), out, half) == half
                      && BN_bn2binpad(ECDSA_SIG_get0_s(read.get()), out + half, half) == half;
    return fits ? raw : QByteArray();
}

/// The octets that @p text has in hex or base64; empty if it is neither.
QByteArray decodedText(const QByteArray &text, qsizetype size)
{
    static const QRegularExpression hex(u"\\A[0-9A-Fa-f]+\\z"_s);
    static const QRegularExpression base64(uR"(\A[\w+/-]+={0,2}\z)"_s);
    const QString words = QString::fromLatin1(text.trimmed());
    if (text.size() >= 2 * size && hex.match(words).hasMatch())
        return QByteArray::fromHex(text);
    if (!base64.match(words).hasMatch())
        return {};
    QByteArray plain = text.trimmed();
    plain.replace('-', '+').replace('_', '/');
    return QByteArray::fromBase64(plain);
}

/// The @p size octets that stand in hex where base64url was read as @p signature; empty if none do.
QByteArray hexInPlace(const QByteArray &signature, qsizetype size)
{
    static const QRegularExpression hex(u"\\A[0-9A-Fa-f]+\\z"_s);
    const QByteArray text = toBase64Url(signature);
    const bool fits = text.size() == 2 * size && hex.match(QString::fromLatin1(text)).hasMatch();
    return fits ? QByteArray::fromHex(text) : QByteArray();
}

/// That a signature is DER and not @p octets.
Variant derMistake(const QByteArray &octets)
{
    return {octets, u"signature-der"_s,
            SigningMistake::tr("It was signed by %1, but the signature is in DER, as OpenSSL "
                               "writes it. In a token the two numbers r and s stand side by side, "
                               "with their full length."),
            u"RFC 7518, 3.4"_s};
}

/// What @p signature would be by a key that makes @p size octets, if one mistake was made with it.
QList<Variant> variantsOfSignature(const QByteArray &signature, qsizetype size, bool isCurve)
{
    QList<Variant> variants;
    if (isCurve && signature.startsWith('\x30')) {
        variants.append(derMistake(fromDer(signature, int(size / 2))));
    }
    if (signature.size() > size) {
        variants.append({hexInPlace(signature, size), u"signature-hex"_s,
                         SigningMistake::tr("It was signed by %1, but the signature stands in hex "
                                            "in the token. Encode its bytes as base64url."),
                         u"RFC 7515, 5.1"_s});
        variants.append({signature.left(size), u"signature-longer"_s,
                         SigningMistake::tr("It was signed by %1, but something stands behind the "
                                            "signature that does not belong to it, as the end of a "
                                            "line. Encode the signature alone."),
                         u"RFC 7515, 5.1"_s});
        variants.append({decodedText(signature, size), u"signature-encoded-twice"_s,
                         SigningMistake::tr("It was signed by %1, but the signature was written as "
                                            "text (hex or base64) before it was encoded. Encode "
                                            "its bytes, once, as base64url."),
                         u"RFC 7515, 5.1"_s});
    } else if (!isCurve && signature.size() < size) {
        variants.append({signature.rightJustified(size, '\0'), u"signature-zeros"_s,
                         SigningMistake::tr("It was signed by %1, but zeros at the beginning of "
                                            "the signature were left out. It is to be as long as "
                                            "the key."),
                         u"RFC 8017, 8.2.1"_s});
    }
    variants.removeIf([](const Variant &variant) { return variant.octets.isEmpty(); });
    return variants;
}

/// What else may have been signed in place of the first two parts.
QList<Variant> variantsOfInput(const SignedToken &token, const QString &alg)
{
    const QString decoded = SigningMistake::tr(
        "It was signed by %1, but not over what is sent. The first two parts are to be signed as "
        "they stand in the token: encoded, with the dot between them.");
    const QString hashed = SigningMistake::tr(
        "It was signed by %1, but over a hash of the token, and signing makes one itself. Give the "
        "signing function the first two parts of the token and not their hash.");
    const QString rule = u"RFC 7515, 5.1"_s;
    const QByteArray payload = token.input.mid(token.input.indexOf('.') + 1);
    const auto hash = alg.endsWith("256"_L1)   ? QCryptographicHash::Sha256
                      : alg.endsWith("384"_L1) ? QCryptographicHash::Sha384
                                               : QCryptographicHash::Sha512;
    const QByteArray digest = QCryptographicHash::hash(token.input, hash);
    return {{token.header + '.' + token.payload, u"signed-decoded"_s, decoded, rule},
            {token.payload, u"signed-decoded"_s, decoded, rule},
            {payload, u"signed-decoded"_s, decoded, rule},
            {token.header + token.payload, u"signed-decoded"_s, decoded, rule},
            {digest, u"signed-hash"_s, hashed, rule},
            {digest.toHex(), u"signed-hash"_s, hashed, rule}};
}

/// The octets that @p key's signatures have.
qsizetype signatureSize(const PublicKey &key)
{
    const KeyParameters &parameters = key.parameters();
    return parameters.kty == "EC" ? qsizetype(2) * coordinateSize(parameters.crv)
                                  : qsizetype((key.bits() + 7) / 8);
}

/// A hash that something can be signed with.
struct Hash
{
    const char *digest = nullptr; ///< As OpenSSL calls it.
    QLatin1StringView name;
    QLatin1StringView curve = {}; ///< That has it in a token (RFC 7518, 3.4); none with SHA-1.
    QLatin1StringView algorithm = {};
};

constexpr std::array hashes{
    Hash{"SHA1", "SHA-1"_L1},
    Hash{"SHA224", "SHA-224"_L1},
    Hash{"SHA256", "SHA-256"_L1, "P-256"_L1, "ES256"_L1},
    Hash{"SHA384", "SHA-384"_L1, "P-384"_L1, "ES384"_L1},
    Hash{"SHA512", "SHA-512"_L1, "P-521"_L1, "ES512"_L1},
};

Variant otherHash(const Hash &made, QLatin1StringView algorithm, QLatin1StringView name)
{
    return {{},
            u"signature-hash"_s,
            SigningMistake::tr("It was signed by %1 with the hash %2, which no algorithm of tokens "
                               "has with a key of that kind. Sign with %3, whose hash is %4, and "
                               "write that into “alg”.")
                .arg(u"%1"_s, made.name, algorithm, name),
            u"RFC 7518, 3.3 and 3.4"_s};
}

/// What was mistaken where the curve @p key signed: each has one hash alone.
std::optional<Variant> mistakeOfCurve(const SignatureVerifier &verifier, const PublicKey &key,
                                      const SignedToken &token)
{
    const qsizetype size = signatureSize(key);
    const QLatin1StringView curve(key.parameters().crv);
    const auto own = std::ranges::find(hashes, curve, &Hash::curve);
    const bool isRaw = token.signature.size() == size;
    const QByteArray form = isRaw ? token.signature : fromDer(token.signature, int(size / 2));
    if (form.isEmpty() || own == hashes.end())
        return std::nullopt;
    for (const Hash &hash : hashes) {
        if (!verifier.isMadeWith(hash.digest, false, token.input, form))
            continue;
        if (&hash != &*own)
            return otherHash(hash, own->algorithm, own->name);
        return isRaw ? std::nullopt : std::optional(derMistake(form)); // and “alg” is wrong too
    }
    return std::nullopt;
}

/// The same of an RSA key, which may have any hash of RFC 7518, but not every padding.
std::optional<Variant> mistakeOfRsa(const SignatureVerifier &verifier, const SignedToken &token)
{
    for (const bool pss : {false, true}) {
        for (const Hash &hash : hashes) {
            if (!verifier.isMadeWith(hash.digest, pss, token.input, token.signature))
                continue;
            if (hash.curve.isEmpty())
                return otherHash(hash, pss ? "PS256"_L1 : "RS256"_L1, "SHA-256"_L1);
            return Variant{{},
                           u"signature-salt"_s,
                           SigningMistake::tr("It was signed by %1 with PSS, but with a salt of "
                                              "another length than the hash %2 has, as some "
                                              "libraries make it unasked. Set the salt's length to "
                                              "the hash's.")
                               .arg(u"%1"_s, hash.name),
                           u"RFC 7518, 3.5"_s};
        }
    }
    return std::nullopt;
}

/// How @p key made the signature of @p token, whose header says @p alg.
std::optional<Finding> mistakeBy(const TokenKey &key, const SignedToken &token, const QString &alg)
{
    const PublicKey &pub = key.jwk.publicKey();
    const SignatureVerifier verifier(pub);
    const auto isRight = [&](const QString &by, const QByteArray &input, const QByteArray &bytes) {
        return verifier.verify(by, input, bytes) == SignatureState::Right;
    };
    const auto told = [&key](const Variant &one) {
        return Finding{Severity::Problem, one.id, one.text.arg(key.label()), one.rule};
    };
    const bool isCurve = pub.parameters().kty == "EC";
    const auto ways = variantsOfSignature(token.signature, signatureSize(pub), isCurve);
    for (const Variant &way : ways) {
        if (isRight(alg, token.input, way.octets))
            return told(way);
    }
    if (isCurve) {
        if (const auto way = mistakeOfCurve(verifier, pub, token))
            return told(*way);
    }
    if (token.signature.size() != signatureSize(pub))
        return std::nullopt;
    for (const QString &other : {u"RS256"_s, u"RS384"_s, u"RS512"_s, u"PS256"_s, u"PS384"_s,
                                 u"PS512"_s, u"ES256"_s, u"ES384"_s, u"ES512"_s}) {
        if (other == alg || !isRight(other, token.input, token.signature))
            continue;
        return Finding{Severity::Problem, u"alg-signed"_s,
                       SigningMistake::tr("The header says %1, but %2 signed it with %3. Sign it "
                                          "with %1, or write what it is signed with into “alg”.")
                           .arg(alg, key.label(), other),
                       u"RFC 7515, 4.1.1"_s};
    }
    const auto inputs = variantsOfInput(token, alg);
    for (const Variant &way : inputs) {
        if (isRight(alg, way.octets, token.signature))
            return told(way);
    }
    const auto way = isCurve ? std::nullopt : mistakeOfRsa(verifier, token);
    return way ? std::optional(told(*way)) : std::nullopt;
}

} // namespace

std::optional<SigningMistake> SigningMistake::in(const SignedToken &token,
                                                 const QList<TokenKey> &keys)
{
    const QString alg = token.members.value("alg"_L1).toString();
    // Some dozen attempts a key: the many keys of a large file are not all worth that.
    constexpr qsizetype enough = 200;
    for (qsizetype i = 0; i < std::min(keys.size(), enough); ++i) {
        const TokenKey &key = keys.at(i);
        if (!key.jwk.isUsable())
            continue;
        if (std::optional<Finding> finding = mistakeBy(key, token, alg))
            return SigningMistake{.key = &key, .finding = *finding};
    }
    return std::nullopt;
}

} // namespace HookKeys
