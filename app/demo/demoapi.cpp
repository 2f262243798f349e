// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoapi.h"

#include "demoform.h"
#include "demojson.h"
#include "demowire.h"

#include <openssl/crypto.h>

#include <algorithm>
#include <array>

namespace HookKeys {

using namespace Qt::StringLiterals;

namespace {

constexpr auto readScope = "okta.inlineHooks.read";
constexpr auto manageScope = "okta.inlineHooks.manage";

DemoAnswer refusal(const DemoFault &fault)
{
    return {fault.status, fault.json(), {}};
}

DemoAnswer keyAnswer(const DemoResult<DemoKey> &key, bool withPublicKey)
{
    if (!key)
        return refusal(key.error());
    return {200, withPublicKey ? keyJsonWithPublicKey(*key) : keyJson(*key), {}};
}

/// 400: Okta takes JSON and nothing else.
DemoFault mediaTypeFault()
{
    return {400,
            "E0000021",
            u"Bad request. Accept and/or Content-Type headers likely do not match supported "
            "values."_s,
            {}};
}

bool isJson(const QByteArray &contentType)
{
    const QByteArray type = contentType.split(';').constFirst().trimmed();
    return type.compare("application/json", Qt::CaseInsensitive) == 0;
}

/// The segment of @p path where @p pattern has `*`, "" if it has none; nothing if they differ.
std::optional<QString> matchPath(const QString &pattern, const QString &path)
{
    const QStringList wanted = pattern.split(u'/');
    const QStringList actual = path.split(u'/');
    if (wanted.size() != actual.size())
        return {};
    QString id = u""_s;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (wanted[i] == u"*"_s && !actual[i].isEmpty()) {
            id = actual[i];
        } else if (wanted[i] != actual[i]) {
            return {};
        }
    }
    return id;
}

} // namespace

DemoApi::DemoApi(DemoStore &store, DemoAuth &auth, QByteArray token, bool readOnly)
    : m_store(store), m_auth(auth), m_token(std::move(token)), m_readOnly(readOnly)
{
}

std::span<const DemoApi::Route> DemoApi::routes()
{
    static const std::array all{
        Route{"GET", u"hook-keys"_s, &DemoApi::listKeys},
        Route{"POST", u"hook-keys"_s, &DemoApi::createKey},
        Route{"GET", u"hook-keys/*"_s, &DemoApi::readKey},
        Route{"PUT", u"hook-keys/*"_s, &DemoApi::replaceKey},
        Route{"DELETE", u"hook-keys/*"_s, &DemoApi::deleteKey},
        Route{"GET", u"hook-keys/public/*"_s, &DemoApi::readPublicKey},
        Route{"GET", u"inlineHooks"_s, &DemoApi::listHooks},
        Route{"GET", u"inlineHooks/*"_s, &DemoApi::readHook},
        Route{"PUT", u"inlineHooks/*"_s, &DemoApi::replaceHook},
        Route{"POST", u"inlineHooks/*/execute"_s, &DemoApi::executeHook},
        Route{"POST", u"inlineHooks/*/lifecycle/activate"_s, &DemoApi::activateHook},
        Route{"POST", u"inlineHooks/*/lifecycle/deactivate"_s, &DemoApi::deactivateHook},
    };
    return all;
}

DemoAnswer DemoApi::answer(const DemoRequest &request) const
{
    const auto caller = admit(request);
    if (!caller)
        return caller.error();

    const QString root = u"/api/v1/"_s;
    if (!request.path.startsWith(root))
        return refusal(statusFault(404));
    const QString path = request.path.sliced(root.size());
    bool pathExists = false;
    for (const Route &route : routes()) {
        const std::optional<QString> id = matchPath(route.path, path);
        if (id && route.method == request.method) {
            const bool reads = route.method == "GET";
            // As in Okta, who may manage may read.
            if (!caller->scopes.contains(manageScope)
                && !(reads && caller->scopes.contains(readScope)))
                return DemoAuth::lacksScope(request, reads ? readScope : manageScope);
            if (caller->role == DemoRole::None || (!reads && caller->role == DemoRole::Reader))
                return refusal(statusFault(403));
            return (this->*route.handler)(request, *id);
        }
        pathExists = pathExists || id;
    }
    return refusal(statusFault(pathExists ? 405 : 404));
}

/// Who sends @p request, or the refusal.
tl::expected<DemoAuth::Caller, DemoAnswer> DemoApi::admit(const DemoRequest &request) const
{
    DemoAuth::Caller caller{{manageScope}, DemoRole::Admin};
    const QByteArray scheme =
        request.authorization.left(request.authorization.indexOf(' ')).toLower();
    if (scheme == "bearer" || scheme == "dpop") {
        auto admitted = m_auth.admit(request);
        if (!admitted)
            return admitted;
        caller = *admitted;
    } else if (!hasApiToken(request.authorization)) {
        return tl::unexpected(refusal(statusFault(401)));
    }
    if (m_readOnly && caller.role == DemoRole::Admin)
        caller.role = DemoRole::Reader;
    return caller;
}

