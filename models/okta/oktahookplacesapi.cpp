// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktahookplacesapi.h"

#include "linkheader.h"
#include "oktacall.h"
#include "oktajson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The reading of one list, page by page.
template <typename T>
struct PlacePages
{
    HttpTransport *transport = nullptr;
    QStringList path;
    Subject subject = Subject::Place;
    T (*read)(const QJsonObject &) = nullptr; ///< One element of the list.
    QObject *context = nullptr;
    Callback<QList<T>> done;
    QList<T> found;
    QSet<QString> queries; ///< Of the pages that were read.
    PendingCall current;
};

bool isActiveObject(const QJsonObject &object)
{
    return object["status"_L1].toString() == "ACTIVE"_L1;
}

AuthorizationServer readServer(const QJsonObject &server)
{
    return {.id = server["id"_L1].toString(),
            .name = server["name"_L1].toString(),
            .issuer = server["issuer"_L1].toString(),
            .isActive = isActiveObject(server)};
}

OrgPolicy readPolicy(const QJsonObject &policy)
{
    return {.id = policy["id"_L1].toString(),
            .name = policy["name"_L1].toString(),
            .isActive = isActiveObject(policy)};
}

HookCaller readCaller(const QJsonObject &caller, QLatin1StringView name)
{
    return {.id = caller["id"_L1].toString(),
            .name = caller[name].toString(),
            .isActive = isActiveObject(caller),
            .hookIds = {}};
}

HookCaller readServerRule(const QJsonObject &rule)
{
    HookCaller caller = readCaller(rule, "name"_L1);
    const QJsonObject token = rule["actions"_L1].toObject()["token"_L1].toObject();
    const QString id = token["inlineHook"_L1].toObject()["id"_L1].toString();
    if (!id.isEmpty())
        caller.hookIds.append(id);
    return caller;
}

HookCaller readEnrollmentRule(const QJsonObject &rule)
{
    HookCaller caller = readCaller(rule, "name"_L1);
    const QJsonObject actions = rule["actions"_L1].toObject()["profileEnrollment"_L1].toObject();
    const QJsonArray hooks = actions["preRegistrationInlineHooks"_L1].toArray();
    for (const auto &hook : hooks)
        caller.hookIds.append(hook.toObject()["inlineHookId"_L1].toString());
    return caller;
}

HookCaller readCallingApp(const QJsonObject &app)
{
    HookCaller caller = readCaller(app, "label"_L1);
    const QJsonObject signOn = app["settings"_L1].toObject()["signOn"_L1].toObject();
    const QJsonArray hooks = signOn["inlineHooks"_L1].toArray();
    for (const auto &hook : hooks)
        caller.hookIds.append(hook.toObject()["id"_L1].toString());
    return caller;
}

/// A list of what has an id; what cannot be read may be what calls a hook, so it is an error.
template <typename T>
Result<QList<T>> parsePlaces(const QByteArray &body, const QString &host,
                             T (*read)(const QJsonObject &))
{
    const Result<QJsonDocument> document = parseJson(body, host);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->isArray())
        return tl::unexpected(wrongShapeError(host));
    QList<T> found;
    const QJsonArray array = document->array();
    for (const auto &element : array) {
        found.append(read(element.toObject()));
        if (found.constLast().id.isEmpty())
            return tl::unexpected(wrongShapeError(host));
    }
    return found;
}

