// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "orgprofile.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QPixmap>

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

/// What is drawn in: the text's own colour, one that steps back, and those that mean something.
enum class Ink { Text, Faint, Good, Warning, Danger };

/// How much @p a and @p b differ, from 1 (not at all) to 21 (WCAG 2.2, "contrast ratio").
[[nodiscard]] double contrast(const QColor &a, const QColor &b);
/// @p wanted, made darker or lighter until its contrast() with @p ground is at least @p ratio.
[[nodiscard]] QColor readable(const QColor &wanted, const QColor &ground, double ratio = 4.5);
/// The colour of @p ink for text on the windows and tables of @p palette.
[[nodiscard]] QColor inkColor(Ink ink, const QPalette &palette);
/// The colour of the frame around what has the focus.
[[nodiscard]] QColor focusColor(const QPalette &palette);

/// The icon `:/icons/<name>.png`, drawn in the text colour of the moment, light or dark.
[[nodiscard]] QIcon themedIcon(const QString &name, Ink ink = Ink::Text);

/// The program's picture, 96 pixels wide on a screen of scale 1, sharp on one of @p scale.
[[nodiscard]] QPixmap programPicture(qreal scale);

/// What @p severity is called, translated: what the icon says to who does not see it.
[[nodiscard]] QString severityName(Severity severity);

/// The icon that goes with @p severity. On a ground of its own it is drawn as the text is; else it
/// has the colour of @p severity.
[[nodiscard]] QIcon severityIcon(Severity severity, bool coloured = false);

} // namespace HookKeys
