// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktaappsapi.h"

#include "displaytext.h"
#include "oktacall.h"
#include "oktaobjects.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QStringList appsPath()
{
    return {u"api"_s, u"v1"_s, u"apps"_s};
}

QStringList keysPath(const QString &appId, const QStringList &more = {})
{
    return appsPath() + QStringList{appId, u"credentials"_s, u"jwks"_s} + more;
}

/// Whether @p clientId may be an app's id as well, and so a part of a path.
bool isId(const QString &clientId)
{
    return !clientId.isEmpty() && std::ranges::all_of(clientId, [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'_' || c == u'-');
    });
}

} // namespace

PendingCall OktaAppsApi::findApp(const QString &clientId, QObject *context, Callback<OktaApp> done)
{
    const CallChain chain;
    if (!isId(clientId)) {
        chain.follow(searchApp(clientId, context, std::move(done)));
        return chain.call(this);
    }
    const auto found = [this, clientId, context, done = std::move(done),
                        step = chain.weak()](const Result<OktaApp> &app) {
        // Whoever chose their own client ID may have chosen another app's id.
        const bool other =
            app ? app->clientId != clientId : app.error().kind == ErrorKind::NotFound;
        if (other && !step.wasCancelled())
            step.follow(searchApp(clientId, context, done));
        else
            done(app);
    };
    chain.follow(ask<OktaApp>(&m_transport, {.path = appsPath() + QStringList(clientId)},
                              Subject::App, context, found, parseApp));
    return chain.call(this);
}

PendingCall OktaAppsApi::searchApp(const QString &clientId, QObject *context,
                                   Callback<OktaApp> done)
{
    const auto parse = [clientId](const QByteArray &body, const QString &host) -> Result<OktaApp> {
        const Result<QList<OktaApp>> apps = parseApps(body, host);
        if (!apps)
            return tl::unexpected(apps.error());
        const auto app = std::ranges::find(*apps, clientId, &OktaApp::clientId);
        if (app != apps->cend())
            return *app;
        return failure(
            ErrorKind::NotFound,
            tr("%1 has no app with the client ID “%2”.").arg(host, displayText(clientId)));
    };
    const QString query = u"q="_s + QString::fromLatin1(QUrl::toPercentEncoding(clientId));
    return ask<OktaApp>(&m_transport, {.path = appsPath(), .query = query}, Subject::App, context,
                        std::move(done), parse);
}

PendingCall OktaAppsApi::listAppKeys(const QString &appId, QObject *context,
                                     Callback<QList<AppKey>> done)
{
    return ask<QList<AppKey>>(&m_transport, {.path = keysPath(appId)}, Subject::App, context,
                              std::move(done), parseAppKeys);
}

PendingCall OktaAppsApi::addAppKey(const QString &appId, const QByteArray &jwk, QObject *context,
                                   Callback<AppKey> done)
{
    return ask<AppKey>(&m_transport,
                       {.method = HttpMethod::Post, .path = keysPath(appId), .body = jwk},
                       Subject::App, context, std::move(done), parseAppKey);
}

PendingCall OktaAppsApi::setAppKeyActive(const QString &appId, const QString &keyId, bool isActive,
                                         QObject *context, Callback<AppKey> done)
{
    const QString verb = isActive ? u"activate"_s : u"deactivate"_s;
    return ask<AppKey>(
        &m_transport,
        {.method = HttpMethod::Post, .path = keysPath(appId, {keyId, u"lifecycle"_s, verb})},
        Subject::App, context, std::move(done), parseAppKey);
}

PendingCall OktaAppsApi::deleteAppKey(const QString &appId, const QString &keyId, QObject *context,
                                      Callback<void> done)
{
    return ask<void>(&m_transport, {.method = HttpMethod::Delete, .path = keysPath(appId, {keyId})},
                     Subject::App, context, std::move(done), parseNothing);
}

} // namespace HookKeys
