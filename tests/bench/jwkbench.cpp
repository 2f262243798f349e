// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long keys take to be read, fingerprinted and written, beside the bare OpenSSL calls
// that nobody gets around. Usage: jwkbench

#include "fingerprint.h"
#include "keyformat.h"
#include "vectors.h"

#include <QElapsedTimer>
#include <QList>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstdio>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// Runs @p work @p times times and prints the mean.
template <typename Work>
void measure(const char *what, int times, Work work)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < times; ++i)
        work();
    const double microseconds = double(timer.nsecsElapsed()) / 1000.0 / times;
    std::printf("%-60s %10.1f us\n", what, microseconds);
}

EVP_PKEY *decode(const QByteArray &der)
{
    const auto *begin = reinterpret_cast<const unsigned char *>(der.constData());
    return d2i_PUBKEY(nullptr, &begin, long(der.size()));
}

/// The digests of @p keyCount keys @p json, which OpenSSL has as @p key; something that depends on
/// all of them.
qsizetype measureDigests(const QByteArray &json, int keyCount, EVP_PKEY *key)
{
    qsizetype written = 0;
    QList<Jwk> keys;
    for (int i = 0; i < keyCount; ++i)
        keys.append(Jwk::read(json));
    measure("RFC 7638 thumbprints of 1,000 keys", 10, [&] {
        for (const Jwk &each : std::as_const(keys))
            written += jwkThumbprint(each).size();
    });
    const QByteArray input(374, 'x');
    measure("  OpenSSL alone: 1,000 SHA-256 of as many octets", 10, [&] {
        unsigned char digest[EVP_MAX_MD_SIZE];
        size_t size = 0;
        for (int i = 0; i < keyCount; ++i) {
            EVP_Q_digest(nullptr, "SHA256", nullptr, input.constData(), size_t(input.size()),
                         digest, &size);
            written += digest[0];
        }
    });
    measure("SPKI SHA-256 of 1,000 keys", 10, [&] {
        for (const Jwk &each : std::as_const(keys))
            written += spkiSha256Hex(each).size();
    });
    measure("  OpenSSL alone: 1,000 times DER and SHA-256", 10, [&] {
        for (int i = 0; i < keyCount; ++i) {
            unsigned char *encoded = nullptr;
            const int length = i2d_PUBKEY(key, &encoded);
            unsigned char digest[EVP_MAX_MD_SIZE];
            size_t size = 0;
            EVP_Q_digest(nullptr, "SHA256", nullptr, encoded, size_t(length), digest, &size);
            OPENSSL_free(encoded);
            written += digest[0];
        }
    });
    return written;
}

} // namespace

int main()
{
    constexpr int keyCount = 1000;
    const QByteArray &json = Vectors::rfc7638Key;
    const KeyDocument document{.key = Jwk::read(json),
                               .name = u"partner-api"_s,
                               .id = u"HKYr9awje8zXYgZF41d7"_s,
                               .keyId = u"902775a2-49fc-4ebc-90ea-b15b9b30440b"_s,
                               .org = QUrl(u"https://acme.okta.com"_s)};
    if (!document.key.isUsable())
        return 1;

    const QByteArray der = keyFormat("spki-der")->write(document);

    qsizetype written = 0;
    measure("read and judge one RSA 2048 key", keyCount,
            [&] { written += Jwk::read(json).findings().size(); });
    measure("  OpenSSL alone: the key from its DER", keyCount, [&] {
        EVP_PKEY *key = decode(der);
        written += EVP_PKEY_get_bits(key);
        EVP_PKEY_free(key);
    });
    for (const KeyFormat &format : keyFormats())
        measure(format.id, keyCount, [&] { written += format.write(document).size(); });
    measure("all formats of one key", keyCount, [&] {
        for (const KeyFormat &format : keyFormats())
            written += format.write(document).size();
    });
    EVP_PKEY *key = decode(der);
    measure("  OpenSSL alone: SPKI in PEM once", keyCount, [&] {
        BIO *memory = BIO_new(BIO_s_mem());
        PEM_write_bio_PUBKEY(memory, key);
        written += BIO_pending(memory);
        BIO_free(memory);
    });

    written += measureDigests(json, keyCount, key);
    EVP_PKEY_free(key);
    std::printf("(%lld)\n", static_cast<long long>(written));
    return 0;
}
