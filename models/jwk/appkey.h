// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "privatekey.h"

namespace HookKeys {

/// The private key of an Okta app, and what Okta calls it.
struct AppPrivateKey
{
    PrivateKey key;
    QString id; ///< The `kid` of a JWK (RFC 7517, 4.5); empty in PEM and where there is none.
};

/// What the file @p path holds, for readAppKey(). Fails with File or Validation as
/// readRegularFile() does; a key has at most 64 KiB.
[[nodiscard]] Result<Secret> readAppKeyFile(const QString &path);

/// Reads @p text as PrivateKey::read() does, and the ID that goes with it. Fails as that does, and
/// with Validation where the key is too large for the keychains.
[[nodiscard]] Result<AppPrivateKey> readAppKey(const Secret &text, const Secret &passphrase = {});

} // namespace HookKeys
