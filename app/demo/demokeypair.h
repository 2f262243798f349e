// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <memory>
#include <mutex>

namespace HookKeys {

class PrivateKey;

/// An RSA key of 2048 bits that is made when it is first asked for. Thread-safe: whoever asks while
/// it is being made waits for that one key.
class DemoKeyPair final
{
public:
    /// `n` and `e` of the JWK (RFC 7518, 6.3.1).
    struct PublicKey
    {
        QByteArray modulus;  ///< 342 base64url characters.
        QByteArray exponent; ///< AQAB.
    };

    DemoKeyPair();
    ~DemoKeyPair();
    Q_DISABLE_COPY_MOVE(DemoKeyPair)

    /// A pair for what an org has from the beginning. To make a key takes the time of a hundred
    /// requests, so an org that is gone leaves its pairs to the next of this process; no two orgs
    /// have one at the same time.
    [[nodiscard]] static std::shared_ptr<DemoKeyPair> ofSeed();

    /// Throws std::runtime_error if OpenSSL cannot make a key; the next call tries again.
    [[nodiscard]] const PublicKey &publicKey();

    /// A JWT with @p header, to which `alg` is added, and @p claims (RFC 7515, 7.1). Throws as
    /// publicKey() does.
    [[nodiscard]] QByteArray signedJwt(const QJsonObject &header, const QJsonObject &claims);

private:
    void make();

    std::once_flag m_made;
    std::unique_ptr<PrivateKey> m_privateKey;
    PublicKey m_publicKey;
};

} // namespace HookKeys
