// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauthauthorizer.h"

#include "callback.h"
#include "credential.h"
#include "dpopprover.h"
#include "oauthapp.h"
#include "oktaerror.h"
#include "oktajson.h"
#include "redaction.h"
#include "serverclock.h"

#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

using namespace std::chrono_literals;

/// A request that waits for a token.
struct OAuthAuthorizer::Waiting
{
    HttpMethod method;
    QUrl url;
    QPointer<QObject> context;
    Callback<HttpHeaders> done;
};

OAuthAuthorizer::OAuthAuthorizer(std::unique_ptr<TokenClient> client, Secret refreshToken,
                                 std::shared_ptr<CredentialKeeper> keeper, QObject *parent)
    : Authorizer(parent), m_client(std::move(client)), m_refreshToken(std::move(refreshToken)),
      m_keeper(std::move(keeper)), m_scopes(m_client->config().scopes)
{
}

OAuthAuthorizer::~OAuthAuthorizer() = default;

QString OAuthAuthorizer::problem() const
{
    if (m_ended)
        return {}; // authorize() says it better
    if (m_client->config().clientId.isEmpty())
        return tr("The client ID of the app is missing. Edit the org.");
    if (m_refreshToken.isEmpty() && m_client->config().signingKey.isNull())
        return tr("What was stored for this org does not open it. Sign in again.");
    return {};
}

void OAuthAuthorizer::authorize(HttpMethod method, const QUrl &url, QObject *context,
                                Callback<HttpHeaders> done)
{
    m_waiting.push_back({method, url, context, std::move(done)});
    // Later in every case: the caller has not returned yet.
    later(this, &OAuthAuthorizer::serve);
}

/// Gives those who wait what there is, or sees to it that there will be something.
void OAuthAuthorizer::serve()
{
    if (m_refreshing || m_waiting.empty())
        return;
    if (m_ended) {
        serveWith([error = *m_ended](const Waiting &) -> Result<HttpHeaders> {
            return tl::unexpected(error);
        });
    } else if (m_accessToken.isEmpty() || m_refused || m_client->clock().now() >= m_renewal) {
        refresh();
    } else {
        serveWith([this](const Waiting &waiting) -> Result<HttpHeaders> {
            return headers(waiting.method, waiting.url);
        });
    }
}

void OAuthAuthorizer::serveWith(const std::function<Result<HttpHeaders>(const Waiting &)> &what)
{
    // What is called may destroy this object.
    const QPointer<OAuthAuthorizer> self = this;
    const std::vector<Waiting> all = std::exchange(m_waiting, {});
    for (const Waiting &waiting : all) {
        if (self && waiting.context)
            waiting.done(what(waiting));
    }
}

HttpHeaders OAuthAuthorizer::headers(HttpMethod method, const QUrl &url) const
{
    HttpHeaders headers{{"Authorization", m_type + ' ' + m_accessToken.bytes()}};
    if (m_type == "DPoP" && m_client->dpop()) {
        headers.append({"DPoP", m_client->dpop()->proof(method, url, m_client->serverClock().now(),
                                                        m_accessToken, m_nonce)});
    }
    return headers;
}

void OAuthAuthorizer::refresh()
{
    m_refreshing = true;
    if (m_refreshToken.isEmpty()) {
        askForServiceToken();
        return;
    }
    TokenRefresh::start(m_client, m_refreshToken, m_keeper, this,
                        [this](const TokenRefresh::Outcome &outcome) { adoptTokens(outcome); });
}

void OAuthAuthorizer::askForServiceToken()
{
    m_client->requestToken({{"grant_type", QByteArray("client_credentials")}, {"scope", m_scopes}},
                           this, [this](const Result<TokenAnswer> &answer) {
                               if (answer)
                                   use(*answer);
                               else
                                   takeFailure(answer.error());
                           });
}

void OAuthAuthorizer::adoptTokens(const TokenRefresh::Outcome &outcome)
{
    if (outcome.refreshToken != m_refreshToken) {
        retire(m_refreshToken);
        m_refreshToken = outcome.refreshToken;
    }
    if (outcome.adopted)
        retire(std::exchange(m_accessToken, {})); // it may be bound to another key
    if (outcome.answer)
        use(*outcome.answer);
    else
        takeFailure(outcome.answer.error());
}

