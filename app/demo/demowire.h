// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demostore.h"

namespace HookKeys {

/// @p key as Okta lists it.
[[nodiscard]] QByteArray keyJson(const DemoKey &key);

/// @p key with its JWK under `_embedded`. May take the time that making a key takes.
[[nodiscard]] QByteArray keyJsonWithPublicKey(const DemoKey &key);

/// The JWK of @p key with Okta's own `alg` and `use`. May take the time that making a key takes.
[[nodiscard]] QByteArray publicJwkJson(const DemoKey &key);

/// @p hook with links below @p baseUrl.
[[nodiscard]] QByteArray hookJson(const DemoHook &hook, const QByteArray &baseUrl);

/// What an external service might have answered to the inline hook @p type.
[[nodiscard]] QByteArray hookResponseJson(const QString &type);

/// The `name` of a request body; a null string if it is absent or null. Fails with 400 unless
/// @p body is a JSON object and the name a string.
[[nodiscard]] DemoResult<QString> parseName(const QByteArray &body);

/// What a POST or PUT of an inline hook sends.
struct DemoHookChange
{
    QString name;
    QString type; ///< Looked at in a POST alone.
    QString version;
    DemoChannel channel;
};

/// Reads the body of a POST or PUT of an inline hook. Fails with 400: not JSON, a field of the
/// wrong type, or a secret missing that the channel's kind of authentication needs.
[[nodiscard]] DemoResult<DemoHookChange> parseHookChange(const QByteArray &body);

} // namespace HookKeys
