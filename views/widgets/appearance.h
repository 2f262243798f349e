// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "orgprofile.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

namespace HookKeys {

/// Which colours the user wants.
enum class ColorScheme { System, Light, Dark };

/// The stable word that the settings file has for @p scheme, and back (System if unknown).
[[nodiscard]] QString colorSchemeKey(ColorScheme scheme);
[[nodiscard]] ColorScheme colorSchemeFromKey(const QString &key);

/// Gives every window of the program the colours of @p scheme.
void applyColorScheme(ColorScheme scheme);

/// Whether @p palette is light text on a dark ground.
[[nodiscard]] bool isDark(const QPalette &palette);

/// The colours that stand for @p environment, @p hue and the environment of @p profile, for use as
/// a ground under white text.
[[nodiscard]] QColor environmentColor(Environment environment);
[[nodiscard]] QColor hueColor(EnvironmentHue hue);
[[nodiscard]] QColor environmentColor(const OrgProfile &profile);

/// The ground that marks something of @p severity, for the text colour of @p palette.
[[nodiscard]] QColor severityGround(Severity severity, const QPalette &palette);

/// The icon `:/icons/<name>.png`, drawn in the text colour of the moment, light or dark.
[[nodiscard]] QIcon themedIcon(const QString &name);

/// The icon that goes with @p severity.
[[nodiscard]] QIcon severityIcon(Severity severity);

} // namespace HookKeys
