// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFormLayout>

namespace HookKeys {

/// A form whose labels stand above their fields where the window is too narrow for both.
class WrappingForm final : public QFormLayout
{
    Q_OBJECT

public:
    using QFormLayout::QFormLayout;

    /// As wide as the widest label or field.
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    [[nodiscard]] int widest(ItemRole role) const;
};

} // namespace HookKeys
