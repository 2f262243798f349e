// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demokeypair.h"
#include "inthreads.h"

#include <QTest>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>
#include <vector>

using namespace HookKeys;

namespace {

struct OpenSslDeleter
{
    void operator()(EVP_PKEY *p) const { EVP_PKEY_free(p); }
    void operator()(EVP_PKEY_CTX *p) const { EVP_PKEY_CTX_free(p); }
    void operator()(BIGNUM *p) const { BN_free(p); }
    void operator()(OSSL_PARAM_BLD *p) const { OSSL_PARAM_BLD_free(p); }
    void operator()(OSSL_PARAM *p) const { OSSL_PARAM_free(p); }
};

template <typename T>
using Owned = std::unique_ptr<T, OpenSslDeleter>;

Owned<BIGNUM> number(const QByteArray &base64Url)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        base64Url, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return nullptr;
    return Owned<BIGNUM>(
        BN_bin2bn(reinterpret_cast<const unsigned char *>(decoded.decoded.constData()),
                  int(decoded.decoded.size()), nullptr));
}

} // namespace

class TestDemoKeyPair final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesSeedsOnWhereNobodyHasThem()
    {
        std::shared_ptr<DemoKeyPair> first = DemoKeyPair::ofSeed();
        const std::shared_ptr<DemoKeyPair> second = DemoKeyPair::ofSeed();
        QVERIFY(first != second);
        const QByteArray modulus = first->publicKey().modulus;
        QVERIFY(second->publicKey().modulus != modulus);
        first.reset();
        const std::shared_ptr<DemoKeyPair> third = DemoKeyPair::ofSeed();
        QCOMPARE(third->publicKey().modulus, modulus);
    }

    void isAValidRsaKey()
    {
        DemoKeyPair pair;
        const auto &[modulus, exponent] = pair.publicKey();
        QCOMPARE(modulus.size(), 342);
        QCOMPARE(exponent, QByteArray("AQAB"));

        const auto n = number(modulus);
        const auto e = number(exponent);
        QVERIFY(n && e);
        const Owned<OSSL_PARAM_BLD> builder(OSSL_PARAM_BLD_new());
        QVERIFY(OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()));
        QVERIFY(OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()));
        const Owned<OSSL_PARAM> params(OSSL_PARAM_BLD_to_param(builder.get()));
        const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
        EVP_PKEY *raw = nullptr;
        QCOMPARE(EVP_PKEY_fromdata_init(context.get()), 1);
        QCOMPARE(EVP_PKEY_fromdata(context.get(), &raw, EVP_PKEY_PUBLIC_KEY, params.get()), 1);
        const Owned<EVP_PKEY> key(raw);
        QCOMPARE(EVP_PKEY_get_bits(key.get()), 2048);
        const Owned<EVP_PKEY_CTX> check(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
        QCOMPARE(EVP_PKEY_public_check(check.get()), 1);
    }

    void twoPairsDiffer()
    {
        DemoKeyPair one;
        DemoKeyPair other;
        QVERIFY(one.publicKey().modulus != other.publicKey().modulus);
    }

    void whoeverAsksAtOnceGetsTheSameKey()
    {
        DemoKeyPair pair;
        std::vector<QByteArray> seen(8);
        inThreads(8, [&](int i) { seen[size_t(i)] = pair.publicKey().modulus; });
        for (const QByteArray &modulus : seen)
            QCOMPARE(modulus, pair.publicKey().modulus);
    }
};

QTEST_APPLESS_MAIN(TestDemoKeyPair)

#include "tst_demokeypair.moc"
