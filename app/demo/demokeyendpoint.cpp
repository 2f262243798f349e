// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demokeyendpoint.h"

#include "demoform.h"
#include "demojson.h"
#include "demologtargets.h"
#include "demowire.h"

#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr auto keyScopes = "inlineHooks";

DemoAnswer keyAnswer(const DemoResult<DemoKey> &key, bool withPublicKey)
{
    if (!key)
        return refusal(key.error());
    return {200, withPublicKey ? keyJsonWithPublicKey(*key) : keyJson(*key), {}};
}

} // namespace

std::span<const DemoRoute<DemoKeyEndpoint>> DemoKeyEndpoint::routes()
{
    using Route = DemoRoute<DemoKeyEndpoint>;
    static constexpr std::array all{
        Route{"GET", "hook-keys", keyScopes, &DemoKeyEndpoint::list},
        Route{"POST", "hook-keys", keyScopes, &DemoKeyEndpoint::create},
        Route{"GET", "hook-keys/*", keyScopes, &DemoKeyEndpoint::read},
        Route{"PUT", "hook-keys/*", keyScopes, &DemoKeyEndpoint::replace},
        Route{"DELETE", "hook-keys/*", keyScopes, &DemoKeyEndpoint::remove},
        Route{"GET", "hook-keys/public/*", keyScopes, &DemoKeyEndpoint::readPublicKey},
    };
    return all;
}

DemoAnswer DemoKeyEndpoint::list(const DemoCall & /*call*/) const
{
    QList<QByteArray> keys;
    const QList<DemoKey> all = m_store.keys();
    for (const DemoKey &key : all)
        keys << keyJson(key);
    return {200, jsonArray(keys), {}};
}

DemoAnswer DemoKeyEndpoint::create(const DemoCall &call) const
{
    if (const auto refused = mediaTypeRefusal(call.request))
        return *refused;
    const DemoResult<DemoKey> key =
        parseName(call.request.body).and_then([this](const QString &name) {
            return m_store.createKey(name);
        });
    if (key)
        log(call, u"created"_s, *key);
    return keyAnswer(key, true);
}

DemoAnswer DemoKeyEndpoint::read(const DemoCall &call) const
{
    return keyAnswer(m_store.key(call.id()),
                     DemoForm(call.request.query).value("expand") == "publickey");
}

DemoAnswer DemoKeyEndpoint::replace(const DemoCall &call) const
{
    if (const auto refused = mediaTypeRefusal(call.request))
        return *refused;
    const DemoResult<DemoKey> key =
        parseName(call.request.body).and_then([this, &call](const QString &name) {
            return m_store.renameKey(call.id(), name);
        });
    if (key)
        log(call, u"updated"_s, *key);
    return keyAnswer(key, true);
}

DemoAnswer DemoKeyEndpoint::remove(const DemoCall &call) const
{
    const DemoResult<DemoKey> deleted = m_store.deleteKey(call.id());
    if (!deleted)
        return refusal(deleted.error());
    log(call, u"deleted"_s, *deleted);
    return {204, {}, {}};
}

DemoAnswer DemoKeyEndpoint::readPublicKey(const DemoCall &call) const
{
    const DemoResult<DemoKey> key = m_store.keyByKeyId(call.id());
    return key ? DemoAnswer{200, publicJwkJson(*key), {}} : refusal(key.error());
}

void DemoKeyEndpoint::log(const DemoCall &call, const QString &what, const DemoKey &key) const
{
    m_log.add(call, {.type = u"system.hook.key."_s + what,
                     .message = u"Hook key %1"_s.arg(what),
                     .targets = {logTarget(key)}});
}

} // namespace HookKeys
