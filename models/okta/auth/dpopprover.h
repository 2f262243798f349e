// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpmessage.h"
#include "privatekey.h"
#include "secret.h"

#include <QUrl>

namespace HookKeys {

/// Proves that whoever sends a request has the key that its token is bound to (RFC 9449).
class DpopProver final
{
public:
    /// @p key signs; not null.
    explicit DpopProver(PrivateKey key) : m_key(std::move(key)) {}

    [[nodiscard]] const PrivateKey &key() const { return m_key; }

    /// A proof (RFC 9449, 4.2) for one request, made at @p now in seconds since 1970; with the hash
    /// of @p accessToken and with @p nonce unless they are empty. Each has a jti of its own.
    [[nodiscard]] QByteArray proof(HttpMethod method, const QUrl &url, qint64 now,
                                   const Secret &accessToken, const QByteArray &nonce) const;

private:
    PrivateKey m_key;
};

/// A new random value for a `jti`: 128 bits in base64url.
[[nodiscard]] QString newTokenId();

/// The nonce that @p answer gives (RFC 9449, 8 and 9); empty if none that may be sent back.
[[nodiscard]] QByteArray dpopNonce(const HttpAnswer &answer);

} // namespace HookKeys
