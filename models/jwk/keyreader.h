// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jwk.h"
#include "publickey.h"

#include <QJsonObject>

namespace HookKeys {

/// Reads the key in the members of @p jwk (RFC 7518, section 6; RFC 8037, section 2) and judges
/// it; what is odd is appended to @p findings. The key is null if it cannot or must not be used.
[[nodiscard]] PublicKey readKey(const QJsonObject &jwk, QList<Finding> &findings);

} // namespace HookKeys
