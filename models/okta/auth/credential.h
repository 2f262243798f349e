// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "privatekey.h"
#include "result.h"
#include "secret.h"

namespace HookKeys {

/// What opens an org, as it is kept in a keychain: one text of at most credentialLimit bytes.
///
/// - ApiToken: the token itself.
/// - Device and Browser: `{"v":1,"refresh":"…","dpop":"…"}` with the refresh token and, where
/// tokens
///   are bound to a key, that key as PrivateKey::stored() writes it.
/// - ServiceApp: the private key as PrivateKey::stored() writes it.
struct OAuthCredential
{
    Secret refreshToken;
    PrivateKey dpopKey = {}; ///< Null where tokens are not bound to a key.
};

/// The text for @p credential. Fails with Validation if it is too long, or the token is empty or
/// not of visible ASCII characters.
[[nodiscard]] Result<Secret> storedCredential(const OAuthCredential &credential);

/// Reads what storedCredential() wrote. Fails with Validation.
[[nodiscard]] Result<OAuthCredential> oauthCredential(const Secret &stored);

} // namespace HookKeys
