// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace HookKeys {

/// Looks whether the INI file @p path can be read as a whole, as QSettings itself would tell only
/// after it had thrown the unreadable part away. A damaged one is copied aside first. What is no
/// file at all (a folder, or a named pipe, at which QSettings would wait for ever) is renamed.
/// Returns what the user should be told, as a translated sentence; empty if all is well.
[[nodiscard]] QString repairSettings(const QString &path);

/// The path for QSettings: @p path, or, where something that is no file still stands there, the
/// name beside it that nothing has, so that the settings hold for this session.
[[nodiscard]] QString settingsPath(const QString &path);

} // namespace HookKeys
