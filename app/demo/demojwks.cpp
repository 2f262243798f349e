// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demojwks.h"

#include "demofault.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QJsonObject jwkOf(const DemoAppKey &key)
{
    QJsonObject jwk = key.members();
    jwk[u"kid"_s] = key.kid;
    jwk[u"alg"_s] = u"RS256"_s;
    jwk[u"use"_s] = u"sig"_s;
    return jwk;
}

} // namespace

bool DemoJwks::owns(const QString &requested)
{
    return requested == QLatin1StringView(path);
}

void DemoJwks::setKeys(const QList<DemoAppKey> &keys)
{
    const std::scoped_lock lock(m_mutex);
    m_keys = keys;
    m_page.reset();
}

void DemoJwks::setPage(const Page &page)
{
    const std::scoped_lock lock(m_mutex);
    m_page = page;
}

DemoJwks::Page DemoJwks::page() const
{
    const std::scoped_lock lock(m_mutex);
    if (m_page)
        return *m_page;
    QJsonArray keys;
    for (const DemoAppKey &key : m_keys)
        keys.append(jwkOf(key));
    return {.body = QJsonDocument(QJsonObject{{u"keys"_s, keys}}).toJson()};
}

QHash<QByteArray, QByteArray> DemoJwks::keys() const
{
    QHash<QByteArray, QByteArray> found;
    const QJsonObject set = QJsonDocument::fromJson(page().body).object();
    const QJsonArray keys = set[u"keys"_s].toArray();
    for (const auto &key : keys) {
        const QJsonObject jwk = key.toObject();
        found.insert(jwk[u"kid"_s].toString().toUtf8(),
                     QJsonDocument(jwk).toJson(QJsonDocument::Compact));
    }
    return found;
}

int DemoJwks::fetches() const
{
    const std::scoped_lock lock(m_mutex);
    return m_fetches;
}

DemoAnswer DemoJwks::answer(const DemoRequest &request)
{
    if (request.method != "GET") {
        const DemoFault fault = statusFault(405);
        return {fault.status, fault.json(), {{"Allow", "GET"}}};
    }
    if (!request.authorization.isEmpty() || !request.dpop.isEmpty())
        return {400, "Public keys are for everybody: show no credential.", {}, "text/plain"};
    {
        const std::scoped_lock lock(m_mutex);
        ++m_fetches;
    }
    const Page served = page();
    return {
        served.status, served.body, {{"Cache-Control", served.cacheControl}}, served.contentType};
}

} // namespace HookKeys
