// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fittingdialog.h"

class QComboBox;
class QSettings;

namespace HookKeys {

/// The user's preferences: language, colours, and from when on a key is too old.
class PreferencesDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// @p settings must outlive the dialog. Colours change at once, the language at the next start.
    explicit PreferencesDialog(QSettings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    /// ageLimit() of the settings is another one now.
    void ageLimitChanged();

private:
    [[nodiscard]] QComboBox *makeAgeLimits(QSettings &settings);
};

/// After how many days a key is too old, as @p settings say, or a usual number; 0: never.
[[nodiscard]] int ageLimit(const QSettings &settings);

/// The settings' keys: a language code, empty for the system's; a word of colorSchemeKey().
inline constexpr auto languageSetting = "language";
inline constexpr auto colorSchemeSetting = "colorScheme";

} // namespace HookKeys
