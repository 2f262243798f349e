// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lookbox.h"

namespace HookKeys {

/// Where a hook hangs.
class HookPlacesBox final : public LookBox
{
    Q_OBJECT

public:
    explicit HookPlacesBox(QWidget *parent = nullptr);

protected:
    [[nodiscard]] bool canLook() const override;
    PendingCall startLook(Callback<void> done) override;
    [[nodiscard]] QString needs() const override;
    [[nodiscard]] QStringList seen() const override;
};

} // namespace HookKeys
