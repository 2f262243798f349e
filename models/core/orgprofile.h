// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace HookKeys {

/// What an org is for. Decides the colour and the word that every window about it shows.
enum class Environment {
    Production,
    Preview,
    Development,
    Demo,
    Other, ///< One that the user named: OrgProfile::environmentWord.
};

/// The colours that an environment which the user named can have.
enum class EnvironmentHue { Blue, Teal, Purple, Magenta, Brown, Slate };

/// The most characters that the user's own word for an environment has.
inline constexpr int environmentWordLimit = 24;

/// How an org lets HookKeys in.
enum class SignInMethod {
    ApiToken,   ///< Okta's own SSWS token.
    Device,     ///< OAuth 2.0 device authorization, RFC 8628.
    Browser,    ///< OAuth 2.0 authorization code with PKCE, RFC 7636 and RFC 8252.
    ServiceApp, ///< OAuth 2.0 client credentials with private_key_jwt, RFC 7523.
};

/// Where the browser brings an org's answer to, with SignInMethod::Browser: see redirectPath().
enum class RedirectPath {
    Own,    ///< A path of the org's own.
    Shared, ///< The one that all orgs had in earlier versions: for apps that know no other yet.
};

/// Which proxy leads to an org.
enum class ProxyMode {
    System, ///< What the system says.
    None,   ///< None, whatever the system says.
    Own,    ///< The one of ProxyChoice.
};

/// The proxy of an org. Its password is in the keychain alone.
struct ProxyChoice
{
    ProxyMode mode = ProxyMode::System;
    /// With Own: a host name or an IP address, without a scheme. With System and a user: the proxy
    /// that the system named when the password was given, which goes to no other; empty: unknown.
    QString host;
    quint16 port = 0; ///< Of the host: 1 to 65535.
    QString user;     ///< Who signs in to the proxy (not with None); empty if nobody does.

    bool operator==(const ProxyChoice &) const = default;
};

/// What HookKeys may do in an org besides its hook keys and hooks, as far as a sign-in asks for it.
/// An API token may do what its owner's role allows.
struct OrgAccess
{
    bool apps = false;    ///< See apps and their keys: the other side of hooks.
    bool appKeys = false; ///< Change their keys too, unless the org is read-only.
    bool log = false;     ///< Read the System Log.
    bool places = false;  ///< See where hooks hang: authorization servers and policies.

    bool operator==(const OrgAccess &) const = default;
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
    QString environmentWord = {}; ///< With Environment::Other: the user's own word; untrusted text.
    EnvironmentHue environmentHue = EnvironmentHue::Blue; ///< With Environment::Other.
    QString caFile = {}; ///< Absolute path of more root certificates, in PEM; empty if none.
    ProxyChoice proxy = {};
    RedirectPath redirect = RedirectPath::Own; ///< Shared with SignInMethod::Browser alone.
    OrgAccess access = {};                     ///< None with an API token.
    /// The scopes that may be asked for at most, as whoever gave the org says; empty: all. Of an
    /// org that is known for this session alone.
    QStringList scopeLimit = {};

    bool operator==(const OrgProfile &) const = default;
};

/// What is kept of an org is kept under this: the same one at another address is another one.
[[nodiscard]] QString orgPlace(const OrgProfile &profile);

/// A new random profile id.
[[nodiscard]] QString newProfileId();

/// The stable word that the settings file has for @p environment.
[[nodiscard]] QString environmentKey(Environment environment);

/// The environment that @p key stands for; Production, the most careful one, if none.
[[nodiscard]] Environment environmentFromKey(const QString &key);

/// The name that the user sees for @p environment, translated.
[[nodiscard]] QString environmentName(Environment environment);

/// The name that the user sees for @p profile's environment: the own word where there is one, as
/// displayText() shows it.
[[nodiscard]] QString environmentName(const OrgProfile &profile);
/// The same, and whether the org is read-only, for a screen reader, which sees no lock.
[[nodiscard]] QString spokenEnvironment(const OrgProfile &profile);

/// What is wrong with @p word for an environment of the user's own, as a translated sentence; empty
/// if nothing is.
[[nodiscard]] QString checkEnvironmentWord(const QString &word);

/// What is wrong with @p proxy, as a translated sentence; empty if nothing is.
[[nodiscard]] QString checkProxy(const ProxyChoice &proxy);

/// Takes out of @p proxy who signs in to it, and what is known of that.
void forgetProxyUser(ProxyChoice &proxy);

/// Whether somebody signs in to @p profile's org in person, which its server remembers.
[[nodiscard]] bool isPersonal(const OrgProfile &profile);

/// Whether what opens the org of @p one opens that of @p other, and may be sent there: the address,
/// the way of signing in and, where it has one, the app are the same.
[[nodiscard]] bool opensAlike(const OrgProfile &one, const OrgProfile &other);

/// Whether @p profile's proxy is signed in to, and so has a password.
[[nodiscard]] bool usesProxyPassword(const OrgProfile &profile);

} // namespace HookKeys

Q_DECLARE_METATYPE(HookKeys::OrgProfile)
