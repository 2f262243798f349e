// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QUrl>

namespace HookKeys {

/// What an org is for. Decides the colour and the word that every window about it shows.
enum class Environment { Production, Preview, Development, Demo };

/// How an org lets HookKeys in.
enum class SignInMethod {
    ApiToken,   ///< Okta's own SSWS token.
    Device,     ///< OAuth 2.0 device authorization, RFC 8628.
    Browser,    ///< OAuth 2.0 authorization code with PKCE, RFC 7636 and RFC 8252.
    ServiceApp, ///< OAuth 2.0 client credentials with private_key_jwt, RFC 7523.
};

/// An org the user works with; holds no credential.
struct OrgProfile
{
    QString id;   ///< Made by HookKeys once, never changes: names the org's secrets.
    QString name; ///< The user's own word for the org.
    QUrl url;     ///< Canonical, as checkOrgUrl() returns it.
    Environment environment = Environment::Production;
    bool readOnly = false;
    SignInMethod signIn = SignInMethod::ApiToken;
    QString clientId = {};     ///< The OAuth app's client ID; empty with an API token.
    QString signingKeyId = {}; ///< `kid` of a service app's key, as Okta shows it.
    bool dpop = false;         ///< Bind tokens to a key (RFC 9449) before the server asks for it.

    bool operator==(const OrgProfile &) const = default;
};

/// A new random profile id.
[[nodiscard]] QString newProfileId();

/// The stable word that the settings file has for @p environment.
[[nodiscard]] QString environmentKey(Environment environment);

/// The environment that @p key stands for; Production, the most careful one, if none.
[[nodiscard]] Environment environmentFromKey(const QString &key);

/// The name that the user sees for @p environment, translated.
[[nodiscard]] QString environmentName(Environment environment);

} // namespace HookKeys

Q_DECLARE_METATYPE(HookKeys::OrgProfile)
