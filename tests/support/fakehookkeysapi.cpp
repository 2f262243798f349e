// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakehookkeysapi.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

template <typename T>
PendingCall FakeHookKeysApi::hold(Calls<T> &calls, QObject *context, Callback<T> done)
{
    const auto held = std::make_shared<Held<T>>(Held<T>{context, std::move(done)});
    calls.append(held);
    return PendingCall([this, &calls, weak = std::weak_ptr(held)] {
        const auto call = weak.lock();
        if (!call || !calls.removeOne(call))
            return;
        QMetaObject::invokeMethod(
            this,
            [call] {
                Error error;
                error.kind = ErrorKind::Cancelled;
                if (call->context)
                    call->done(tl::unexpected(error));
            },
            Qt::QueuedConnection);
    });
}

PendingCall FakeHookKeysApi::listKeys(QObject *context, Callback<HookKeyListing> done)
{
    m_log += u"list"_s;
    return hold(m_lists, context, std::move(done));
}

PendingCall FakeHookKeysApi::readKey(const QString &id, QObject *context, Callback<HookKey> done)
{
    m_log += u"read %1"_s.arg(id);
    return hold(m_reads, context, std::move(done));
}

PendingCall FakeHookKeysApi::publicKey(const QString &keyId, QObject *context,
                                       Callback<QByteArray> done)
{
    m_log += u"public %1"_s.arg(keyId);
    return hold(m_publicKeys, context, std::move(done));
}

PendingCall FakeHookKeysApi::createKey(const QString &name, QObject *context,
                                       Callback<HookKey> done)
{
    m_log += u"create %1"_s.arg(name);
    return hold(m_creates, context, std::move(done));
}

PendingCall FakeHookKeysApi::renameKey(const QString &id, const QString &name, QObject *context,
                                       Callback<HookKey> done)
{
    m_log += u"rename %1 %2"_s.arg(id, name);
    return hold(m_renames, context, std::move(done));
}

PendingCall FakeHookKeysApi::deleteKey(const QString &id, QObject *context, Callback<void> done)
{
    m_log += u"delete %1"_s.arg(id);
    return hold(m_deletes, context, std::move(done));
}

PendingCall FakeHookKeysApi::listInlineHooks(QObject *context, Callback<InlineHookListing> done)
{
    m_log += u"hooks"_s;
    return hold(m_hooks, context, std::move(done));
}

void FakeHookKeysApi::revokeApiToken(QObject *context, Callback<void> done)
{
    Q_EMIT revoked();
    post<void>(context, done, {});
}

qsizetype FakeHookKeysApi::waitingCalls() const
{
    return m_lists.size() + m_hooks.size() + m_reads.size() + m_publicKeys.size() + m_creates.size()
           + m_renames.size() + m_deletes.size();
}

} // namespace HookKeys
