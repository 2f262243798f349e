// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace HookKeys {

class PublicKey;

/// The JWS algorithm (RFC 7518, section 3.1; RFC 8037; RFC 8812; RFC 9864) of signatures by @p key:
/// the one in @p alg if such a key can make it, else the usual one (RS256 for RSA); empty if it
/// makes none.
[[nodiscard]] QByteArray signatureAlgorithm(const PublicKey &key, const QString &alg);

} // namespace HookKeys