bool DemoApi::hasApiToken(const QByteArray &authorization) const
{
    const QByteArray expected = "SSWS " + m_token;
    // In constant time: how long it takes must not tell how much of a guess was right.
    return authorization.size() == expected.size()
           && CRYPTO_memcmp(authorization.constData(), expected.constData(),
                            size_t(expected.size()))
                  == 0;
}

DemoAnswer DemoApi::listKeys(const DemoRequest & /*request*/, const QString & /*id*/) const
{
    QList<QByteArray> keys;
    const QList<DemoKey> all = m_store.keys();
    for (const DemoKey &key : all)
        keys << keyJson(key);
    return {200, jsonArray(keys), {}};
}

DemoAnswer DemoApi::createKey(const DemoRequest &request, const QString & /*id*/) const
{
    if (!isJson(request.contentType))
        return refusal(mediaTypeFault());
    return keyAnswer(parseName(request.body).and_then([this](const QString &name) {
        return m_store.createKey(name);
    }),
                     true);
}

DemoAnswer DemoApi::readKey(const DemoRequest &request, const QString &id) const
{
    return keyAnswer(m_store.key(id), DemoForm(request.query).value("expand") == "publickey");
}

DemoAnswer DemoApi::replaceKey(const DemoRequest &request, const QString &id) const
{
    if (!isJson(request.contentType))
        return refusal(mediaTypeFault());
    return keyAnswer(parseName(request.body).and_then([this, &id](const QString &name) {
        return m_store.renameKey(id, name);
    }),
                     true);
}

DemoAnswer DemoApi::deleteKey(const DemoRequest & /*request*/, const QString &id) const
{
    const DemoResult<void> deleted = m_store.deleteKey(id);
    return deleted ? DemoAnswer{204, {}, {}} : refusal(deleted.error());
}

DemoAnswer DemoApi::readPublicKey(const DemoRequest & /*request*/, const QString &id) const
{
    const DemoResult<DemoKey> key = m_store.keyByKeyId(id);
    return key ? DemoAnswer{200, publicJwkJson(*key), {}} : refusal(key.error());
}

DemoAnswer DemoApi::listHooks(const DemoRequest &request, const QString & /*id*/) const
{
    const QList<DemoHook> all = m_store.hooks();
    const DemoForm query(request.query);
    const auto last =
        std::ranges::find(all, QString::fromUtf8(query.value("after")), &DemoHook::id);
    const qsizetype first = last == all.cend() ? 0 : last - all.cbegin() + 1;
    const int limit = query.value("limit").toInt();
    const QList<DemoHook> hooks = all.mid(first, limit > 0 ? limit : -1);

    QList<DemoHeader> links;
    if (limit > 0) {
        const QByteArray page =
            '<' + request.baseUrl + "/api/v1/inlineHooks?limit=" + QByteArray::number(limit);
        links.emplaceBack("Link", page + ">; rel=\"self\"");
        if (first + hooks.size() < all.size())
            links.emplaceBack("Link", page + "&after=" + hooks.constLast().id.toLatin1()
                                          + ">; rel=\"next\"");
    }
    QList<QByteArray> elements;
    for (const DemoHook &hook : hooks)
        elements << hookJson(hook, request.baseUrl);
    return {200, jsonArray(elements), links};
}

DemoAnswer DemoApi::readHook(const DemoRequest &request, const QString &id) const
{
    return hookAnswer(m_store.hook(id), request);
}

DemoAnswer DemoApi::replaceHook(const DemoRequest &request, const QString &id) const
{
    if (!isJson(request.contentType))
        return refusal(mediaTypeFault());
    return hookAnswer(parseHookChange(request.body).and_then([&](const DemoHookChange &change) {
        return m_store.replaceHook(id, change.name, change.version, change.channel);
    }),
                      request);
}

DemoAnswer DemoApi::executeHook(const DemoRequest & /*request*/, const QString &id) const
{
    const DemoResult<DemoHook> hook = m_store.hook(id);
    return hook ? DemoAnswer{200, hookResponseJson(hook->type), {}} : refusal(hook.error());
}

DemoAnswer DemoApi::activateHook(const DemoRequest &request, const QString &id) const
{
    return hookAnswer(m_store.setHookActive(id, true), request);
}

DemoAnswer DemoApi::deactivateHook(const DemoRequest &request, const QString &id) const
{
    return hookAnswer(m_store.setHookActive(id, false), request);
}

DemoAnswer DemoApi::hookAnswer(const DemoResult<DemoHook> &hook, const DemoRequest &request) const
{
    return hook ? DemoAnswer{200, hookJson(*hook, request.baseUrl), {}} : refusal(hook.error());
}

} // namespace HookKeys
