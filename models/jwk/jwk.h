// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

#include <memory>

namespace HookKeys {

class PublicKey;

/// A public JSON Web Key as received, judged, and as OpenSSL understands it (RFC 7517, RFC 7518,
/// RFC 8037). A value; copies share the key.
class Jwk final
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::Jwk)

public:
    /// Reads @p received, a JSON object. Never fails: what cannot be understood becomes a finding
    /// and isUsable() is false. Where there is a private member nothing of it is read or kept but
    /// the alarm; the caller's own bytes are the caller's to throw away.
    /// @p expectedKid is the keyId that Okta names for it, compared with `kid` unless empty.
    [[nodiscard]] static Jwk read(const QByteArray &received, const QString &expectedKid = {});

    Jwk();
    ~Jwk();
    Jwk(const Jwk &);
    Jwk(Jwk &&) noexcept;
    Jwk &operator=(const Jwk &);
    Jwk &operator=(Jwk &&) noexcept;

    /// Byte for byte what was read; empty if it had a private member.
    [[nodiscard]] const QByteArray &received() const;
    /// Everything that is to be known, the gravest first.
    [[nodiscard]] const QList<Finding> &findings() const;
    /// The public key was understood: formats other than the raw text can be derived.
    [[nodiscard]] bool isUsable() const;

    [[nodiscard]] const QString &kty() const; ///< Key type, for example RSA; empty if missing.
    [[nodiscard]] const QString &kid() const; ///< Key ID; empty if missing.
    [[nodiscard]] const QString &alg() const; ///< As received, for example RSA.
    [[nodiscard]] int bits() const;           ///< Size of the key in bits; 0 if not usable.

    /// The key itself, from which the formats and fingerprints are derived; null if not usable.
    [[nodiscard]] const PublicKey &publicKey() const;

private:
    struct Data;
    explicit Jwk(std::shared_ptr<const Data> data);
    [[nodiscard]] static const std::shared_ptr<const Data> &noData();

    std::shared_ptr<const Data> m_data; ///< Never null, after a move neither.
};

} // namespace HookKeys
