// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>
#include <utility>

namespace HookKeys {

/// Keeps the focus of a window at what goes on in it. Where what has the focus is disabled or
/// hidden, Qt gives it to what comes next, such as "Close": what goes on gets it back, unless the
/// user took it elsewhere meanwhile.
class FocusKeeper final
{
public:
    /// @p next is what goes on in @p window; both must outlive this.
    FocusKeeper(const QWidget *window, QWidget *next) : m_window(window), m_next(next) {}

    /// @p refuge has the focus where nothing else can have it, as while a window that opens reads
    /// first. Where what goes on cannot be used yet, the focus goes to the first stop of Tab in
    /// what
    /// @p otherwise returns, unless that is null.
    void setRefuge(QWidget *refuge, std::function<QWidget *()> otherwise)
    {
        m_refuge = refuge;
        m_otherwise = std::move(otherwise);
    }

    /// Does @p change, which may disable or hide what has the focus, or make @p next usable again.
    void keep(const std::function<void()> &change);

private:
    const QWidget *m_window;
    QWidget *m_next;
    std::function<QWidget *()> m_otherwise;
    QPointer<QWidget> m_refuge; ///< Where the focus went by itself.
};

} // namespace HookKeys
