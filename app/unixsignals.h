// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <memory>

class QWidget;

namespace HookKeys {

/// Closes a window, and with it the program, on Ctrl+C and SIGTERM, as its close button would.
/// Does nothing where there are no Unix signals.
class UnixSignals final
{
public:
    /// @p window must outlive this.
    explicit UnixSignals(QWidget *window);
    ~UnixSignals();
    Q_DISABLE_COPY_MOVE(UnixSignals)

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace HookKeys
