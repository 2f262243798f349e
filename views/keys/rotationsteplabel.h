// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plainlabel.h"

namespace HookKeys {

/// Which step of a rotation is shown, and how many there are.
class RotationStepLabel final : public PlainLabel
{
    Q_OBJECT

public:
    explicit RotationStepLabel(QWidget *parent = nullptr);

    /// It is the step @p index, from 0 on.
    void setStep(int index);
};

} // namespace HookKeys
