// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoserverendpoint.h"

#include "demoform.h"
#include "demojson.h"
#include "demopaging.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr int serversAPage = 200;

/// What servers, policies and rules have in common.
QList<JsonMember> commonMembers(const QString &id, const QString &name, const QDateTime &created)
{
    const QByteArray date = jsonString(created.toString(Qt::ISODateWithMs));
    return {{"id", jsonString(id)},
            {"status", "\"ACTIVE\""},
            {"name", jsonString(name)},
            {"created", date},
            {"lastUpdated", date}};
}

QByteArray selfLink(const QByteArray &url)
{
    return jsonObject({{"self", jsonObject({{"href", '"' + url + '"'}})}});
}

QByteArray serverJson(const DemoServer &server, const QDateTime &created, const QByteArray &base)
{
    const QByteArray id = server.id.toLatin1();
    return jsonObject(
        commonMembers(server.id, server.name, created)
        << JsonMember{"audiences", R"(["api://default"])"}
        << JsonMember{"issuer", '"' + base + "/oauth2/" + id + '"'}
        << JsonMember{"issuerMode", "\"ORG_URL\""}
        << JsonMember{"_links", selfLink(base + "/api/v1/authorizationServers/" + id)});
}

QByteArray policyJson(const DemoPolicy &policy, const QByteArray &type, const QDateTime &created,
                      const QByteArray &url)
{
    return jsonObject(commonMembers(policy.id, policy.name, created)
                      << JsonMember{"type", '"' + type + '"'} << JsonMember{"priority", "1"}
                      << JsonMember{"system", "false"}
                      << JsonMember{"_links", selfLink(url + '/' + policy.id.toLatin1())});
}

QByteArray ruleJson(const DemoRule &rule, const QByteArray &type, const QByteArray &actions,
                    const QDateTime &created)
{
    return jsonObject(commonMembers(rule.id, rule.name, created)
                      << JsonMember{"type", '"' + type + '"'} << JsonMember{"priority", "1"}
                      << JsonMember{"system", "false"} << JsonMember{"conditions", "{}"}
                      << JsonMember{"actions", actions});
}

QByteArray tokenActions(const DemoRule &rule)
{
    QList<JsonMember> token{{"accessTokenLifetimeMinutes", "60"},
                            {"refreshTokenLifetimeMinutes", "0"},
                            {"refreshTokenWindowMinutes", "10080"}};
    if (!rule.hookId.isEmpty())
        token.emplaceBack("inlineHook", jsonObject({{"id", jsonString(rule.hookId)}}));
    return jsonObject({{"token", jsonObject(token)}});
}

QByteArray enrollmentActions(const DemoRule &rule)
{
    QList<QByteArray> hooks;
    if (!rule.hookId.isEmpty())
        hooks << jsonObject({{"inlineHookId", jsonString(rule.hookId)}});
    return jsonObject(
        {{"profileEnrollment", jsonObject({{"access", "\"ALLOW\""},
                                           {"preRegistrationInlineHooks", jsonArray(hooks)},
                                           {"unknownUserAction", "\"REGISTER\""}})}});
}

DemoAnswer policyNotFound(const QString &id)
{
    return refusal(notFoundFault(id, u"Policy"_s));
}

} // namespace

std::span<const DemoRoute<DemoServerEndpoint>> DemoServerEndpoint::routes()
{
    using Route = DemoRoute<DemoServerEndpoint>;
    static constexpr std::array all{
        Route{"GET", "authorizationServers", "authorizationServers",
              &DemoServerEndpoint::listServers},
        Route{"GET", "authorizationServers/*/policies", "authorizationServers",
              &DemoServerEndpoint::listServerPolicies},
        Route{"GET", "authorizationServers/*/policies/*/rules", "authorizationServers",
              &DemoServerEndpoint::listServerRules},
        Route{"GET", "policies", "policies", &DemoServerEndpoint::listPolicies},
        Route{"GET", "policies/*/rules", "policies", &DemoServerEndpoint::listPolicyRules},
        Route{"GET", "domains", "domains", &DemoServerEndpoint::listDomains},
    };
    return all;
}

