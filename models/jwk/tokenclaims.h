// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

namespace HookKeys {

struct SignedToken;
struct TokenKey;

/// Every claim of @p token in words (RFC 7519, 4.1; RFC 7523, 3), in the order in which servers
/// look: when, who, for whom, the rest. @p maker signed it; null where nobody knows who did. What
/// it is to claim tell the hooks of that key or, where it has none, of the one that it names. The
/// hooks of the keys @p known tell whose client ID another one is.
[[nodiscard]] QList<Finding> judgeClaims(const SignedToken &token, const TokenKey *maker,
                                         const QList<TokenKey> &known, const QDateTime &now);

} // namespace HookKeys
