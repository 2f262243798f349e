// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace HookKeys {

/// Has the system write no image of this process's memory, which holds credentials, when it
/// crashes, and let no other program of the user read it.
void forbidCoreDumps();

} // namespace HookKeys
