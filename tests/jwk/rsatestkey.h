// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <memory>

struct evp_pkey_st;

/// An RSA key pair made for a test, straight from OpenSSL: what the code under test says about the
/// public half is compared with what this says.
class RsaTestKey final
{
public:
    /// A random key of @p bits bits with the exponent 65537.
    [[nodiscard]] static RsaTestKey generate(unsigned bits);

    /// @p count different random keys of @p bits bits, made of few primes: any two of them share
    /// one at most. To be read and written they are as good as any, and quick to make; they protect
    /// nothing.
    [[nodiscard]] static QList<RsaTestKey> generateMany(int count, int bits);

    [[nodiscard]] QByteArray modulus() const;  ///< Big-endian.
    [[nodiscard]] QByteArray exponent() const; ///< Big-endian.
    [[nodiscard]] QByteArray spkiDer() const;
    /// The public key as Okta hands it out: `alg` RSA and `use` null.
    [[nodiscard]] QByteArray oktaJwk(const QByteArray &kid) const;
    /// A JWT with the claims @p payload (JSON), signed with RS256 (RFC 7515, appendix A.2).
    [[nodiscard]] QByteArray signedJwt(const QByteArray &kid, const QByteArray &payload) const;

private:
    std::shared_ptr<evp_pkey_st> m_key;
};

/// A modulus as the faulty generator of CVE-2017-15361 made it: both primes are of the form
/// k·M + (65537^a mod M), M being the product of the first 39 primes. Of about 512 bits.
[[nodiscard]] QByteArray rocaModulus();
