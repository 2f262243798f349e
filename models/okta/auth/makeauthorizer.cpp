// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "makeauthorizer.h"

#include "apitokenauthorizer.h"
#include "credential.h"
#include "oauthapp.h"

namespace HookKeys {

std::unique_ptr<Authorizer> makeAuthorizer(const OrgProfile &profile, const Secret &credential,
                                           std::shared_ptr<CredentialKeeper> keeper,
                                           const Clock &clock, const HttpTransportOptions &options)
{
    if (profile.signIn == SignInMethod::ApiToken) {
        // What is left of another way to sign in is not for a header that others may read.
        const bool isOther = oauthCredential(credential) || PrivateKey::fromStored(credential);
        return std::make_unique<ApiTokenAuthorizer>(isOther ? Secret() : credential);
    }
    TokenClientConfig config{.base = profile.url,
                             .clientId = profile.clientId,
                             .dpop = profile.dpop,
                             .scopes = apiScopes(profile),
                             .clock = &clock,
                             .transport = options};
    Secret refreshToken;
    if (profile.signIn == SignInMethod::ServiceApp) {
        config.signingKey = PrivateKey::fromStored(credential).value_or(PrivateKey());
        config.signingKeyId = profile.signingKeyId;
    } else if (const Result<OAuthCredential> stored = oauthCredential(credential)) {
        refreshToken = stored->refreshToken;
        config.dpopKey = stored->dpopKey;
    }
    return std::make_unique<OAuthAuthorizer>(std::make_unique<TokenClient>(std::move(config)),
                                             std::move(refreshToken), std::move(keeper));
}

} // namespace HookKeys
