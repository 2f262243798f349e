// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"

#include <memory>

namespace HookKeys {

class HttpTransport;
class OktaAppsApi;
class OktaHookPlacesApi;
class OktaInlineHooksApi;
class OktaLogApi;
class OktaPersonApi;
class OutsideClient;
class WebJwksApi;

/// HookKeysApi over HTTP, against a real org or the demo org.
class OktaHookKeysApi final : public HookKeysApi
{
    Q_OBJECT

public:
    /// @p transport is the way to one org with its credential; the client owns it.
    explicit OktaHookKeysApi(std::unique_ptr<HttpTransport> transport, QObject *parent = nullptr);
    ~OktaHookKeysApi() override;

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
    struct HookPages;
    void readHookPage(const std::shared_ptr<HookPages> &pages, const QString &query);

    std::unique_ptr<HttpTransport> m_transport;
    std::unique_ptr<OktaInlineHooksApi> m_hooks;
    std::unique_ptr<OktaAppsApi> m_apps;
    std::unique_ptr<OktaLogApi> m_log;
    std::unique_ptr<OktaHookPlacesApi> m_places;
    std::unique_ptr<OktaPersonApi> m_person;
    std::unique_ptr<OutsideClient> m_outside;
    std::unique_ptr<WebJwksApi> m_jwks;
};

} // namespace HookKeys
