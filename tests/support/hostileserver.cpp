// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostileserver.h"

#include <QHostAddress>
#include <QSslServer>
#include <QTimer>

#include <algorithm>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace HookKeys {

struct HostileServer::Connection
{
    int number = 0;
    QByteArray buffer;
    std::optional<Request> request; ///< Whose body is still to come.
};

HostileServer::HostileServer(const std::optional<QSslConfiguration> &tls)
    : m_tls(tls.has_value()), m_answer(silence())
{
    if (tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            acceptSocket(socket);
    });
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("No port for a test server: %s", qPrintable(m_server->errorString()));
}

HostileServer::~HostileServer()
{
    // Their signals would come when half of this is gone.
    for (QTcpSocket *socket : open())
        disconnect(socket, nullptr, this, nullptr);
}

QUrl HostileServer::url() const
{
    QUrl url;
    url.setScheme(m_tls ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_server->serverPort());
    return url;
}

int HostileServer::count(const QByteArray &method) const
{
    return int(std::count_if(m_requests.begin(), m_requests.end(),
                             [&method](const Request &one) { return one.method == method; }));
}

QList<QTcpSocket *> HostileServer::open() const
{
    return m_server->findChildren<QTcpSocket *>();
}

void HostileServer::acceptSocket(QTcpSocket *socket)
{
    ++m_connections;
    if (m_refusing) {
        reset(socket);
        return;
    }
    const auto connection = std::make_shared<Connection>();
    connection->number = m_connections;
    connect(socket, &QTcpSocket::readyRead, this,
            [this, socket, connection] { read(socket, connection); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    read(socket, connection);
}

void HostileServer::read(QTcpSocket *socket, const std::shared_ptr<Connection> &connection)
{
    connection->buffer += socket->readAll();
    while (true) {
        if (!connection->request) {
            const qsizetype end = connection->buffer.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            const QList<QByteArray> lines = connection->buffer.first(end).split('\n');
            connection->buffer = connection->buffer.sliced(end + 4);
            Request request;
            const QList<QByteArray> first = lines.first().trimmed().split(' ');
            request.method = first.value(0);
            request.target = first.value(1);
            request.connection = connection->number;
            for (const QByteArray &line : lines.sliced(1)) {
                const qsizetype colon = line.indexOf(':');
                request.headers.insert(line.left(colon).toLower(),
                                       line.sliced(colon + 1).trimmed());
            }
            m_requests.append(request);
            connection->request = request;
        }
        const qsizetype length = connection->request->headers.value("content-length").toInt();
        if (connection->buffer.size() < length)
            return;
        connection->request->body = connection->buffer.first(length);
        connection->buffer = connection->buffer.sliced(length);
        const Request request = *std::exchange(connection->request, std::nullopt);
        for (Request &one : m_requests) {
            if (one.connection == request.connection && one.target == request.target)
                one.body = request.body;
        }
        const Answer answer = m_queue.isEmpty() ? m_answer : m_queue.takeFirst();
        answer(socket, request);
    }
}

HostileServer::Answer HostileServer::json(int status, const QByteArray &body,
                                          const QByteArray &head)
{
    return bytes("HTTP/1.1 " + QByteArray::number(status)
                 + " Whatever\r\nContent-Type: application/json\r\n" + head
                 + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

HostileServer::Answer HostileServer::bytes(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket, const Request &) {
        socket->write(bytes);
    };
}

HostileServer::Answer HostileServer::bytesAndClose(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket, const Request &) {
        socket->write(bytes);
        socket->disconnectFromHost();
    };
}

HostileServer::Answer HostileServer::bytesAndReset(const QByteArray &bytes)
{
    return [bytes](QTcpSocket *socket, const Request &) {
        socket->write(bytes);
        socket->flush();
        reset(socket);
    };
}

HostileServer::Answer HostileServer::silence()
{
    return [](QTcpSocket *, const Request &) {
    };
}

HostileServer::Answer HostileServer::drip(const QByteArray &head,
                                          std::chrono::milliseconds interval)
{
    return [head, interval](QTcpSocket *socket, const Request &) {
        socket->write(head);
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        timer->start(interval);
    };
}

HostileServer::Answer HostileServer::endless(const QByteArray &head)
{
    return [head](QTcpSocket *socket, const Request &) {
        const QByteArray block(qsizetype(64) * 1024, ' ');
        connect(socket, &QTcpSocket::bytesWritten, socket, [socket, block] {
            if (socket->bytesToWrite() < block.size())
                socket->write(block);
        });
        socket->write(head + block);
    };
}

void HostileServer::reset(QTcpSocket *socket)
{
#ifdef Q_OS_WIN
    using Descriptor = SOCKET;
#else
    using Descriptor = int;
#endif
    const linger hard{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(Descriptor(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&hard), sizeof hard);
    socket->abort();
}

} // namespace HookKeys
