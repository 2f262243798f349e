// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolepage.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// The host of the Admin Console of the org at @p host.
QString consoleHost(const QString &host)
{
    // Okta's own domains; a domain of the org's has the console beside the rest.
    static const QRegularExpression ofOkta(
        u"^([a-z0-9-]+)(\\.(?:okta|oktapreview|okta-emea|okta-gov)\\.com|\\.okta\\.mil)$"_s);
    const auto match = ofOkta.match(host);
    if (!match.hasMatch() || match.captured(1).endsWith("-admin"_L1))
        return host;
    return match.captured(1) + "-admin"_L1 + match.captured(2);
}

QString pathOf(ConsolePage page)
{
    switch (page) {
    case ConsolePage::Dashboard:
        break;
    case ConsolePage::Applications:
        return u"/admin/apps/active"_s;
    case ConsolePage::ApiTokens:
        return u"/admin/access/api/tokens"_s;
    case ConsolePage::InlineHooks:
        return u"/admin/workflow/inlinehooks"_s;
    }
    return u"/admin/dashboard"_s;
}

} // namespace

QUrl consoleUrl(const QUrl &org, ConsolePage page, const QString &id)
{
    static const QRegularExpression ids(u"\\A[A-Za-z0-9_-]{1,100}\\z"_s);
    if (!id.isEmpty() && (page != ConsolePage::InlineHooks || !ids.match(id).hasMatch()))
        return {};
    QUrl url;
    url.setScheme(org.scheme());
    url.setHost(consoleHost(org.host(QUrl::FullyEncoded)));
    url.setPort(org.port());
    url.setPath(pathOf(page));
    if (!id.isEmpty())
        url.setFragment("view/"_L1 + id);
    return isConsoleOf(url, org) ? url : QUrl();
}

bool isConsoleOf(const QUrl &page, const QUrl &org)
{
    const QString host = page.host(QUrl::FullyEncoded);
    const QString own = org.host(QUrl::FullyEncoded);
    return page.isValid() && page.scheme() == "https"_L1 && org.scheme() == "https"_L1
           && page.userInfo().isEmpty() && !own.isEmpty() && page.port() == org.port()
           && (host == own || host == consoleHost(own));
}

} // namespace HookKeys
