// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoauthfault.h"

#include <QDateTime>
#include <QHash>

#include <chrono>
#include <optional>

namespace HookKeys {

/// What a token stands for.
struct DemoGrant
{
    QByteArray clientId;
    QList<QByteArray> scopes;
    QByteArray jkt{}; ///< RFC 7638 thumbprint of the DPoP key that it is bound to; empty: none.
};

/// Tokens as they are handed out.
struct DemoIssued
{
    QByteArray accessToken;
    QByteArray refreshToken; ///< Empty: none.
    DemoGrant grant;
    std::chrono::seconds lifetime{}; ///< Of the access token.
    quint64 chain = 0;
};

/// Every token that the org has issued. A chain is what came from one sign-in: its refresh tokens,
/// of which the latest alone is good, and their access tokens. Not thread-safe.
class DemoTokens final
{
public:
    /// How long the access tokens issued from now on live.
    void setLifetime(std::chrono::seconds lifetime) { m_lifetime = lifetime; }

    /// Begins a chain; with a refresh token if @p grant has offline_access.
    [[nodiscard]] DemoIssued issue(const DemoGrant &grant, const QDateTime &now);

    /// Rotates @p refreshToken (RFC 6749, 6). @p scopes narrow what was granted unless empty. Using
    /// a token a second time ends its chain (RFC 9700, 4.14.2). Fails with invalid_grant,
    /// invalid_scope and, if @p jkt is another key, invalid_dpop_proof.
    [[nodiscard]] DemoAuthResult<DemoIssued>
    refresh(const QByteArray &refreshToken, const QByteArray &clientId, const QByteArray &jkt,
            const QList<QByteArray> &scopes, const QDateTime &now);

    /// What the access token @p token stands for; nothing if it is unknown, expired or revoked.
    [[nodiscard]] std::optional<DemoGrant> grantOf(const QByteArray &token,
                                                   const QDateTime &now) const;

    /// Revokes @p token if it is one of @p clientId: an access token alone, a refresh token with
    /// its whole chain (RFC 7009).
    void revoke(const QByteArray &token, const QByteArray &clientId);

    /// Every token that was handed out, those that are good no longer too.
    [[nodiscard]] const QList<QByteArray> &handedOut() const { return m_handedOut; }

    void endChain(quint64 chain);
    void revokeAccessTokens(); ///< All; the refresh tokens stay good.
    void revokeAll();

private:
    struct Access
    {
        DemoGrant grant;
        QDateTime expires;
        quint64 chain = 0;
    };
    struct Chain
    {
        DemoGrant grant;
        QByteArray refreshToken; ///< The one that is good.
    };

    [[nodiscard]] DemoIssued issueInChain(quint64 chain, const DemoGrant &grant,
                                          const QDateTime &now);

    std::chrono::seconds m_lifetime = std::chrono::hours(1);
    quint64 m_lastChain = 0;
    QList<QByteArray> m_handedOut;
    QHash<QByteArray, Access> m_accessTokens;
    QHash<QByteArray, quint64> m_refreshTokens; ///< Used ones too.
    QHash<quint64, Chain> m_chains;             ///< Those that have not ended.
};

} // namespace HookKeys
