// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authorizer.h"
#include "credentialkeeper.h"
#include "secret.h"
#include "tokenclient.h"
#include "tokenrefresh.h"

#include <memory>
#include <optional>
#include <vector>

namespace HookKeys {

/// OAuth 2.0 access tokens, as Bearer (RFC 6750) or bound to a key (DPoP, RFC 9449).
///
/// The access token is in memory alone. A new one is asked for a minute before the old one ends,
/// and once when a request was refused for it; however many requests wait, one is asked for. With a
/// refresh token it comes from that (RFC 6749, 6), else from the app's own key (4.4). A refresh
/// token that was replaced is stored before the new access token is used.
class OAuthAuthorizer final : public Authorizer
{
    Q_OBJECT

public:
    /// @p refreshToken is empty for a service app, whose @p client has the signing key; @p keeper,
    /// if there is one, reports for itself if it cannot store, for the session goes on.
    OAuthAuthorizer(std::unique_ptr<TokenClient> client, Secret refreshToken,
                    std::shared_ptr<CredentialKeeper> keeper, QObject *parent = nullptr);
    ~OAuthAuthorizer() override;

    [[nodiscard]] QString problem() const override;
    void authorize(HttpMethod method, const QUrl &url, QObject *context,
                   Callback<HttpHeaders> done) override;
    [[nodiscard]] Renewal judge(const HttpAnswer &answer, const HttpHeaders &shown) override;
    [[nodiscard]] QString refusal(const QString &host) const override;
    [[nodiscard]] Error redacted(Error error) const override;
    /// Revokes the refresh token, then the access token (RFC 7009).
    void signOut(QObject *context, Callback<void> done) override;

private:
    struct Waiting;

    void serve();
    void serveWith(const std::function<Result<HttpHeaders>(const Waiting &)> &what);
    void refresh();
    void askForServiceToken();
    void adoptTokens(const TokenRefresh::Outcome &outcome);
    void takeFailure(const Error &error);
    void use(const TokenAnswer &answer);
    [[nodiscard]] HttpHeaders headers(HttpMethod method, const QUrl &url) const;
    void retire(const Secret &token);
    void revoke(QList<std::pair<Secret, QByteArray>> tokens, const Result<void> &soFar,
                const Callback<void> &done);

    std::shared_ptr<TokenClient> m_client; ///< A refresh under way has it too.
    Secret m_refreshToken;
    std::shared_ptr<CredentialKeeper> m_keeper;
    QByteArray m_scopes; ///< What a service app asks for.
    Secret m_accessToken;
    QByteArray m_type;
    QDateTime m_renewal;    ///< From when on a new access token is asked for before it is needed.
    QDateTime m_end;        ///< From when on the access token is of no use.
    bool m_refused = false; ///< The server does not take the access token any more.
    bool m_refreshing = false;
    std::function<void()> m_signOut; ///< What signOut() has yet to do after a refresh.
    QByteArray m_nonce;              ///< The last one that the API gave.
    std::optional<Error> m_ended;    ///< Why the sign-in is over for good.
    QList<Secret> m_retired;         ///< The last tokens before, which a late answer may echo.
    std::vector<Waiting> m_waiting;
};

} // namespace HookKeys
