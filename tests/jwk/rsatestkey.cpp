// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rsatestkey.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <initializer_list>

namespace {

using Number = std::unique_ptr<BIGNUM, decltype(&BN_free)>;

Number makeNumber(BIGNUM *number = BN_new())
{
    Q_CHECK_PTR(number);
    return {number, BN_free};
}

QByteArray bytes(const BIGNUM *number)
{
    QByteArray octets(BN_num_bytes(number), '\0');
    BN_bn2bin(number, reinterpret_cast<unsigned char *>(octets.data()));
    return octets;
}

QByteArray parameter(EVP_PKEY *key, const char *name)
{
    BIGNUM *number = nullptr;
    EVP_PKEY_get_bn_param(key, name, &number);
    return bytes(makeNumber(number).get());
}

QByteArray url(const QByteArray &octets)
{
    return octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

RsaTestKey RsaTestKey::generate(unsigned bits)
{
    RsaTestKey made;
    made.m_key.reset(EVP_RSA_gen(bits), EVP_PKEY_free);
    Q_CHECK_PTR(made.m_key.get());
    return made;
}

QByteArray RsaTestKey::modulus() const
{
    return parameter(m_key.get(), OSSL_PKEY_PARAM_RSA_N);
}

QByteArray RsaTestKey::exponent() const
{
    return parameter(m_key.get(), OSSL_PKEY_PARAM_RSA_E);
}

QByteArray RsaTestKey::spkiDer() const
{
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(m_key.get(), &der);
    QByteArray octets(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return octets;
}

QByteArray RsaTestKey::oktaJwk(const QByteArray &kid) const
{
    return R"({"kty":"RSA","alg":"RSA","kid":")" + kid + R"(","use":null,"e":")" + url(exponent())
           + R"(","n":")" + url(modulus()) + R"("})";
}

QByteArray RsaTestKey::signedJwt(const QByteArray &kid, const QByteArray &payload) const
{
    const QByteArray input = url(R"({"alg":"RS256","kid":")" + kid + R"("})") + '.' + url(payload);
    const auto *data = reinterpret_cast<const unsigned char *>(input.constData());
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    EVP_DigestSignInit_ex(context, nullptr, "SHA256", nullptr, nullptr, m_key.get(), nullptr);
    size_t size = 0;
    EVP_DigestSign(context, nullptr, &size, data, size_t(input.size()));
    QByteArray signature(qsizetype(size), '\0');
    const int signedWell =
        EVP_DigestSign(context, reinterpret_cast<unsigned char *>(signature.data()), &size, data,
                       size_t(input.size()));
    EVP_MD_CTX_free(context);
    return signedWell == 1 ? input + '.' + url(signature) : QByteArray();
}

QByteArray rocaModulus()
{
    const std::unique_ptr<BN_CTX, decltype(&BN_CTX_free)> context(BN_CTX_new(), BN_CTX_free);
    const Number product = makeNumber();
    BN_one(product.get());
    for (const BN_ULONG prime :
         {2U,   3U,   5U,   7U,   11U,  13U,  17U,  19U,  23U,  29U,  31U,  37U,  41U,
          43U,  47U,  53U,  59U,  61U,  67U,  71U,  73U,  79U,  83U,  89U,  97U,  101U,
          103U, 107U, 109U, 113U, 127U, 131U, 137U, 139U, 149U, 151U, 157U, 163U, 167U}) {
        BN_mul_word(product.get(), prime);
    }
    const Number generator = makeNumber();
    BN_set_word(generator.get(), 65537);
    const auto faultyPrime = [&] {
        Number prime = makeNumber();
        const Number k = makeNumber();
        const Number exponent = makeNumber();
        do {
            BN_rand(k.get(), 37, BN_RAND_TOP_TWO, BN_RAND_BOTTOM_ANY);
            BN_rand(exponent.get(), 62, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY);
            BN_mod_exp(prime.get(), generator.get(), exponent.get(), product.get(), context.get());
            BN_mul(k.get(), k.get(), product.get(), context.get());
            BN_add(prime.get(), prime.get(), k.get());
        } while (BN_check_prime(prime.get(), context.get(), nullptr) != 1);
        return prime;
    };
    const Number p = faultyPrime();
    const Number q = faultyPrime();
    const Number n = makeNumber();
    BN_mul(n.get(), p.get(), q.get(), context.get());
    return bytes(n.get());
}
