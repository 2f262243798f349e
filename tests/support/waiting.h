// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>
#include <QTimer>

namespace HookKeys {

/// How long a test waits for what will come, in milliseconds: a machine may be busy with ten
/// others.
constexpr int patience = 120'000;

/// Lets the event loop run for a while, round by round, so that after each a condition can be
/// asked. Qt Test's own waiting sleeps 10 to 50 ms between two rounds, and the answer of a server
/// takes several.
class Waiting final
{
public:
    explicit Waiting(int milliseconds = patience) : m_deadline(milliseconds)
    {
        using namespace std::chrono_literals;
        m_tick.start(10ms); // for what no event announces: a file, another thread
    }

    /// Processes the next events and returns true; returns false once the time is over.
    [[nodiscard]] bool goesOn()
    {
        if (m_deadline.hasExpired())
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return true;
    }

private:
    QDeadlineTimer m_deadline;
    QTimer m_tick;
};

/// Waits until @p holds returns true, for at most @p milliseconds, and returns whether it does.
template <typename Condition>
[[nodiscard]] bool waitUntil(const Condition &holds, int milliseconds = patience)
{
    Waiting waiting(milliseconds);
    while (!holds()) {
        if (!waiting.goesOn())
            return holds();
    }
    return true;
}

/// Waits until all was done that is put off until now.
inline void awaitPosted()
{
    bool isOver = false;
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [&isOver] { isOver = true; }, Qt::QueuedConnection);
    QVERIFY(waitUntil([&isOver] { return isOver; }));
}

} // namespace HookKeys

/// As QTRY_VERIFY and QTRY_COMPARE, with patience for a busy machine.
#define TRY_VERIFY(...)                                                                            \
    do {                                                                                           \
        for (HookKeys::Waiting waiting; !(__VA_ARGS__) && waiting.goesOn();) {                     \
        }                                                                                          \
        QVERIFY((__VA_ARGS__));                                                                    \
    } while (false)
#define TRY_COMPARE(actual, expected)                                                              \
    do {                                                                                           \
        for (HookKeys::Waiting waiting; !((actual) == (expected)) && waiting.goesOn();) {          \
        }                                                                                          \
        QCOMPARE((actual), (expected));                                                            \
    } while (false)
