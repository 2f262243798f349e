// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QtEndian>

#include <csignal>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace HookKeys {

/// The gnome-keyring that with-keyring.sh started for this test.
class Keyring final
{
public:
    Keyring() = default;
    ~Keyring() { thaw(); }
    Q_DISABLE_COPY_MOVE(Keyring)

    /// Whether the test runs under with-keyring.sh with a daemon.
    [[nodiscard]] bool isThere() const { return m_pid > 0 && ::kill(m_pid, 0) == 0; }

    /// From now on the daemon answers nobody, until thaw().
    void freeze() const { signal(SIGSTOP); }
    void thaw() const { signal(SIGCONT); }
    void kill() { signal(SIGKILL); }

    /// Locks the keyring, as a desktop's lock button does.
    [[nodiscard]] static bool lock()
    {
        return QProcess::execute(
                   QStringLiteral("dbus-send"),
                   {QStringLiteral("--session"), QStringLiteral("--print-reply=literal"),
                    QStringLiteral("--dest=org.freedesktop.secrets"),
                    QStringLiteral("/org/freedesktop/secrets"),
                    QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                    QStringLiteral("array:objpath:/org/freedesktop/secrets/collection/login")})
               == 0;
    }

    /// Unlocks the keyring without a prompt, as pam_gnome_keyring does at login: over the daemon's
    /// control socket, with a packet of its length, the operation (1) and the password.
    [[nodiscard]] static bool unlock()
    {
        const QByteArray password = qgetenv("HOOKKEYS_KEYRING_PASSWORD");
        const QByteArray path = qgetenv("XDG_RUNTIME_DIR") + "/keyring/control";
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        if (path.size() >= qsizetype(sizeof(address.sun_path)))
            return false;
        std::memcpy(address.sun_path, path.constData(), size_t(path.size()));

        const auto number = [](qsizetype value) {
            QByteArray bytes(4, '\0');
            qToBigEndian(quint32(value), bytes.data());
            return bytes;
        };
        // The byte before the packet is only there for the daemon to see who sends it.
        const QByteArray packet = QByteArray(1, '\0') + number(12 + password.size()) + number(1)
                                  + number(password.size()) + password;
        const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        QByteArray reply(8, '\xff');
        const bool answered =
            ::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0
            && ::write(socket, packet.constData(), size_t(packet.size())) == packet.size()
            && ::read(socket, reply.data(), size_t(reply.size())) == reply.size();
        ::close(socket);
        return answered && reply == number(8) + number(0);
    }

private:
    void signal(int number) const
    {
        if (m_pid > 0)
            ::kill(m_pid, number);
    }

    pid_t m_pid = qEnvironmentVariableIntValue("HOOKKEYS_KEYRING_PID");
};

} // namespace HookKeys