DemoAnswer DemoServerEndpoint::listServers(const DemoCall &call) const
{
    QStringList ids;
    for (const DemoServer &server : m_servers.servers)
        ids << server.id;
    const DemoPaging page = DemoPaging::of(call.request, ids, serversAPage, serversAPage);
    QList<QByteArray> elements;
    for (const DemoServer &server : m_servers.servers.mid(page.first, page.count))
        elements << serverJson(server, m_servers.created, call.request.baseUrl);
    return {200, jsonArray(elements), page.links};
}

DemoAnswer DemoServerEndpoint::listServerPolicies(const DemoCall &call) const
{
    const auto server = std::ranges::find(m_servers.servers, call.id(), &DemoServer::id);
    if (server == m_servers.servers.cend())
        return refusal(notFoundFault(call.id(), u"AuthorizationServer"_s));
    const QByteArray url = call.request.baseUrl + "/api/v1/authorizationServers/"
                           + server->id.toLatin1() + "/policies";
    QList<QByteArray> elements;
    for (const DemoPolicy &policy : server->policies)
        elements << policyJson(policy, "OAUTH_AUTHORIZATION_POLICY", m_servers.created, url);
    return {200, jsonArray(elements), {}};
}

DemoAnswer DemoServerEndpoint::listServerRules(const DemoCall &call) const
{
    const auto server = std::ranges::find(m_servers.servers, call.id(), &DemoServer::id);
    if (server == m_servers.servers.cend())
        return refusal(notFoundFault(call.id(), u"AuthorizationServer"_s));
    const QString policyId = call.ids.value(1);
    const auto policy = std::ranges::find(server->policies, policyId, &DemoPolicy::id);
    if (policy == server->policies.cend())
        return policyNotFound(policyId);
    QList<QByteArray> elements;
    for (const DemoRule &rule : policy->rules)
        elements << ruleJson(rule, "RESOURCE_ACCESS", tokenActions(rule), m_servers.created);
    return {200, jsonArray(elements), {}};
}

DemoAnswer DemoServerEndpoint::listPolicies(const DemoCall &call) const
{
    const QByteArray type = DemoForm(call.request.query).value("type");
    if (type.isEmpty()) {
        return refusal(validationFault(u"type"_s, {u"type: The field cannot be left blank"_s}));
    }
    QList<QByteArray> elements;
    if (type == "PROFILE_ENROLLMENT") {
        for (const DemoPolicy &policy : m_servers.enrollmentPolicies) {
            elements << policyJson(policy, type, m_servers.created,
                                   call.request.baseUrl + "/api/v1/policies");
        }
    }
    return {200, jsonArray(elements), {}};
}

DemoAnswer DemoServerEndpoint::listPolicyRules(const DemoCall &call) const
{
    const auto policy = std::ranges::find(m_servers.enrollmentPolicies, call.id(), &DemoPolicy::id);
    if (policy == m_servers.enrollmentPolicies.cend())
        return policyNotFound(call.id());
    QList<QByteArray> elements;
    for (const DemoRule &rule : policy->rules) {
        elements << ruleJson(rule, "PROFILE_ENROLLMENT", enrollmentActions(rule),
                             m_servers.created);
    }
    return {200, jsonArray(elements), {}};
}

DemoAnswer DemoServerEndpoint::listDomains(const DemoCall & /*call*/) const
{
    QList<QByteArray> elements;
    for (const QString &domain : m_servers.domains) {
        elements << jsonObject({{"id", "\"OcDdemodomain0000001\""},
                                {"domain", jsonString(domain)},
                                {"certificateSourceType", "\"OKTA_MANAGED\""},
                                {"validationStatus", "\"COMPLETED\""}});
    }
    return {200, jsonObject({{"domains", jsonArray(elements)}}), {}};
}

} // namespace HookKeys
