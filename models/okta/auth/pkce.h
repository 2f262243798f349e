// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QByteArray>
#include <QByteArrayView>

namespace HookKeys {

/// 256 bits from the system's generator, as 43 characters of base64url: a `state` (RFC 6749, 10.12)
/// that nobody guesses.
[[nodiscard]] QByteArray newState();

/// A `code_verifier` of RFC 7636, 4.1: 256 bits from the system's generator, 43 characters.
[[nodiscard]] Secret newCodeVerifier();

/// The `code_challenge` of @p verifier by the method S256, RFC 7636, 4.2.
[[nodiscard]] QByteArray codeChallenge(const Secret &verifier);

/// Whether @p given is @p expected, in a time that does not tell how much of it is right.
[[nodiscard]] bool equalInConstantTime(QByteArrayView given, QByteArrayView expected);

} // namespace HookKeys
