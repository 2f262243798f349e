// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <mutex>

namespace HookKeys {

/// The public half of an RSA key of 2048 bits that is made when it is first asked for. Thread-safe:
/// whoever asks while it is being made waits for that one key. The private half is not kept, since
/// the demo org signs nothing.
class DemoKeyPair final
{
public:
    /// `n` and `e` of the JWK (RFC 7518, 6.3.1).
    struct PublicKey
    {
        QByteArray modulus;  ///< 342 base64url characters.
        QByteArray exponent; ///< AQAB.
    };

    /// Throws std::runtime_error if OpenSSL cannot make a key; the next call tries again.
    [[nodiscard]] const PublicKey &publicKey();

private:
    std::once_flag m_made;
    PublicKey m_publicKey;
};

} // namespace HookKeys
