// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificateweakness.h"

#include "openssl.h"

#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include <memory>

namespace HookKeys {

CertificateWeakness weaknessOf(const QByteArray &der)
{
    constexpr int enough = 112;
    const ErrorMark mark;
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<X509, Releaser<X509_free>> certificate(
        d2i_X509(nullptr, &at, long(der.size())));
    if (!certificate)
        return {};
    CertificateWeakness weakness;
    const EVP_PKEY *key = X509_get0_pubkey(certificate.get());
    if (key && EVP_PKEY_get_security_bits(key) < enough)
        weakness.keyBits = EVP_PKEY_get_bits(key);
    int hash = NID_undef;
    int strength = 0;
    const bool known =
        X509_get_signature_info(certificate.get(), &hash, nullptr, &strength, nullptr) == 1;
    if (known && strength < enough && hash != NID_undef
        && X509_self_signed(certificate.get(), 0) != 1)
        weakness.hash = QString::fromLatin1(OBJ_nid2sn(hash));
    return weakness;
}

} // namespace HookKeys
