// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demolog.h"
#include "demostore.h"

namespace HookKeys {

/// @p key as the target of an event: its alias is the keyId.
[[nodiscard]] DemoLogTarget logTarget(const DemoKey &key);

/// @p hook as the target of an event.
[[nodiscard]] DemoLogTarget logTarget(const DemoHook &hook);

} // namespace HookKeys
