// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptjson.h"

#include "weburl.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The texts of a key: each member's name, and where it goes.
struct KeyText
{
    QLatin1StringView name;
    QString HookKey::*text = nullptr;
};

constexpr std::array keyTexts{KeyText{"id"_L1, &HookKey::id}, KeyText{"keyId"_L1, &HookKey::keyId},
                              KeyText{"name"_L1, &HookKey::name},
                              KeyText{"createdText"_L1, &HookKey::createdText},
                              KeyText{"lastUpdatedText"_L1, &HookKey::lastUpdatedText}};

/// The times of a key.
struct KeyTime
{
    QLatin1StringView name;
    QDateTime HookKey::*time = nullptr;
};

constexpr std::array keyTimes{KeyTime{"created"_L1, &HookKey::created},
                              KeyTime{"lastUpdated"_L1, &HookKey::lastUpdated},
                              KeyTime{"keptSince"_L1, &HookKey::keptSince}};

/// The texts of a hook; an address has a host, and perhaps more that is nobody's business.
struct HookText
{
    QLatin1StringView name;
    QString InlineHook::*text = nullptr;
    bool isAddress = false;
};

constexpr std::array hookTexts{HookText{"id"_L1, &InlineHook::id},
                               HookText{"name"_L1, &InlineHook::name},
                               HookText{"status"_L1, &InlineHook::status},
                               HookText{"type"_L1, &InlineHook::type},
                               HookText{"uri"_L1, &InlineHook::uri, true},
                               HookText{"hookKeyId"_L1, &InlineHook::hookKeyId},
                               HookText{"channel"_L1, &InlineHook::channel},
                               HookText{"authType"_L1, &InlineHook::authType},
                               HookText{"clientId"_L1, &InlineHook::clientId},
                               HookText{"tokenUrl"_L1, &InlineHook::tokenUrl, true},
                               HookText{"lastUpdated"_L1, &InlineHook::lastUpdated},
                               HookText{"scope"_L1, &InlineHook::scope}};

void insertText(QJsonObject &object, QLatin1StringView name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

QByteArray compact(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

/// The objects of the array @p json; nothing where it is none, or has anything else.
std::optional<QList<QJsonObject>> objectsOf(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return std::nullopt;
    QList<QJsonObject> objects;
    const QJsonArray array = document.array();
    for (const auto &each : array) {
        if (!each.isObject())
            return std::nullopt;
        objects.append(each.toObject());
    }
    return objects;
}

} // namespace

QByteArray keptKeysJson(const QList<HookKey> &keys, const QDateTime &time)
{
    QJsonArray array;
    for (const HookKey &key : keys) {
        HookKey kept = key;
        if (key.hasReadJwk())
            kept.keptSince = time;
        // What no text can hold is read again.
        const QString jwk = QString::fromUtf8(key.publicJwk);
        if (key.privateMember || jwk.toUtf8() != key.publicJwk || jwk.isEmpty())
            kept.keptSince = {};
        QJsonObject object;
        for (const KeyText &each : keyTexts)
            insertText(object, each.name, kept.*each.text);
        for (const KeyTime &each : keyTimes)
            insertText(object, each.name, (kept.*each.time).toUTC().toString(Qt::ISODateWithMs));
        if (kept.isUsed)
            object.insert("isUsed"_L1, *kept.isUsed);
        if (kept.keptSince.isValid())
            object.insert("publicJwk"_L1, jwk);
        array.append(object);
    }
    return compact(array);
}

std::optional<QList<HookKey>> keptKeysOf(const QByteArray &json)
{
    const auto objects = objectsOf(json);
    if (!objects)
        return std::nullopt;
    QList<HookKey> keys;
    for (const QJsonObject &object : *objects) {
        HookKey key;
        for (const KeyText &each : keyTexts)
            key.*each.text = object[each.name].toString();
        for (const KeyTime &each : keyTimes)
            key.*each.time = QDateTime::fromString(object[each.name].toString(), Qt::ISODateWithMs);
        if (const QJsonValue used = object["isUsed"_L1]; used.isBool())
            key.isUsed = used.toBool();
        key.publicJwk = object["publicJwk"_L1].toString().toUtf8();
        if (key.id.isEmpty() || key.publicJwk.isEmpty() == key.keptSince.isValid())
            return std::nullopt;
        keys.append(key);
    }
    return keys;
}

QByteArray keptHooksJson(const QList<InlineHook> &hooks)
{
    QJsonArray array;
    for (const InlineHook &hook : hooks) {
        QJsonObject object;
        for (const HookText &each : hookTexts)
            insertText(object, each.name,
                       each.isAddress ? keptAddress(hook.*each.text) : hook.*each.text);
        array.append(object);
    }
    return compact(array);
}

std::optional<QList<InlineHook>> keptHooksOf(const QByteArray &json)
{
    const auto objects = objectsOf(json);
    if (!objects)
        return std::nullopt;
    QList<InlineHook> hooks;
    for (const QJsonObject &object : *objects) {
        InlineHook hook;
        for (const HookText &each : hookTexts)
            hook.*each.text = object[each.name].toString();
        hooks.append(hook);
    }
    return hooks;
}

} // namespace HookKeys
