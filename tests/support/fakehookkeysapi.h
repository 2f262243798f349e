// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"

#include <QPointer>

#include <memory>

namespace HookKeys {

/// An API that answers when the test says so and in the order that the test wants: for what a real
/// server cannot be made to do. Everything else is tested against the demo org.
class FakeHookKeysApi final : public HookKeysApi
{
    Q_OBJECT

public:
    using HookKeysApi::HookKeysApi;

    PendingCall listKeys(QObject *context, Callback<HookKeyListing> done) override;
    PendingCall readKey(const QString &id, QObject *context, Callback<HookKey> done) override;
    PendingCall publicKey(const QString &keyId, QObject *context,
                          Callback<QByteArray> done) override;
    PendingCall createKey(const QString &name, QObject *context, Callback<HookKey> done) override;
    PendingCall renameKey(const QString &id, const QString &name, QObject *context,
                          Callback<HookKey> done) override;
    PendingCall deleteKey(const QString &id, QObject *context, Callback<void> done) override;
    PendingCall listInlineHooks(QObject *context, Callback<InlineHookListing> done) override;

    OrgConnection connection() override { return others; }
    void revokeApiToken(QObject *context, Callback<void> done) override;

    OrgConnection others = {}; ///< What it can be talked to about besides.

    /// Every call that was made, for example "rename HKY1 new name".
    [[nodiscard]] const QStringList &log() const { return m_log; }
    /// How many calls wait for an answer.
    [[nodiscard]] qsizetype waitingCalls() const;

    /// Answers the oldest waiting call of the kind; there must be one.
    void answerList(const Result<HookKeyListing> &result) { answer(m_lists, result); }
    void answerHooks(const Result<InlineHookListing> &result) { answer(m_hooks, result); }
    void answerRead(const Result<HookKey> &result) { answer(m_reads, result); }
    void answerPublicKey(const Result<QByteArray> &result) { answer(m_publicKeys, result); }
    void answerCreate(const Result<HookKey> &result) { answer(m_creates, result); }
    void answerRename(const Result<HookKey> &result) { answer(m_renames, result); }
    void answerDelete(const Result<void> &result) { answer(m_deletes, result); }

Q_SIGNALS:
    /// revokeApiToken() was called, which answers by itself.
    void revoked();

private:
    template <typename T>
    struct Held
    {
        QPointer<QObject> context;
        Callback<T> done;
    };
    template <typename T>
    using Calls = QList<std::shared_ptr<Held<T>>>;

    template <typename T>
    PendingCall hold(Calls<T> &calls, QObject *context, Callback<T> done);
    template <typename T>
    static void answer(Calls<T> &calls, const Result<T> &result);

    QStringList m_log;
    Calls<HookKeyListing> m_lists;
    Calls<InlineHookListing> m_hooks;
    Calls<HookKey> m_reads;
    Calls<QByteArray> m_publicKeys;
    Calls<HookKey> m_creates;
    Calls<HookKey> m_renames;
    Calls<void> m_deletes;
};

template <typename T>
void FakeHookKeysApi::answer(Calls<T> &calls, const Result<T> &result)
{
    if (calls.isEmpty())
        qFatal("No call of this kind waits for an answer.");
    const auto held = calls.takeFirst();
    if (held->context)
        held->done(result);
}

} // namespace HookKeys
