// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proxytext.h"

#include "charactername.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct ProxyWords
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::ProxyText)
};

/// What speaks against a proxy of @p scheme whose address ends with @p path.
QString problemOf(const QString &scheme, const QString &path)
{
    if (path.endsWith(u".pac") || path.endsWith(u"wpad.dat") || scheme.startsWith(u"pac+")) {
        return ProxyWords::tr("This is the address of a file that chooses proxies (PAC). Give it "
                              "to the system's settings, and choose “As the system has it” here.");
    }
    if (scheme.startsWith(u"socks")) {
        return ProxyWords::tr("This is a SOCKS proxy, and HookKeys talks only to HTTP proxies by "
                              "itself. Give it to the system's settings, and choose “As the system "
                              "has it” here.");
    }
    if (scheme == u"https") {
        return ProxyWords::tr("HookKeys talks to a proxy by http:// and not by https://. Most "
                              "proxies take both: type the address without https://.");
    }
    if (!scheme.isEmpty() && scheme != u"http") {
        return ProxyWords::tr("This is not the address of an HTTP proxy: type the name of its "
                              "server.");
    }
    return {};
}

/// @p text without what other programs write around the address of a proxy: quotes or brackets, the
/// variable or the option that it is given to, what a PAC file answers (`PROXY host:port; DIRECT`),
/// or the list of Windows' settings (`http=host:port;https=host:port`), of which that for https
/// counts.
QString addressIn(const QString &text)
{
    static const QRegularExpression assignment(
        u"\\A(?|(?:(?:export|set|env)\\s+)?(?:\\$env:)?\\w*proxy\\w*\\s*=\\s*(.*)"
        "|setx\\s+\\w*proxy\\w*\\s+(.*)|\\w*proxy\\w*:\\s+(\\S+[:.].*)"
        "|(?:--proxy|-x)[\\s=]\\s*(.*))\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression pac(
        u"\\A(PROXY|HTTPS?|SOCKS[45]?)\\s+([^\\s;/]+)(?=[\\s;]|\\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression list(
        u"(?:\\A|[;\\s])\\s*(https?|ftp|socks)=([^\\s;]+:[0-9]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto withoutQuotes = [](const QString &quoted) {
        const QString inside = quoted.trimmed();
        const bool isQuoted = inside.size() > 1
                              && (u"\"'"_s.contains(inside.front())
                                      ? inside.front() == inside.back()
                                      : inside.front() == u'<' && inside.back() == u'>');
        return isQuoted ? inside.sliced(1, inside.size() - 2).trimmed() : inside;
    };
    QString address = withoutQuotes(text);
    if (const auto found = assignment.match(address); found.hasMatch())
        address = withoutQuotes(found.captured(1));
    if (const auto found = pac.match(address); found.hasMatch()) {
        const QString kind = found.captured(1).toLower();
        return (kind == u"proxy" ? u"http"_s : kind) + u"://"_s + found.captured(2);
    }
    if (const auto first = list.match(address); first.hasMatch() && first.capturedStart() == 0) {
        QHash<QString, QString> servers;
        for (auto all = list.globalMatch(address); all.hasNext();) {
            const auto found = all.next();
            servers.insert(found.captured(1).toLower(), found.captured(2));
        }
        const QString web = servers.value(u"https"_s, servers.value(u"http"_s));
        const QString other = servers.contains(u"socks"_s) ? u"socks"_s : u"ftp"_s;
        return web.isEmpty() ? other + u"://"_s + servers.value(other) : web;
    }
    while (address.endsWith(u';') || address.endsWith(u','))
        address.chop(1);
    return address;
}

