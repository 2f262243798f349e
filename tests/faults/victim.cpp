// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "victim.h"

#include "waiting.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

const auto toBeKilled = u"--be-killed"_s;

volatile std::sig_atomic_t askedToEnd = 0;

void noteSignal(int /*signal*/)
{
    askedToEnd = 1;
}

} // namespace

Victim::Victim(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                     [this] { m_said += m_process.readAllStandardOutput(); });
    m_process.start(QCoreApplication::applicationFilePath(), QStringList{toBeKilled} + arguments);
}

bool Victim::awaitLines(int count, const QByteArray &uncounted)
{
    const auto hasSaidThem = [&] {
        const qsizetype without = uncounted.isEmpty() ? 0 : m_said.count(uncounted);
        return isOver() || m_said.count('\n') - without >= count;
    };
    if (waitUntil(hasSaidThem, patience))
        return true;
    std::fprintf(stderr, "The program does not go on: %s\n", m_said.constData());
    return false;
}

void Victim::killAfter(std::chrono::milliseconds time)
{
    QTimer::singleShot(time, &m_process, &QProcess::kill);
}

bool Victim::awaitEnd()
{
    if (!waitUntil([this] { return isOver(); }, patience))
        return false;
    m_said += m_process.readAllStandardOutput();
    return true;
}

std::optional<QStringList> victimArguments()
{
    const QStringList arguments = QCoreApplication::arguments();
    return arguments.value(1) == toBeKilled ? std::optional(arguments.mid(2)) : std::nullopt;
}

bool isToEnd()
{
    return askedToEnd != 0;
}

int killVictims(int argc, char *argv[],
                const std::function<int(const QStringList &arguments)> &beKilled,
                const std::function<int(int kills, quint32 seed)> &kill)
{
    const QCoreApplication app(argc, argv);
    if (const std::optional<QStringList> own = victimArguments())
        return beKilled(*own);
    const QStringList arguments = QCoreApplication::arguments();
    const int kills = arguments.value(1, u"1000"_s).toInt();
    const quint32 seed = arguments.value(2, u"1"_s).toUInt();
    for (const int signal : {SIGINT, SIGTERM})
        (void)std::signal(signal, noteSignal);
    if (kills > 0)
        return kill(kills, seed);
    std::fprintf(stderr, "Usage: %s [KILLS [SEED]]\n", argv[0]);
    return 2;
}

} // namespace HookKeys
