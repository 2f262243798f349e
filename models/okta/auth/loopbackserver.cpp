// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loopbackserver.h"

#include "oauthapp.h"
#include "pkce.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QLocale>
#include <QNetworkProxy>
#include <QTimer>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace HookKeys {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype headLimit = qsizetype(16) * 1024;
constexpr qsizetype connectionLimit = 32;

QByteArray response(const QByteArray &status, const QByteArray &type, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type
           + "; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
           + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
             "X-Content-Type-Options: nosniff\r\n"
             "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; "
             "base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n"
             "Connection: close\r\n\r\n"
           + body;
}

QByteArray page(const QString &title, const QString &text)
{
    return u"<!DOCTYPE html>\n"
           "<html lang=\"%1\"><head><meta charset=\"utf-8\">"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
           "<title>HookKeys</title><style>"
           ":root{color-scheme:light dark}"
           "body{margin:0;min-height:100vh;display:grid;place-items:center;"
           "font:1.1rem/1.5 system-ui,sans-serif;background:#f4f5f7;color:#1d2129}"
           "main{max-width:32rem;margin:1rem;padding:2rem 2.5rem;border-radius:.75rem;"
           "background:#fff;border:1px solid #d5d9e0}"
           "h1{margin:0 0 .75rem;font-size:1.5rem}p{margin:0;overflow-wrap:anywhere}"
           "@media(prefers-color-scheme:dark){body{background:#16181d;color:#e8eaee}"
           "main{background:#21242b;border-color:#3b404a}}"
           "</style></head><body dir=\"auto\"><main><h1>%2</h1><p>%3</p></main></body></html>\n"_s
               .arg(QLocale().bcp47Name().toHtmlEscaped(), title.toHtmlEscaped(),
                    text.toHtmlEscaped())
               .toUtf8();
}

/// Sends @p bytes and closes, even if who called this is gone by then.
void sendAndClose(QTcpSocket *socket, const QByteArray &bytes)
{
    socket->setParent(QCoreApplication::instance());
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(5s, socket, &QObject::deleteLater);
    // What else the other side has to say is read, for a reset would take our bytes with it.
    QObject::connect(socket, &QTcpSocket::readyRead, socket,
                     [socket] { socket->skip(socket->bytesAvailable()); });
    socket->skip(socket->bytesAvailable());
    socket->write(bytes);
    socket->disconnectFromHost();
}

} // namespace

LoopbackServer::LoopbackServer(QByteArray state, QString path, QObject *parent)
    : QObject(parent), m_state(std::move(state)), m_path(std::move(path))
{
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &LoopbackServer::acceptConnections);
}

LoopbackServer::~LoopbackServer() = default;

Result<QUrl> LoopbackServer::listen(const QList<quint16> &ports)
{
    QStringList taken;
    for (const quint16 port : ports) {
        if (m_server.listen(QHostAddress(QHostAddress::LocalHost), port)) {
            const QUrl uri = redirectUri(m_server.serverPort(), m_path);
            m_target = uri.path(QUrl::FullyEncoded).toLatin1() + '?';
            return uri;
        }
        taken.append(QString::number(port));
    }
    return failure(ErrorKind::File,
                   tr("The browser's answer cannot be received: other programs use the ports %1 "
                      "of this computer. Close one of them (another sign-in of HookKeys, say) and "
                      "try again, or sign in by a code.")
                       .arg(QLocale().createSeparatedList(taken)));
}

void LoopbackServer::acceptConnections()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_order.size() == connectionLimit)
            m_order.first()->abort();
        m_reading.insert(socket, {});
        m_order.append(socket);
        socket->setReadBufferSize(headLimit + 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            if (m_reading.remove(socket) > 0) {
                m_order.removeOne(socket);
                socket->deleteLater();
            }
        });
        QTimer::singleShot(m_patience, socket, [this, socket] {
            if (m_reading.contains(socket))
                socket->abort();
        });
        if (socket->bytesAvailable() > 0)
            read(socket);
    }
}

void LoopbackServer::read(QTcpSocket *socket)
{
    const auto found = m_reading.find(socket);
    if (found == m_reading.end())
        return;
    QByteArray &head = *found;
    head += socket->readAll();
    const qsizetype end = head.indexOf("\r\n\r\n");
    const bool whole = end >= 0 && end <= headLimit;
    if (!whole && head.size() <= headLimit)
        return;

    const QList<QByteArray> words = head.first(qMax(head.indexOf("\r\n"), 0)).split(' ');
    m_reading.remove(socket);
    m_order.removeOne(socket);
    disconnect(socket, nullptr, this, nullptr);
    AuthorizationAnswer answer;
    if (whole && !m_answered && words.size() == 3 && words.at(0) == "GET"
        && words.at(2).startsWith("HTTP/1."))
        answer = expectedAnswer(words.at(1));
    if (answer.code.isEmpty() && answer.error.isEmpty()) {
        sendAndClose(socket, response("404 Not Found", "text/plain", "Not found.\n"));
        return;
    }
    m_answered = true;
    m_browser = socket;
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    Q_EMIT arrived(answer);
}

AuthorizationAnswer LoopbackServer::expectedAnswer(const QByteArray &target) const
{
    if (!target.startsWith(m_target))
        return {};
    // A form writes a space as a plus sign, which QUrlQuery does not know.
    const QUrlQuery query(
        QString::fromLatin1(QByteArray(target.sliced(m_target.size())).replace('+', "%20")));
    const auto only = [&query](const QString &name) {
        const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
        return values.size() == 1 ? values.first() : QString();
    };
    // Compared first and in full: nothing else of a request counts without it.
    if (!equalInConstantTime(only(u"state"_s).toUtf8(), m_state))
        return {};
    AuthorizationAnswer answer{only(u"code"_s), only(u"error"_s), only(u"error_description"_s)};
    if (query.hasQueryItem(u"iss"_s))
        answer.issuer = only(u"iss"_s);
    if (!answer.code.isEmpty() && !answer.error.isEmpty())
        return {};
    return answer;
}

void LoopbackServer::forward(const QUrl &page)
{
    if (QTcpSocket *browser = std::exchange(m_browser, nullptr)) {
        sendAndClose(browser, "HTTP/1.1 302 Found\r\nLocation: " + page.toEncoded()
                                  + "\r\nContent-Length: 0\r\nCache-Control: no-store\r\n"
                                    "Referrer-Policy: no-referrer\r\nConnection: close\r\n\r\n");
    }
}

void LoopbackServer::finish(const QString &title, const QString &text)
{
    close();
    if (QTcpSocket *browser = std::exchange(m_browser, nullptr))
        sendAndClose(browser, response("200 OK", "text/html", page(title, text)));
}

void LoopbackServer::close()
{
    m_server.close();
    for (QTcpSocket *socket : std::as_const(m_order)) {
        disconnect(socket, nullptr, this, nullptr);
        socket->deleteLater();
    }
    m_order.clear();
    m_reading.clear();
}

} // namespace HookKeys
