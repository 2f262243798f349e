// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rsatestkey.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <initializer_list>
#include <vector>

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

/// A random prime whose two highest bits are set, so that the product of two has twice the bits.
Number makePrime(int bits)
{
    Number prime = makeNumber();
    do {
        BN_generate_prime_ex(prime.get(), bits, 0, nullptr, nullptr, nullptr);
    } while (BN_mod_word(prime.get(), 65537) == 1); // or the exponent would have no inverse
    return prime;
}

/// The RSA key of the primes @p p and @p q with the exponent 65537 (RFC 8017, section 3.2).
EVP_PKEY *keyOfPrimes(const BIGNUM *p, const BIGNUM *q)
{
    const std::unique_ptr<BN_CTX, decltype(&BN_CTX_free)> context(BN_CTX_new(), BN_CTX_free);
    const Number n = makeNumber();
    const Number e = makeNumber();
    const Number d = makeNumber();
    const Number pLess = makeNumber(BN_dup(p));
    const Number qLess = makeNumber(BN_dup(q));
    const Number phi = makeNumber();
    BN_mul(n.get(), p, q, context.get());
    BN_set_word(e.get(), 65537);
    BN_sub_word(pLess.get(), 1);
    BN_sub_word(qLess.get(), 1);
    BN_mul(phi.get(), pLess.get(), qLess.get(), context.get());
    BN_mod_inverse(d.get(), e.get(), phi.get(), context.get());

    const std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)> builder(
        OSSL_PARAM_BLD_new(), OSSL_PARAM_BLD_free);
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_D, d.get());
    OSSL_PARAM *parameters = OSSL_PARAM_BLD_to_param(builder.get());
    EVP_PKEY_CTX *maker = EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr);
    EVP_PKEY *key = nullptr;
    EVP_PKEY_fromdata_init(maker);
    EVP_PKEY_fromdata(maker, &key, EVP_PKEY_KEYPAIR, parameters);
    EVP_PKEY_CTX_free(maker);
    OSSL_PARAM_free(parameters);
    return key;
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

QList<RsaTestKey> RsaTestKey::generateMany(int count, int bits)
{
    std::vector<Number> primes;
    QList<RsaTestKey> made;
    while (made.size() < count) {
        primes.push_back(makePrime(bits / 2));
        for (size_t i = 0; i + 1 < primes.size() && made.size() < count; ++i) {
            RsaTestKey key;
            key.m_key.reset(keyOfPrimes(primes[i].get(), primes.back().get()), EVP_PKEY_free);
            Q_CHECK_PTR(key.m_key.get());
            made.append(key);
        }
    }
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
