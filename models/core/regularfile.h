// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

namespace HookKeys {

/// Whether @p path leads to a regular file, through links or not: what may be opened for reading.
/// A named pipe would wait for its writer for ever, and some devices never end or do something
/// when they are opened.
[[nodiscard]] bool isRegularFile(const QString &path);

/// Whether there is anything at @p path; a link that leads nowhere is something.
[[nodiscard]] bool isAnything(const QString &path);

/// The path that @p text means as it was typed or pasted: without quotes, as Explorer's "Copy as
/// path" puts them around, out of a file: URL, and with the home folder for a ~ at its begin.
[[nodiscard]] QString typedPath(const QString &text);

/// The content of the regular file at @p path, links followed, if it has at most @p limit bytes.
/// Never waits for a named pipe or a device, whatever takes the file's place meanwhile. Fails with
/// File if there is none, if it is none, or if it cannot be read, and with Validation if it is
/// larger; the summary names the file and what is wrong with it. There is no copy but the result.
[[nodiscard]] Result<QByteArray> readRegularFile(const QString &path, qint64 limit);

} // namespace HookKeys
