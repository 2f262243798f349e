// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fittingdialog.h"

namespace HookKeys {

/// Says what the program is, its version, its licence and what it runs on.
class AboutDialog final : public FittingDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace HookKeys
