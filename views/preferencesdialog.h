// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fittingdialog.h"

class QSettings;

namespace HookKeys {

/// The user's preferences: language and colours.
class PreferencesDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// @p settings must outlive the dialog. Colours change at once, the language at the next start.
    explicit PreferencesDialog(QSettings &settings, QWidget *parent = nullptr);
};

/// The settings' keys: a language code, empty for the system's; a word of colorSchemeKey().
inline constexpr auto languageSetting = "language";
inline constexpr auto colorSchemeSetting = "colorScheme";

} // namespace HookKeys
