// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenaudience.h"

#include "jsontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

struct AudienceTexts
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::TokenClaims)
};

/// What an audience is to a token URL, the best last.
enum class AudienceFit {
    Other,
    Scheme, ///< It is that URL but for http in place of https,
    Slash,  ///< or for a slash, capitals, blanks or the port.
    PerhapsIssuer,
    Issuer,
    TokenUrl,
};

/// Without slashes at its end, a port that its scheme has anyway, and the scheme's and the host's
/// capitals.
QString bare(const QString &address)
{
    QUrl url(address.trimmed());
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    QString text = url.toString(QUrl::FullyEncoded);
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

/// Where a server has its token URL, and where its issuer.
struct ServerPaths
{
    QLatin1StringView token;  ///< How the path of the one ends,
    QLatin1StringView issuer; ///< what the other has in place of that,
    bool isSure = false;      ///< and whether that is how it is wherever the path ends so.
};

// The longest first.
constexpr std::array serverPaths{
    ServerPaths{"/protocol/openid-connect/token"_L1, {}, true}, // Keycloak
    ServerPaths{"/oauth2/v2.0/token"_L1, "/v2.0"_L1},           // Entra ID
    ServerPaths{"/oauth2/v1/token"_L1, {}, true},               // an org of Okta's
    ServerPaths{"/as/token.oauth2"_L1, {}},                     // PingFederate
    ServerPaths{"/connect/token"_L1, {}},                       // Duende
    ServerPaths{"/access_token"_L1, {}},                        // PingAM
    ServerPaths{"/oauth2/token"_L1, {}},                        // AD FS, Spring
    ServerPaths{"/oauth/token"_L1, {}},                         // Auth0
    ServerPaths{"/oauth-token"_L1, "/oauth-anonymous"_L1},      // Curity
    ServerPaths{"/v1/token"_L1, {}},                            // a custom server of Okta's
    ServerPaths{"/token"_L1, {}},                               // PingOne, OneLogin
};

/// Whether @p audience is the issuer that @p tokenUrl belongs to: the org's, a custom authorization
/// server's, or that of another vendor.
AudienceFit issuerFit(const QString &audience, const QString &tokenUrl)
{
    const QUrl issuer(bare(audience));
    const QUrl token(bare(tokenUrl));
    const QString at = issuer.path(QUrl::FullyEncoded);
    const QString path = token.path(QUrl::FullyEncoded);
    if (issuer.host().isEmpty() || issuer.scheme() != token.scheme()
        || issuer.authority(QUrl::FullyEncoded) != token.authority(QUrl::FullyEncoded)
        || issuer.hasQuery() || issuer.hasFragment())
        return AudienceFit::Other;
    const auto *const paths = std::ranges::find_if(
        serverPaths, [&path](const ServerPaths &each) { return path.endsWith(each.token); });
    if (paths != serverPaths.end() && at == path.chopped(paths->token.size()) + paths->issuer)
        return AudienceFit::Issuer;
    if (paths != serverPaths.end()
        && (paths->isSure || (paths->token == "/v1/token"_L1 && path.startsWith("/oauth2/"_L1))))
        return AudienceFit::Other;
    // The issuer mostly stands above. That of a tenant may have the number where the token URL has
    // the name.
    const bool isLike =
        paths != serverPaths.end() && !paths->issuer.isEmpty() && at.endsWith(paths->issuer);
    return isLike || path.startsWith(at + u'/') ? AudienceFit::PerhapsIssuer : AudienceFit::Other;
}

AudienceFit fitOf(const QString &audience, const QString &tokenUrl)
{
    if (audience == tokenUrl)
        return AudienceFit::TokenUrl;
    if (bare(tokenUrl).compare(bare(audience), Qt::CaseInsensitive) == 0)
        return AudienceFit::Slash;
    if (bare(tokenUrl) == "https://"_L1 + bare(audience).mid(7)
        && audience.trimmed().startsWith("http://"_L1, Qt::CaseInsensitive))
        return AudienceFit::Scheme;
    return issuerFit(audience, tokenUrl);
}

AudienceFit bestFit(const QString &audience, const QStringList &tokenUrls)
{
    AudienceFit best = AudienceFit::Other;
    for (const QString &url : tokenUrls)
        best = std::max(best, fitOf(audience, url));
    return best;
}

/// What is said of @p audience, which is @p fit to one of the token URLs, of which @p tokenUrl is
/// the first.
Finding fitFinding(const QString &audience, AudienceFit fit, const QString &tokenUrl,
                   const QString &org)
{
    const QString given = jsonString(audience.left(300));
    const QString wanted = jsonString(tokenUrl);
    switch (fit) {
    case AudienceFit::TokenUrl:
        return {Severity::Info, u"aud"_s,
                AudienceTexts::tr("“aud” is the hook's token URL, which Okta takes. Servers that "
                                  "follow the new standard take their issuer alone."),
                u"RFC 7523, 3 (3); RFC 7523bis (draft)"_s};
    case AudienceFit::Slash:
        return {Severity::Problem, u"aud-slash"_s,
                AudienceTexts::tr("“aud” is %1 and differs from the token URL %2 only in a slash "
                                  "at its end, in capitals, in blanks or in the port. It is "
                                  "compared letter by letter.")
                    .arg(given, wanted),
                u"RFC 7523, 3 (3); RFC 3986, 6.2.1"_s};
    case AudienceFit::Scheme:
        return {Severity::Problem, u"aud-scheme"_s,
                AudienceTexts::tr("“aud” is %1 and differs from the token URL %2 in that it begins "
                                  "with http and not https. It is compared letter by letter.")
                    .arg(given, wanted),
                u"RFC 7523, 3 (3); RFC 3986, 6.2.1"_s};
    case AudienceFit::Issuer:
        return {Severity::Warning, u"aud-issuer"_s,
                AudienceTexts::tr("“aud” is %1, the issuer and not the token URL %2. Servers that "
                                  "follow the new standard want that; Okta takes the token URL.")
                    .arg(given, wanted),
                u"RFC 7523, 3 (3); RFC 7523bis (draft)"_s};
    case AudienceFit::PerhapsIssuer:
        return {Severity::Warning, u"aud-perhaps-issuer"_s,
                AudienceTexts::tr("“aud” is %1 and not the token URL %2; it is perhaps the issuer "
                                  "of the server that has this URL. Servers that follow the new "
                                  "standard want their issuer; Okta takes the token URL.")
                    .arg(given, wanted),
                u"RFC 7523, 3 (3); RFC 7523bis (draft)"_s};
    case AudienceFit::Other:
        break;
    }
    if (!org.isEmpty() && bare(audience) == bare(org)) {
        return {Severity::Problem, u"aud-own-org"_s,
                AudienceTexts::tr("“aud” is %1, this org itself; it is for who takes it: the token "
                                  "URL %2.")
                    .arg(given, wanted),
                u"RFC 7523, 3 (3)"_s};
    }
    return {Severity::Problem, u"aud-other"_s,
            AudienceTexts::tr("It is for somebody else: “aud” is %1, and the hook's token URL is "
                              "%2.")
                .arg(given, wanted),
            u"RFC 7523, 3 (3); RFC 8725, 3.9"_s};
}

/// The first of @p audiences that fits best.
Finding bestFinding(const QStringList &audiences, const QStringList &tokenUrls, const QString &org)
{
    if (tokenUrls.isEmpty()) {
        return {Severity::Info, u"aud-unknown"_s,
                AudienceTexts::tr("“aud” is %1. It was compared with nothing: no hook is known "
                                  "here that signs with the token's key.")
                    .arg(jsonString(audiences.first().left(300))),
                u"RFC 7523, 3 (3)"_s};
    }
    // Addresses take long to compare: the many of a hostile list are not all worth that.
    constexpr qsizetype enough = 50;
    QString best = audiences.first();
    AudienceFit fit = AudienceFit::Other;
    for (qsizetype i = 0; i < audiences.size() && fit != AudienceFit::TokenUrl; ++i) {
        const QString &each = audiences.at(i);
        if (i >= enough && !tokenUrls.contains(each))
            continue;
        const AudienceFit found = bestFit(each, tokenUrls);
        if (found > fit)
            best = each;
        fit = std::max(fit, found);
    }
    return fitFinding(best, fit, tokenUrls.first(), org);
}

} // namespace

