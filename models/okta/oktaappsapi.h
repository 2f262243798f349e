// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appsapi.h"

namespace HookKeys {

class HttpTransport;

/// AppsApi over HTTP, against a real org or the demo org.
class OktaAppsApi final : public AppsApi
{
    Q_OBJECT

public:
    /// @p transport is the way to one org with its credential, and must outlive this.
    explicit OktaAppsApi(HttpTransport &transport) : m_transport(transport) {}

    PendingCall findApp(const QString &clientId, QObject *context, Callback<OktaApp> done) override;
    PendingCall listAppKeys(const QString &appId, QObject *context,
                            Callback<QList<AppKey>> done) override;
    PendingCall addAppKey(const QString &appId, const QByteArray &jwk, QObject *context,
                          Callback<AppKey> done) override;
    PendingCall setAppKeyActive(const QString &appId, const QString &keyId, bool isActive,
                                QObject *context, Callback<AppKey> done) override;
    PendingCall deleteAppKey(const QString &appId, const QString &keyId, QObject *context,
                             Callback<void> done) override;

private:
    [[nodiscard]] PendingCall searchApp(const QString &clientId, QObject *context,
                                        Callback<OktaApp> done);

    HttpTransport &m_transport;
};

} // namespace HookKeys
