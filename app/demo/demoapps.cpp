// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoapps.h"

#include "demojwks.h"
#include "demostore.h"
#include "jwk.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

DemoFault keyFault(const QString &cause)
{
    return validationFault(u"JsonWebKey"_s, {cause});
}

/// @p key as one JWK with everything that a verifier needs.
QByteArray jwkText(const DemoAppKey &key)
{
    QJsonObject jwk = key.members();
    jwk[u"kid"_s] = key.kid;
    if (jwk[u"use"_s].isNull())
        jwk.remove(u"use"_s);
    return QJsonDocument(jwk).toJson(QJsonDocument::Compact);
}

/// What is wrong with @p jwk by itself; empty if nothing is.
QString faultOf(const QJsonObject &jwk)
{
    const QString status = jwk[u"status"_s].toString(u"ACTIVE"_s);
    if (status != u"ACTIVE"_s && status != u"INACTIVE"_s)
        return u"status: The field must be ACTIVE or INACTIVE"_s;
    if (jwk[u"use"_s].toString(u"sig"_s) != u"sig"_s)
        return u"use: The field must be sig"_s;
    if (!Jwk::read(QJsonDocument(jwk).toJson(QJsonDocument::Compact)).isUsable())
        return u"The JSON Web Key is not a valid public key."_s;
    return {};
}

} // namespace

QJsonObject DemoAppKey::members() const
{
    if (!pair)
        return jwk;
    // As recorded of keys that were pasted in the console.
    const DemoKeyPair::PublicKey &key = pair->publicKey();
    return {{u"kty"_s, u"RSA"_s},
            {u"use"_s, QJsonValue::Null},
            {u"n"_s, QString::fromLatin1(key.modulus)},
            {u"e"_s, QString::fromLatin1(key.exponent)}};
}

void DemoApps::add(const QList<DemoApp> &apps)
{
    const std::scoped_lock lock(m_mutex);
    for (const DemoApp &app : apps) {
        m_apps << app;
        m_apps.last().authMethod = m_authMethod;
    }
}

QList<DemoApp> DemoApps::apps(const QString &query) const
{
    const std::scoped_lock lock(m_mutex);
    QList<DemoApp> found;
    for (const DemoApp &app : m_apps) {
        if (app.label.startsWith(query, Qt::CaseInsensitive)
            || app.clientId.startsWith(query, Qt::CaseInsensitive))
            found << app;
    }
    return found;
}

DemoResult<DemoApp> DemoApps::app(const QString &id) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_apps, id, &DemoApp::id);
    if (found == m_apps.cend())
        return tl::unexpected(notFoundFault(id, u"AppInstance"_s));
    return *found;
}

DemoResult<DemoApp> DemoApps::setActive(const QString &id, bool isActive)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = std::ranges::find(m_apps, id, &DemoApp::id);
    if (found == m_apps.end())
        return tl::unexpected(notFoundFault(id, u"AppInstance"_s));
    found->isActive = isActive;
    found->lastUpdated = wholeSeconds(m_clock.now());
    return *found;
}

DemoResult<DemoAppKey> DemoApps::addKey(const QString &appId, const QJsonObject &jwk)
{
    const std::scoped_lock lock(m_mutex);
    const DemoResult<DemoApp *> app = find(appId);
    if (!app)
        return tl::unexpected(app.error());
    QList<DemoAppKey> &keys = (*app)->keys;
    if (keys.size() >= keyLimit) {
        return tl::unexpected(
            keyFault(u"You can't create a new key. You have reached the maximum number of keys "
                     "allowed (50). To add another key, you must first delete an existing one."_s));
    }
    if (!(*app)->jwksUri.isEmpty()) {
        return tl::unexpected(keyFault(u"Keys cannot be added to an app that has a 'jwks_uri'."_s));
    }
    const QString kid = jwk[u"kid"_s].toString();
    if (kid.isEmpty()
        || std::ranges::find(std::as_const(keys), kid, &DemoAppKey::kid) != keys.cend())
        return tl::unexpected(keyFault(u"All keys in the 'jwks' must have a unique `kid`."_s));
    const QString fault = faultOf(jwk);
    if (!fault.isEmpty())
        return tl::unexpected(keyFault(fault));

    QJsonObject members;
    for (const auto &name :
         {u"kty"_s, u"alg"_s, u"use"_s, u"crv"_s, u"x"_s, u"y"_s, u"n"_s, u"e"_s}) {
        if (jwk[name].isString())
            members[name] = jwk[name];
    }
    if (!members.contains(u"use"_s))
        members[u"use"_s] = QJsonValue::Null;
    const QDateTime now = wholeSeconds(m_clock.now());
    const bool isActive = jwk[u"status"_s].toString(u"ACTIVE"_s) == u"ACTIVE"_s;
    keys << DemoAppKey{.id = newDemoId(u"pks"_s),
                       .kid = kid,
                       .isActive = isActive,
                       .created = now,
                       .lastUpdated = now,
                       .jwk = members};
    return keys.constLast();
}

