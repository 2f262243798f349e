// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace HookKeys {

/// A copy of this program that is killed at a moment of its life, and what it said until then.
class Victim final
{
public:
    /// Starts it with @p arguments; see victimArguments().
    explicit Victim(const QStringList &arguments);

    /// Waits until it has said as many lines as @p count; those that begin with @p uncounted are
    /// not counted, unless that is empty. False, and said why, where it neither does nor ends.
    [[nodiscard]] bool awaitLines(int count, const QByteArray &uncounted = {});
    /// Kills it after @p time: not with a line alone, for what it does between two of them is to be
    /// cut off as well.
    void killAfter(std::chrono::milliseconds time);
    /// Waits for its end, killed or by itself.
    [[nodiscard]] bool awaitEnd();

    /// What it said; all of it once it has ended. The last line may be half of one.
    [[nodiscard]] const QByteArray &said() const { return m_said; }
    [[nodiscard]] bool wasKilled() const { return m_process.exitStatus() == QProcess::CrashExit; }

private:
    [[nodiscard]] bool isOver() const { return m_process.state() == QProcess::NotRunning; }

    QProcess m_process;
    QByteArray m_said;
};

/// The arguments of the Victim that this program is; nothing if it is none. There must be a
/// QCoreApplication.
[[nodiscard]] std::optional<QStringList> victimArguments();

/// Whether killVictims() was asked to end.
[[nodiscard]] bool isToEnd();

/// main() of a program that kills copies of itself:
///
///     NAME [KILLS [SEED]]
///
/// A copy is @p beKilled with the arguments of its Victim; the others @p kill. Both return what the
/// program ends with. Where somebody asks the program to end (SIGINT, SIGTERM), isToEnd() says so,
/// and @p kill is to say what came of it until then.
[[nodiscard]] int killVictims(int argc, char *argv[],
                              const std::function<int(const QStringList &arguments)> &beKilled,
                              const std::function<int(int kills, quint32 seed)> &kill);

} // namespace HookKeys
