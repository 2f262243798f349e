// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appsapi.h"
#include "callback.h"

namespace HookKeys {

/// Apps that may be read while #shows, and their keys while #showsKeys, and that, once #forbids,
/// may not be changed.
class ForbiddenApps final : public AppsApi
{
public:
    explicit ForbiddenApps(AppsApi &apps) : m_apps(apps) {}

    bool forbids = true;
    bool shows = true;
    bool showsKeys = true;

    PendingCall findApp(const QString &id, QObject *context, Callback<OktaApp> done) override
    {
        return shows ? m_apps.findApp(id, context, std::move(done)) : refusal(id, context, done);
    }
    PendingCall listAppKeys(const QString &id, QObject *context,
                            Callback<QList<AppKey>> done) override
    {
        return showsKeys ? m_apps.listAppKeys(id, context, std::move(done))
                         : refusal(id, context, done);
    }
    PendingCall addAppKey(const QString &id, const QByteArray &jwk, QObject *context,
                          Callback<AppKey> done) override
    {
        return forbids ? refusal(id, context, done)
                       : m_apps.addAppKey(id, jwk, context, std::move(done));
    }
    PendingCall setAppKeyActive(const QString &id, const QString &key, bool on, QObject *context,
                                Callback<AppKey> done) override
    {
        return forbids ? refusal(id, context, done)
                       : m_apps.setAppKeyActive(id, key, on, context, std::move(done));
    }
    PendingCall deleteAppKey(const QString &id, const QString &key, QObject *context,
                             Callback<void> done) override
    {
        return forbids ? refusal(id, context, done)
                       : m_apps.deleteAppKey(id, key, context, std::move(done));
    }

private:
    template <typename T>
    static PendingCall refusal(const QString &id, QObject *context, const Callback<T> &done)
    {
        postError<T>(context, done, ErrorKind::Forbidden,
                     QStringLiteral("The app %1 is not yours.").arg(id));
        return {};
    }

    AppsApi &m_apps;
};

} // namespace HookKeys
