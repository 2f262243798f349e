// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxyvariables.h"

#include "displaytext.h"
#include "proxytext.h"
#include "variablevalue.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

struct VariableTexts
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::ProxyVariables)
};

using Lookup = std::function<QString(const char *)>;

/// The first of the variables @p names that is set: its name and what it says.
std::optional<std::pair<QString, QString>> firstOf(std::initializer_list<const char *> names,
                                                   const Lookup &variable)
{
    for (const char *name : names) {
        if (const QString value = variable(name); !value.isNull())
            return std::pair(QString::fromLatin1(name), withoutQuotes(value));
    }
    return std::nullopt;
}

/// Whether @p entry of no_proxy means @p url.
bool exempts(QString entry, const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    if (const auto network = QHostAddress::parseSubnet(entry); network.second >= 0)
        return QHostAddress(host).isInSubnet(network);
    static const QRegularExpression port(u"^(.*):([0-9]{1,5})$"_s);
    if (const auto match = port.match(entry); match.hasMatch()) {
        if (match.captured(2).toInt() != url.port(url.scheme() == "https"_L1 ? 443 : 80))
            return false;
        entry = match.captured(1);
    }
    if (entry.startsWith(u'[') && entry.endsWith(u']'))
        entry = entry.sliced(1, entry.size() - 2);
    if (entry.startsWith(u'*'))
        entry.remove(0, 1);
    if (entry.startsWith(u'.'))
        entry.remove(0, 1);
    if (entry.endsWith(u'.')) // as DNS has it, and curl takes it
        entry.chop(1);
    return !entry.isEmpty() && (host == entry || host.endsWith(u'.' + entry));
}

bool isExempt(const QUrl &url, const Lookup &variable)
{
    const auto list = firstOf({"no_proxy", "NO_PROXY"}, variable);
    if (!list)
        return false;
    static const QRegularExpression separator(u"[,\\s]+"_s);
    const QStringList entries = list->second.toLower().split(separator, Qt::SkipEmptyParts);
    return std::ranges::any_of(
        entries, [&url](const QString &entry) { return entry == u'*' || exempts(entry, url); });
}

std::optional<QNetworkProxy::ProxyType> typeOf(const QString &scheme)
{
    if (scheme == "http"_L1)
        return QNetworkProxy::HttpProxy;
    if (scheme == "socks"_L1 || scheme == "socks5"_L1 || scheme == "socks5h"_L1)
        return QNetworkProxy::Socks5Proxy;
    return std::nullopt;
}

} // namespace

std::optional<FoundProxies> proxyOfVariables(const QUrl &url, const Lookup &variable)
{
    const auto named =
        url.scheme() == "https"_L1
            ? firstOf({"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "http_proxy",
                       "HTTP_PROXY"},
                      variable)
            : firstOf({"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"}, variable);
    if (!named || named->second.isEmpty())
        return std::nullopt;
    FoundProxies found{
        .proxies = {}, .mode = ProxyMode::System, .variable = named->first, .problem = {}};
    if (isExempt(url, variable)) {
        found.proxies = {QNetworkProxy::NoProxy};
        return found;
    }
    const QString &text = named->second;
    // A password may have an @, a # or a slash of its own, as other programs take it.
    const ProxyText who = readProxyText(text);
    const qsizetype schemeEnd = text.indexOf("://"_L1);
    const QString scheme = schemeEnd < 0 ? u"http"_s : text.first(schemeEnd);
    const qsizetype server =
        std::max(text.lastIndexOf(u'@') + 1, schemeEnd < 0 ? 0 : schemeEnd + 3);
    const QUrl proxy(scheme + "://"_L1 + text.sliced(server));
    const auto type = typeOf(proxy.scheme());
    const bool readable = proxy.isValid() && !proxy.host().isEmpty();
    if (!type || !readable) {
        // Its password is not for the screen.
        found.problem =
            !readable
                ? VariableTexts::tr("The environment variable %1 does not name a proxy that can be "
                                    "read, so nothing was sent. Correct it, or choose another "
                                    "proxy in the org's settings.")
                      .arg(named->first)
                : VariableTexts::tr("The environment variable %1 names a proxy that is reached by "
                                    "%2, which HookKeys cannot do, so nothing was sent. Give one "
                                    "with http:// or socks5://, or choose another in the org's "
                                    "settings.")
                      .arg(named->first, displayText(proxy.scheme()));
        return found;
    }
    const int usual = *type == QNetworkProxy::HttpProxy ? 80 : 1080;
    found.proxies = {QNetworkProxy(*type, proxy.host(QUrl::FullyEncoded),
                                   quint16(proxy.port(usual)), who.user,
                                   QString::fromUtf8(who.password.bytes()))};
    return found;
}

QString environmentVariable([[maybe_unused]] const char *name)
{
#ifdef Q_OS_WIN
    return {};
#else
    return qEnvironmentVariable(name);
#endif
}

} // namespace HookKeys
