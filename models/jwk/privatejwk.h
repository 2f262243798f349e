// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

struct evp_pkey_st;

namespace HookKeys {

/// The key pair that the private JWK @p json has (RFC 7518, 6.2.2 and 6.3.2), for the caller to
/// free; null if it is none, or its members do not fit together. An RSA key may have n, e and d
/// alone: the other members are computed. Leaves no copy of a private member in memory, which
/// QJsonDocument would.
[[nodiscard]] evp_pkey_st *readPrivateJwk(const Secret &json);

/// What a JSON is of which readPrivateJwk() makes nothing.
enum class JwkKind {
    None,    ///< No JWK, or nobody knows.
    Public,  ///< A key without any private member.
    Set,     ///< None or several keys: a JWK Set (RFC 7517, 5), a list, or one behind the other.
    Other,   ///< A private key, but neither of RSA nor on P-256.
    Damaged, ///< One of these whose numbers do not fit together, or that is not complete.
};

/// What @p json is in place of a private JWK.
[[nodiscard]] JwkKind kindOfJwk(QByteArrayView json);

/// The only key of @p json: of a JWK Set (RFC 7517, 5), of a list, or of an object that has a JWK
/// as one of its members; @p json itself if it is nothing of that.
[[nodiscard]] QByteArrayView onlyJwkOf(QByteArrayView json);

/// The string without escapes that the member @p name of the object @p json is; nothing if @p json
/// is no JSON object, has that member twice or not at all, or as something else.
[[nodiscard]] std::optional<QByteArrayView> plainMember(QByteArrayView json, QByteArrayView name);

/// The `kid` of the JWK @p json, or of onlyJwkOf() it, read as JSON wants it; empty if it has none.
[[nodiscard]] QString kidOfJwk(QByteArrayView json);

} // namespace HookKeys
