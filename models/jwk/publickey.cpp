// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publickey.h"

#include "openssl.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/encoder.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <array>
#include <utility>

namespace HookKeys {

namespace {

using BigNumber = std::unique_ptr<BIGNUM, Releaser<BN_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Releaser<EVP_PKEY_CTX_free>>;
using Encoder = std::unique_ptr<OSSL_ENCODER_CTX, Releaser<OSSL_ENCODER_CTX_free>>;
using ParamBuilder = std::unique_ptr<OSSL_PARAM_BLD, Releaser<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Releaser<OSSL_PARAM_free>>;

struct Curve
{
    const char *crv;
    const char *openssl; ///< The name of the EC group, or of the key type of an OKP curve.
    int coordinateSize;
};

constexpr std::array curves{
    Curve{"P-256", "P-256", 32},     Curve{"P-384", "P-384", 48},
    Curve{"P-521", "P-521", 66},     Curve{"secp256k1", "secp256k1", 32},
    Curve{"Ed25519", "ED25519", 32}, Curve{"Ed448", "ED448", 57},
    Curve{"X25519", "X25519", 32},   Curve{"X448", "X448", 56},
};

const Curve *findCurve(const QByteArray &crv)
{
    for (const Curve &curve : curves) {
        if (crv == curve.crv)
            return &curve;
    }
    return nullptr;
}

const unsigned char *octets(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

BigNumber number(const QByteArray &bytes)
{
    return BigNumber(BN_bin2bn(octets(bytes), static_cast<int>(bytes.size()), nullptr));
}

EVP_PKEY *fromData(const char *type, OSSL_PARAM_BLD *builder)
{
    const Params params(OSSL_PARAM_BLD_to_param(builder));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) <= 0
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) <= 0) {
        return nullptr;
    }
    return key;
}

EVP_PKEY *rsaKey(const KeyParameters &parameters)
{
    const BigNumber n = number(parameters.n);
    const BigNumber e = number(parameters.e);
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!n || !e || !builder
        || !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get())
        || !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get())) {
        return nullptr;
    }
    return fromData("RSA", builder.get());
}

EVP_PKEY *ecKey(const KeyParameters &parameters, const Curve &curve)
{
    const QByteArray point = '\x04' + parameters.x + parameters.y;
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!builder
        || !OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME,
                                            curve.openssl, 0)
        || !OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY,
                                             point.constData(), size_t(point.size()))) {
        return nullptr;
    }
    std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>> key(fromData("EC", builder.get()));
    if (!key)
        return nullptr;
    const KeyContext check(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
    return check && EVP_PKEY_public_check(check.get()) == 1 ? key.release() : nullptr;
}

EVP_PKEY *makeKey(const KeyParameters &parameters)
{
    if (parameters.kty == "RSA")
        return rsaKey(parameters);
    const Curve *curve = findCurve(parameters.crv);
    if (!curve)
        return nullptr;
    if (parameters.kty == "EC")
        return ecKey(parameters, *curve);
    return EVP_PKEY_new_raw_public_key_ex(nullptr, curve->openssl, nullptr, octets(parameters.x),
                                          size_t(parameters.x.size()));
}

QByteArray encode(EVP_PKEY *key, const char *format, const char *structure)
{
    if (!key)
        return {};
    const ErrorMark mark;
    const Encoder encoder(
        OSSL_ENCODER_CTX_new_for_pkey(key, EVP_PKEY_PUBLIC_KEY, format, structure, nullptr));
    unsigned char *data = nullptr;
    size_t size = 0;
    if (!encoder || !OSSL_ENCODER_to_data(encoder.get(), &data, &size))
        return {};
    QByteArray encoded(reinterpret_cast<const char *>(data), qsizetype(size));
    OPENSSL_free(data);
    return encoded;
}

} // namespace

int coordinateSize(const QByteArray &crv)
{
    const Curve *curve = findCurve(crv);
    return curve ? curve->coordinateSize : 0;
}

PublicKey::PublicKey(KeyParameters parameters) : m_parameters(std::move(parameters))
{
    const ErrorMark mark;
    if (EVP_PKEY *key = makeKey(m_parameters))
        m_key.reset(key, Releaser<EVP_PKEY_free>());
}

int PublicKey::bits() const
{
    return m_key ? EVP_PKEY_get_bits(m_key.get()) : 0;
}

QByteArray PublicKey::spkiDer() const
{
    return encode(m_key.get(), "DER", "SubjectPublicKeyInfo");
}

QByteArray PublicKey::spkiPem() const
{
    return encode(m_key.get(), "PEM", "SubjectPublicKeyInfo");
}

QByteArray PublicKey::pkcs1Pem() const
{
    return m_parameters.kty == "RSA" ? encode(m_key.get(), "PEM", "pkcs1") : QByteArray();
}

QByteArray sha256(const QByteArray &octetString)
{
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    size_t size = 0;
    if (!EVP_Q_digest(nullptr, "SHA256", nullptr, octetString.constData(),
                      size_t(octetString.size()), reinterpret_cast<unsigned char *>(digest.data()),
                      &size)) {
        return {};
    }
    digest.resize(qsizetype(size));
    return digest;
}

} // namespace HookKeys
