// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgurl.h"

#include "charactername.h"
#include "displaytext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct OrgUrl
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::OrgUrl)
};

/// The parts of a typed address, taken apart here and not by QUrl, which mends what it should
/// refuse: 2130706433 becomes 127.0.0.1, and https://acme.okta.com@evil is fine with it.
struct Address
{
    QString scheme = u"https"_s;
    QString authority;
    QString rest; ///< Path, query and fragment.
};

Address split(const QString &text)
{
    Address address;
    QString remainder = text;
    if (const qsizetype end = text.indexOf("://"_L1); end >= 0) {
        address.scheme = text.left(end).toLower();
        remainder = text.mid(end + 3);
    }
    static const QRegularExpression authorityEnd(u"[/?#]"_s);
    const qsizetype end = remainder.indexOf(authorityEnd);
    address.authority = remainder.left(end);
    address.rest = end < 0 ? QString() : remainder.mid(end);
    return address;
}

/// A host as the network sees it: lower case, punycode; empty if @p text is no host name.
QString canonicalHost(const QString &text)
{
    static const QRegularExpression ipv6(u"^\\[([0-9a-f:.]+)\\]$"_s);
    static const QRegularExpression ipv4(
        u"^(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}$"_s);
    static const QRegularExpression name(
        u"^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.(?!$)|$))+$"_s);
    static const QRegularExpression numberAtEnd(u"(?:^|\\.)(?:[0-9]+|0x[0-9a-f]*)$"_s);
    const QString lower = text.toLower();
    const auto ipv6Match = ipv6.match(lower);
    const QString host =
        ipv6Match.hasMatch() ? ipv6Match.captured(1) : QString::fromLatin1(QUrl::toAce(lower));
    if (!ipv6Match.hasMatch()) {
        if (!name.match(host).hasMatch())
            return {};
        // A last part that is a number makes an IP address of it (WHATWG URL, "ends in a number").
        // It must have been typed as four plain decimal numbers, not as 0x7f.1 or 2130706433.
        if (numberAtEnd.match(host).hasMatch() && !ipv4.match(lower).hasMatch())
            return {};
    }
    // Only what QUrl takes as it stands, which for an IPv6 address is its canonical spelling.
    QUrl probe;
    probe.setHost(host);
    return probe.host(QUrl::FullyEncoded) == host ? host : QString();
}

QUrl makeUrl(const QString &scheme, const QString &host, int port)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(host);
    if (!((scheme == "https"_L1 && port == 443) || (scheme == "http"_L1 && port == 80)))
        url.setPort(port);
    return url;
}

/// @p host without `-admin`, if it is the admin console's of an Okta org; else as it is.
QString withoutAdmin(const QString &host)
{
    static const QRegularExpression console(
        u"^([a-z0-9-]+)-admin(\\.(?:okta|oktapreview|okta-emea|okta-gov)\\.com|\\.okta\\.mil)$"_s);
    const auto match = console.match(host);
    return match.hasMatch() ? match.captured(1) + match.captured(2) : host;
}

bool isPlaceholder(const QString &text)
{
    static const QRegularExpression bracket(u"[{}<>]"_s);
    return text.contains(bracket) || text.contains("yourOktaDomain"_L1, Qt::CaseInsensitive)
           || text.contains("your-okta-domain"_L1, Qt::CaseInsensitive);
}

OrgUrlCheck refused(const QString &problem, const QUrl &suggestion = {})
{
    return {.url = {}, .problem = problem, .warning = {}, .suggestion = suggestion};
}

OrgUrlCheck notAHost(const QString &host)
{
    return refused(OrgUrl::tr("“%1” is not the name of a server. Type your org's address, for "
                              "example https://acme.okta.com.")
                       .arg(displayText(host)));
}

/// The org that @p typed means, which has the scheme mistyped or quotes or brackets around it, as
/// mail and tables have them; empty if it is not such a text.
QUrl meantBy(const QString &typed)
{
    static const QRegularExpression wrapped(
        u"^[\"'<(\u201c\u201e]*(https?://[^\"'<>(){}\u201c\u201d,;\\s]+)[\"'>)\u201c\u201d,;]*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression mistyped(u"^https?(?:[:;][/\\\\]*|[/\\\\]+)([^/\\\\].*)$"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression good(u"^https?://[^/\\\\]"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    QString meant = wrapped.match(typed).captured(1);
    if (const auto found = mistyped.match(typed); found.hasMatch() && !good.match(typed).hasMatch())
        meant = u"https://"_s + found.captured(1);
    if (meant.isEmpty() || meant == typed)
        return {};
    const OrgUrlCheck check = checkOrgUrl(meant);
    return check.url.isEmpty() ? check.suggestion : check.url;
}

/// What there is to be warned of in @p hostText, which means @p host; empty: nothing.
QString hostWarning(const QString &hostText, const QString &host)
{
    if (const QString shown = displayText(hostText); shown != hostText) {
        return OrgUrl::tr("The address has characters that cannot be seen: “%1”. Without "
                          "them it is %2: be sure that it is your org's.")
            .arg(shown, host);
    }
    const bool ascii =
        std::all_of(hostText.cbegin(), hostText.cend(), [](QChar c) { return c.unicode() < 0x80; });
    if (!ascii || host.startsWith("xn--"_L1) || host.contains(".xn--"_L1)) {
        return OrgUrl::tr("The address has letters that look like others. Its real "
                          "name is %1: be sure that it is your org's.")
            .arg(host);
    }
    return {};
}

/// @p address, whose host is @p host and whose name in the API is @p meant, as far as it is one.
OrgUrlCheck judged(const Address &address, const QString &host, const QUrl &meant)
{
    if (host != withoutAdmin(host)) {
        return refused(OrgUrl::tr("“%1” is the address of the admin console; the API answers at "
                                  "%2.")
                           .arg(host, orgUrlText(meant)),
                       meant);
    }
    if (!address.rest.isEmpty() && address.rest != "/"_L1) {
        return refused(OrgUrl::tr("An org's address ends after the server's name: remove “%1”.")
                           .arg(displayText(address.rest)),
                       meant);
    }
    if (address.scheme == "http"_L1 && !isLoopback(host)) {
        return refused(OrgUrl::tr("Without https anybody on the way could read what opens the org: "
                                  "use %1.")
                           .arg(orgUrlText(meant)),
                       meant);
    }
    return {.url = meant, .problem = {}, .warning = {}, .suggestion = {}};
}

/// What is wrong with @p token, which may have what @p isAllowed alone; empty: nothing.
QString checkToken(const QByteArray &token,
                   const std::function<bool(char32_t character)> &isAllowed)
{
    if (token.isEmpty())
        return OrgUrl::tr("Paste the API token.");
    const QString stray = strayCharacter(QString::fromUtf8(token), isAllowed);
    return stray.isEmpty() ? QString()
                           : OrgUrl::tr("An API token has no spaces, line breaks or special "
                                        "characters, and here is one (%1). Copy it again, without "
                                        "“SSWS” before it.")
                                 .arg(stray);
}

} // namespace

