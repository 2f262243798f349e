// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHBoxLayout>

namespace HookKeys {

/// A row of widgets that goes on in further lines where the window is too narrow for one.
class WrappingRow final : public QHBoxLayout
{
    Q_OBJECT

public:
    using QHBoxLayout::QHBoxLayout;

    /// Whether there is more than one line where the room asks for it; so it is if nothing is set.
    void setWrapping(bool wraps);

    /// As wide as the widest of what is in it, or as all of it where it does not wrap.
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] int minimumHeightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;

private:
    [[nodiscard]] bool isInOneLine(int width) const;
    int layOut(const QRect &rect, bool moves) const;

    bool m_wraps = true;
};

} // namespace HookKeys
