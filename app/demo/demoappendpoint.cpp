// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoappendpoint.h"

#include "demoform.h"
#include "demojson.h"
#include "demopaging.h"

#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr auto appScopes = "apps";

/// A key in the order of members in which Okta writes it.
QList<JsonMember> keyMembers(const DemoAppKey &key)
{
    QList<JsonMember> members{{"id", jsonString(key.id)}, {"kid", jsonString(key.kid)}};
    const QJsonObject jwk = key.members();
    for (const char *name : {"kty", "alg", "use", "crv", "x", "y", "e", "n"}) {
        const QJsonValue value = jwk[QLatin1StringView(name)];
        if (value.isNull()) {
            members.emplaceBack(name, "null");
        } else if (value.isString()) {
            members.emplaceBack(name, jsonString(value.toString()));
        }
    }
    members.emplaceBack("status", key.isActive ? "\"ACTIVE\"" : "\"INACTIVE\"");
    return members;
}

QByteArray dateJson(const QDateTime &date)
{
    return jsonString(date.toString(Qt::ISODateWithMs));
}

QByteArray linkJson(const QByteArray &url, const QByteArray &method)
{
    return jsonObject({{"href", '"' + url + '"'},
                       {"hints", jsonObject({{"allow", jsonArray({'"' + method + '"'})}})}});
}

/// A key as the calls for an app's keys give it; @p url is that of the app's keys.
QByteArray keyJson(const DemoAppKey &key, const QByteArray &url)
{
    const QByteArray self = url + '/' + key.id.toLatin1();
    QList<JsonMember> links;
    if (key.isActive) {
        links.emplaceBack("deactivate", linkJson(self + "/lifecycle/deactivate", "POST"));
    } else {
        links.emplaceBack("activate", linkJson(self + "/lifecycle/activate", "POST"));
        links.emplaceBack("delete", linkJson(self, "DELETE"));
    }
    return jsonObject(keyMembers(key) << JsonMember{"created", dateJson(key.created)}
                                      << JsonMember{"lastUpdated", dateJson(key.lastUpdated)}
                                      << JsonMember{"_links", jsonObject(links)});
}

QByteArray serviceCredentials(const DemoApp &app)
{
    const QByteArray client =
        jsonObject({{"autoKeyRotation", "true"},
                    {"client_id", jsonString(app.clientId)},
                    {"token_endpoint_auth_method", jsonString(QString::fromLatin1(app.authMethod))},
                    {"pkce_required", "false"}});
    return jsonObject({{"userNameTemplate", R"({"template":"${source.login}","type":"BUILT_IN"})"},
                       {"signing", "{}"},
                       {"oauthClient", client}});
}

QByteArray serviceSettings(const DemoApp &app)
{
    QList<QByteArray> keys;
    for (const DemoAppKey &key : app.keys)
        keys << jsonObject(keyMembers(key));
    const bool published = !app.jwksUri.isEmpty();
    const QByteArray set = jsonObject({{"keys", jsonArray(keys)}});
    const QByteArray client = jsonObject(
        {{"client_uri", "null"},
         {"logo_uri", "null"},
         {"response_types", R"(["token"])"},
         {"grant_types", R"(["client_credentials"])"},
         published ? JsonMember{"jwks_uri", jsonString(app.jwksUri)} : JsonMember{"jwks", set},
         {"application_type", "\"service\""},
         {"consent_method", "\"TRUSTED\""},
         {"issuer_mode", "\"DYNAMIC\""},
         {"dpop_bound_access_tokens", "false"}});
    return jsonObject({{"app", "{}"}, {"oauthClient", client}});
}

QByteArray samlSettings(const DemoApp &app, const QByteArray &baseUrl)
{
    QList<QByteArray> hooks;
    for (const QString &id : app.inlineHooks) {
        const QByteArray self = linkJson(baseUrl + "/api/v1/inlineHooks/" + id.toLatin1(), "GET");
        hooks << jsonObject({{"id", jsonString(id)}, {"_links", jsonObject({{"self", self}})}});
    }
    const QByteArray signOn = jsonObject({{"defaultRelayState", "null"},
                                          {"ssoAcsUrl", "\"https://wiki.example.com/saml/acs\""},
                                          {"audience", "\"https://wiki.example.com/saml\""},
                                          {"signatureAlgorithm", "\"RSA_SHA256\""},
                                          {"digestAlgorithm", "\"SHA256\""},
                                          {"inlineHooks", jsonArray(hooks)}});
    return jsonObject({{"app", "{}"}, {"signOn", signOn}});
}

