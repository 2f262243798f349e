// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauthclient.h"

#include "demoauth.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

bool DemoAuthClient::mayUse(const QByteArray &grantType) const
{
    return (kind == Kind::Service) == (grantType == DemoGrantType::clientCredentials);
}

bool DemoAuthClient::mayReturnTo(const QByteArray &uri, const QByteArray &baseUrl) const
{
    const QByteArray org = baseUrl.mid(baseUrl.indexOf("://") + 3);
    return std::ranges::any_of(redirectUris, [&uri, &org](QByteArray registered) {
        return registered.replace("{org}", org) == uri;
    });
}

const QList<QByteArray> &demoScopes()
{
    static const QList<QByteArray> scopes{"openid",
                                          "profile",
                                          "email",
                                          "offline_access",
                                          "okta.inlineHooks.read",
                                          "okta.inlineHooks.manage",
                                          "okta.apps.read",
                                          "okta.apps.manage",
                                          "okta.logs.read",
                                          "okta.authorizationServers.read",
                                          "okta.policies.read",
                                          "okta.domains.read"};
    return scopes;
}

QHash<QByteArray, DemoAuthClient> demoAuthClients()
{
    // The last ones are those of HookKeys before each org had its own.
    const QList<QByteArray> redirectUris{
        "http://127.0.0.1:8899/callback/{org}", "http://127.0.0.1:8898/callback/{org}",
        "http://127.0.0.1:8900/callback/{org}", "http://127.0.0.1:8899/callback",
        "http://127.0.0.1:8898/callback",       "http://127.0.0.1:8900/callback"};
    // No person is behind a service: it has what is Okta's, and nothing of OpenID Connect.
    QList<QByteArray> serviceScopes = demoScopes();
    serviceScopes.removeIf([](const QByteArray &scope) { return !scope.startsWith("okta."); });
    QHash<QByteArray, DemoAuthClient> clients;
    const auto add = [&clients](const DemoAuthClient &client) {
        clients.insert(client.id, client);
    };
    add({.id = DemoAuth::nativeClientId,
         .name = u"HookKeys"_s,
         .scopes = demoScopes(),
         .redirectUris = redirectUris});
    add({.id = DemoAuth::dpopClientId,
         .name = u"HookKeys with DPoP"_s,
         .needsDpop = true,
         .scopes = demoScopes(),
         .redirectUris = redirectUris});
    add({.id = DemoAuth::serviceClientId,
         .name = u"HookKeys service"_s,
         .kind = DemoAuthClient::Kind::Service,
         .scopes = serviceScopes});
    add({.id = DemoAuth::dpopServiceClientId,
         .name = u"HookKeys service with DPoP"_s,
         .kind = DemoAuthClient::Kind::Service,
         .needsDpop = true,
         .scopes = serviceScopes});
    return clients;
}

} // namespace HookKeys
