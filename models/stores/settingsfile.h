// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace HookKeys {

/// Looks whether the INI file @p path can be read as a whole, as QSettings itself would tell only
/// after it had thrown the unreadable part away. A damaged one is copied aside first. Returns what
/// the user should be told, as a translated sentence; empty if all is well.
[[nodiscard]] QString repairSettings(const QString &path);

} // namespace HookKeys
