// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <QList>

namespace HookKeys {

struct SignedToken;
struct TokenKey;

/// Why no server may accept a token with the header of @p token, whoever signed it: its algorithm
/// (RFC 7515, 4.1.1; RFC 8725, 3.1 and 3.2), what it demands (RFC 7515, 4.1.11), or else a
/// signature that no key makes. @p keys are those that an attacker may have taken for the secret of
/// an HMAC.
[[nodiscard]] QList<Finding> judgeTokenHeader(const SignedToken &token,
                                              const QList<TokenKey> &keys);

} // namespace HookKeys
