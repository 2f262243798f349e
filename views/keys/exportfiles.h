// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace HookKeys {

/// A safe file name with @p extension for each of @p names, no two of them the same on a system
/// that ignores case: "api.pem", "api (2).pem".
[[nodiscard]] QStringList exportFileNames(const QStringList &names, const QString &extension);

} // namespace HookKeys
