// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokensignature.h"

#include "openssl.h"

#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

using DigestContext = std::unique_ptr<EVP_MD_CTX, Releaser<EVP_MD_CTX_free>>;
using EcSignature = std::unique_ptr<ECDSA_SIG, Releaser<ECDSA_SIG_free>>;
using EcGroup = std::unique_ptr<EC_GROUP, Releaser<EC_GROUP_free>>;

/// An algorithm of RFC 7518, 3.1.
struct Algorithm
{
    const char *name = "";
    const char *digest = "";
    const char *kty = "";
    const char *crv = ""; ///< Of EC, where each algorithm has one curve alone.
    bool pss = false;
    int salt = RSA_PSS_SALTLEN_DIGEST; ///< Of PSS; RFC 7518, 3.5: as long as the hash.
};

constexpr std::array algorithms{
    Algorithm{"RS256", "SHA256", "RSA", ""},       Algorithm{"RS384", "SHA384", "RSA", ""},
    Algorithm{"RS512", "SHA512", "RSA", ""},       Algorithm{"PS256", "SHA256", "RSA", "", true},
    Algorithm{"PS384", "SHA384", "RSA", "", true}, Algorithm{"PS512", "SHA512", "RSA", "", true},
    Algorithm{"ES256", "SHA256", "EC", "P-256"},   Algorithm{"ES384", "SHA384", "EC", "P-384"},
    Algorithm{"ES512", "SHA512", "EC", "P-521"},
};

const Algorithm *algorithmOf(const QString &alg)
{
    const auto *found = std::ranges::find_if(algorithms, [&alg](const Algorithm &algorithm) {
        return alg == QLatin1StringView(algorithm.name);
    });
    return found == algorithms.end() ? nullptr : found;
}

const unsigned char *octetsOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// The r and s of RFC 7518, 3.4 that @p raw is; null if there is none.
EcSignature ecdsaSignature(const QByteArray &raw)
{
    const int half = int(raw.size() / 2);
    EcSignature signature(ECDSA_SIG_new());
    BIGNUM *r = BN_bin2bn(octetsOf(raw), half, nullptr);
    BIGNUM *s = BN_bin2bn(octetsOf(raw) + half, half, nullptr);
    if (!signature || !r || !s || ECDSA_SIG_set0(signature.get(), r, s) != 1) {
        BN_free(r);
        BN_free(s);
        return nullptr;
    }
    return signature;
}

/// The DER that OpenSSL wants for @p raw; empty if there is none.
QByteArray ecdsaDer(const QByteArray &raw)
{
    const EcSignature signature = ecdsaSignature(raw);
    if (!signature)
        return {};
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    QByteArray encoded(reinterpret_cast<const char *>(der), size > 0 ? size : 0);
    OPENSSL_free(der);
    return encoded;
}

/// Whether the padding could be set.
bool setPadding(EVP_PKEY_CTX *context, const Algorithm &algorithm)
{
    return !algorithm.pss
           || (EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1
               && EVP_PKEY_CTX_set_rsa_pss_saltlen(context, algorithm.salt) == 1);
}

EVP_PKEY *readKey(const PublicKey &key)
{
    const ErrorMark mark;
    const QByteArray spki = key.isNull() ? QByteArray() : key.spkiDer();
    const unsigned char *at = octetsOf(spki);
    return d2i_PUBKEY(nullptr, &at, long(spki.size()));
}

bool isRight(const Algorithm &algorithm, const QByteArray &input, const QByteArray &signature,
             EVP_PKEY *key)
{
    const ErrorMark mark;
    const DigestContext digest(EVP_MD_CTX_new());
    EVP_PKEY_CTX *context = nullptr; // belongs to the digest's
    return key && digest
           && EVP_DigestVerifyInit_ex(digest.get(), &context, algorithm.digest, nullptr, nullptr,
                                      key, nullptr)
                  == 1
           && setPadding(context, algorithm)
           && EVP_DigestVerify(digest.get(), octetsOf(signature), size_t(signature.size()),
                               octetsOf(input), size_t(input.size()))
                  == 1;
}

} // namespace

