// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fittingdialog.h"

class QCheckBox;
class QSpinBox;

namespace HookKeys {

class Preferences;

/// The user's preferences: language, colours, from when on a key is too old, how long the history
/// is kept, and whether answers are.
class PreferencesDialog final : public FittingDialog
{
    Q_OBJECT

public:
    /// @p preferences must outlive the dialog. Colours change at once, the language at the next
    /// start.
    explicit PreferencesDialog(Preferences &preferences, QWidget *parent = nullptr);

    /// A preference: what it is called, in the interface's language, and its field's object name.
    struct Field
    {
        QString text;
        QString name;
    };
    /// All of them, for whoever looks for one.
    [[nodiscard]] static QList<Field> fields();

private:
    [[nodiscard]] QSpinBox *makeDays(const QString &objectName, int days, const QString &none);
    [[nodiscard]] QSpinBox *makeAgeLimit(Preferences &preferences);
    [[nodiscard]] QSpinBox *makeHistoryDays(Preferences &preferences);
    [[nodiscard]] QSpinBox *makePersonDays(Preferences &preferences);
    [[nodiscard]] QCheckBox *makeKeepsAnswers(Preferences &preferences);
};

} // namespace HookKeys
