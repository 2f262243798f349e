// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demokeypair.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

namespace HookKeys {

namespace {

struct OpenSslDeleter
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(BIGNUM *number) const { BN_free(number); }
};

QByteArray base64UrlParam(const EVP_PKEY *key, const char *param)
{
    BIGNUM *raw = nullptr;
    if (EVP_PKEY_get_bn_param(key, param, &raw) != 1)
        throw std::runtime_error("OpenSSL gave no RSA parameter");
    const std::unique_ptr<BIGNUM, OpenSslDeleter> number(raw);
    QByteArray bytes(BN_num_bytes(number.get()), Qt::Uninitialized);
    BN_bn2bin(number.get(), reinterpret_cast<unsigned char *>(bytes.data()));
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

const DemoKeyPair::PublicKey &DemoKeyPair::publicKey()
{
    std::call_once(m_made, [this] {
        const std::unique_ptr<EVP_PKEY, OpenSslDeleter> key(
            EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t{2048}));
        if (!key)
            throw std::runtime_error("OpenSSL made no RSA key");
        m_publicKey = {base64UrlParam(key.get(), OSSL_PKEY_PARAM_RSA_N),
                       base64UrlParam(key.get(), OSSL_PKEY_PARAM_RSA_E)};
    });
    return m_publicKey;
}

} // namespace HookKeys
