// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "weburl.h"

#include "displaytext.h"
#include "orgurl.h"

#include <QCoreApplication>
#include <QRegularExpression>

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

/// Whether @p part has so many letters and digits side by side that nobody made it up.
bool isSecretPart(QStringView part)
{
    constexpr int fewest = 22;
    int length = 0;
    int digits = 0;
    for (const QChar letter : part) {
        const bool isPlain = letter < QChar(128) && letter.isLetterOrNumber();
        length = isPlain ? length + 1 : 0;
        digits = isPlain ? digits + int(letter.isDigit()) : 0;
        if (length >= fewest && digits > 0 && digits < length)
            return true;
    }
    return false;
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

QString withoutSecretPath(const QString &address)
{
    const qsizetype first = address.indexOf(u'/');
    const qsizetype scheme = address.indexOf("://"_L1); // of the address, and not in its path
    const qsizetype path =
        scheme >= 0 && scheme < first ? address.indexOf(u'/', scheme + 3) : first;
    if (path < 0)
        return address;
    const qsizetype end = address.indexOf(QRegularExpression(u"[?#]"_s), path);
    QStringList parts = address.sliced(path, end < 0 ? -1 : end - path).split(u'/');
    for (QString &part : parts) {
        if (isSecretPart(part))
            part = u"…"_s;
    }
    return address.first(path) + parts.join(u'/') + (end < 0 ? QString() : address.sliced(end));
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
