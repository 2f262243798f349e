// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demotokens.h"

#include "demorandom.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

DemoIssued DemoTokens::issue(const DemoGrant &grant, const QDateTime &now)
{
    const quint64 chain = ++m_lastChain;
    m_chains.insert(chain, {grant, {}});
    return issueInChain(chain, grant, now);
}

DemoAuthResult<DemoIssued> DemoTokens::refresh(const QByteArray &refreshToken,
                                               const QByteArray &clientId, const QByteArray &jkt,
                                               const QList<QByteArray> &scopes,
                                               const QDateTime &now)
{
    const DemoAuthFault invalid = invalidGrant(u"The refresh token is invalid or expired."_s);
    const quint64 chain = m_refreshTokens.value(refreshToken);
    const auto found = m_chains.constFind(chain);
    if (found == m_chains.cend() || found->grant.clientId != clientId)
        return tl::unexpected(invalid);
    if (found->refreshToken != refreshToken) {
        endChain(chain);
        return tl::unexpected(invalid);
    }
    DemoGrant grant = found->grant;
    if (grant.jkt != jkt) {
        return tl::unexpected(invalidProof(
            u"The DPoP proof key does not match the key that the refresh token is bound to."_s));
    }
    const bool narrower = std::ranges::all_of(
        scopes, [&grant](const QByteArray &scope) { return grant.scopes.contains(scope); });
    if (!narrower) {
        return tl::unexpected(invalidScope(
            u"The requested scope exceeds the scope granted by the resource owner."_s));
    }
    if (!scopes.isEmpty())
        grant.scopes = scopes;
    return issueInChain(chain, grant, now);
}

std::optional<DemoGrant> DemoTokens::grantOf(const QByteArray &token, const QDateTime &now) const
{
    const auto found = m_accessTokens.constFind(token);
    if (found == m_accessTokens.cend() || found->expires <= now)
        return {};
    return found->grant;
}

void DemoTokens::revoke(const QByteArray &token, const QByteArray &clientId)
{
    const auto access = m_accessTokens.constFind(token);
    if (access != m_accessTokens.cend() && access->grant.clientId == clientId)
        m_accessTokens.erase(access);
    const quint64 chain = m_refreshTokens.value(token);
    const auto found = m_chains.constFind(chain);
    if (found != m_chains.cend() && found->grant.clientId == clientId)
        endChain(chain);
}

void DemoTokens::endChain(quint64 chain)
{
    m_chains.remove(chain);
    m_accessTokens.removeIf([chain](const auto &token) { return token.value().chain == chain; });
}

void DemoTokens::revokeAccessTokens()
{
    m_accessTokens.clear();
}

void DemoTokens::revokeAll()
{
    m_accessTokens.clear();
    m_chains.clear();
}

DemoIssued DemoTokens::issueInChain(quint64 chain, const DemoGrant &grant, const QDateTime &now)
{
    m_accessTokens.removeIf([&now](const auto &token) { return token.value().expires <= now; });
    DemoIssued issued{
        .accessToken = randomAlphanumeric(64),
        .refreshToken = {},
        .grant = grant,
        .lifetime = m_lifetime,
        .chain = chain,
    };
    m_handedOut << issued.accessToken;
    m_accessTokens.insert(issued.accessToken, {grant, now.addSecs(m_lifetime.count()), chain});
    if (m_chains[chain].grant.scopes.contains("offline_access")) {
        issued.refreshToken = randomAlphanumeric(43);
        m_handedOut << issued.refreshToken;
        m_refreshTokens.insert(issued.refreshToken, chain);
        m_chains[chain].refreshToken = issued.refreshToken;
    }
    return issued;
}

} // namespace HookKeys
