// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privatekey.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace HookKeys {

/// @p key as an encrypted PKCS #8 PEM (RFC 5958) with AES-256, as "openssl pkcs8 -topk8" writes it.
inline QByteArray encryptedPem(const PrivateKey &key, const QByteArray &passphrase)
{
    const QByteArray der = QByteArray::fromBase64(key.stored()->bytes());
    const auto *begin = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> read(
        d2i_AutoPrivateKey(nullptr, &begin, long(der.size())), &EVP_PKEY_free);
    const std::unique_ptr<BIO, decltype(&BIO_free)> text(BIO_new(BIO_s_mem()), &BIO_free);
    PEM_write_bio_PKCS8PrivateKey(text.get(), read.get(), EVP_aes_256_cbc(), passphrase.constData(),
                                  int(passphrase.size()), nullptr, nullptr);
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(text.get(), &bytes);
    return {bytes, size};
}

} // namespace HookKeys
