// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"

#include <QByteArray>

namespace HookKeys {

// What HookKeys needs of an OAuth app in an org: what is registered there and what is asked for.

/// The scope for the reading of hook keys and inline hooks.
/// See https://developer.okta.com/docs/api/oauth2/
inline constexpr auto readScope = "okta.inlineHooks.read";
/// All that HookKeys does with them.
inline constexpr auto allScopes = "okta.inlineHooks.read okta.inlineHooks.manage";
/// What OrgAccess asks for besides.
inline constexpr auto appsScope = "okta.apps.read";
inline constexpr auto appKeysScope = "okta.apps.manage";
inline constexpr auto logScope = "okta.logs.read";
inline constexpr auto serversScope = "okta.authorizationServers.read";
inline constexpr auto policiesScope = "okta.policies.read";

/// The most characters that a client ID has here.
inline constexpr int clientIdLimit = 100;

/// What is wrong with @p id, a client ID, as a translated sentence; empty if nothing is, or if
/// there is none. Okta allows letters, digits and `$-_.+!*'(),`, of which an app can have its own.
/// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/Application/
[[nodiscard]] QString checkClientId(const QString &id);

/// The scopes of Okta's API that are asked for to use @p profile's org: no more than it is used
/// for (RFC 9700, 2.3), so a read-only one asks for nothing that changes something, and one with a
/// OrgProfile::scopeLimit for nothing that this does not name.
[[nodiscard]] QByteArray apiScopes(const OrgProfile &profile);

/// Whether HookKeys may try to change the keys of apps of @p profile's org: an API token may do
/// what its owner's role allows, a sign-in what it asks for.
[[nodiscard]] bool mayChangeAppKeys(const OrgProfile &profile);

/// Those of @p scopes that an org needs at least: for hook keys and inline hooks.
[[nodiscard]] QByteArray leastScopes(const QByteArray &scopes);

/// What to ask for where a server refuses @p scopes as a whole (invalid_scope): first without what
/// OrgAccess adds, then readScope alone, if that is one of them. Empty if there is nothing less.
[[nodiscard]] QByteArray fewerScopes(const QByteArray &scopes);

/// What a person grants so that HookKeys gets @p apiScopes and a refresh token.
[[nodiscard]] QByteArray personScopes(const QByteArray &apiScopes);

/// Where the browser's answer is waited for, in this order: Okta compares a redirect URI with those
/// that are registered in full, the port too.
[[nodiscard]] QList<quint16> redirectPorts();

/// The path of the redirect URIs of the org at @p url: `/callback/` and its host, with the port
/// where it is not that of https; or `/callback` for all orgs alike.
///
/// A path that no other org has is what keeps a hostile org from getting the code of another one
/// (mix-up, RFC 9700, 4.4.2): an org sends the browser to a URI that is registered with it alone,
/// and HookKeys takes nothing at any other. On the shared path this rests on the `iss` of RFC 9207,
/// which Okta is not known to send. What remains: of two orgs on the shared path, a hostile one can
/// forward the person to the other and is handed that one's code and its verifier. So only orgs
/// that were saved before there was another path are still on it, and are told how to leave.
[[nodiscard]] QString redirectPath(const QUrl &url, RedirectPath path);

/// The redirect URI with @p port and @p path.
[[nodiscard]] QUrl redirectUri(quint16 port, const QString &path);

/// The redirect URIs to register in an app of the org at @p url for RedirectPath::Own, one a port.
[[nodiscard]] QList<QUrl> redirectUris(const QUrl &url);

} // namespace HookKeys
