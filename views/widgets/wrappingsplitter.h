// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace HookKeys {

/// Two parts side by side, or one above the other where it is too narrow for both.
class WrappingSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit WrappingSplitter(QWidget *parent = nullptr);

    /// Adds @p panel, which belongs to this from now on, as the second part: what the first one
    /// shows is looked at closely in it. It gets two fifths of what the parent has, or
    /// @p usualWidth pixels if that is more, but at most half, and can be dragged away.
    void addPanel(QWidget *panel, int usualWidth = 0);

    /// As wide as the wider part.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What each part that is shown needs.
    [[nodiscard]] QList<int> leastWidths() const;

    QList<int> m_beside; ///< How wide the parts were when they stood side by side.
};

} // namespace HookKeys
