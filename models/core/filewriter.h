// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

namespace HookKeys {

/// Who may read a written file.
enum class FileAccess { OwnerOnly, Public };

/// Writes @p data to @p path whole or not at all; an existing file stays as it was on failure.
/// A symbolic link is refused and neither followed nor replaced: its target is not the file that
/// was named. Also refused: a folder, a device. OwnerOnly makes the file 0600; Public leaves it as
/// the system makes new files (0644 as a rule), or as the existing file was.
/// Fails with File. Asking before overwriting is the caller's part.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &data,
                                     FileAccess access);

/// The longest name that safeFileName() makes, in UTF-8 bytes: every common file system takes it,
/// with room to add to.
inline constexpr qsizetype fileNameLimit = 120;

/// A file name for @p name and @p extension (without a dot) that is valid and harmless on Windows,
/// macOS and Linux: no path, no reserved word, no leading dot, at most fileNameLimit bytes.
[[nodiscard]] QString safeFileName(const QString &name, const QString &extension);

} // namespace HookKeys
