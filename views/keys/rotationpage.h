// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace HookKeys {

/// A page of the dialog in which a key is rotated, for a step.
class RotationPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// What the button says that does the step.
    [[nodiscard]] virtual QString nextText() const = 0;
    /// Why the step cannot be done yet, as a translated sentence; empty if it can.
    [[nodiscard]] virtual QString block() const { return {}; }
};

} // namespace HookKeys