QList<Finding> judgeAudience(const QJsonValue &aud, const QStringList &tokenUrls,
                             const QString &org)
{
    if (aud.isUndefined()) {
        return {{Severity::Problem, u"aud-missing"_s,
                 AudienceTexts::tr("It does not say whom it is for (“aud”); it is to be the token "
                                   "URL."),
                 u"RFC 7523, 3 (3)"_s}};
    }
    const QJsonArray several = aud.isString() ? QJsonArray{aud} : aud.toArray();
    QStringList audiences;
    for (const auto &one : several)
        audiences.append(one.toString());
    if (audiences.isEmpty() || audiences.contains(QString())) {
        return {{Severity::Problem, u"aud-type"_s,
                 AudienceTexts::tr("“aud” is to be a text or a list of texts, and is not, or is "
                                   "empty."),
                 u"RFC 7519, 4.1.3"_s}};
    }
    QList<Finding> findings;
    if (audiences.size() > 1) {
        findings.append({Severity::Warning, u"aud-several"_s,
                         AudienceTexts::tr("It is for several at once (“aud” has %n entries): each "
                                           "of them could use it at the others, and new servers "
                                           "refuse it.",
                                           nullptr, int(audiences.size())),
                         u"RFC 7523bis (draft), 4"_s});
    } else if (aud.isArray()) {
        findings.append({Severity::Warning, u"aud-list"_s,
                         AudienceTexts::tr("“aud” is a list of one. That is allowed, but some "
                                           "servers take a text alone."),
                         u"RFC 7519, 4.1.3; RFC 7523bis (draft)"_s});
    }
    findings.append(bestFinding(audiences, tokenUrls, org));
    return findings;
}

} // namespace HookKeys
