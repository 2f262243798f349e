// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QSettings;

namespace HookKeys {

/// The folder that was exported to last; the user's documents if it is gone or there was none.
[[nodiscard]] QString lastExportFolder(const QSettings &settings);
void rememberExportFolder(QSettings &settings, const QString &folder);

/// The id of the KeyFormat that was used last; empty if none.
[[nodiscard]] QString lastExportFormat(const QSettings &settings);
void rememberExportFormat(QSettings &settings, const QString &formatId);

/// A safe file name with @p extension for each of @p names, no two of them the same on a system
/// that ignores case: "api.pem", "api (2).pem".
[[nodiscard]] QStringList exportFileNames(const QStringList &names, const QString &extension);

} // namespace HookKeys
