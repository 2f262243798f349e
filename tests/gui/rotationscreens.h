// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;
class QString;
class QWidget;

namespace HookKeys {

class Stage;

/// A picture of each page of a rotation, in an org of its own.
class RotationScreens final
{
public:
    explicit RotationScreens(Stage &stage) : m_stage(stage) {}

    void takeAll();

private:
    [[nodiscard]] QDialog *dialogOfRotation(const QString &key);
    void takePage(const QString &name, QDialog *dialog);
    void takePointingBack(QDialog *dialog);
    void takeGivingUp();
    [[nodiscard]] static QDialog *boxOf(QWidget *parent, const QString &name);
    static void goOn(QDialog *dialog);

    Stage &m_stage;
};

} // namespace HookKeys
