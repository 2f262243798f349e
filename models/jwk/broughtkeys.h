// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <QList>

namespace HookKeys {

struct SignedToken;
struct TokenKey;

/// What the header of @p token brings along to be verified with (RFC 7515, 4.1.2, 4.1.3 and 4.1.5
/// to 4.1.8): an Alarm where that alone makes the signature right. Nothing is fetched and nothing
/// believed. @p signer signed it; null where nobody knows who did.
[[nodiscard]] QList<Finding> judgeBroughtKeys(const SignedToken &token, const TokenKey *signer);

} // namespace HookKeys
