// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauth.h"

#include "demofault.h"
#include "demojson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

struct Challenge
{
    int status = 401;
    QByteArray scheme; ///< Bearer or DPoP.
    QByteArray error;
    QByteArray description;
    QByteArray scope{};
};

/// A refusal as Okta makes it: all in the header, and no body.
DemoAnswer challengeAnswer(const DemoRequest &request, const Challenge &challenge)
{
    QByteArray header = challenge.scheme + ' ';
    if (challenge.scheme == "DPoP")
        header += R"(algs="RS256 ES256", )";
    header += R"(authorization_uri=")" + request.baseUrl + R"(/oauth2/v1/authorize", realm=")"
              + request.baseUrl + '"';
    if (!challenge.scope.isEmpty())
        header += R"(, scope=")" + challenge.scope + '"';
    header += R"(, error=")" + challenge.error + R"(", error_description=")" + challenge.description
              + R"(", resource=")" + request.path.toUtf8().toPercentEncoding("/") + '"';
    return {challenge.status, {}, {{"WWW-Authenticate", header}}};
}

template <typename Endpoint>
struct Route
{
    const char *path;
    const char *method;
    DemoAnswer (Endpoint::*handler)(const DemoRequest &request);
};

constexpr auto metadataPath = "/.well-known/oauth-authorization-server";

constexpr std::array tokenRoutes{
    Route<DemoTokenEndpoint>{"/oauth2/v1/device/authorize", "POST",
                             &DemoTokenEndpoint::authorizeDevice},
    Route<DemoTokenEndpoint>{"/oauth2/v1/token", "POST", &DemoTokenEndpoint::token},
    Route<DemoTokenEndpoint>{"/oauth2/v1/revoke", "POST", &DemoTokenEndpoint::revoke},
};

constexpr std::array pageRoutes{
    Route<DemoAuthPages>{"/oauth2/v1/authorize", "GET", &DemoAuthPages::authorize},
    Route<DemoAuthPages>{"/oauth2/v1/authorize", "POST", &DemoAuthPages::decideAuthorization},
    Route<DemoAuthPages>{"/activate", "GET", &DemoAuthPages::activate},
    Route<DemoAuthPages>{"/activate", "POST", &DemoAuthPages::decideActivation},
    Route<DemoAuthPages>{"/demo/service-keys", "GET", &DemoAuthPages::serviceKeys},
    Route<DemoAuthPages>{"/demo/service-keys", "POST", &DemoAuthPages::addServiceKey},
};

/// The answer of the handler in @p routes for @p request; if there is none for its method, the
/// methods that there are for its path are added to @p allowed.
template <typename Routes, typename Endpoint>
std::optional<DemoAnswer> dispatch(const Routes &routes, Endpoint &endpoint,
                                   const DemoRequest &request, QList<QByteArray> &allowed)
{
    for (const auto &route : routes) {
        if (request.path != QLatin1StringView(route.path))
            continue;
        if (request.method == route.method)
            return (endpoint.*route.handler)(request);
        allowed << route.method;
    }
    return {};
}

DemoAnswer statusRefusal(int status)
{
    const DemoFault fault = statusFault(status);
    return {fault.status, fault.json()};
}

/// Who acts with a token of @p client: the person who signed in, or the service itself.
DemoActor actorOf(const DemoAuthClient &client)
{
    if (client.kind != DemoAuthClient::Kind::Service)
        return demoAdmin();
    const QString id = QString::fromLatin1(client.id);
    return {.id = id, .type = u"PublicClientApp"_s, .displayName = client.name, .alternateId = id};
}

} // namespace

DemoAuth::DemoAuth(const DemoState &org) : m_state{.clock = org.clock, .org = org} {}

template <typename Work>
void DemoAuth::withClient(const QByteArray &clientId, const Work &work)
{
    const std::scoped_lock lock(m_mutex);
    const auto client = m_state.clients.find(clientId);
    if (client != m_state.clients.end())
        work(*client);
}

