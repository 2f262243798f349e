// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "otherclient.h"

#include "httptransport.h"
#include "inlinehooksapi.h"
#include "oktahookkeysapi.h"
#include "outcome.h"

#include <algorithm>

namespace HookKeys {
namespace {

template <typename T, typename Call>
Result<T> answerTo(Call call)
{
    QObject context;
    Outcome<T> outcome;
    call(&context, outcome.callback());
    return outcome.cameOnce() ? outcome.result() : tl::unexpected(Error());
}

} // namespace

OtherClient::OtherClient(const QUrl &url, const QByteArray &token)
{
    HttpTransportOptions options;
    options.log = &m_requests;
    m_api = std::make_unique<OktaHookKeysApi>(
        std::make_unique<HttpTransport>(url, Secret(token), options));
    QObject::connect(m_api.get(), &HookKeysApi::rateLimitChanged, m_api.get(),
                     [this](const RateLimit &limit) { m_limit = limit; });
}

OtherClient::~OtherClient() = default;

Result<QList<HookKey>> OtherClient::keys()
{
    return answerTo<HookKeyListing>([this](QObject *context, Callback<HookKeyListing> done) {
               m_api->listKeys(context, std::move(done));
           })
        .map(&HookKeyListing::keys);
}

Result<QList<InlineHook>> OtherClient::hooks()
{
    return answerTo<InlineHookListing>([this](QObject *context, Callback<InlineHookListing> done) {
               m_api->listInlineHooks(context, std::move(done));
           })
        .map(&InlineHookListing::hooks);
}

Result<HookKey> OtherClient::create(const QString &name)
{
    return answerTo<HookKey>([&](QObject *context, Callback<HookKey> done) {
        m_api->createKey(name, context, std::move(done));
    });
}

Result<HookKey> OtherClient::rename(const QString &id, const QString &name)
{
    return answerTo<HookKey>([&](QObject *context, Callback<HookKey> done) {
        m_api->renameKey(id, name, context, std::move(done));
    });
}

Result<void> OtherClient::remove(const QString &id)
{
    return answerTo<void>([&](QObject *context, Callback<void> done) {
        m_api->deleteKey(id, context, std::move(done));
    });
}

Result<InlineHook> OtherClient::repoint(const QString &name, const QString &keyId)
{
    const Result<QList<InlineHook>> all = hooks();
    if (!all)
        return tl::unexpected(all.error());
    const auto found = std::ranges::find(*all, name, &InlineHook::name);
    if (found == all->end())
        return tl::unexpected(Error());
    auto *api = m_api->connection().hooks;
    const auto read =
        answerTo<InlineHookDocument>([&](QObject *context, Callback<InlineHookDocument> done) {
            api->readHook(found->id, context, std::move(done));
        });
    if (!read)
        return tl::unexpected(read.error());
    return answerTo<InlineHook>([&](QObject *context, Callback<InlineHook> done) {
        api->repointHook(*read, keyId, context, std::move(done));
    });
}

Result<QByteArray> OtherClient::publicKey(const QString &keyId)
{
    return answerTo<QByteArray>([&](QObject *context, Callback<QByteArray> done) {
        m_api->publicKey(keyId, context, std::move(done));
    });
}

Result<AppKey> OtherClient::addAppKey(const QString &id, const QByteArray &jwk)
{
    return answerTo<AppKey>([&](QObject *context, Callback<AppKey> done) {
        m_api->connection().apps->addAppKey(id, jwk, context, std::move(done));
    });
}

int OtherClient::requestsServed()
{
    m_limit = {};
    if (!keys() || m_limit.remaining < 0)
        return -1;
    return m_limit.limit - m_limit.remaining - 1;
}

} // namespace HookKeys
