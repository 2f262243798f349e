// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTcpServer>

class QTcpSocket;

namespace HookKeys {

/// An HTTP proxy on 127.0.0.1 that takes CONNECT alone, and leads to one port of this computer
/// whatever host is asked for. Lives in the test's own event loop.
class TestProxy final : public QObject
{
    Q_OBJECT

public:
    /// Leads to @p targetPort. Unless @p user is empty, asks for it and @p password by Basic
    /// (RFC 7617) and answers 407 without them.
    explicit TestProxy(quint16 targetPort, const QByteArray &user = {},
                       const QByteArray &password = {});

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// What each request began with, for example "CONNECT acme.example:443 HTTP/1.1".
    [[nodiscard]] const QStringList &requests() const { return m_requests; }
    /// How many of them got 407.
    [[nodiscard]] int refused() const { return m_refused; }
    /// Everything that came before a tunnel was there.
    [[nodiscard]] const QByteArray &seen() const { return m_seen; }

private:
    void acceptSocket(QTcpSocket *client);
    void read(QTcpSocket *client);

    QTcpServer m_server;
    quint16 m_targetPort;
    QByteArray m_credentials;
    QStringList m_requests;
    QByteArray m_seen;
    int m_refused = 0;
};

} // namespace HookKeys
