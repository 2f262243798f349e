// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "form.h"
#include "hookkeysapi.h"
#include "httptransport.h"
#include "oauthapp.h"
#include "privatekey.h"
#include "result.h"
#include "secret.h"
#include "tokenanswer.h"

#include <QJsonObject>
#include <QObject>
#include <QUrl>

#include <memory>

namespace HookKeys {

class DpopProver;
class ServerClock;

/// Who asks for tokens, and where.
struct TokenClientConfig
{
    QUrl base;                     ///< The org's URL, as checkOrgUrl() returns it.
    QString clientId;              ///< Of the OAuth app.
    PrivateKey signingKey = {};    ///< Proves who asks (private_key_jwt); null for a native app.
    QString signingKeyId = {};     ///< Its `kid` in Okta.
    bool dpop = false;             ///< Bind tokens to a key before the server asks for it.
    PrivateKey dpopKey = {};       ///< That key, where refresh tokens are bound to it; else null.
    QByteArray scopes = allScopes; ///< Of Okta's API, see apiScopes().
    const Clock *clock = nullptr;  ///< Null: the computer's own. Outlives the client.
    HttpTransportOptions transport = {}; ///< The deadline is for one request; there are at most 4.
};

/// Talks to an org authorization server's endpoints under {base}/oauth2/v1/, as one OAuth client.
///
/// Each form gets `client_id`; with a signing key a fresh `client_assertion` (RFC 7523); and, where
/// there is a DPoP key, each request to the token endpoint a fresh proof (RFC 9449). A request is
/// repeated, each time with all of these made anew, at most once for each of four reasons: the
/// server asked for a proof (invalid_dpop_proof), for a nonce (use_dpop_nonce), its clock differs
/// from the computer's so much that it refused what was dated by the latter, or the answer to a
/// refresh was lost: the server may have put another token in the place of the one that was sent,
/// and takes that one again only for a moment, 30 seconds in Okta unless set otherwise.
/// See https://developer.okta.com/docs/guides/refresh-tokens/main/
///
/// Every call completes exactly once and never before it returned, and not at all once its context
/// or the client is destroyed. What a server refuses is an Error whose code is OAuth's `error` and
/// whose serverText is its `error_description`: kind Unauthorized for invalid_grant,
/// invalid_client, access_denied and, of a refresh, invalid_scope, else Validation. Besides:
/// Network (also: the answer was lost), Timeout, Cancelled, Tls, RateLimited, Server and Malformed.
/// No error has a credential in it. See
/// https://developer.okta.com/docs/api/openapi/okta-oauth/oauth/tag/OrgAS/
class TokenClient final : public QObject
{
    Q_OBJECT

public:
    explicit TokenClient(TokenClientConfig config, QObject *parent = nullptr);
    ~TokenClient() override;

    /// Posts @p form (with its `grant_type`) to the token endpoint. Fails with Malformed too where
    /// the answer is no token answer, or no DPoP-bound token came for a proof.
    PendingCall requestToken(const Form &form, QObject *context, Callback<TokenAnswer> done);

    /// Posts @p form to {base}/oauth2/v1/@p endpoint, for example "device/authorize": the JSON
    /// object of a success, empty where it has no body.
    PendingCall post(const QString &endpoint, const Form &form, QObject *context,
                     Callback<QJsonObject> done);

    /// Has the server forget @p token; @p hint is "access_token" or "refresh_token" (RFC 7009).
    PendingCall revoke(const Secret &token, const QByteArray &hint, QObject *context,
                       Callback<void> done);

    [[nodiscard]] const TokenClientConfig &config() const { return m_config; }
    /// What the time is told by.
    [[nodiscard]] const Clock &clock() const;
    /// The key that tokens are bound to; null while they are not. The server may ask for one at any
    /// requestToken(): store it with the refresh token that it answered.
    [[nodiscard]] PrivateKey dpopKey() const;
    /// Binds tokens to @p key from now on; null as in the configuration.
    void setDpopKey(const PrivateKey &key);
    /// {base}/oauth2/v1/token: the audience of assertions.
    [[nodiscard]] QUrl tokenUrl() const;
    /// Makes the proofs; null while tokens are not bound to a key.
    [[nodiscard]] const DpopProver *dpop() const { return m_dpop.get(); }
    /// The server's time, as far as its answers told.
    [[nodiscard]] ServerClock &serverClock() const { return *m_serverClock; }

private:
    struct Asking;
    using Done = std::function<void(Result<HttpAnswer>)>;

    [[nodiscard]] PendingCall ask(const QString &endpoint, const Form &form, QObject *context,
                                  Done done);
    void send(const std::shared_ptr<Asking> &asking);
    void judgeAnswer(const std::shared_ptr<Asking> &asking, Result<HttpAnswer> answer);
    [[nodiscard]] bool repeats(Asking &asking, const HttpAnswer &answer, const QString &code,
                               bool clockDiffered);
    [[nodiscard]] bool waitsForRoom(const std::shared_ptr<Asking> &asking,
                                    const HttpAnswer &answer);
    [[nodiscard]] static bool repeatsLost(Asking &asking);
    [[nodiscard]] Error refusal(const Asking &asking, const HttpAnswer &answer) const;
    [[nodiscard]] QString refusalOfApp() const;
    [[nodiscard]] Error noAnswer(Error error) const;

    TokenClientConfig m_config;
    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<ServerClock> m_serverClock;
    std::unique_ptr<DpopProver> m_dpop;
    QByteArray m_nonce; ///< The last one that the authorization server gave.
};

} // namespace HookKeys
