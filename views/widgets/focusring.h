// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace HookKeys {

/// A frame around whatever has the focus, in every window of the program and with every style and
/// palette: what styles draw by themselves can hardly be seen (WCAG 2.2, 2.4.7 and 1.4.11).
class FocusRing final : public QWidget
{
    Q_OBJECT

public:
    /// Shows it from now on. Once; later calls do nothing.
    static void install();

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    FocusRing();

    void follow(QWidget *widget);
    void place();

    QPointer<QWidget> m_focused;
    QList<QPointer<QWidget>> m_watched; ///< m_focused and what it is in, up to its window.
};

} // namespace HookKeys
