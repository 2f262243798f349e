// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "weburl.h"

#include "displaytext.h"
#include "orgurl.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct WebUrl
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::WebUrl)
};

WebUrlCheck refusedUrl(const QString &problem)
{
    return {.url = {}, .problem = problem};
}

} // namespace

WebUrlCheck checkWebUrl(const QString &text)
{
    const QString typed = text.trimmed();
    const QUrl url(typed, QUrl::StrictMode);
    const QString scheme = url.scheme();
    const bool isWeb = url.isValid() && (scheme == "https"_L1 || scheme == "http"_L1);
    // The host is judged from what was typed, which QUrl would mend.
    const QString host = typed.section(u'/', 2, 2).section(u'?', 0, 0).section(u'#', 0, 0);
    const QString known = host.section(u'@', -1);
    if (!isWeb || !checkOrgUrl(u"https://"_s + known).problem.isEmpty()) {
        return refusedUrl(WebUrl::tr("“%1” is no address that can be fetched. Type it whole, for "
                                     "example https://partner.example/jwks.json.")
                              .arg(displayText(typed.left(200))));
    }
    if (known != host) {
        return refusedUrl(WebUrl::tr("The address has a user name or a password in it. Public keys "
                                     "are fetched without either: remove them."));
    }
    if (url.hasFragment())
        return refusedUrl(WebUrl::tr("The address has a “#” in it: remove what begins there."));
    if (scheme == "http"_L1 && !isLoopback(url.host())) {
        return refusedUrl(WebUrl::tr("The address begins with http://, so anybody on the way could "
                                     "put other keys in. It must begin with https://."));
    }
    return {.url = url, .problem = {}};
}

QString keptAddress(const QString &address)
{
    const QUrl url(address);
    if (!url.isValid() || url.host().isEmpty())
        return {};
    const QUrl less = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return less == url ? address : less.toString(QUrl::FullyEncoded);
}

QUrl webOrigin(const QUrl &url)
{
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host(QUrl::FullyEncoded));
    origin.setPort(url.port());
    return origin;
}

} // namespace HookKeys
