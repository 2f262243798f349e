// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demowire.h"

#include "demojson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QByteArray dateJson(const QDateTime &date)
{
    return jsonString(date.toString(Qt::ISODateWithMs));
}

QList<JsonMember> keyMembers(const DemoKey &key)
{
    return {{"id", jsonString(key.id)},
            {"keyId", jsonString(key.keyId)},
            {"name", jsonString(key.name)},
            {"created", dateJson(key.created)},
            {"lastUpdated", dateJson(key.lastUpdated)},
            {"isUsed", key.isUsed ? "true" : "false"}};
}

QByteArray channelJson(const DemoChannel &channel)
{
    QList<QByteArray> headers;
    for (const auto &[key, value] : channel.headers)
        headers << jsonObject({{"key", jsonString(key)}, {"value", jsonString(value)}});
    const QByteArray authScheme =
        channel.authSchemeKey.isNull()
            ? QByteArrayLiteral("null")
            : jsonObject({{"type", "\"HEADER\""}, {"key", jsonString(channel.authSchemeKey)}});

    QList<JsonMember> config{{"uri", jsonString(channel.uri)},
                             {"headers", jsonArray(headers)},
                             {"method", jsonString(channel.method)},
                             {"authScheme", authScheme}};
    if (channel.type == u"OAUTH"_s) {
        config += {{"clientId", jsonStringOrNull(channel.clientId)},
                   {"tokenUrl", jsonStringOrNull(channel.tokenUrl)},
                   {"authType", jsonStringOrNull(channel.authType)},
                   {"scope", jsonStringOrNull(channel.scope)}};
        if (channel.authType == u"private_key_jwt"_s)
            config.emplaceBack("hookKeyId", jsonStringOrNull(channel.hookKeyId));
    }
    return jsonObject({{"type", jsonString(channel.type)},
                       {"version", jsonString(channel.version)},
                       {"config", jsonObject(config)}});
}

DemoResult<QJsonObject> parseObject(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return tl::unexpected(statusFault(400));
    return document.object();
}

/// The text of a member; a null string for null and for a member that is not there.
QString textOf(const QJsonObject &object, const QString &member)
{
    return object.value(member).toString();
}

/// Whether the members are strings, null or absent.
bool areTexts(const QJsonObject &object, const QStringList &members)
{
    return std::ranges::all_of(members, [&object](const QString &member) {
        const QJsonValue value = object.value(member);
        return value.isString() || value.isNull() || value.isUndefined();
    });
}

DemoChannel channelFrom(const QJsonObject &channel, const QJsonObject &config)
{
    QList<std::pair<QString, QString>> headers;
    const QJsonArray headerList = config.value(u"headers"_s).toArray();
    for (const auto &header : headerList) {
        headers.emplaceBack(textOf(header.toObject(), u"key"_s),
                            textOf(header.toObject(), u"value"_s));
    }
    return {.type = textOf(channel, u"type"_s),
            .version = textOf(channel, u"version"_s),
            .uri = textOf(config, u"uri"_s),
            .method = textOf(config, u"method"_s),
            .headers = headers,
            .authSchemeKey = textOf(config.value(u"authScheme"_s).toObject(), u"key"_s),
            .clientId = textOf(config, u"clientId"_s),
            .tokenUrl = textOf(config, u"tokenUrl"_s),
            .authType = textOf(config, u"authType"_s),
            .scope = textOf(config, u"scope"_s),
            .hookKeyId = textOf(config, u"hookKeyId"_s)};
}

QStringList missingFields(const DemoChannel &channel, const QJsonObject &config)
{
    const auto blank = [](const QString &field) {
        return QStringList{field + u": The field cannot be left blank"_s};
    };
    if (channel.type != u"HTTP"_s && channel.type != u"OAUTH"_s)
        return {u"channel.type: The field must be HTTP or OAUTH"_s};
    // Secrets are never returned, so what was read cannot simply be put back.
    if (!channel.authSchemeKey.isEmpty()
        && textOf(config.value(u"authScheme"_s).toObject(), u"value"_s).isEmpty())
        return blank(u"channel.config.authScheme.value"_s);
    if (channel.type == u"OAUTH"_s && channel.authType == u"client_secret_post"_s
        && textOf(config, u"clientSecret"_s).isEmpty())
        return blank(u"channel.config.clientSecret"_s);
    return {};
}

} // namespace

QByteArray keyJson(const DemoKey &key)
{
    return jsonObject(keyMembers(key));
}

QByteArray keyJsonWithPublicKey(const DemoKey &key)
{
    return jsonObject(keyMembers(key) << JsonMember{"_embedded", publicJwkJson(key)});
}

