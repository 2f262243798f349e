// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauthsignin.h"

namespace HookKeys {

/// Shows that the org knows a service app's key: asks for a token with client credentials
/// (RFC 6749, 4.4; RFC 7523) and has the key as the credential to keep. Nobody needs a browser. An
/// app that may only read is let in too.
class ServiceFlow final : public OAuthSignIn
{
    Q_OBJECT

public:
    /// @p config has the signing key; without one the attempt fails with Validation.
    explicit ServiceFlow(TokenClientConfig config, OAuthSignInOptions options = {},
                         QObject *parent = nullptr);

protected:
    void begin() override;

private:
    void ask(const QByteArray &scopes);
    void answered(const QByteArray &scopes, const Result<TokenAnswer> &answer);
};

} // namespace HookKeys