bool DemoAuth::registerServiceKey(const QByteArray &clientId, const QByteArray &jwk)
{
    const std::scoped_lock lock(m_mutex);
    return m_state.registerServiceKey(clientId, jwk);
}

void DemoAuth::removeServiceKeys(const QByteArray &clientId)
{
    withClient(clientId, [](DemoAuthClient &client) { client.keys.clear(); });
}

void DemoAuth::registerRedirectUri(const QByteArray &clientId, const QByteArray &uri)
{
    withClient(clientId, [&uri](DemoAuthClient &client) { client.redirectUris << uri; });
}

void DemoAuth::setDpopNeeded(const QByteArray &clientId, bool needed)
{
    withClient(clientId, [needed](DemoAuthClient &client) { client.needsDpop = needed; });
}

void DemoAuth::setRole(const QByteArray &clientId, DemoRole role)
{
    withClient(clientId, [role](DemoAuthClient &client) { client.role = role; });
}

void DemoAuth::setScopes(const QByteArray &clientId, const QList<QByteArray> &scopes)
{
    withClient(clientId, [&scopes](DemoAuthClient &client) { client.scopes = scopes; });
}

void DemoAuth::setTokenLifetime(std::chrono::seconds lifetime)
{
    const std::scoped_lock lock(m_mutex);
    m_state.tokens.setLifetime(lifetime);
}

void DemoAuth::setDeviceInterval(std::chrono::seconds interval)
{
    const std::scoped_lock lock(m_mutex);
    m_state.devices.setInterval(interval);
}

void DemoAuth::slowDownNextPolls(int count)
{
    const std::scoped_lock lock(m_mutex);
    m_state.devices.slowDown(count);
}

void DemoAuth::setAuthorizeDecision(Decision decision)
{
    const std::scoped_lock lock(m_mutex);
    m_state.decision = decision;
}

void DemoAuth::setSendsIssuer(bool sends)
{
    const std::scoped_lock lock(m_mutex);
    m_state.sendsIssuer = sends;
}

void DemoAuth::rotateDpopNonce()
{
    const std::scoped_lock lock(m_mutex);
    m_state.proofs.rotateNonce();
}

void DemoAuth::setApiNeedsNonce(bool needs)
{
    const std::scoped_lock lock(m_mutex);
    m_state.apiNeedsNonce = needs;
}

bool DemoAuth::decideDeviceCode(const QByteArray &userCode, bool allow)
{
    const std::scoped_lock lock(m_mutex);
    return m_state.devices.decide(userCode, allow, m_state.clock.now());
}

void DemoAuth::revokeAccessTokens()
{
    const std::scoped_lock lock(m_mutex);
    m_state.tokens.revokeAccessTokens();
}

void DemoAuth::revokeAllTokens()
{
    const std::scoped_lock lock(m_mutex);
    m_state.tokens.revokeAll();
}

int DemoAuth::tokenRequests(const QByteArray &grantType) const
{
    const std::scoped_lock lock(m_mutex);
    return m_state.requested.value(grantType);
}

int DemoAuth::tokensIssued(const QByteArray &grantType) const
{
    const std::scoped_lock lock(m_mutex);
    return m_state.issued.value(grantType);
}

int DemoAuth::revocations() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state.revocations;
}

QList<QByteArray> DemoAuth::tokensHandedOut() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state.tokens.handedOut();
}

bool DemoAuth::owns(const QString &path)
{
    return path == QLatin1StringView(metadataPath) || path == u"/activate"_s
           || path.startsWith(u"/oauth2/"_s) || path.startsWith(u"/demo/"_s);
}

