// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unixsignals.h"

#include <QApplication>
#include <QWidget>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace HookKeys {

#ifdef Q_OS_UNIX

namespace {

// A handler may do next to nothing: it writes into this pipe, whose other end the event loop reads.
int pipeEnds[2] = {-1, -1};

void handle(int)
{
    const int error = errno; // of the call that the signal came into
    const char byte = 0;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
    errno = error;
}

} // namespace

UnixSignals::UnixSignals(QWidget *window)
{
    if (::pipe(pipeEnds) != 0)
        return; // the signals then end the program at once, as they do anywhere
    for (const int end : pipeEnds) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, window, [window] {
        char byte = 0;
        while (::read(pipeEnds[0], &byte, 1) > 0) {
        }
        window->close();
        QApplication::quit(); // a dialog that is still open does not keep the program alive
    });
    struct sigaction action = {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        ::sigaction(number, &action, nullptr);
}

UnixSignals::~UnixSignals()
{
    if (!m_notifier)
        return;
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, SIG_DFL);
    m_notifier.reset();
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

#else

UnixSignals::UnixSignals(QWidget *) {}
UnixSignals::~UnixSignals() = default;

#endif

} // namespace HookKeys
