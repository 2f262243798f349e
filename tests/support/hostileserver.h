// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace HookKeys {

/// An HTTP/1.1 server on 127.0.0.1 that does what a test tells it, however rude, and counts what
/// reaches it. Lives in the test's own event loop.
class HostileServer final : public QObject
{
    Q_OBJECT

public:
    /// What arrived. Counted as soon as its head is there.
    struct Request
    {
        QByteArray method;
        QByteArray target;
        QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
        QByteArray body;
        int connection = 0; ///< The first one is 1.
    };

    /// Does something with the connection once the whole request arrived.
    using Answer = std::function<void(QTcpSocket *socket, const Request &request)>;

    /// Serves plain HTTP, or HTTPS if there is a @p tls configuration.
    explicit HostileServer(const std::optional<QSslConfiguration> &tls = {});
    ~HostileServer() override;

    /// https://127.0.0.1:port with TLS, else http://127.0.0.1:port.
    [[nodiscard]] QUrl url() const;

    /// Does @p answer with every request that answerNext() left over.
    void answer(Answer answer) { m_answer = std::move(answer); }
    /// Does @p answer with the next request that has none yet.
    void answerNext(Answer answer) { m_queue.append(std::move(answer)); }
    /// Resets every connection at once when it comes.
    void refuseConnections() { m_refusing = true; }

    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    /// How many requests with @p method arrived.
    [[nodiscard]] int count(const QByteArray &method) const;
    [[nodiscard]] int connections() const { return m_connections; }
    /// The connections that are open now.
    [[nodiscard]] QList<QTcpSocket *> open() const;

    // Ready-made answers.
    /// @p head is what stands between the status line and the length, each line with its CR LF.
    [[nodiscard]] static Answer json(int status, const QByteArray &body,
                                     const QByteArray &head = {});
    /// Exactly these bytes, and the connection stays open.
    [[nodiscard]] static Answer bytes(const QByteArray &bytes);
    /// Exactly these bytes (none, too), and the connection is closed in order.
    [[nodiscard]] static Answer bytesAndClose(const QByteArray &bytes);
    /// Exactly these bytes (none, too), and the connection is reset.
    [[nodiscard]] static Answer bytesAndReset(const QByteArray &bytes);
    /// Nothing, and the connection stays open.
    [[nodiscard]] static Answer silence();
    /// @p head, and then a byte every @p interval for ever.
    [[nodiscard]] static Answer drip(const QByteArray &head, std::chrono::milliseconds interval);
    /// @p head, and then as many spaces as the other side takes.
    [[nodiscard]] static Answer endless(const QByteArray &head);

    /// Ends @p socket with an RST in place of a FIN.
    static void reset(QTcpSocket *socket);

private:
    struct Connection;

    void acceptSocket(QTcpSocket *socket);
    void read(QTcpSocket *socket, const std::shared_ptr<Connection> &connection);

    std::unique_ptr<QTcpServer> m_server;
    bool m_tls = false;
    bool m_refusing = false;
    Answer m_answer;
    QList<Answer> m_queue;
    QList<Request> m_requests;
    int m_connections = 0;
};

} // namespace HookKeys