DemoAnswer DemoAuth::answer(const DemoRequest &request)
{
    QList<QByteArray> allowed;
    if (request.path == QLatin1StringView(metadataPath)) {
        if (request.method == "GET")
            return DemoTokenEndpoint::metadata(request);
        allowed << "GET";
    }
    if (request.path == u"/oauth2/v1/userinfo"_s) {
        if (request.method == "GET")
            return userInfo(request);
        allowed << "GET";
    }
    {
        const std::scoped_lock lock(m_mutex);
        if (auto answer = dispatch(tokenRoutes, m_tokens, request, allowed))
            return *answer;
        if (auto answer = dispatch(pageRoutes, m_pages, request, allowed))
            return *answer;
        if (const auto server = m_state.org.servers.serverOf(request.path)) {
            if (request.method == "POST")
                return m_tokens.serverToken(request);
            allowed << "POST";
        }
    }
    if (allowed.isEmpty())
        return statusRefusal(404);
    DemoAnswer answer = statusRefusal(405);
    answer.headers.emplaceBack("Allow", allowed.join(", "));
    return answer;
}

tl::expected<DemoAuth::Caller, DemoAnswer> DemoAuth::admit(const DemoRequest &request)
{
    // RFC 9110, 11.1: the scheme's case does not matter.
    const qsizetype space = request.authorization.indexOf(' ');
    const bool isDpop = request.authorization.left(space).toLower() == "dpop";
    const QByteArray token = request.authorization.mid(space + 1);
    const auto refused = [&request, isDpop](const QByteArray &error,
                                            const QByteArray &description) {
        return challengeAnswer(
            request,
            {.scheme = isDpop ? "DPoP" : "Bearer", .error = error, .description = description});
    };

    const std::scoped_lock lock(m_mutex);
    const QDateTime now = m_state.clock.now();
    const auto grant = m_state.tokens.grantOf(token, now);
    if (!grant)
        return tl::unexpected(refused("invalid_token", "The access token is invalid or expired."));
    if (isDpop != !grant->jkt.isEmpty()) {
        return tl::unexpected(
            refused("invalid_token", isDpop ? "The access token is not bound to a DPoP key."
                                            : "The access token is bound to a DPoP key."));
    }
    if (isDpop) {
        const auto jkt = m_state.proofs.check(request.dpop,
                                              {.method = request.method,
                                               .url = request.baseUrl + request.path.toUtf8(),
                                               .accessToken = token,
                                               .nonce = m_state.apiNeedsNonce},
                                              now);
        if (!jkt) {
            DemoAnswer answer = refused(jkt.error().error, jkt.error().description.toLatin1());
            if (!jkt.error().dpopNonce.isEmpty())
                answer.headers.emplaceBack("dpop-nonce", jkt.error().dpopNonce);
            return tl::unexpected(answer);
        }
        if (*jkt != grant->jkt) {
            return tl::unexpected(
                refused("invalid_token", "The access token is bound to another DPoP key."));
        }
    }
    const DemoAuthClient client = m_state.clients.value(grant->clientId);
    return Caller{grant->scopes, client.role, actorOf(client)};
}

/// Who is signed in (OpenID Connect Core 1.0, 5.3): more than an id for who asked for a profile.
DemoAnswer DemoAuth::userInfo(const DemoRequest &request)
{
    const auto caller = admit(request);
    if (!caller)
        return caller.error();
    if (!caller->scopes.contains("openid"))
        return lacksScope(request, "openid");
    QList<JsonMember> members{{"sub", jsonString(caller->actor.id)}};
    if (caller->scopes.contains("profile")) {
        members << JsonMember{"name", jsonString(caller->actor.displayName)}
                << JsonMember{"preferred_username", jsonString(caller->actor.alternateId)};
    }
    return {200, jsonObject(members), {}};
}

DemoAnswer DemoAuth::lacksScope(const DemoRequest &request, const QByteArray &scope)
{
    const bool isDpop = request.authorization.left(4).toLower() == "dpop";
    return challengeAnswer(
        request, {.status = 403,
                  .scheme = isDpop ? "DPoP" : "Bearer",
                  .error = "insufficient_scope",
                  .description = "The access token provided does not contain the required scopes.",
                  .scope = scope});
}

} // namespace HookKeys
