// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace HookKeys {

/// What stands where there is no table: what a hook key is, and the one next step.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    /// A button: its text and its objectName.
    struct Step
    {
        QString text;
        QString objectName;
    };

    /// Shows @p title, @p text and a button for each of @p steps, the first as the default.
    StartPage(const QString &title, const QString &text, const QList<Step> &steps,
              QWidget *parent = nullptr);

    /// The step number @p step can be chosen unless there is a @p block, which says why not.
    void setStepBlock(int step, const QString &block);

Q_SIGNALS:
    /// The button of step number @p step was pressed.
    void chosen(int step);

private:
    QList<QPushButton *> m_buttons;
};

} // namespace HookKeys
