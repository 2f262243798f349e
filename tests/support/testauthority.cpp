// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testauthority.h"

#include <QHostAddress>
#include <QRandomGenerator>

#include <memory>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace HookKeys {

namespace {

template <auto Free>
struct Deleter
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using KeyPointer = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using CertificatePointer = std::unique_ptr<X509, Deleter<X509_free>>;
using BioPointer = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using NamePointer = std::unique_ptr<X509_NAME, Deleter<X509_NAME_free>>;

QByteArray bytesOf(const BioPointer &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, qsizetype(size)};
}

QSslKey toQt(EVP_PKEY *key)
{
    const BioPointer bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return {bytesOf(bio), QSsl::Ec};
}

KeyPointer fromQt(const QSslKey &key)
{
    const QByteArray pem = key.toPem();
    const BioPointer bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return KeyPointer(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
}

void addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, nullptr, nid, value.constData());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

struct Order
{
    QByteArray name; ///< UTF-8, of the subject.
    QByteArray host; ///< Empty for an authority.
    QDateTime from;
    QDateTime to;
    const EVP_MD *hash = EVP_sha256();
};

/// A certificate for @p key as @p order says, signed with @p issuerKey.
QSslCertificate issue(const Order &order, EVP_PKEY *key, const QSslCertificate &issuer,
                      EVP_PKEY *issuerKey)
{
    const CertificatePointer certificate(X509_new());
    X509 *x = certificate.get();
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(x), QRandomGenerator::global()->generate());
    ASN1_TIME_set(X509_getm_notBefore(x), order.from.toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(x), order.to.toSecsSinceEpoch());
    X509_set_pubkey(x, key);
    // Made apart: what a certificate has is not to be written to, from OpenSSL 4 on.
    const NamePointer name(X509_NAME_new());
    X509_NAME_add_entry_by_txt(name.get(), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(order.name.constData()),
                               int(order.name.size()), -1, 0);
    X509_set_subject_name(x, name.get());
    if (issuer.isNull()) {
        X509_set_issuer_name(x, X509_get_subject_name(x));
    } else {
        const QByteArray der = issuer.toDer();
        const auto *data = reinterpret_cast<const unsigned char *>(der.constData());
        const CertificatePointer parsed(d2i_X509(nullptr, &data, long(der.size())));
        X509_set_issuer_name(x, X509_get_subject_name(parsed.get()));
    }
    const bool isAddress = !QHostAddress(QString::fromLatin1(order.host)).isNull();
    if (order.host.isEmpty())
        addExtension(x, NID_basic_constraints, "critical,CA:TRUE");
    else
        addExtension(x, NID_subject_alt_name, (isAddress ? "IP:" : "DNS:") + order.host);
    X509_sign(x, issuerKey, order.hash);
    const BioPointer bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), x);
    return QSslCertificate(bytesOf(bio));
}

QSslConfiguration configuration(const QSslCertificate &certificate, const QSslKey &key)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

KeyPointer newKey()
{
    return KeyPointer(EVP_EC_gen("P-256"));
}

} // namespace

TestAuthority::TestAuthority(const QByteArray &name, const QDateTime &end)
{
    const KeyPointer key = newKey();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_key = toQt(key.get());
    m_certificate = issue({.name = name, .host = {}, .from = now.addYears(-10), .to = end},
                          key.get(), QSslCertificate(), key.get());
}

QSslConfiguration TestAuthority::server(const QByteArray &host, const QDateTime &from,
                                        const QDateTime &to) const
{
    const KeyPointer key = newKey();
    return configuration(issue({.name = host, .host = host, .from = from, .to = to}, key.get(),
                               m_certificate, fromQt(m_key).get()),
                         toQt(key.get()));
}

QSslConfiguration TestAuthority::serverBehind(const QByteArray &host, const QDateTime &to,
                                              const QDateTime &authorityEnd) const
{
    const QDateTime from = QDateTime::currentDateTimeUtc().addDays(-1);
    const KeyPointer between = newKey();
    const QSslCertificate authority =
        issue({.name = "Authority in between", .host = {}, .from = from, .to = authorityEnd},
              between.get(), m_certificate, fromQt(m_key).get());
    const KeyPointer key = newKey();
    const QSslCertificate own = issue({.name = host, .host = host, .from = from, .to = to},
                                      key.get(), authority, between.get());
    QSslConfiguration server = configuration(own, toQt(key.get()));
    server.setLocalCertificateChain({own, authority});
    return server;
}

QSslCertificate TestAuthority::weak(const QByteArray &host, unsigned int bits,
                                    const char *hash) const
{
    const KeyPointer key(EVP_RSA_gen(bits));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return issue({.name = host,
                  .host = host,
                  .from = now.addDays(-1),
                  .to = now.addDays(1),
                  .hash = EVP_get_digestbyname(hash)},
                 key.get(), m_certificate, fromQt(m_key).get());
}

QSslConfiguration TestAuthority::selfSigned(const QByteArray &host, const QByteArray &name)
{
    const KeyPointer key = newKey();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return configuration(
        issue({.name = name, .host = host, .from = now.addDays(-1), .to = now.addDays(1)},
              key.get(), QSslCertificate(), key.get()),
        toQt(key.get()));
}

} // namespace HookKeys