QByteArray appJson(const DemoApp &app, const QByteArray &baseUrl)
{
    const bool isService = app.kind == DemoApp::Kind::Service;
    const QByteArray self = baseUrl + "/api/v1/apps/" + app.id.toLatin1();
    const QByteArray other = app.isActive ? "deactivate" : "activate";
    const QByteArray links = jsonObject(
        {{"self", linkJson(self, "GET")}, {other, linkJson(self + "/lifecycle/" + other, "POST")}});
    return jsonObject(
        {{"id", jsonString(app.id)},
         {"name", isService ? "\"oidc_client\"" : "\"demo_saml\""},
         {"label", jsonString(app.label)},
         {"status", app.isActive ? "\"ACTIVE\"" : "\"INACTIVE\""},
         {"lastUpdated", dateJson(app.lastUpdated)},
         {"created", dateJson(app.created)},
         {"signOnMode", isService ? "\"OPENID_CONNECT\"" : "\"SAML_2_0\""},
         {"credentials", isService ? serviceCredentials(app) : QByteArrayLiteral("{}")},
         {"settings", isService ? serviceSettings(app) : samlSettings(app, baseUrl)},
         {"_links", links}});
}

/// The URL of the keys of the app in @p call.
QByteArray keysUrl(const DemoCall &call)
{
    return call.request.baseUrl + "/api/v1/apps/" + call.id().toUtf8().toPercentEncoding()
           + "/credentials/jwks";
}

} // namespace

std::span<const DemoRoute<DemoAppEndpoint>> DemoAppEndpoint::routes()
{
    using Route = DemoRoute<DemoAppEndpoint>;
    static constexpr std::array all{
        Route{"GET", "apps", appScopes, &DemoAppEndpoint::list},
        Route{"GET", "apps/*", appScopes, &DemoAppEndpoint::read},
        Route{"POST", "apps/*/lifecycle/activate", appScopes, &DemoAppEndpoint::activate},
        Route{"POST", "apps/*/lifecycle/deactivate", appScopes, &DemoAppEndpoint::deactivate},
        Route{"GET", "apps/*/credentials/jwks", appScopes, &DemoAppEndpoint::listKeys},
        Route{"POST", "apps/*/credentials/jwks", appScopes, &DemoAppEndpoint::addKey},
        Route{"GET", "apps/*/credentials/jwks/*", appScopes, &DemoAppEndpoint::readKey},
        Route{"DELETE", "apps/*/credentials/jwks/*", appScopes, &DemoAppEndpoint::deleteKey},
        Route{"POST", "apps/*/credentials/jwks/*/lifecycle/activate", appScopes,
              &DemoAppEndpoint::activateKey},
        Route{"POST", "apps/*/credentials/jwks/*/lifecycle/deactivate", appScopes,
              &DemoAppEndpoint::deactivateKey},
    };
    return all;
}

DemoAnswer DemoAppEndpoint::list(const DemoCall &call) const
{
    constexpr int usualLimit = 20;
    constexpr int mostLimit = 200;
    const QList<DemoApp> all =
        m_apps.apps(QString::fromUtf8(DemoForm(call.request.query).value("q")));
    QStringList ids;
    for (const DemoApp &app : all)
        ids << app.id;
    const DemoPaging page = DemoPaging::of(call.request, ids, usualLimit, mostLimit);
    QList<QByteArray> elements;
    for (const DemoApp &app : all.mid(page.first, page.count))
        elements << appJson(app, call.request.baseUrl);
    return {200, jsonArray(elements), page.links};
}

DemoAnswer DemoAppEndpoint::read(const DemoCall &call) const
{
    const DemoResult<DemoApp> app = m_apps.app(call.id());
    return app ? DemoAnswer{200, appJson(*app, call.request.baseUrl), {}} : refusal(app.error());
}

