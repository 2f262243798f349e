// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <QList>

#include <optional>

namespace HookKeys {

struct SignedToken;
struct TokenKey;

/// That the key ID in the header of @p token looks like those with which servers are attacked that
/// look a key up by it: a file, an address, a piece of SQL or a command (RFC 8725, 3.10). Nothing
/// where one of @p known is called so, or nearly so: a key ID may be any text.
[[nodiscard]] std::optional<Finding> keyIdAttack(const SignedToken &token,
                                                 const QList<TokenKey> &known);

} // namespace HookKeys
