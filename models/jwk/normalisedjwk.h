// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace HookKeys {

class Jwk;

/// @p key as JSON that verifiers accept: only public members, always in the same order, with the
/// `alg` and `use` of RFC 7517 and RFC 7518 in place of Okta's, and the key's `kid` or, where it
/// has none, @p keyId. @p margin stands before every line but the first. Empty if not usable.
[[nodiscard]] QByteArray normalisedJwk(const Jwk &key, const QString &keyId,
                                       const QByteArray &margin = {});

} // namespace HookKeys
