// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "secret.h"

#include <QList>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QUrl>

#include <functional>
#include <memory>

class QNetworkAccessManager;
class QNetworkRequest;

namespace HookKeys {

/// What an org's profile says about the way to it.
struct NetworkOptions
{
    QList<QSslCertificate> extraRoots = {}; ///< Trusted beside the system's own.
    ProxyChoice proxy = {};
    Secret proxyPassword = {}; ///< Of ProxyChoice::user.
    /// Asks the system for its proxies, in a thread of its own; empty: as Qt does.
    std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &)> systemProxies = {};
    /// Why nothing may be sent (a CA file that cannot be read, say), as a translated sentence;
    /// empty if nothing is in the way.
    QString problem = {};
};

/// A QNetworkAccessManager as HookKeys wants it: no redirects, and no proxy until useProxies().
[[nodiscard]] std::shared_ptr<QNetworkAccessManager> makeNetwork();

/// Finds the proxies to @p url that @p options name, the best first; none on loopback. Where the
/// system is asked, which may run a script or search the network for seconds, @p done is called
/// later, and not at all once @p context is destroyed; else within the call.
void findProxies(const QUrl &url, const NetworkOptions &options, QObject *context,
                 const std::function<void(const QList<QNetworkProxy> &)> &done);

/// Has what @p network sends from now on go through the first of @p proxies that can be used.
void useProxies(QNetworkAccessManager &network, const QList<QNetworkProxy> &proxies);

/// Has @p request trust what @p options say.
void applyTrust(QNetworkRequest &request, const NetworkOptions &options);

} // namespace HookKeys
