// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appsapi.h"
#include "callback.h"

namespace HookKeys {

/// Apps that may be read and, once #forbids, not changed.
class ForbiddenApps final : public AppsApi
{
public:
    explicit ForbiddenApps(AppsApi &apps) : m_apps(apps) {}

    bool forbids = true;

    PendingCall findApp(const QString &id, QObject *context, Callback<OktaApp> done) override
    {
        return m_apps.findApp(id, context, std::move(done));
    }
    PendingCall listAppKeys(const QString &id, QObject *context,
                            Callback<QList<AppKey>> done) override
    {
        return m_apps.listAppKeys(id, context, std::move(done));
    }
    PendingCall addAppKey(const QString &id, const QByteArray &jwk, QObject *context,
                          Callback<AppKey> done) override
    {
        if (!forbids)
            return m_apps.addAppKey(id, jwk, context, std::move(done));
        postError<AppKey>(context, done, ErrorKind::Forbidden,
                          QStringLiteral("The app %1 is not yours.").arg(id));
        return {};
    }
    PendingCall setAppKeyActive(const QString &id, const QString &key, bool on, QObject *context,
                                Callback<AppKey> done) override
    {
        if (!forbids)
            return m_apps.setAppKeyActive(id, key, on, context, std::move(done));
        postError<AppKey>(context, done, ErrorKind::Forbidden,
                          QStringLiteral("The app %1 is not yours.").arg(id));
        return {};
    }
    PendingCall deleteAppKey(const QString &id, const QString &key, QObject *context,
                             Callback<void> done) override
    {
        if (!forbids)
            return m_apps.deleteAppKey(id, key, context, std::move(done));
        postError<void>(context, done, ErrorKind::Forbidden,
                        QStringLiteral("The app %1 is not yours.").arg(id));
        return {};
    }

private:
    AppsApi &m_apps;
};

} // namespace HookKeys
