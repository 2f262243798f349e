// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "result.h"
#include "secret.h"

#include <QByteArray>
#include <QStringList>

namespace HookKeys {

// What a secret was given for: where it may go. The words are JSON that means the same whenever it
// is the same; their digest stands in the secret's entry in the keychain, which must be short.

/// The words for what opens @p profile: the address, the way of signing in, the app's client ID,
/// the proxy (without its password) and the SHA-256 of what is in the CA file, which is read here.
[[nodiscard]] QByteArray credentialTarget(const OrgProfile &profile);
/// The same where @p ca is what readCa() read: whoever uses it compares what is used.
[[nodiscard]] QByteArray credentialTarget(const OrgProfile &profile, const Result<QByteArray> &ca);
/// What is in the CA file of @p profile; empty if it has none. Fails as readRegularFile() does.
[[nodiscard]] Result<QByteArray> readCa(const OrgProfile &profile);
/// The words for the password of @p profile's proxy.
[[nodiscard]] QByteArray proxyTarget(const OrgProfile &profile);
/// The SHA-256 of @p words as base64url (RFC 4648, 5), 43 characters.
[[nodiscard]] QByteArray targetDigest(const QByteArray &words);
/// What is another in @p now than in @p before, as a translated sentence for each.
[[nodiscard]] QStringList targetChanges(const QByteArray &before, const QByteArray &now);

/// An entry of a store: a secret and what it was given for.
struct BoundSecret
{
    QByteArray digest = {}; ///< See targetDigest(); empty: nobody noted it.
    Secret secret = {};
};

/// The text of an entry: "hk1.", the digest, a dot and the secret, 48 bytes more than that; the
/// secret alone where nobody noted what it was given for.
[[nodiscard]] Secret entryText(const BoundSecret &entry);
/// Reads what entryText() wrote.
[[nodiscard]] BoundSecret entryFromText(const Secret &text);

} // namespace HookKeys
