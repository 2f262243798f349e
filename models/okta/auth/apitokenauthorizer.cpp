// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apitokenauthorizer.h"

#include "callback.h"
#include "orgurl.h"
#include "redaction.h"

namespace HookKeys {

ApiTokenAuthorizer::ApiTokenAuthorizer(Secret token, Kind kind, QObject *parent)
    : Authorizer(parent), m_token(std::move(token)), m_kind(kind)
{
}

QString ApiTokenAuthorizer::problem() const
{
    return checkApiToken(m_token.bytes());
}

void ApiTokenAuthorizer::authorize(HttpMethod /*method*/, const QUrl & /*url*/, QObject *context,
                                   Callback<HttpHeaders> done)
{
    const char *scheme = m_kind == Kind::Api ? "SSWS " : "Bearer ";
    post<HttpHeaders>(context, done, HttpHeaders{{"Authorization", scheme + m_token.bytes()}});
}

Renewal ApiTokenAuthorizer::judge(const HttpAnswer & /*answer*/, const HttpHeaders & /*shown*/)
{
    return Renewal::None;
}

QString ApiTokenAuthorizer::refusal(const QString &host) const
{
    return m_kind == Kind::Api
               ? tr("%1 did not accept the API token: it is wrong, expired or revoked, or your "
                    "network zone is not allowed. Give a valid token.")
                     .arg(host)
               : tr("%1 did not accept the access token: it is wrong, revoked or older than an "
                    "hour, or your network zone is not allowed. Start HookKeys with a new one in "
                    "OKTA_CLIENT_TOKEN.")
                     .arg(host);
}

Error ApiTokenAuthorizer::redacted(Error error) const
{
    return withoutSecrets(std::move(error), {m_token});
}

void ApiTokenAuthorizer::signOut(QObject *context, Callback<void> done)
{
    post<void>(context, done, {});
}

} // namespace HookKeys
