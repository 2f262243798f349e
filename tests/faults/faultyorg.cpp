// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultyorg.h"

#include "hostileserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

const QByteArray base = "/api/v1/hook-keys";

} // namespace

FaultyOrg::FaultyOrg(quint32 seed) : m_random(seed)
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

QUrl FaultyOrg::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

qsizetype FaultyOrg::count(const QByteArray &name) const
{
    return std::ranges::count(m_keys, name, &Key::name);
}

bool FaultyOrg::has(const QByteArray &id) const
{
    return std::ranges::find(m_keys, id, &Key::id) != m_keys.end();
}

QByteArray FaultyOrg::nameOf(const QByteArray &id) const
{
    const auto found = std::ranges::find(m_keys, id, &Key::id);
    return found == m_keys.end() ? QByteArray() : found->name;
}

QByteArray FaultyOrg::add(const QByteArray &name)
{
    const QByteArray id = "HKY" + QByteArray::number(++m_next).rightJustified(17, '0');
    m_keys.append({id, name});
    return id;
}

void FaultyOrg::doWhatIsLeft()
{
    for (const Request &request : std::exchange(m_later, {}))
        std::ignore = apply(request);
}

int FaultyOrg::random(int below)
{
    return std::uniform_int_distribution<int>(0, below - 1)(m_random);
}

FaultyOrg::Fault FaultyOrg::chooseFault(bool write)
{
    if (random(10) >= m_faultsOfTen)
        return Fault::None;
    ++m_faults;
    // A read has no other faults than a broken connection and a server that says no.
    constexpr Fault all[] = {Fault::CutBefore, Fault::Refused,   Fault::Overloaded,
                             Fault::CutAfter,  Fault::CutAnswer, Fault::CutThenDo};
    return all[random(write ? 6 : 2)];
}

/// Reads what @p socket has, request by request, and answers each.
void FaultyOrg::serve(QTcpSocket *socket)
{
    while (true) {
        const QByteArray buffer = socket->peek(64 * 1024);
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray head = buffer.first(end);
        const qsizetype at = head.toLower().indexOf("\r\ncontent-length:");
        const qsizetype length =
            at < 0 ? 0 : head.sliced(at + 17).split('\r').constFirst().trimmed().toLongLong();
        if (buffer.size() < end + 4 + length)
            return;
        socket->skip(end + 4);
        const QList<QByteArray> first = head.split('\r').constFirst().split(' ');
        answer(socket, {first.value(0), first.value(1), socket->read(length)});
        if (socket->state() != QAbstractSocket::ConnectedState)
            return;
    }
}

void FaultyOrg::answer(QTcpSocket *socket, const Request &request)
{
    const bool write = request.method != "GET";
    if (write)
        ++m_writes;
    const Fault fault = chooseFault(write);
    switch (fault) {
    case Fault::None:
        socket->write(wire(apply(request)));
        break;
    case Fault::CutThenDo:
        m_later.append(request);
        [[fallthrough]];
    case Fault::CutBefore:
        HostileServer::reset(socket);
        return; // before what was put off is done
    case Fault::CutAfter:
        std::ignore = apply(request);
        HostileServer::reset(socket);
        break;
    case Fault::CutAnswer: {
        const QByteArray whole = wire(apply(request));
        socket->write(whole.first(random(int(whole.size()))));
        socket->flush();
        HostileServer::reset(socket);
        break;
    }
    case Fault::Refused:
        socket->write(
            wire({random(2) == 0 ? 400 : 403, R"({"errorCode":"E0000001","errorSummary":"No"})"}));
        break;
    case Fault::Overloaded:
        socket->write(wire({429, R"({"errorCode":"E0000047","errorSummary":"Too many"})"}));
        break;
    }
    // Who looks at the list sees what it was; what was put off is done right behind.
    if (request.method == "GET" && request.path == base)
        doWhatIsLeft();
}

FaultyOrg::Answer FaultyOrg::apply(const Request &request)
{
    if (request.path.startsWith("/api/v1/inlineHooks"))
        return {200, "[]"};
    if (request.path == base && request.method == "GET") {
        QByteArray list;
        for (const Key &key : std::as_const(m_keys))
            list += (list.isEmpty() ? "" : ",") + json(key, false);
        return {200, '[' + list + ']'};
    }
    const QByteArray id = request.path.mid(base.size() + 1).split('?').constFirst();
    return applyWrite(request, id);
}

/// What is about one key, reading it included.
FaultyOrg::Answer FaultyOrg::applyWrite(const Request &request, const QByteArray &id)
{
    const QByteArray name =
        QJsonDocument::fromJson(request.body).object().value(u"name"_s).toString().toUtf8();
    if (request.method == "POST") {
        if (count(name) > 0)
            return {400, R"({"errorCode":"E0000001","errorSummary":"Api validation failed: name",)"
                         R"("errorCauses":[{"errorSummary":"name: taken"}]})"};
        const QByteArray made = add(name);
        return {200, json({made, name}, true)};
    }
    const auto found = std::ranges::find(m_keys, id, &Key::id);
    if (found == m_keys.end())
        return {404, R"({"errorCode":"E0000007","errorSummary":"Not found"})"};
    if (request.method == "DELETE") {
        m_keys.erase(found);
        return {204, {}};
    }
    if (request.method == "PUT")
        found->name = name;
    return {200, json(*found, true)};
}

QByteArray FaultyOrg::json(const Key &key, bool withPublicKey) const
{
    const QString keyId =
        u"00000000-0000-4000-8000-%1"_s.arg(QString::fromLatin1(key.id.right(12)));
    QJsonObject object{{u"id"_s, QString::fromLatin1(key.id)},
                       {u"keyId"_s, keyId},
                       {u"name"_s, QString::fromUtf8(key.name)},
                       {u"created"_s, u"2026-10-24T13:06:07.000Z"_s},
                       {u"lastUpdated"_s, u"2026-10-24T13:06:07.000Z"_s},
                       {u"isUsed"_s, false}};
    if (withPublicKey)
        object.insert(u"_embedded"_s, QJsonObject{{u"kty"_s, u"RSA"_s},
                                                  {u"alg"_s, u"RSA"_s},
                                                  {u"kid"_s, keyId},
                                                  {u"use"_s, QJsonValue::Null},
                                                  {u"e"_s, u"AQAB"_s},
                                                  {u"n"_s, QString(342, u'w')}});
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray FaultyOrg::wire(const Answer &answer)
{
    const QByteArray length =
        answer.status == 204 ? QByteArray()
                             : "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    return "HTTP/1.1 " + QByteArray::number(answer.status)
           + " Whatever\r\nContent-Type: application/json\r\nX-Okta-Request-Id: fault\r\n" + length
           + "\r\n" + answer.body;
}

} // namespace HookKeys
