// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoauthpages.h"
#include "demotokenendpoint.h"

#include <mutex>

namespace HookKeys {

/// The demo org's authorization server: the org authorization server of Okta as far as HookKeys
/// needs it, with pages for the browser, clients that are registered from the start, and what tests
/// want to set and to know. Knows nothing of sockets. Thread-safe.
/// See https://developer.okta.com/docs/api/openapi/okta-oauth/oauth/tag/OrgAS/
class DemoAuth final
{
public:
    // The clients that every demo org has.
    static constexpr auto nativeClientId = "0oademonative0000001";
    static constexpr auto dpopClientId = "0oademodpop000000001"; ///< A native app too.
    static constexpr auto serviceClientId = "0oademoservice000001";
    static constexpr auto dpopServiceClientId = "0oademoservicedpop01";

    using Decision = DemoAuthState::Decision;

    /// Who sends a request to the API.
    struct Caller
    {
        QList<QByteArray> scopes;
        DemoRole role = DemoRole::None;
        DemoActor actor{};
    };

    /// @p org must outlive this.
    explicit DemoAuth(const DemoState &org);

    // Registration.

    /// See DemoAuthState::registerServiceKey().
    bool registerServiceKey(const QByteArray &clientId, const QByteArray &jwk);
    void removeServiceKeys(const QByteArray &clientId);
    void registerRedirectUri(const QByteArray &clientId, const QByteArray &uri);
    void setDpopNeeded(const QByteArray &clientId, bool needed);
    void setRole(const QByteArray &clientId, DemoRole role);
    /// Grants @p clientId these of the scopes only; tokens issued before keep theirs.
    void setScopes(const QByteArray &clientId, const QList<QByteArray> &scopes);

    // Behaviour.

    /// How long access tokens issued from now on live; an hour unless set.
    void setTokenLifetime(std::chrono::seconds lifetime);
    /// How often devices that begin from now on may poll; 5 s unless set.
    void setDeviceInterval(std::chrono::seconds interval);
    /// Answers the next @p count polls of devices with slow_down.
    void slowDownNextPolls(int count);
    /// What the authorize page does from now on.
    void setAuthorizeDecision(Decision decision);
    /// Whether the authorize page's answers name the server as their `iss` (RFC 9207); as in Okta
    /// they do not unless set.
    void setSendsIssuer(bool sends);
    /// Makes a new DPoP nonce; the one before is good no longer.
    void rotateDpopNonce();
    /// Whether proofs sent to the API need the nonce too; as in Okta they do not unless set.
    void setApiNeedsNonce(bool needs);

    // Actions.

    /// Decides about a device as the person at the activate page would; false if no device waits
    /// with @p userCode.
    bool decideDeviceCode(const QByteArray &userCode, bool allow);
    void revokeAccessTokens(); ///< All; the refresh tokens stay good.
    void revokeAllTokens();    ///< Refresh tokens too.

    // Counters.

    /// How often the token endpoint was asked for @p grantType, refused or not.
    [[nodiscard]] int tokenRequests(const QByteArray &grantType) const;
    /// How often it gave tokens for @p grantType.
    [[nodiscard]] int tokensIssued(const QByteArray &grantType) const;
    [[nodiscard]] int revocations() const; ///< Requests to the revoke endpoint.
    /// Every access and refresh token that was handed out: what must be found nowhere.
    [[nodiscard]] QList<QByteArray> tokensHandedOut() const;

    // HTTP.

    /// Whether @p path is the authorization server's.
    [[nodiscard]] static bool owns(const QString &path);
    /// Answers a request to a path that it owns().
    [[nodiscard]] DemoAnswer answer(const DemoRequest &request);
    /// Who sends @p request to the API with a Bearer or DPoP token, or the refusal (RFC 6750, 3;
    /// RFC 9449, 7.1).
    [[nodiscard]] tl::expected<Caller, DemoAnswer> admit(const DemoRequest &request);
    /// The refusal of @p request because the token lacks @p scope.
    [[nodiscard]] static DemoAnswer lacksScope(const DemoRequest &request, const QByteArray &scope);

private:
    [[nodiscard]] DemoAnswer userInfo(const DemoRequest &request);
    /// Does @p work with the client @p clientId, if there is such a one.
    template <typename Work>
    void withClient(const QByteArray &clientId, const Work &work);

    mutable std::mutex m_mutex;
    DemoAuthState m_state; ///< Guarded by m_mutex.
    DemoTokenEndpoint m_tokens{m_state};
    DemoAuthPages m_pages{m_state};
};

} // namespace HookKeys
