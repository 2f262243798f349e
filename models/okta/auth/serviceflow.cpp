// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serviceflow.h"

#include "oauthapp.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

ServiceFlow::ServiceFlow(TokenClientConfig config, OAuthSignInOptions options, QObject *parent)
    : OAuthSignIn(std::move(config), std::move(options), parent)
{
}

void ServiceFlow::begin()
{
    if (client().config().signingKey.isNull()) {
        fail(ErrorKind::Validation, tr("The app’s private key is missing."));
        return;
    }
    Q_EMIT statusChanged(tr("Asking the org for access…"));
    ask(client().config().scopes);
}

void ServiceFlow::ask(const QByteArray &scopes)
{
    setCall(client().requestToken(
        {{"grant_type", "client_credentials"}, {"scope", scopes}}, this,
        [this, scopes](const Result<TokenAnswer> &answer) { answered(scopes, answer); }));
}

void ServiceFlow::answered(const QByteArray &scopes, const Result<TokenAnswer> &answer)
{
    if (answer) {
        tellRefused(scopes, *answer);
        finish(client().config().signingKey.stored());
    } else if (answer.error().code == "invalid_scope"_L1 && !fewerScopes(scopes).isEmpty()) {
        ask(fewerScopes(scopes));
    } else {
        finish(tl::unexpected(answer.error()));
    }
}

} // namespace HookKeys