template <typename T>
void readPlacePage(const std::shared_ptr<PlacePages<T>> &pages, const QString &query)
{
    constexpr qsizetype mostPages = 50;
    pages->queries.insert(query);
    QUrl page = pages->transport->base();
    page.setPath(u'/' + pages->path.join(u'/'));
    page.setQuery(query);
    const auto next = [pages, page](Result<HttpAnswer> answer) {
        const QByteArray link = answer ? answer->header("Link") : QByteArray();
        const auto parse = [pages](const QByteArray &body, const QString &host) {
            return parsePlaces<T>(body, host, pages->read);
        };
        const auto found = judged<QList<T>>(*pages->transport, std::move(answer), HttpMethod::Get,
                                            pages->subject, parse);
        if (!found)
            return pages->done(found);
        pages->found += *found;
        const std::optional<QUrl> url = nextPage(link, page);
        if (!url)
            return pages->done(pages->found);
        // The credential goes along: only to the same place, and never in a circle.
        const QString nextQuery = url->query(QUrl::FullyEncoded);
        const auto parts = QUrl::RemoveQuery | QUrl::RemoveFragment;
        if (!url->isValid() || url->adjusted(parts) != page.adjusted(parts)
            || pages->queries.contains(nextQuery) || pages->queries.size() == mostPages) {
            return pages->done(
                failure(ErrorKind::Malformed,
                        OktaHookPlacesApi::tr("%1 refers to a next page of its list that HookKeys "
                                              "does not follow. Look into the Admin Console.")
                            .arg(pages->transport->host())));
        }
        readPlacePage<T>(pages, nextQuery);
    };
    pages->current =
        pages->transport->send({.path = pages->path, .query = query}, pages->context, next);
}

/// All pages of the list at @p path below /api/v1.
template <typename T>
PendingCall listPlaces(HttpTransport &transport, const QStringList &path, const QString &query,
                       Subject subject, T (*read)(const QJsonObject &), QObject *context,
                       Callback<QList<T>> done)
{
    const auto pages = std::make_shared<PlacePages<T>>();
    pages->transport = &transport;
    pages->path = QStringList{u"api"_s, u"v1"_s} + path;
    pages->subject = subject;
    pages->read = read;
    pages->context = context;
    pages->done = std::move(done);
    readPlacePage<T>(pages, query);
    return PendingCall([pages] { pages->current.cancel(); });
}

const auto longPage = u"limit=200"_s;

} // namespace

PendingCall OktaHookPlacesApi::listServers(QObject *context,
                                           Callback<QList<AuthorizationServer>> done)
{
    return listPlaces(m_transport, {u"authorizationServers"_s}, longPage, Subject::Place,
                      readServer, context, std::move(done));
}

PendingCall OktaHookPlacesApi::listServerPolicies(const QString &serverId, QObject *context,
                                                  Callback<QList<OrgPolicy>> done)
{
    return listPlaces(m_transport, {u"authorizationServers"_s, serverId, u"policies"_s}, {},
                      Subject::Place, readPolicy, context, std::move(done));
}

PendingCall OktaHookPlacesApi::listServerRules(const QString &serverId, const QString &policyId,
                                               QObject *context, Callback<QList<HookCaller>> done)
{
    return listPlaces(m_transport,
                      {u"authorizationServers"_s, serverId, u"policies"_s, policyId, u"rules"_s},
                      {}, Subject::Place, readServerRule, context, std::move(done));
}

PendingCall OktaHookPlacesApi::listEnrollmentPolicies(QObject *context,
                                                      Callback<QList<OrgPolicy>> done)
{
    return listPlaces(m_transport, {u"policies"_s}, u"type=PROFILE_ENROLLMENT"_s, Subject::Place,
                      readPolicy, context, std::move(done));
}

PendingCall OktaHookPlacesApi::listEnrollmentRules(const QString &policyId, QObject *context,
                                                   Callback<QList<HookCaller>> done)
{
    return listPlaces(m_transport, {u"policies"_s, policyId, u"rules"_s}, {}, Subject::Place,
                      readEnrollmentRule, context, std::move(done));
}

PendingCall OktaHookPlacesApi::listApps(QObject *context, Callback<QList<HookCaller>> done)
{
    return listPlaces(m_transport, {u"apps"_s}, longPage, Subject::App, readCallingApp, context,
                      std::move(done));
}

} // namespace HookKeys
