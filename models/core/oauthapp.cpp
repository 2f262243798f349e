// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauthapp.h"

#include "charactername.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct OAuthAppText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::OAuthApp)
};

} // namespace

QString checkClientId(const QString &id)
{
    const QString stray = strayCharacter(id, [](char32_t c) {
        return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z')
               || (c < 0x80 && QByteArrayView("$-_.+!*'(),").contains(char(c)));
    });
    if (!stray.isEmpty()) {
        return OAuthAppText::tr("A client ID of Okta has letters, digits and $ - _ . + ! * ' ( ) , "
                                "alone, and here is another character (%1): copy it anew.")
            .arg(stray);
    }
    return id.size() > clientIdLimit
               ? OAuthAppText::tr("The client ID has more than %1 characters: copy it anew.")
                     .arg(clientIdLimit)
               : QString();
}

QByteArray apiScopes(const OrgProfile &profile)
{
    QByteArray scopes = profile.readOnly ? readScope : allScopes;
    const OrgAccess &access = profile.access;
    const auto add = [&scopes](bool wanted, const char *scope) {
        if (wanted)
            scopes += QByteArray(" ") + scope;
    };
    add(access.apps || access.appKeys, appsScope);
    add(access.appKeys && !profile.readOnly, appKeysScope);
    add(access.log, logScope);
    add(access.places, serversScope);
    add(access.places, policiesScope);
    if (profile.scopeLimit.isEmpty())
        return scopes;
    QList<QByteArray> allowed = scopes.split(' ');
    allowed.removeIf([&profile](const QByteArray &scope) {
        return !profile.scopeLimit.contains(QString::fromLatin1(scope));
    });
    return allowed.join(' ');
}

bool mayChangeAppKeys(const OrgProfile &profile)
{
    return !profile.readOnly
           && (profile.signIn == SignInMethod::ApiToken || profile.access.appKeys);
}

QByteArray leastScopes(const QByteArray &scopes)
{
    QList<QByteArray> least = scopes.split(' ');
    least.removeIf([](const QByteArray &scope) { return !scope.startsWith("okta.inlineHooks."); });
    return least.join(' ');
}

QByteArray fewerScopes(const QByteArray &scopes)
{
    const QByteArray less = leastScopes(scopes);
    if (less != scopes)
        return less;
    return scopes != readScope && scopes.split(' ').contains(readScope) ? readScope : QByteArray();
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
