// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauthcodes.h"

#include "base64url.h"
#include "demorandom.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace HookKeys {

QByteArray DemoAuthCodes::ask(const DemoAuthorization &authorization, const QDateTime &now)
{
    m_requests.removeIf([&now](const auto &request) { return request.value().expires <= now; });
    QByteArray request = randomAlphanumeric(32);
    m_requests.insert(request, {authorization, now.addSecs(requestLifetime.count())});
    return request;
}

std::optional<DemoAuthorization> DemoAuthCodes::takeRequest(const QByteArray &request,
                                                            const QDateTime &now)
{
    const Waiting waiting = m_requests.take(request);
    if (!waiting.expires.isValid() || waiting.expires <= now)
        return {};
    return waiting.authorization;
}

QByteArray DemoAuthCodes::issue(const DemoAuthorization &authorization, const QDateTime &now)
{
    m_codes.removeIf([&now](const auto &code) { return code.value().expires <= now; });
    QByteArray code = randomAlphanumeric(43);
    m_codes.insert(code, {authorization, now.addSecs(codeLifetime.count())});
    return code;
}

DemoAuthResult<DemoAuthorization> DemoAuthCodes::redeem(const QByteArray &code,
                                                        const QByteArray &clientId,
                                                        const QByteArray &redirectUri,
                                                        const QByteArray &verifier,
                                                        const QDateTime &now)
{
    const auto found = m_codes.constFind(code);
    if (found == m_codes.cend() || found->expires <= now
        || found->authorization.grant.clientId != clientId)
        return tl::unexpected(invalidGrant(u"The authorization code is invalid or has expired."_s));
    const DemoAuthorization authorization = found->authorization;
    m_codes.erase(found);
    if (redirectUri != authorization.redirectUri) {
        return tl::unexpected(invalidGrant(
            u"The 'redirect_uri' does not match the redirection URI used in the authorization "
            "request."_s));
    }
    // RFC 7636, 4.1 and 4.6.
    if (verifier.size() < 43 || verifier.size() > 128
        || toBase64Url(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256))
               != authorization.challenge)
        return tl::unexpected(invalidGrant(u"PKCE verification failed."_s));
    return authorization;
}

} // namespace HookKeys
