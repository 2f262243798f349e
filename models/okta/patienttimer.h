// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace HookKeys {

/// A limit for what comes from a socket. After a time in which the program stood still (it was
/// stopped, or its event loop was busy) timers come before sockets are read, and what lies there
/// would be taken for something that did not come: a limit that is noticed far too late is
/// extended once more, by its grace.
class PatientTimer final : public QObject
{
    Q_OBJECT

public:
    /// The limit is extended by @p grace.
    explicit PatientTimer(std::chrono::milliseconds grace, QObject *parent = nullptr);

    /// Begins anew with @p limit.
    void start(std::chrono::milliseconds limit);
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    /// The limit passed, and the program had the time to notice what came.
    void passed();

private:
    void look();

    QTimer m_timer;
    QElapsedTimer m_sinceStart;
    std::chrono::milliseconds m_limit{};
    std::chrono::milliseconds m_grace;
};

} // namespace HookKeys
