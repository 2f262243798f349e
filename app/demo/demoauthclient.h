// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace HookKeys {

/// What the admin or the app behind a token may do in the org; scopes apart.
enum class DemoRole {
    None,   ///< 403 for everything.
    Reader, ///< 403 for changes.
    Admin,
};

/// A client registered with the demo org.
struct DemoAuthClient
{
    enum class Kind {
        Native,  ///< Public: device authorization, authorization code with PKCE, refresh tokens.
        Service, ///< client_credentials with private_key_jwt.
    };

    QByteArray id;
    QString name;
    Kind kind = Kind::Native;
    bool needsDpop = false;
    DemoRole role = DemoRole::Admin;
    QList<QByteArray> scopes;             ///< Those that it has been granted.
    QList<QByteArray> redirectUris{};     ///< Compared as they are, but for `{org}`.
    QHash<QByteArray, QByteArray> keys{}; ///< A service's public JWKs by their kid.

    /// Whether it may use @p grantType at the token endpoint.
    [[nodiscard]] bool mayUse(const QByteArray &grantType) const;
    /// Whether @p uri is one of redirectUris; `{org}` stands for the host and the port of the org
    /// at @p baseUrl there.
    [[nodiscard]] bool mayReturnTo(const QByteArray &uri, const QByteArray &baseUrl) const;
};

/// The grants of the token endpoint (RFC 6749, RFC 8628).
namespace DemoGrantType {
inline constexpr auto authorizationCode = "authorization_code";
inline constexpr auto refreshToken = "refresh_token";
inline constexpr auto clientCredentials = "client_credentials";
inline constexpr auto deviceCode = "urn:ietf:params:oauth:grant-type:device_code";
} // namespace DemoGrantType

/// Every scope that the org's authorization server knows.
[[nodiscard]] const QList<QByteArray> &demoScopes();

/// The clients that a new demo org has, by their id.
[[nodiscard]] QHash<QByteArray, DemoAuthClient> demoAuthClients();

} // namespace HookKeys