DemoResult<DemoAppKey> DemoApps::setKeyActive(const QString &appId, const QString &keyId,
                                              bool isActive)
{
    const std::scoped_lock lock(m_mutex);
    const DemoResult<DemoApp *> app = find(appId);
    if (!app)
        return tl::unexpected(app.error());
    const DemoResult<DemoAppKey *> key = find(**app, keyId);
    if (!key)
        return tl::unexpected(key.error());
    const auto active = std::ranges::count((*app)->keys, true, &DemoAppKey::isActive);
    if (!isActive && (*key)->isActive && active == 1) {
        return tl::unexpected(
            keyFault(u"Can't deactivate the only active JSON Web Key when the value for "
                     "`token_endpoint_auth_method` is `private_key_jwt`."_s));
    }
    (*key)->isActive = isActive;
    (*key)->lastUpdated = wholeSeconds(m_clock.now());
    return **key;
}

DemoResult<DemoAppKey> DemoApps::deleteKey(const QString &appId, const QString &keyId)
{
    const std::scoped_lock lock(m_mutex);
    const DemoResult<DemoApp *> app = find(appId);
    if (!app)
        return tl::unexpected(app.error());
    const DemoResult<DemoAppKey *> key = find(**app, keyId);
    if (!key)
        return tl::unexpected(key.error());
    if ((*key)->isActive) {
        return tl::unexpected(keyFault(u"You can't delete an active JSON Web Key. Deactivate the "
                                       "key before deleting it."_s));
    }
    DemoAppKey deleted = **key;
    (*app)->keys.removeIf([&keyId](const DemoAppKey &each) { return each.id == keyId; });
    return deleted;
}

std::optional<DemoAuthClient> DemoApps::client(const QByteArray &clientId) const
{
    const std::scoped_lock lock(m_mutex);
    const auto app = std::ranges::find(m_apps, QString::fromUtf8(clientId), &DemoApp::clientId);
    if (clientId.isEmpty() || app == m_apps.cend() || !app->isActive)
        return {};
    DemoAuthClient client{.id = clientId,
                          .name = app->label,
                          .kind = DemoAuthClient::Kind::Service,
                          .role = DemoRole::None,
                          .scopes = {clientScope}};
    if (!app->jwksUri.isEmpty() && m_jwks)
        client.keys = m_jwks->keys();
    for (const DemoAppKey &key : app->keys) {
        if (key.isActive)
            client.keys.insert(key.kid.toUtf8(), jwkText(key));
    }
    return client;
}

DemoResult<DemoApp *> DemoApps::find(const QString &appId)
{
    const auto found = std::ranges::find(m_apps, appId, &DemoApp::id);
    if (found == m_apps.end() || found->kind != DemoApp::Kind::Service)
        return tl::unexpected(notFoundFault(appId, u"AppInstance"_s));
    return &*found;
}

DemoResult<DemoAppKey *> DemoApps::find(DemoApp &app, const QString &keyId)
{
    const auto found = std::ranges::find(app.keys, keyId, &DemoAppKey::id);
    if (found == app.keys.end())
        return tl::unexpected(notFoundFault(keyId, u"JsonWebKey"_s));
    return &*found;
}

} // namespace HookKeys
