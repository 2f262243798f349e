// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fittingdialog.h"

class QComboBox;

namespace HookKeys {

class Preferences;

/// The user's preferences: language, colours, and from when on a key is too old.
class PreferencesDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// @p preferences must outlive the dialog. Colours change at once, the language at the next
    /// start.
    explicit PreferencesDialog(Preferences &preferences, QWidget *parent = nullptr);

private:
    [[nodiscard]] QComboBox *makeAgeLimits(Preferences &preferences);
};

} // namespace HookKeys
