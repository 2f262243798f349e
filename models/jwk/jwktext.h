// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QByteArrayView>

namespace HookKeys {

/// @p text, a private JWK as mail, sources, tables and stores of secrets hand it out, as RFC 8259
/// wants it: what is written around it is gone, its quotes are JSON's, and where it is the inside
/// of a JSON text, or a member of another JSON that is one, it is the JWK itself. What has no JWK
/// stays as it is. No copy is left in memory.
[[nodiscard]] Secret tidiedJwk(QByteArrayView text);

} // namespace HookKeys
