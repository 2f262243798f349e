// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demostore.h"

namespace HookKeys {

/// What a company's org might hold: a dozen keys from two days to four years old before @p now, and
/// five inline hooks that use some of them.
[[nodiscard]] DemoContents demoSeed(const QDateTime &now);

} // namespace HookKeys