DemoAnswer DemoAppEndpoint::activate(const DemoCall &call) const
{
    return setActive(call, true);
}

DemoAnswer DemoAppEndpoint::deactivate(const DemoCall &call) const
{
    return setActive(call, false);
}

/// Okta answers with 200 and an empty object.
DemoAnswer DemoAppEndpoint::setActive(const DemoCall &call, bool isActive) const
{
    const DemoResult<DemoApp> app = m_apps.setActive(call.id(), isActive);
    if (!app)
        return refusal(app.error());
    const QString what = isActive ? u"activate"_s : u"deactivate"_s;
    m_log.add(call, {.type = u"application.lifecycle."_s + what,
                     .message = isActive ? u"Activate application"_s : u"Deactivate application"_s,
                     .targets = {{.id = app->id,
                                  .type = u"AppInstance"_s,
                                  .alternateId = app->clientId,
                                  .displayName = app->label}}});
    return {200, "{}", {}};
}

DemoAnswer DemoAppEndpoint::listKeys(const DemoCall &call) const
{
    const DemoResult<DemoApp> app = m_apps.app(call.id());
    if (!app)
        return refusal(app.error());
    QList<QByteArray> keys;
    for (const DemoAppKey &key : app->keys)
        keys << keyJson(key, keysUrl(call));
    return {200, jsonArray(keys), {}};
}

DemoAnswer DemoAppEndpoint::addKey(const DemoCall &call) const
{
    if (const auto refused = mediaTypeRefusal(call.request))
        return *refused;
    const QJsonDocument body = QJsonDocument::fromJson(call.request.body);
    if (!body.isObject())
        return refusal(statusFault(400));
    const DemoResult<DemoAppKey> key = m_apps.addKey(call.id(), body.object());
    if (!key)
        return refusal(key.error());
    log(call, u"create"_s, *key);
    return {201, keyJson(*key, keysUrl(call)), {}};
}

DemoAnswer DemoAppEndpoint::readKey(const DemoCall &call) const
{
    const DemoResult<DemoApp> app = m_apps.app(call.id());
    if (!app)
        return refusal(app.error());
    for (const DemoAppKey &key : app->keys) {
        if (key.id == call.ids.value(1))
            return {200, keyJson(key, keysUrl(call)), {}};
    }
    return refusal(notFoundFault(call.ids.value(1), u"JsonWebKey"_s));
}

DemoAnswer DemoAppEndpoint::activateKey(const DemoCall &call) const
{
    return setKeyActive(call, true);
}

DemoAnswer DemoAppEndpoint::deactivateKey(const DemoCall &call) const
{
    return setKeyActive(call, false);
}

DemoAnswer DemoAppEndpoint::deleteKey(const DemoCall &call) const
{
    const DemoResult<DemoAppKey> key = m_apps.deleteKey(call.id(), call.ids.value(1));
    if (!key)
        return refusal(key.error());
    log(call, u"delete"_s, *key);
    return {204, {}, {}};
}

DemoAnswer DemoAppEndpoint::setKeyActive(const DemoCall &call, bool isActive) const
{
    const DemoResult<DemoAppKey> key = m_apps.setKeyActive(call.id(), call.ids.value(1), isActive);
    if (!key)
        return refusal(key.error());
    log(call, isActive ? u"activate"_s : u"deactivate"_s, *key);
    return {200, keyJson(*key, keysUrl(call)), {}};
}

void DemoAppEndpoint::log(const DemoCall &call, const QString &what, const DemoAppKey &key) const
{
    const DemoResult<DemoApp> app = m_apps.app(call.id());
    m_log.add(call, {.type = u"app.oauth2.credentials.lifecycle."_s + what,
                     .message = u"Credentials of an OAuth 2.0 client: %1"_s.arg(what),
                     .targets = {{.id = call.id(),
                                  .type = u"AppInstance"_s,
                                  .alternateId = app ? app->clientId : QString(),
                                  .displayName = app ? app->label : QString()},
                                 {.id = key.id,
                                  .type = u"JsonWebKey"_s,
                                  .alternateId = key.kid,
                                  .displayName = key.kid}}});
}

} // namespace HookKeys
