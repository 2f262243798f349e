// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>

class QString;

namespace HookKeys {

/// Writes @p text to @p stream, stdout or stderr. On Windows, where a program with windows has no
/// console, to the console that it was started from, unless the stream goes somewhere else.
void print(std::FILE *stream, const QString &text);

} // namespace HookKeys
