// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkey.h"
#include "inlinehook.h"

#include <optional>

namespace HookKeys {

// How answers that are kept from start to start are written.

/// @p keys as JSON; those without HookKey::keptSince as read at @p time, UTC. Nothing of private
/// key material, nor of warnings.
[[nodiscard]] QByteArray keptKeysJson(const QList<HookKey> &keys, const QDateTime &time);
/// The keys that @p json, which keptKeysJson() wrote, has; nothing if it did not write it.
[[nodiscard]] std::optional<QList<HookKey>> keptKeysOf(const QByteArray &json);

/// @p hooks as JSON, with no more of their addresses than what leads to the service.
[[nodiscard]] QByteArray keptHooksJson(const QList<InlineHook> &hooks);
/// The hooks that @p json, which keptHooksJson() wrote, has; nothing if it did not write it.
[[nodiscard]] std::optional<QList<InlineHook>> keptHooksOf(const QByteArray &json);

} // namespace HookKeys
