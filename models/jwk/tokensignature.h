// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publickey.h"

#include <QByteArray>
#include <QString>

#include <memory>

struct evp_pkey_st;

namespace HookKeys {

/// What a signature is, by one public key.
enum class SignatureState {
    Right,
    Wrong,   ///< It was made by another key, or over other bytes.
    Length,  ///< It does not have the length that the algorithm and the key give it.
    Unfit,   ///< The key is none for the algorithm.
    Unknown, ///< The algorithm is none that is known here.
};

/// Whether @p alg is one of RS256 to RS512, PS256 to PS512 and ES256 to ES512 (RFC 7518, 3.1).
[[nodiscard]] bool isSignatureAlgorithm(const QString &alg);

/// Verifies signatures with one public key, which takes longer to read than to use.
class SignatureVerifier final
{
public:
    explicit SignatureVerifier(PublicKey key);

    /// What @p signature over @p input is by @p alg (RFC 7518, 3.3 to 3.5).
    [[nodiscard]] SignatureState verify(const QString &alg, const QByteArray &input,
                                        const QByteArray &signature) const;
    /// Whether the key made @p signature over @p input with OpenSSL's hash @p digest, as an
    /// algorithm of RFC 7518 or otherwise: with the two numbers of ECDSA side by side, by PKCS #1
    /// v1.5 or, @p pss, with a salt of any length. To find a mistake: no token is accepted for it.
    [[nodiscard]] bool isMadeWith(const char *digest, bool pss, const QByteArray &input,
                                  const QByteArray &signature) const;

private:
    PublicKey m_key;
    std::shared_ptr<evp_pkey_st> m_read; ///< Null if there is none, or OpenSSL cannot read it.
};

/// The same, once, with @p key.
[[nodiscard]] SignatureState verifySignature(const QString &alg, const QByteArray &input,
                                             const QByteArray &signature, const PublicKey &key);

/// Whether one of the numbers r and s in @p signature is none that any key makes by @p alg, one of
/// ES256 to ES512: they are from 1 to one less than the order of the curve (FIPS 186-5, 6.4.2).
/// They may stand side by side (RFC 7518, 3.4) or in DER.
[[nodiscard]] bool isOutOfRange(const QString &alg, const QByteArray &signature);

/// Whether @p mac is that of @p input by @p alg, one of HS256 to HS512 (RFC 7518, 3.2), with
/// @p secret. To prove an attack: no token is ever accepted for it.
[[nodiscard]] bool isHmac(const QString &alg, const QByteArray &input, const QByteArray &mac,
                          const QByteArray &secret);

} // namespace HookKeys