QByteArray publicJwkJson(const DemoKey &key)
{
    const DemoKeyPair::PublicKey &publicKey = key.pair->publicKey();
    return jsonObject({{"kty", "\"RSA\""},
                       {"alg", "\"RSA\""},
                       {"kid", jsonString(key.keyId)},
                       {"use", "null"},
                       {"e", '"' + publicKey.exponent + '"'},
                       {"n", '"' + publicKey.modulus + '"'}});
}

QByteArray hookJson(const DemoHook &hook, const QByteArray &baseUrl)
{
    const QByteArray self = baseUrl + "/api/v1/inlineHooks/" + hook.id.toLatin1();
    const auto link = [&self](const QByteArray &path, const QByteArray &method) {
        const QByteArray hints = jsonObject({{"allow", jsonArray({'"' + method + '"'})}});
        return jsonObject({{"href", '"' + self + path + '"'}, {"hints", hints}});
    };
    QList<JsonMember> links{{"self", jsonObject({{"href", '"' + self + '"'}})}};
    if (hook.active) {
        links.emplaceBack("execute", link("/execute", "POST"));
        links.emplaceBack("deactivate", link("/lifecycle/deactivate", "POST"));
    } else {
        links.emplaceBack("activate", link("/lifecycle/activate", "POST"));
        links.emplaceBack("delete", link({}, "DELETE"));
    }
    return jsonObject({{"id", jsonString(hook.id)},
                       {"status", hook.active ? "\"ACTIVE\"" : "\"INACTIVE\""},
                       {"name", jsonString(hook.name)},
                       {"type", jsonString(hook.type)},
                       {"version", jsonString(hook.version)},
                       {"channel", channelJson(hook.channel)},
                       {"created", dateJson(hook.created)},
                       {"lastUpdated", dateJson(hook.lastUpdated)},
                       {"_links", jsonObject(links)}});
}

QByteArray hookResponseJson(const QString &type)
{
    if (type == u"com.okta.user.credential.password.import"_s) {
        return R"({"commands":[{"type":"com.okta.action.update",)"
               R"("value":{"credential":"VERIFIED"}}]})";
    }
    if (type == u"com.okta.telephony.provider"_s) {
        return R"({"commands":[{"type":"com.okta.telephony.action",)"
               R"("value":[{"status":"SUCCESSFUL","provider":"Demo"}]}]})";
    }
    if (type == u"com.okta.saml.tokens.transform"_s) {
        return R"({"commands":[{"type":"com.okta.assertion.patch",)"
               R"("value":[{"op":"add","path":"/claims/department",)"
               R"("value":{"attributes":{"NameFormat":)"
               R"("urn:oasis:names:tc:SAML:2.0:attrname-format:basic"},)"
               R"("attributeValues":[{"value":"Finance"}]}}]}]})";
    }
    return R"({"commands":[{"type":"com.okta.identity.patch",)"
           R"("value":[{"op":"add","path":"/claims/department","value":"Finance"}]}]})";
}

DemoResult<QString> parseName(const QByteArray &body)
{
    return parseObject(body).and_then([](const QJsonObject &object) -> DemoResult<QString> {
        if (!areTexts(object, {u"name"_s}))
            return tl::unexpected(statusFault(400));
        return textOf(object, u"name"_s);
    });
}

DemoResult<DemoHookChange> parseHookChange(const QByteArray &body)
{
    const DemoResult<QJsonObject> object = parseObject(body);
    if (!object)
        return tl::unexpected(object.error());
    const QJsonObject channel = object->value(u"channel"_s).toObject();
    const QJsonObject config = channel.value(u"config"_s).toObject();
    if (!areTexts(*object, {u"name"_s, u"type"_s, u"version"_s})
        || !areTexts(channel, {u"type"_s, u"version"_s})
        || !areTexts(config, {u"uri"_s, u"method"_s, u"clientId"_s, u"tokenUrl"_s, u"authType"_s,
                              u"scope"_s, u"hookKeyId"_s}))
        return tl::unexpected(statusFault(400));

    const DemoChannel parsed = channelFrom(channel, config);
    const QStringList missing = missingFields(parsed, config);
    if (!missing.isEmpty())
        return tl::unexpected(validationFault(u"channel"_s, missing));
    return DemoHookChange{.name = textOf(*object, u"name"_s),
                          .type = textOf(*object, u"type"_s),
                          .version = textOf(*object, u"version"_s),
                          .channel = parsed};
}

} // namespace HookKeys
