// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace HookKeys {

/// Has the system write no image of this process's memory, which holds credentials, when it
/// crashes, and on Linux let no other program of the user read it. On Windows this is the error
/// mode that keeps Windows Error Reporting away.
void forbidCoreDumps();

/// On Windows: from now on libraries are loaded from the program's own folder and the system's
/// alone, never from the current folder, the PATH or where an environment variable has Qt look.
/// See https://learn.microsoft.com/windows/win32/dlls/dynamic-link-library-security
void forbidStrangeLibraries();

} // namespace HookKeys
