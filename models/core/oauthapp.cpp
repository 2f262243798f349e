// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauthapp.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

QByteArray apiScopes(const OrgProfile &profile)
{
    return profile.readOnly ? readScope : allScopes;
}

QByteArray personScopes(const QByteArray &apiScopes)
{
    return "openid offline_access " + apiScopes;
}

QList<quint16> redirectPorts()
{
    return {8899, 8898, 8900};
}

QString redirectPath(const QUrl &url, RedirectPath path)
{
    if (path == RedirectPath::Shared)
        return u"/callback"_s;
    constexpr int httpsPort = 443;
    const int port = url.port(url.scheme() == "https"_L1 ? httpsPort : 80);
    const QString host = url.host(QUrl::FullyEncoded);
    return u"/callback/"_s + host + (port == httpsPort ? QString() : u":%1"_s.arg(port));
}

QUrl redirectUri(quint16 port, const QString &path)
{
    QUrl uri(u"http://127.0.0.1"_s);
    uri.setPort(port);
    uri.setPath(path);
    return uri;
}

QList<QUrl> redirectUris(const QUrl &url)
{
    QList<QUrl> uris;
    for (const quint16 port : redirectPorts())
        uris.append(redirectUri(port, redirectPath(url, RedirectPath::Own)));
    return uris;
}

} // namespace HookKeys