void OAuthAuthorizer::takeFailure(const Error &error)
{
    m_refreshing = false;
    if (m_signOut) {
        std::exchange(m_signOut, nullptr)();
        serve();
        return;
    }
    const QByteArray fewer = fewerScopes(m_scopes);
    if (error.code == "invalid_scope"_L1 && m_refreshToken.isEmpty() && !fewer.isEmpty()) {
        // The app may do less: enough for what there is to do without the rest.
        m_scopes = fewer;
        refresh();
        return;
    }
    if (error.code == "invalid_grant"_L1)
        m_ended = error;
    else if (!m_accessToken.isEmpty() && !m_refused && m_client->clock().now() < m_end) {
        // It was asked for ahead of time, and what there is still works.
        serveWith([this](const Waiting &waiting) -> Result<HttpHeaders> {
            return headers(waiting.method, waiting.url);
        });
        return;
    }
    serveWith([&error](const Waiting &) -> Result<HttpHeaders> { return tl::unexpected(error); });
}

void OAuthAuthorizer::use(const TokenAnswer &answer)
{
    const std::chrono::seconds ahead = std::min(60s, answer.expiresIn / 10);
    retire(m_accessToken);
    m_accessToken = answer.accessToken;
    m_type = answer.tokenType;
    m_end = m_client->clock().now().addSecs(answer.expiresIn.count());
    m_renewal = m_end.addSecs(-ahead.count());
    m_refused = false;
    m_refreshing = false;
    if (m_signOut)
        std::exchange(m_signOut, nullptr)();
    serve();
}

Renewal OAuthAuthorizer::judge(const HttpAnswer &answer, const HttpHeaders &shown)
{
    m_client->serverClock().observe(answer);
    const QByteArray nonce = dpopNonce(answer);
    if (!nonce.isEmpty())
        m_nonce = nonce;
    if (answer.status != 400 && answer.status != 401)
        return Renewal::None;
    const QString challenge = challengeError(answer);
    const QString code = parseErrorEnvelope(answer.body).code;
    const auto says = [&challenge, &code](QLatin1StringView error) {
        return challenge == error || code == error;
    };
    if (m_type == "DPoP" && (says("use_dpop_nonce"_L1) || says("invalid_dpop_proof"_L1)))
        return Renewal::NewProof;
    if (answer.status != 401 || code == "E0000015"_L1
        || (!says("invalid_token"_L1) && code != "E0000011"_L1)) {
        return Renewal::None;
    }
    // One that another request had renewed meanwhile is not renewed again.
    const bool isCurrent = std::any_of(shown.begin(), shown.end(), [this](const auto &header) {
        return header.first == "Authorization"
               && header.second == m_type + ' ' + m_accessToken.bytes();
    });
    m_refused = m_refused || isCurrent;
    return Renewal::NewToken;
}

QString OAuthAuthorizer::refusal(const QString &host) const
{
    return tr("%1 did not accept the sign-in: it has expired or was ended, or your network zone is "
              "not allowed. Sign in again.")
        .arg(host);
}

Error OAuthAuthorizer::redacted(Error error) const
{
    return withoutSecrets(std::move(error),
                          QList<Secret>{m_accessToken, m_refreshToken} + m_retired);
}

void OAuthAuthorizer::retire(const Secret &token)
{
    constexpr qsizetype most = 4;
    if (token.isEmpty())
        return;
    m_retired.append(token);
    if (m_retired.size() > most)
        m_retired.removeFirst();
}

void OAuthAuthorizer::signOut(QObject *context, Callback<void> done)
{
    m_ended = errorOf(ErrorKind::Unauthorized, tr("You are signed out. Sign in again."));
    // Goes on when nobody waits for it any more.
    const auto begin = [this, guard = QPointer<QObject>(context), done = std::move(done)] {
        QList<std::pair<Secret, QByteArray>> tokens;
        if (!m_refreshToken.isEmpty())
            tokens.append({m_refreshToken, "refresh_token"});
        if (!m_accessToken.isEmpty())
            tokens.append({m_accessToken, "access_token"});
        retire(std::exchange(m_refreshToken, {}));
        retire(std::exchange(m_accessToken, {}));
        revoke(tokens, {}, [guard, done](const Result<void> &result) {
            if (guard)
                done(result);
        });
    };
    if (m_refreshing)
        m_signOut = begin; // what is on its way is to be revoked too
    else
        later(this, begin);
}

/// Revokes the first of @p tokens and then the others; @p soFar is what has failed already.
void OAuthAuthorizer::revoke(QList<std::pair<Secret, QByteArray>> tokens, const Result<void> &soFar,
                             const Callback<void> &done)
{
    if (tokens.isEmpty()) {
        done(soFar);
        return;
    }
    const auto [token, hint] = tokens.takeFirst();
    m_client->revoke(token, hint, this, [this, tokens, soFar, done](const Result<void> &revoked) {
        if (revoked || !soFar) {
            revoke(tokens, soFar, done);
            return;
        }
        Error error = revoked.error();
        error.summary = tr("The sign-in could not be ended at the server, so it may be valid there "
                           "until it expires. %1")
                            .arg(error.summary);
        revoke(tokens, tl::unexpected(error), done);
    });
}

} // namespace HookKeys
