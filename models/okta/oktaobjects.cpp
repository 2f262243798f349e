// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktaobjects.h"

#include "jsontext.h"
#include "oktajson.h"
#include "privatemembers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

OktaApp readApp(const QJsonObject &app)
{
    const QJsonObject client = app["credentials"_L1].toObject()["oauthClient"_L1].toObject();
    const QJsonObject settings = app["settings"_L1].toObject()["oauthClient"_L1].toObject();
    return {.id = app["id"_L1].toString(),
            .label = app["label"_L1].toString(),
            .clientId = client["client_id"_L1].toString(),
            .authMethod = client["token_endpoint_auth_method"_L1].toString(),
            .jwksUri = settings["jwks_uri"_L1].toString(),
            .isActive = app["status"_L1].toString() == "ACTIVE"_L1};
}

/// @p text is what was received of @p key, without private members.
AppKey readAppKey(const QJsonObject &key, QByteArrayView text, bool hadPrivateMember)
{
    return {.id = key["id"_L1].toString(),
            .kid = key["kid"_L1].toString(),
            .isActive = key["status"_L1].toString() == "ACTIVE"_L1,
            .publicJwk = hadPrivateMember ? QByteArray() : text.toByteArray()};
}

/// From where and with what, as @p client says.
void readClient(LogEvent &event, const QJsonObject &client)
{
    event.address = client["ipAddress"_L1].toString();
    event.userAgent = client["userAgent"_L1].toObject()["rawUserAgent"_L1].toString();
    const QJsonObject place = client["geographicalContext"_L1].toObject();
    QStringList parts{place["city"_L1].toString(), place["state"_L1].toString(),
                      place["country"_L1].toString()};
    parts.removeAll(QString());
    event.place = parts.join(u", "_s);
}

/// Of what caused it. A transaction may be of more than the one request.
void readRequestIds(LogEvent &read, const QJsonObject &event)
{
    const QJsonObject debug = event["debugContext"_L1].toObject()["debugData"_L1].toObject();
    read.requestId = event["transaction"_L1].toObject()["id"_L1].toString();
    const QString other = debug["requestId"_L1].toString();
    if (read.requestId.isEmpty())
        read.requestId = other;
    else if (other != read.requestId)
        read.otherRequestId = other;
}

LogEvent readEvent(const QJsonObject &event)
{
    const QJsonObject outcome = event["outcome"_L1].toObject();
    LogEvent read{
        .uuid = event["uuid"_L1].toString(),
        .published =
            QDateTime::fromString(event["published"_L1].toString(), Qt::ISODateWithMs).toUTC(),
        .type = event["eventType"_L1].toString(),
        .message = event["displayMessage"_L1].toString(),
        .result = outcome["result"_L1].toString(),
        .reason = outcome["reason"_L1].toString(),
        .actorName = event["actor"_L1].toObject()["displayName"_L1].toString(),
        .actorLogin = event["actor"_L1].toObject()["alternateId"_L1].toString()};
    readClient(read, event["client"_L1].toObject());
    readRequestIds(read, event);
    const QJsonArray targets = event["target"_L1].toArray();
    for (const auto &element : targets) {
        const QJsonObject target = element.toObject();
        read.targets.append({.id = target["id"_L1].toString(),
                             .type = target["type"_L1].toString(),
                             .alternateId = target["alternateId"_L1].toString(),
                             .displayName = target["displayName"_L1].toString()});
    }
    return read;
}

/// The first of the members @p names of @p object that is a text.
QString firstText(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        if (const QString text = object[name].toString().trimmed(); !text.isEmpty())
            return text;
    }
    return {};
}

/// @p person, if anything is known of them.
Result<TimelinePerson> known(const TimelinePerson &person, const QString &host)
{
    if (person.isEmpty())
        return tl::unexpected(wrongShapeError(host));
    return person;
}

} // namespace

