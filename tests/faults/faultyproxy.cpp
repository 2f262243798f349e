// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyproxy.h"

#include "hostileserver.h"

#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

QByteArray errorAnswer(const QByteArray &status, const QByteArray &code)
{
    const QByteArray body = "{\"errorCode\":\"" + code + "\",\"errorSummary\":\"Fault\"}";
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
           + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

/// How long the whole request at the start of @p buffer is; 0: it is not all there.
qsizetype wholeSize(const QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return 0;
    const QByteArray head = buffer.first(end).toLower();
    const QByteArray name = "\r\ncontent-length:";
    const qsizetype at = head.indexOf(name);
    const qsizetype length =
        at < 0 ? 0 : head.mid(at + name.size()).split('\r').constFirst().trimmed().toLongLong();
    return buffer.size() < end + 4 + length ? 0 : end + 4 + length;
}

} // namespace

QList<FaultyProxy::Fault> FaultyProxy::faultsOf(bool write)
{
    QList<Fault> all{Fault::CutBefore, Fault::Overloaded, Fault::Broken,
                     Fault::Meddled,   Fault::KillBefore, Fault::CutAnswer};
    if (write) // a read has no effect that could be cut off behind it
        all += {Fault::CutAfter, Fault::CutThenDo, Fault::BrokenDone, Fault::KillAfter};
    return all;
}

FaultyProxy::FaultyProxy(QUrl target, quint32 seed) : m_target(std::move(target)), m_random(seed)
{
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { serve(socket); });
            serve(socket);
        }
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("No port for a test server: %s", qPrintable(m_server.errorString()));
}

QUrl FaultyProxy::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

int FaultyProxy::random(int below)
{
    return std::uniform_int_distribution<int>(0, below - 1)(m_random);
}

void FaultyProxy::plan(int request, Fault fault)
{
    m_planned = request;
    m_plannedFault = fault;
    m_isPlanDone = false;
    m_writes.clear();
    m_carried.clear();
}

FaultyProxy::Fault FaultyProxy::chooseFault(bool write)
{
    m_writes.append(write);
    if (m_writes.size() - 1 == m_planned) {
        m_isPlanDone = true;
        ++m_faults[m_plannedFault];
        return m_plannedFault;
    }
    if (random(10) >= m_faultsOfTen)
        return Fault::None;
    const QList<Fault> all = faultsOf(write);
    const Fault fault = all.at(random(int(all.size())));
    ++m_faults[fault];
    return fault;
}

void FaultyProxy::serve(QTcpSocket *socket)
{
    const qsizetype size = wholeSize(socket->peek(256 * 1024));
    if (size > 0)
        answer(socket, socket->read(size));
}

void FaultyProxy::answer(QTcpSocket *socket, const QByteArray &request)
{
    ++m_requests;
    const Fault fault = chooseFault(!request.startsWith("GET "));
    switch (fault) {
    case Fault::CutThenDo:
        note(request);
        m_later.append(request);
        [[fallthrough]];
    case Fault::CutBefore:
        HostileServer::reset(socket);
        break;
    case Fault::KillBefore:
        HostileServer::reset(socket);
        Q_EMIT killed();
        break;
    case Fault::Overloaded:
        socket->write(errorAnswer("429 Too Many Requests", "E0000047"));
        break;
    case Fault::Broken:
        socket->write(errorAnswer("500 Internal Server Error", "E0000009"));
        break;
    case Fault::Meddled:
        m_meddler([this, guard = QPointer<QTcpSocket>(socket), request] {
            carryOut(guard, request, Fault::None);
        });
        break;
    default:
        carryOut(socket, request, fault);
        break;
    }
}

void FaultyProxy::note(const QByteArray &request)
{
    const qsizetype path = request.indexOf(' ') + 1;
    m_carried.append({.begun = tick(),
                      .what = request.first(request.indexOf(' ', path)),
                      .body = request.sliced(request.indexOf("\r\n\r\n") + 4)});
}

/// Has the org do @p request, and then what @p fault says; @p socket may be gone.
void FaultyProxy::carryOut(QTcpSocket *socket, const QByteArray &request, Fault fault)
{
    note(request);
    const auto told = [this, begun = m_carried.constLast().begun](const QByteArray &whole) {
        const auto carried = std::ranges::find(m_carried, begun, &Carried::begun);
        if (carried != m_carried.end())
            carried->isTold = whole.startsWith("HTTP/1.1 2");
    };
    forward(request, [this, guard = QPointer<QTcpSocket>(socket), request, fault,
                      told](const QByteArray &whole) {
        const auto end = [guard] {
            if (guard)
                HostileServer::reset(guard);
        };
        if (fault == Fault::KillAfter) {
            end();
            Q_EMIT killed();
        } else if (fault == Fault::CutAfter || whole.isEmpty()) {
            end();
        } else if (fault == Fault::CutAnswer && guard) {
            guard->write(whole.first(random(int(whole.size()))));
            guard->flush();
            end();
        } else if (fault == Fault::BrokenDone && guard) {
            guard->write(errorAnswer("500 Internal Server Error", "E0000009"));
        } else if (guard && request.startsWith("GET /api/v1/hook-keys HTTP")) {
            // Who looks sees what it was; what was put off is done right behind.
            told(whole);
            doWhatIsLeft([guard, whole] {
                if (guard)
                    guard->write(whole);
            });
        } else if (guard) {
            told(whole);
            guard->write(whole);
        }
    });
}

void FaultyProxy::forward(const QByteArray &request, Answered answered)
{
    auto *socket = new QTcpSocket(this);
    connect(socket, &QTcpSocket::disconnected, this, [socket, answered = std::move(answered)] {
        QByteArray whole = socket->readAll();
        socket->deleteLater();
        answered(whole.replace("Connection: close\r\n", ""));
    });
    socket->connectToHost(m_target.host(), quint16(m_target.port()));
    const qsizetype line = request.indexOf("\r\n") + 2;
    QByteArray closing = request;
    closing.replace("Connection: Keep-Alive\r\n", "").replace("Connection: close\r\n", "");
    // The org serves nobody who thinks that it is somewhere else.
    closing.replace("Host: " + url().authority().toLatin1(),
                    "Host: " + m_target.authority().toLatin1());
    socket->write(closing.insert(line, "Connection: close\r\n"));
}

void FaultyProxy::doWhatIsLeft(std::function<void()> then)
{
    if (m_later.isEmpty()) {
        then();
        return;
    }
    const QByteArray next = m_later.takeFirst();
    forward(next, [this, then = std::move(then)](const QByteArray &) { doWhatIsLeft(then); });
}

} // namespace HookKeys
