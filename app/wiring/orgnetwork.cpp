// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgnetwork.h"

#include "cafile.h"
#include "callback.h"
#include "displaytext.h"

#include <QCoreApplication>

namespace HookKeys {

namespace {

/// The translation context of this file.
struct OrgNetworkText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::OrgNetwork)
};

} // namespace

NetworkOptions networkOptions(const OrgProfile &profile, const Result<QByteArray> &ca,
                              const Secret &password)
{
    NetworkOptions options{
        .extraRoots = {}, .proxy = profile.proxy, .proxyPassword = password, .problem = {}};
    if (profile.caFile.isEmpty())
        return options;
    const Result<QByteArray> pem = ca.and_then(
        [&profile](const QByteArray &content) { return caCertificates(content, profile.caFile); });
    if (pem)
        options.extraRoots = QSslCertificate::fromData(*pem);
    else
        options.problem = pem.error().summary;
    return options;
}

void findSystemProxy(const QUrl &url, const NetworkOptions &options, QObject *context,
                     const Callback<ProxyChoice> &done)
{
    findProxies(url, options, context, [url, context, done](const FoundProxies &found) {
        const QNetworkProxy proxy = usedProxy(found);
        if (!found.problem.isEmpty()) {
            postError<ProxyChoice>(context, done, ErrorKind::Validation, found.problem);
        } else if (proxy.type() == QNetworkProxy::NoProxy) {
            postError<ProxyChoice>(
                context, done, ErrorKind::NotFound,
                OrgNetworkText::tr("The system names no proxy on the way to %1 now, so there is "
                                   "none that a password could be for. Clear the proxy's user and "
                                   "password, or give them where the system names one.")
                    .arg(displayText(url.host(QUrl::FullyEncoded))));
        } else {
            post<ProxyChoice>(context, done,
                              ProxyChoice{.mode = ProxyMode::System,
                                          .host = proxy.hostName(),
                                          .port = proxy.port(),
                                          .user = {}});
        }
    });
}

} // namespace HookKeys
