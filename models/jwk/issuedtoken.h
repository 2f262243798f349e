// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <QDateTime>
#include <QList>

namespace HookKeys {

struct SignedToken;

/// Whether @p token is one that an authorization server gave out, as access tokens (RFC 9068) and
/// ID tokens are, and no assertion, whose issuer is a client (RFC 7523, 3).
[[nodiscard]] bool isIssuedToken(const SignedToken &token);

/// That it is one, and what it claims that is the same for all tokens: its times.
[[nodiscard]] QList<Finding> judgeIssuedToken(const SignedToken &token, const QDateTime &now);

} // namespace HookKeys
