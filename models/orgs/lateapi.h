// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"

#include <QPointer>

#include <memory>

namespace HookKeys {

/// The API of an org that is shown before the keychain has said what opens it. What is read waits
/// until it has; a change is not made, for nobody knows yet whether it could be.
class LateApi final : public HookKeysApi
{
    Q_OBJECT

public:
    using HookKeysApi::HookKeysApi;

    /// From now on everything goes over @p api, what waits first and in its order. Once.
    void setApi(std::unique_ptr<HookKeysApi> api);

    PendingCall listKeys(QObject *context, Callback<HookKeyListing> done) override;
    PendingCall readKey(const QString &id, QObject *context, Callback<HookKey> done) override;
    PendingCall publicKey(const QString &keyId, QObject *context,
                          Callback<QByteArray> done) override;
    PendingCall createKey(const QString &name, QObject *context, Callback<HookKey> done) override;
    PendingCall renameKey(const QString &id, const QString &name, QObject *context,
                          Callback<HookKey> done) override;
    PendingCall deleteKey(const QString &id, QObject *context, Callback<void> done) override;
    PendingCall listInlineHooks(QObject *context, Callback<InlineHookListing> done) override;
    OrgConnection connection() override;
    void signOut(QObject *context, Callback<void> done) override;
    void revokeApiToken(QObject *context, Callback<void> done) override;

private:
    /// What was asked for too early, and the call that came of it.
    struct Waiting
    {
        std::function<PendingCall(HookKeysApi &)> begin; ///< Nothing: it has begun, or ended.
        std::function<void()> tellCancelled;
        PendingCall call;
    };

    template <typename T>
    PendingCall read(QObject *context, Callback<T> done,
                     std::function<PendingCall(HookKeysApi &, QObject *, Callback<T>)> begin);
    template <typename T>
    static PendingCall refuse(QObject *context, const Callback<T> &done);
    [[nodiscard]] static Error notOpenError();

    std::unique_ptr<HookKeysApi> m_api; ///< Null until it is known what opens the org.
    QList<std::shared_ptr<Waiting>> m_waiting;
};

} // namespace HookKeys
