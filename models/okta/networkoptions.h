// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "secret.h"

#include <QList>
#include <QSslCertificate>
#include <QUrl>

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
    /// Why nothing may be sent (a CA file that cannot be read, say), as a translated sentence;
    /// empty if nothing is in the way.
    QString problem = {};
};

/// A QNetworkAccessManager for @p url as HookKeys wants it: no redirects, the proxy that @p options
/// name, and none on loopback.
[[nodiscard]] std::shared_ptr<QNetworkAccessManager> makeNetwork(const QUrl &url,
                                                                 const NetworkOptions &options);

/// Has @p request trust what @p options say.
void applyTrust(QNetworkRequest &request, const NetworkOptions &options);

} // namespace HookKeys
