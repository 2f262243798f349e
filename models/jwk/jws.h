// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privatekey.h"
#include "publickey.h"
#include "result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QJsonObject>

namespace HookKeys {

/// A JSON Web Signature in its compact form (RFC 7515, 7.1), taken apart.
struct Jws
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::Jws)

public:
    QJsonObject header;
    QByteArray payload;
};

/// @p payload signed with @p key under @p header, whose `alg` becomes PrivateKey::algorithm().
/// Empty if @p key is null.
[[nodiscard]] QByteArray signJws(QJsonObject header, const QByteArray &payload,
                                 const PrivateKey &key);

/// Takes @p compact apart and verifies nothing: to find the key by its `kid` or `jwk`. Fails with
/// Malformed.
[[nodiscard]] Result<Jws> readJws(const QByteArray &compact);

/// Takes @p compact apart if it was signed with the private half of @p key by RS256 (RSA) or ES256
/// (EC on P-256); `alg` must say that one, and `crit` is refused. Fails with Malformed if it is no
/// JWS, and with Validation if the algorithm or the signature is wrong.
[[nodiscard]] Result<Jws> verifyJws(const QByteArray &compact, const PublicKey &key);

} // namespace HookKeys
