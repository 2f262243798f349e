// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

class QLockFile;
class QString;

namespace HookKeys {

/// Whether nothing is at @p path, or a file. QLockFile reads who its owner is from whatever stands
/// there, and from a named pipe that never ends.
[[nodiscard]] bool mayBeLock(const QString &path);

/// Takes @p lock, waiting for at most @p patience. It does not go stale with time while its owner
/// lives, however long that sleeps or whatever becomes of the clock; only a lock without an owner's
/// name, which a program that died in that moment left, counts no longer after a second, if nobody
/// has it open.
/// False if it is not had: see QLockFile::error().
[[nodiscard]] bool takeLock(QLockFile &lock, std::chrono::milliseconds patience);

} // namespace HookKeys