bool isLoopback(const QString &host)
{
    // After canonicalHost() a host that starts so and ends in a digit is an IPv4 address.
    static const QRegularExpression ipv4(u"^127\\.\\d+\\.\\d+\\.\\d+$"_s);
    return host == "localhost"_L1 || host == "::1"_L1 || ipv4.match(host).hasMatch();
}

bool isOktaHost(const QString &host)
{
    static const QRegularExpression ofOkta(
        u"\\.(?:(?:okta|oktapreview|okta-emea|okta-gov)\\.com|okta\\.mil)\\z"_s);
    return ofOkta.match(host).hasMatch();
}

OrgUrlCheck checkOrgUrl(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty())
        return refused(OrgUrl::tr("Type your org's address, for example https://acme.okta.com."));
    if (const QUrl meant = meantBy(typed); !meant.isEmpty()) {
        OrgUrlCheck check = notAHost(typed);
        check.suggestion = meant;
        return check;
    }
    if (isPlaceholder(typed)) {
        return refused(OrgUrl::tr("“%1” still holds a placeholder. Put your own "
                                  "org's address there, for example "
                                  "https://acme.okta.com.")
                           .arg(displayText(typed)));
    }

    const Address address = split(typed);
    if (address.scheme != "https"_L1 && address.scheme != "http"_L1) {
        return refused(OrgUrl::tr("An org's address starts with https://, not with %1://.")
                           .arg(displayText(address.scheme)));
    }
    if (address.authority.contains(u'@')) {
        return refused(OrgUrl::tr("The address leads to “%1”, because what stands before the @ "
                                  "is a user name. Remove it if that is your org.")
                           .arg(displayText(address.authority.section(u'@', -1))));
    }

    // The port is what follows the last colon outside of the brackets of an IPv6 address.
    static const QRegularExpression portAtEnd(u":([0-9]*)$"_s);
    const auto portMatch = portAtEnd.match(address.authority);
    const int port = portMatch.hasMatch() ? portMatch.captured(1).toInt() : -1;
    if (portMatch.hasMatch() && (port < 1 || port > 65535)) {
        return refused(OrgUrl::tr("“%1” is not a port: remove it, or give a number from 1 to "
                                  "65535.")
                           .arg(portMatch.captured(1)));
    }
    const QString hostText = portMatch.hasMatch()
                                 ? address.authority.left(portMatch.capturedStart())
                                 : address.authority;
    const QString host = canonicalHost(hostText);
    if (host.isEmpty()) {
        const QString bare =
            hostText.endsWith(u'.') ? canonicalHost(hostText.chopped(1)) : QString();
        OrgUrlCheck check = notAHost(hostText);
        if (!bare.isEmpty())
            check.suggestion = makeUrl(u"https"_s, withoutAdmin(bare), port);
        return check;
    }
    if (!host.contains(u'.') && !isLoopback(host) && !host.contains(u':')) {
        OrgUrlCheck check = notAHost(hostText);
        check.suggestion = makeUrl(u"https"_s, host + ".okta.com"_L1, -1);
        return check;
    }

    const bool plain = address.scheme == "http"_L1;
    const QUrl meant = makeUrl(plain && !isLoopback(host) ? u"https"_s : address.scheme,
                               withoutAdmin(host), plain && port == 80 ? -1 : port);
    OrgUrlCheck check = judged(address, host, meant);
    if (check.problem.isEmpty())
        check.warning = hostWarning(hostText, host);
    return check;
}

Environment environmentOf(const QUrl &url)
{
    return url.host().endsWith(u".oktapreview.com") ? Environment::Preview
                                                    : Environment::Production;
}

QString orgUrlText(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded | QUrl::RemovePath | QUrl::RemoveQuery
                        | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

QString suggestedOrgName(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const bool isNumbers = host.contains(u':') || host.section(u'.', -1).toInt() > 0;
    return isNumbers ? host : host.section(u'.', 0, 0);
}

QString checkApiToken(const QByteArray &token)
{
    // Anything else could end the header and begin another one, for example with a line break.
    return checkToken(token, [](char32_t c) { return c > 0x20 && c < 0x7F; });
}

QString checkNewApiToken(const QByteArray &token)
{
    return checkToken(token, [](char32_t c) {
        return c > 0x20 && c < 0x7F && !QByteArrayView("{}<>$\"'`\\").contains(char(c));
    });
}

} // namespace HookKeys
