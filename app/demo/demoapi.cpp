// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoapi.h"

#include "demojson.h"
#include "demostate.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

/// A request on the way from endpoint to endpoint until one of them has its path and method.
struct DemoApi::Attempt
{
    const DemoRequest &request;
    const Caller &caller;
    QString path;            ///< Below /api/v1/.
    bool pathExists = false; ///< For another method.
    DemoAnswer answer{};     ///< Once answered.
};

namespace {

bool isOAuth(const DemoRequest &request)
{
    const QByteArray scheme =
        request.authorization.left(request.authorization.indexOf(' ')).toLower();
    return scheme == "bearer" || scheme == "dpop";
}

/// The refusal of @p caller, who may not @p method what the scopes of @p subject are for; nothing
/// if they may.
std::optional<DemoAnswer> refusalOf(const DemoRequest &request, const DemoAuth::Caller &caller,
                                    const QByteArray &subject)
{
    const bool reads = request.method == "GET";
    const QByteArray read = "okta." + subject + ".read";
    const QByteArray manage = "okta." + subject + ".manage";
    // As in Okta, who may manage may read.
    const bool hasScope = caller.scopes.contains(manage) || (reads && caller.scopes.contains(read));
    if (isOAuth(request) && !hasScope)
        return DemoAuth::lacksScope(request, reads ? read : manage);
    if (caller.role == DemoRole::None || (!reads && caller.role == DemoRole::Reader))
        return refusal(statusFault(403));
    return {};
}

} // namespace

DemoApi::DemoApi(DemoState &state, DemoAuth &auth, DemoHookTarget &target, DemoApiToken &token,
                 const Options &options)
    : m_state(state), m_auth(auth), m_token(token), m_readOnly(options.readOnly),
      m_keys(state.store, state.log), m_hooks(state, auth, target, options.hookTimeout),
      m_apps(state.apps, state.log), m_servers(state.servers), m_log(state.log, state.clock)
{
}

DemoAnswer DemoApi::answer(const DemoRequest &request) const
{
    const auto caller = admit(request);
    if (!caller)
        return caller.error();
    const QString root = u"/api/v1/"_s;
    if (!request.path.startsWith(root))
        return refusal(statusFault(404));
    Attempt attempt{
        .request = request, .caller = *caller, .path = request.path.sliced(root.size())};
    if (attempt.path == u"api-tokens/current"_s && request.method == "DELETE")
        return revokeToken(request, *caller);
    if (attempt.path == u"users/me"_s && request.method == "GET")
        return me(request, *caller);
    if (answeredBy(m_keys, attempt) || answeredBy(m_hooks, attempt) || answeredBy(m_apps, attempt)
        || answeredBy(m_servers, attempt) || answeredBy(m_log, attempt))
        return attempt.answer;
    return refusal(statusFault(attempt.pathExists ? 405 : 404));
}

template <typename Endpoint>
bool DemoApi::answeredBy(const Endpoint &endpoint, Attempt &attempt)
{
    for (const auto &route : Endpoint::routes()) {
        const auto ids = matchPath(QString::fromLatin1(route.path), attempt.path);
        if (ids && attempt.request.method == route.method) {
            const auto refused = refusalOf(attempt.request, attempt.caller, route.subject);
            attempt.answer =
                refused ? *refused
                        : (endpoint.*route.handler)({attempt.request, *ids, attempt.caller.actor});
            return true;
        }
        attempt.pathExists = attempt.pathExists || ids;
    }
    return false;
}

/// Who sends @p request, or the refusal.
tl::expected<DemoAuth::Caller, DemoAnswer> DemoApi::admit(const DemoRequest &request) const
{
    Caller caller{.scopes = {}, .role = DemoRole::Admin, .actor = demoAdmin()};
    if (isOAuth(request)) {
        auto admitted = m_auth.admit(request);
        if (!admitted)
            return admitted;
        caller = *admitted;
    } else if (!m_token.admits(request.authorization)) {
        return tl::unexpected(refusal(statusFault(401)));
    }
    if (m_readOnly && caller.role == DemoRole::Admin)
        caller.role = DemoRole::Reader;
    return caller;
}

/// Whose the API token is. No app of the demo org has the scope for that.
DemoAnswer DemoApi::me(const DemoRequest &request, const Caller &caller)
{
    if (isOAuth(request))
        return DemoAuth::lacksScope(request, "okta.users.read.self");
    const DemoActor &actor = caller.actor;
    const QByteArray profile =
        jsonObject({{"firstName", jsonString(actor.displayName.section(u' ', 0, 0))},
                    {"lastName", jsonString(actor.displayName.section(u' ', 1))},
                    {"email", jsonString(actor.alternateId)},
                    {"login", jsonString(actor.alternateId)}});
    return {
        200,
        jsonObject({{"id", jsonString(actor.id)}, {"status", "\"ACTIVE\""}, {"profile", profile}}),
        {}};
}

/// Whoever has the API token may revoke it, whatever their role.
DemoAnswer DemoApi::revokeToken(const DemoRequest &request, const Caller &caller) const
{
    if (isOAuth(request))
        return refusal(statusFault(403));
    m_token.revoke();
    m_state.log.add({request, {}, caller.actor}, {.type = u"system.api_token.revoke"_s,
                                                  .message = u"API token revoked"_s,
                                                  .targets = {{.id = u"00Tdemotoken00000001"_s,
                                                               .type = u"Token"_s,
                                                               .alternateId = u"unknown"_s,
                                                               .displayName = u"HookKeys"_s}}});
    return {204, {}, {}};
}

} // namespace HookKeys
