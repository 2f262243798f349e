// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appsapi.h"
#include "callback.h"
#include "hookkeysapi.h"

#include <memory>
#include <optional>

namespace HookKeys {

/// The way to an org on which a test has single reads fail, and somebody do something meanwhile.
class MeddledApi final : public HookKeysApi
{
public:
    explicit MeddledApi(std::unique_ptr<HookKeysApi> api) : m_api(std::move(api)) {}

    /// What the reads of the hooks fail with; nothing: they do not.
    std::optional<Error> noHooks;
    /// Why not all hooks come with them, as a sentence; empty: they do.
    QString cutHooks;
    /// The same as noHooks of the reads of the key with that HookKey::id or HookKey::keyId.
    std::function<std::optional<Error>(const QString &id)> noKey;
    /// Called once before a key is deleted.
    std::function<void()> beforeDelete;
    /// In place of the way to the org's apps, where there is one.
    std::unique_ptr<AppsApi> apps;

    PendingCall listKeys(QObject *context, Callback<HookKeyListing> done) override
    {
        return m_api->listKeys(context, std::move(done));
    }
    PendingCall readKey(const QString &id, QObject *context, Callback<HookKey> done) override
    {
        if (const std::optional<Error> error = noKey ? noKey(id) : std::nullopt) {
            post<HookKey>(context, done, tl::unexpected(*error));
            return {};
        }
        return m_api->readKey(id, context, std::move(done));
    }
    PendingCall publicKey(const QString &keyId, QObject *context,
                          Callback<QByteArray> done) override
    {
        if (const std::optional<Error> error = noKey ? noKey(keyId) : std::nullopt) {
            post<QByteArray>(context, done, tl::unexpected(*error));
            return {};
        }
        return m_api->publicKey(keyId, context, std::move(done));
    }
    PendingCall createKey(const QString &name, QObject *context, Callback<HookKey> done) override
    {
        return m_api->createKey(name, context, std::move(done));
    }
    PendingCall renameKey(const QString &id, const QString &name, QObject *context,
                          Callback<HookKey> done) override
    {
        return m_api->renameKey(id, name, context, std::move(done));
    }
    PendingCall deleteKey(const QString &id, QObject *context, Callback<void> done) override
    {
        if (beforeDelete)
            std::exchange(beforeDelete, nullptr)();
        return m_api->deleteKey(id, context, std::move(done));
    }
    PendingCall listInlineHooks(QObject *context, Callback<InlineHookListing> done) override
    {
        if (noHooks) {
            post<InlineHookListing>(context, done, tl::unexpected(*noHooks));
            return {};
        }
        const auto cut = [this, done](const Result<InlineHookListing> &hooks) {
            Result<InlineHookListing> told = hooks;
            if (told && !cutHooks.isEmpty()) {
                told->isWhole = false;
                told->warnings.append(cutHooks);
            }
            done(told);
        };
        return m_api->listInlineHooks(context, cut);
    }
    OrgConnection connection() override
    {
        OrgConnection connection = m_api->connection();
        if (apps)
            connection.apps = apps.get();
        return connection;
    }

private:
    const std::unique_ptr<HookKeysApi> m_api;
};

} // namespace HookKeys