bool isSignatureAlgorithm(const QString &alg)
{
    return algorithmOf(alg) != nullptr;
}

SignatureVerifier::SignatureVerifier(PublicKey key)
    : m_key(std::move(key)), m_read(readKey(m_key), EVP_PKEY_free)
{
}

SignatureState SignatureVerifier::verify(const QString &alg, const QByteArray &input,
                                         const QByteArray &signature) const
{
    const Algorithm *algorithm = algorithmOf(alg);
    if (!algorithm)
        return SignatureState::Unknown;
    const KeyParameters &parameters = m_key.parameters();
    const bool ec = parameters.kty == "EC";
    if (m_key.isNull() || parameters.kty != algorithm->kty
        || (ec && parameters.crv != algorithm->crv))
        return SignatureState::Unfit;
    const qsizetype size =
        ec ? qsizetype(2) * coordinateSize(parameters.crv) : qsizetype((m_key.bits() + 7) / 8);
    if (signature.size() != size)
        return SignatureState::Length;
    const QByteArray form = ec ? ecdsaDer(signature) : signature;
    return !form.isEmpty() && isRight(*algorithm, input, form, m_read.get())
               ? SignatureState::Right
               : SignatureState::Wrong;
}

bool SignatureVerifier::isMadeWith(const char *digest, bool pss, const QByteArray &input,
                                   const QByteArray &signature) const
{
    const bool ec = m_key.parameters().kty == "EC";
    const QByteArray form = ec ? ecdsaDer(signature) : signature;
    const Algorithm made{.digest = digest, .pss = pss && !ec, .salt = RSA_PSS_SALTLEN_AUTO};
    return !form.isEmpty() && isRight(made, input, form, m_read.get());
}

SignatureState verifySignature(const QString &alg, const QByteArray &input,
                               const QByteArray &signature, const PublicKey &key)
{
    return SignatureVerifier(key).verify(alg, input, signature);
}

bool isOutOfRange(const QString &alg, const QByteArray &signature)
{
    const ErrorMark mark;
    const Algorithm *algorithm = algorithmOf(alg);
    if (!algorithm || algorithm->kty != "EC"_ba)
        return false;
    EcSignature read;
    if (signature.size() == qsizetype(2) * coordinateSize(algorithm->crv)) {
        read = ecdsaSignature(signature);
    } else {
        const unsigned char *at = octetsOf(signature);
        read.reset(d2i_ECDSA_SIG(nullptr, &at, long(signature.size())));
    }
    const EcGroup curve(EC_GROUP_new_by_curve_name(EC_curve_nist2nid(algorithm->crv)));
    if (!read || !curve)
        return false;
    const auto isNone = [order = EC_GROUP_get0_order(curve.get())](const BIGNUM *number) {
        return BN_is_zero(number) || BN_cmp(number, order) >= 0;
    };
    return isNone(ECDSA_SIG_get0_r(read.get())) || isNone(ECDSA_SIG_get0_s(read.get()));
}

bool isHmac(const QString &alg, const QByteArray &input, const QByteArray &mac,
            const QByteArray &secret)
{
    const ErrorMark mark;
    const EVP_MD *digest = alg == "HS256"_L1   ? EVP_sha256()
                           : alg == "HS384"_L1 ? EVP_sha384()
                           : alg == "HS512"_L1 ? EVP_sha512()
                                               : nullptr;
    if (!digest || secret.isEmpty())
        return false;
    std::array<unsigned char, EVP_MAX_MD_SIZE> made{};
    unsigned size = 0;
    return HMAC(digest, secret.constData(), int(secret.size()), octetsOf(input),
                size_t(input.size()), made.data(), &size)
           && mac.size() == qsizetype(size)
           && CRYPTO_memcmp(mac.constData(), made.data(), size) == 0;
}

} // namespace HookKeys
