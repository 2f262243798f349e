// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stage.h"

namespace HookKeys {

/// Walks through every window and dialog of the program and gives each to @p taker. A name is
/// given once.
void walkScreens(Stage::Taker taker);

} // namespace HookKeys
