// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testproxy.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace HookKeys {

TestProxy::TestProxy(quint16 targetPort, const QByteArray &user, const QByteArray &password)
    : m_targetPort(targetPort),
      m_credentials(user.isEmpty() ? QByteArray() : (user + ':' + password).toBase64())
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            acceptSocket(client);
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("No port for a test proxy: %s", qPrintable(m_server.errorString()));
}

void TestProxy::acceptSocket(QTcpSocket *client)
{
    connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

void TestProxy::read(QTcpSocket *client)
{
    if (!client->peek(4096).contains("\r\n\r\n"))
        return;
    const QByteArray head = client->readAll();
    m_seen += head;
    m_requests += QString::fromLatin1(head.left(head.indexOf('\r')));
    if (!m_credentials.isEmpty() && !head.contains("Basic " + m_credentials)) {
        ++m_refused;
        client->write("HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                      "Content-Length: 0\r\n\r\n");
        return;
    }
    // From now on it goes both ways as it is.
    disconnect(client, &QTcpSocket::readyRead, this, nullptr);
    auto *target = new QTcpSocket(client);
    connect(target, &QTcpSocket::connected, client,
            [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
    connect(target, &QTcpSocket::readyRead, client,
            [client, target] { client->write(target->readAll()); });
    connect(client, &QTcpSocket::readyRead, target,
            [client, target] { target->write(client->readAll()); });
    connect(target, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    target->connectToHost(QHostAddress::LocalHost, m_targetPort);
}

} // namespace HookKeys
