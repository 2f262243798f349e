// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serviceflow.h"

namespace HookKeys {

ServiceFlow::ServiceFlow(TokenClientConfig config, OAuthSignInOptions options, QObject *parent)
    : OAuthSignIn(std::move(config), std::move(options), parent)
{
}

void ServiceFlow::begin()
{
    const PrivateKey key = client().config().signingKey;
    if (key.isNull()) {
        fail(ErrorKind::Validation, tr("The app’s private key is missing."));
        return;
    }
    Q_EMIT statusChanged(tr("Asking the org for access…"));
    setCall(
        client().requestToken({{"grant_type", "client_credentials"}, {"scope", serviceScopes()}},
                              this, [this, key](const Result<TokenAnswer> &answer) {
                                  if (answer)
                                      finish(key.stored());
                                  else
                                      finish(tl::make_unexpected(answer.error()));
                              }));
}

} // namespace HookKeys
