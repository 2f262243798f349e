// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

struct evp_pkey_st;

namespace HookKeys {

/// The members of a public JWK that make the key (RFC 7518, section 6; RFC 8037, section 2). The
/// numbers are octets, big-endian and without leading zeros; coordinates have their full length.
struct KeyParameters
{
    QByteArray kty; ///< RSA, EC or OKP.
    QByteArray crv; ///< Of EC and OKP.
    QByteArray n;   ///< Of RSA.
    QByteArray e;   ///< Of RSA.
    QByteArray x;   ///< Of EC and OKP.
    QByteArray y;   ///< Of EC.

    bool operator==(const KeyParameters &) const = default;
};

/// The octets that a coordinate on the EC or OKP curve @p crv has; 0 for a curve not known here.
[[nodiscard]] int coordinateSize(const QByteArray &crv);

/// A public key as OpenSSL understands it. A value; copies share the key.
class PublicKey final
{
public:
    PublicKey() = default;
    /// Null if OpenSSL does not accept @p parameters (unknown curve, point not on the curve).
    explicit PublicKey(KeyParameters parameters);

    [[nodiscard]] bool isNull() const { return !m_key; }
    [[nodiscard]] const KeyParameters &parameters() const { return m_parameters; }
    [[nodiscard]] int bits() const; ///< 0 if null.

    /// The SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7) in DER; empty if null.
    [[nodiscard]] QByteArray spkiDer() const;
    /// The SubjectPublicKeyInfo in PEM (RFC 7468, section 13); empty if null.
    [[nodiscard]] QByteArray spkiPem() const;
    /// The RSAPublicKey (RFC 8017, appendix A.1.1) in PEM; empty if null or no RSA key.
    [[nodiscard]] QByteArray pkcs1Pem() const;

private:
    std::shared_ptr<evp_pkey_st> m_key;
    KeyParameters m_parameters;
};

/// SHA-256 of @p octets, as octets.
[[nodiscard]] QByteArray sha256(const QByteArray &octets);

} // namespace HookKeys