Result<OktaApp> parseApp(const QByteArray &body, const QString &host)
{
    return parseJson(body, host).and_then([&](const QJsonDocument &document) -> Result<OktaApp> {
        const OktaApp app = readApp(document.object());
        if (app.id.isEmpty())
            return tl::unexpected(wrongShapeError(host));
        return app;
    });
}

Result<QList<OktaApp>> parseApps(const QByteArray &body, const QString &host)
{
    const Result<QJsonDocument> document = parseJson(body, host);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->isArray())
        return tl::unexpected(wrongShapeError(host));
    QList<OktaApp> apps;
    const QJsonArray array = document->array();
    for (const auto &element : array) {
        if (const OktaApp app = readApp(element.toObject()); !app.id.isEmpty())
            apps.append(app);
    }
    return apps;
}

Result<AppKey> parseAppKey(QByteArray body, const QString &host)
{
    const bool isPrivate = !wipePrivateMembers(body).isEmpty() || hasPrivateMember(body);
    return parseJson(body, host).and_then([&](const QJsonDocument &document) -> Result<AppKey> {
        const AppKey key = readAppKey(document.object(), body, isPrivate);
        if (key.id.isEmpty())
            return tl::unexpected(wrongShapeError(host));
        return key;
    });
}

Result<QList<AppKey>> parseAppKeys(QByteArray body, const QString &host)
{
    const bool isPrivate = !wipePrivateMembers(body).isEmpty() || hasPrivateMember(body);
    const Result<QJsonDocument> document = parseJson(body, host);
    if (!document)
        return tl::unexpected(document.error());
    QJsonArray array = document->array();
    QByteArrayView text = body;
    if (document->isObject()) {
        const QJsonValue keys = document->object()["jwks"_L1].toObject()["keys"_L1];
        if (!keys.isArray())
            return tl::unexpected(wrongShapeError(host));
        array = keys.toArray();
        const auto member = [](QByteArrayView json, QLatin1StringView name) {
            QByteArrayView value;
            for (const JsonMember &one : jsonMembers(json)) {
                if (one.name == name)
                    value = one.value; // the last one, as QJsonDocument has it
            }
            return value;
        };
        text = member(member(body, "jwks"_L1), "keys"_L1);
    }
    const QList<QByteArrayView> texts = jsonElements(text);
    QList<AppKey> keys;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const AppKey key = readAppKey(array.at(i).toObject(), texts.value(i), isPrivate);
        if (!key.id.isEmpty())
            keys.append(key);
    }
    return keys;
}

Result<QList<LogEvent>> parseLogEvents(const QByteArray &body, const QString &host)
{
    const Result<QJsonDocument> document = parseJson(body, host);
    if (!document)
        return tl::unexpected(document.error());
    if (!document->isArray())
        return tl::unexpected(wrongShapeError(host));
    QList<LogEvent> events;
    const QJsonArray array = document->array();
    for (const auto &element : array)
        events.append(readEvent(element.toObject()));
    return events;
}

Result<TimelinePerson> parseUser(const QByteArray &body, const QString &host)
{
    return parseJson(body, host).and_then([&](const QJsonDocument &document) {
        const QJsonObject user = document.object();
        const QJsonObject profile = user["profile"_L1].toObject();
        const QString name =
            profile["firstName"_L1].toString() + u' ' + profile["lastName"_L1].toString();
        QString login = firstText(profile, {"login"_L1, "email"_L1});
        if (login.isEmpty())
            login = user["id"_L1].toString();
        return known({.name = name.trimmed(), .login = login}, host);
    });
}

Result<TimelinePerson> parseUserInfo(const QByteArray &body, const QString &host)
{
    return parseJson(body, host).and_then([&](const QJsonDocument &document) {
        const QJsonObject info = document.object();
        return known({.name = firstText(info, {"name"_L1}),
                      .login = firstText(info, {"preferred_username"_L1, "email"_L1, "sub"_L1})},
                     host);
    });
}

} // namespace HookKeys
