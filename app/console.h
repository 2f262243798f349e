// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace HookKeys {

/// On Windows, where a program with windows has no console: has standard output and error go to the
/// console that it was started from, if there is one and they go nowhere else.
void useConsoleOfParent();

} // namespace HookKeys