/// Splits @p server, `host:port`, at the colon that belongs to the port.
void splitPort(const QString &server, ProxyText &proxy)
{
    proxy.host = server;
    const qsizetype colon = server.lastIndexOf(u':');
    const qsizetype bracket = server.lastIndexOf(u']');
    // An IPv6 address without brackets has colons and no port.
    if (colon > bracket && (bracket > 0 || server.count(u':') == 1)) {
        bool good = false;
        const uint port = server.sliced(colon + 1).toUInt(&good);
        if ((good && port > 0 && port <= 65535) || colon + 1 == server.size()) {
            proxy.port = quint16(port);
            proxy.host.truncate(colon);
        }
    }
    if (proxy.host.startsWith(u'[') && proxy.host.endsWith(u']'))
        proxy.host = proxy.host.sliced(1, proxy.host.size() - 2);
}

/// Whether @p text, an address or several, has more than one: as Windows and PAC files list them,
/// or each as a URL.
bool isList(const QString &text)
{
    static const QRegularExpression more(u"[;,\\s]\\s*[A-Za-z][A-Za-z0-9+.-]*://"_s);
    static const QRegularExpression separator(u"[;,]"_s);
    static const QRegularExpression servers(u"\\A\\S+:[0-9]+(?:\\s+\\S+:[0-9]+)+\\z"_s);
    // A password may have a separator of its own.
    const QString last = text.sliced(text.lastIndexOf(u'@') + 1);
    return more.match(text).hasMatch() || servers.match(last.trimmed()).hasMatch()
           || last.split(separator, Qt::SkipEmptyParts).size() > 1;
}

/// @p host as the network has it where it has other letters than ASCII: as the variables of the
/// environment are read, too.
QString asciiHost(const QString &host)
{
    const bool isAscii = std::ranges::all_of(host, [](QChar c) { return c.unicode() < 0x80; });
    // What cannot be seen would be dropped without a word.
    const QString ascii = isAscii || !hiddenCharacter(host).isEmpty()
                              ? QString()
                              : QString::fromLatin1(QUrl::toAce(host));
    return ascii.isEmpty() ? host : ascii;
}

/// @p text, a name or a password, with its escapes decoded: a % before anything but two hexadecimal
/// digits is none. Older programs escape what is Latin-1 and no UTF-8.
QByteArray withoutEscapes(QString text)
{
    static const QRegularExpression plain(u"%(?![0-9A-Fa-f]{2})"_s);
    const QByteArray bytes =
        QByteArray::fromPercentEncoding(text.replace(plain, u"%25"_s).toUtf8());
    // Stateless: what stops within a letter at the end is no UTF-8 either.
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    std::ignore = QString(utf8(bytes));
    return utf8.hasError() ? QString::fromLatin1(bytes).toUtf8() : bytes;
}

} // namespace

ProxyText readProxyText(const QString &text)
{
    ProxyText proxy;
    QString rest = addressIn(text);
    const bool areSeveral = isList(rest);
    QString scheme;
    if (const qsizetype at = rest.indexOf(u"://"); at >= 0) {
        scheme = rest.first(at).toLower();
        rest = rest.sliced(at + 3);
    }
    // A password may have an @ or a slash of its own.
    if (const qsizetype at = rest.lastIndexOf(u'@'); at >= 0) {
        const QString who = rest.first(at);
        const qsizetype colon = who.indexOf(u':');
        proxy.user = QString::fromUtf8(withoutEscapes(who.first(colon < 0 ? at : colon)));
        if (colon >= 0)
            proxy.password = Secret(withoutEscapes(who.sliced(colon + 1)));
        rest = rest.sliced(at + 1);
    }
    QString path;
    if (const qsizetype slash = rest.indexOf(u'/'); slash >= 0) {
        path = rest.sliced(slash + 1).toLower();
        // What has a path is an address of something else; checkProxy() says so.
        if (path.isEmpty())
            rest.truncate(slash);
    }
    splitPort(rest, proxy);
    proxy.host = asciiHost(proxy.host);
    proxy.problem = problemOf(scheme, path.section(u'?', 0, 0).section(u'#', 0, 0));
    if (proxy.problem.isEmpty() && areSeveral)
        proxy.problem = ProxyWords::tr("This gives several proxies: type one of them.");
    return proxy;
}

} // namespace HookKeys
