// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauthstate.h"

#include "jwk.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

std::optional<DemoAuthClient> DemoAuthState::client(const QByteArray &id) const
{
    const auto found = clients.constFind(id);
    return found == clients.cend() ? org.apps.client(id) : *found;
}

DemoAuthResult<QList<QByteArray>> DemoAuthState::grantedScopes(const DemoAuthClient &client,
                                                               const QList<QByteArray> &wanted)
{
    if (wanted.isEmpty()) {
        return tl::unexpected(
            invalidScope(u"The authorization server resource does not have any configured default "
                         "scopes, 'scope' must be provided."_s));
    }
    QList<QByteArray> granted;
    for (const QByteArray &scope : wanted) {
        if (!demoScopes().contains(scope)) {
            return tl::unexpected(invalidScope(u"One or more scopes are not configured for the "
                                               "authorization server resource."_s));
        }
        if (client.scopes.contains(scope))
            granted << scope;
    }
    if (granted.isEmpty()) {
        return tl::unexpected(DemoAuthFault{"consent_required",
                                            u"You are not allowed any of the requested scopes."_s});
    }
    return granted;
}

bool DemoAuthState::registerServiceKey(const QByteArray &clientId, const QByteArray &jwk)
{
    const auto client = clients.find(clientId);
    const Jwk key = Jwk::read(jwk);
    if (client == clients.end() || client->kind != DemoAuthClient::Kind::Service || !key.isUsable()
        || key.kid().isEmpty())
        return false;
    client->keys.insert(key.kid().toUtf8(), jwk);
    return true;
}

} // namespace HookKeys
