// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snapshot.h"

namespace HookKeys {

/// A snapshot as a file: JSON (RFC 8259) in UTF-8, one object.
///
///     {
///       "format": "hookkeys-snapshot",        always just that
///       "version": 1,                         a reader refuses a higher one
///       "name": "Before the audit",           the user's own word
///       "occasion": "by-hand",                before-rotation, weekly, imported
///       "org": {"name": "Acme", "url": "https://acme.okta.com"},
///       "time": "2026-11-28T12:00:00.000Z",   when the org said so
///       "keys": [{
///         "id": "HKY…", "keyId": "7fbc27fd-…", "name": "partner-api",
///         "created": "2024-10-24T13:06:07.000Z", "lastUpdated": "…",
///         "isUsed": true,
///         "thumbprint": "…",                  RFC 7638, SHA-256
///         "publicKey": {"kty": "RSA", …}      the JWK (RFC 7517), public members alone
///       }],
///       "hooks": [{
///         "id": "cal…", "name": "Token hook", "status": "ACTIVE",
///         "type": "com.okta.oauth2.tokens.transform", "uri": "https://…",
///         "channel": "OAUTH", "authType": "private_key_jwt",
///         "clientId": "0oa…", "tokenUrl": "https://…",
///         "scope": "…",                       of its access token; mostly left out
///         "hookKeyId": "HKY…",                the `id` of a key
///         "lastUpdated": "…"
///       }]
///     }
///
/// What is not known or not there is left out; null says the same. Where the hooks could not be
/// read, `hooks` is left out. A key and a hook have at least their `id`. Moments are ISO 8601 in
/// UTC, or what Okta sent in their place. Keys and hooks stand in the order of their ids. Further
/// members are ignored; within a version none changes its meaning.

/// @p snapshot as such a file.
[[nodiscard]] QByteArray writeSnapshot(const Snapshot &snapshot);

/// The snapshot in @p json, whoever wrote it. Fails with Malformed where it is none, and with
/// PrivateMaterial, whatever else it is, where a private key is in it.
[[nodiscard]] Result<Snapshot> readSnapshot(const QByteArray &json);

/// The most bytes that a file of readSnapshot() may have.
inline constexpr qint64 snapshotSizeLimit = qint64{32} * 1024 * 1024;

} // namespace HookKeys
