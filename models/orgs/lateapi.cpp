// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lateapi.h"

#include "callback.h"
#include "publickeys.h"

namespace HookKeys {

void LateApi::setApi(std::unique_ptr<HookKeysApi> api)
{
    Q_ASSERT(!m_api);
    m_api = std::move(api);
    connect(m_api.get(), &HookKeysApi::rateLimitChanged, this, &HookKeysApi::rateLimitChanged);
    connect(m_api.get(), &HookKeysApi::waiting, this, &HookKeysApi::waiting);
    connect(m_api.get(), &HookKeysApi::writeAnswered, this, &HookKeysApi::writeAnswered);
    const auto early = std::exchange(m_waiting, {});
    for (const std::shared_ptr<Waiting> &waiting : early) {
        if (const auto begin = std::exchange(waiting->begin, {}))
            waiting->call = begin(*m_api);
    }
}

/// Has @p begin ask for something, as soon as that can be.
template <typename T>
PendingCall LateApi::read(QObject *context, Callback<T> done,
                          std::function<PendingCall(HookKeysApi &, QObject *, Callback<T>)> begin)
{
    if (m_api)
        return begin(*m_api, context, std::move(done));
    auto waiting = std::make_shared<Waiting>();
    const QPointer<QObject> guard(context);
    waiting->tellCancelled = [guard, done] {
        post<T>(guard, done, tl::unexpected(PublicKeys::cancelledError()));
    };
    waiting->begin = [guard, done = std::move(done),
                      begin = std::move(begin)](HookKeysApi &api) -> PendingCall {
        return guard ? begin(api, guard, done) : PendingCall();
    };
    m_waiting.append(waiting);
    return PendingCall([waiting, guard] {
        if (std::exchange(waiting->begin, {}))
            waiting->tellCancelled();
        else if (guard)
            waiting->call.cancel();
    });
}

Error LateApi::notOpenError()
{
    return errorOf(ErrorKind::Conflict,
                   tr("The keychain has not said yet what opens the org. Nothing was sent."));
}

template <typename T>
PendingCall LateApi::refuse(QObject *context, const Callback<T> &done)
{
    post<T>(context, done, tl::unexpected(notOpenError()));
    return {};
}

PendingCall LateApi::listKeys(QObject *context, Callback<HookKeyListing> done)
{
    return read<HookKeyListing>(
        context, std::move(done),
        [](HookKeysApi &api, QObject *asking, Callback<HookKeyListing> answered) {
            return api.listKeys(asking, std::move(answered));
        });
}

PendingCall LateApi::readKey(const QString &id, QObject *context, Callback<HookKey> done)
{
    return read<HookKey>(context, std::move(done),
                         [id](HookKeysApi &api, QObject *asking, Callback<HookKey> answered) {
                             return api.readKey(id, asking, std::move(answered));
                         });
}

PendingCall LateApi::publicKey(const QString &keyId, QObject *context, Callback<QByteArray> done)
{
    return read<QByteArray>(
        context, std::move(done),
        [keyId](HookKeysApi &api, QObject *asking, Callback<QByteArray> answered) {
            return api.publicKey(keyId, asking, std::move(answered));
        });
}

PendingCall LateApi::listInlineHooks(QObject *context, Callback<InlineHookListing> done)
{
    return read<InlineHookListing>(
        context, std::move(done),
        [](HookKeysApi &api, QObject *asking, Callback<InlineHookListing> answered) {
            return api.listInlineHooks(asking, std::move(answered));
        });
}

PendingCall LateApi::createKey(const QString &name, QObject *context, Callback<HookKey> done)
{
    return m_api ? m_api->createKey(name, context, std::move(done))
                 : refuse<HookKey>(context, done);
}

PendingCall LateApi::renameKey(const QString &id, const QString &name, QObject *context,
                               Callback<HookKey> done)
{
    return m_api ? m_api->renameKey(id, name, context, std::move(done))
                 : refuse<HookKey>(context, done);
}

PendingCall LateApi::deleteKey(const QString &id, QObject *context, Callback<void> done)
{
    return m_api ? m_api->deleteKey(id, context, std::move(done)) : refuse<void>(context, done);
}

OrgConnection LateApi::connection()
{
    return m_api ? m_api->connection() : OrgConnection();
}

void LateApi::signOut(QObject *context, Callback<void> done)
{
    if (m_api)
        m_api->signOut(context, std::move(done));
    else
        HookKeysApi::signOut(context, std::move(done));
}

void LateApi::revokeApiToken(QObject *context, Callback<void> done)
{
    if (m_api)
        m_api->revokeApiToken(context, std::move(done));
    else
        HookKeysApi::revokeApiToken(context, std::move(done));
}

} // namespace HookKeys
