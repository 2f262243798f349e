// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "apitokenauthorizer.h"

#include "orgurl.h"
#include "redaction.h"

namespace HookKeys {

ApiTokenAuthorizer::ApiTokenAuthorizer(Secret token, QObject *parent)
    : Authorizer(parent), m_token(std::move(token))
{
}

QString ApiTokenAuthorizer::problem() const
{
    return checkApiToken(m_token.bytes());
}

void ApiTokenAuthorizer::authorize(HttpMethod /*method*/, const QUrl & /*url*/, QObject *context,
                                   Callback<HttpHeaders> done)
{
    QMetaObject::invokeMethod(
        context,
        [token = m_token, done = std::move(done)] {
            done(HttpHeaders{{"Authorization", "SSWS " + token.bytes()}});
        },
        Qt::QueuedConnection);
}

Remedy ApiTokenAuthorizer::judge(const HttpAnswer & /*answer*/, const HttpHeaders & /*shown*/)
{
    return Remedy::None;
}

Error ApiTokenAuthorizer::redacted(Error error) const
{
    return withoutSecrets(std::move(error), {m_token});
}

void ApiTokenAuthorizer::signOut(QObject *context, Callback<void> done)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done)] { done({}); }, Qt::QueuedConnection);
}

} // namespace HookKeys
