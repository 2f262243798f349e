// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostileserver.h"
#include "httptransport.h"
#include "outcome.h"
#include "patience.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// A write reaches the wire at most once, whatever the server does.
class TestHttpTransportWrites final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isSentOnce_data();
    void isSentOnce();
    void leavesDyingConnectionsAlone_data();
    void leavesDyingConnectionsAlone();
    void hasALength_data();
    void hasALength();
    void isNotRepeated_data();
    void isNotRepeated();
    void isNotSentWithoutConnection_data();
    void isNotSentWithoutConnection();
    void knowsThatTlsCameToNothing_data();
    void knowsThatTlsCameToNothing();
    void saysThatACancelledOneWasSent();
};

namespace {

const Secret token(QByteArray("00canary"));

HttpRequest requestWith(const QByteArray &verb)
{
    if (verb == "POST")
        return {.method = HttpMethod::Post, .path = {u"keys"_s}, .body = R"({"name":"a"})"};
    if (verb == "PUT")
        return {.method = HttpMethod::Put, .path = {u"keys"_s}, .body = R"({"name":"a"})"};
    return {.method = HttpMethod::Delete, .path = {u"keys"_s}};
}

void addVerbs()
{
    QTest::addColumn<QByteArray>("verb");
    for (const char *verb : {"POST", "PUT", "DELETE"})
        QTest::newRow(verb) << QByteArray(verb);
}

/// Time in which something that must not happen would happen: Qt repeats at once.
void giveTime()
{
    QTest::qWait(100);
}

} // namespace

void TestHttpTransportWrites::isSentOnce_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<HostileServer::Answer>("answer");
    using Server = HostileServer;
    const QByteArray half = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":";
    const QByteArray whole = "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n";
    const QList<std::pair<const char *, Server::Answer>> answers{
        {"reset", Server::bytesAndReset({})},
        {"close", Server::bytesAndClose({})},
        {"reset in the head", Server::bytesAndReset("HTTP/1.1 200 OK\r\nConte")},
        {"close in the head", Server::bytesAndClose("HTTP/1.1 200 OK\r\nConte")},
        {"close after the head", Server::bytesAndClose(whole)},
        {"reset in the body", Server::bytesAndReset(half)},
        {"close in the body", Server::bytesAndClose(half)},
        {"continue, then close", Server::bytesAndClose("HTTP/1.1 100 Continue\r\n\r\n")},
        {"no HTTP", Server::bytesAndClose("hello\r\n\r\n")},
        {"silence", Server::silence()},
        {"half and silence", Server::bytes(half)},
        {"drip", Server::drip(whole, std::chrono::milliseconds(20))},
#ifndef Q_OS_WIN // Wine passes so much on only slowly, and at times not at all
        {"endless", Server::endless(whole)},
#endif
        {"compressed", Server::json(200, "nonsense", "Content-Encoding: gzip\r\n")},
    };
    for (const char *verb : {"POST", "PUT", "DELETE"}) {
        for (const auto &[name, answer] : answers)
            QTest::addRow("%s: %s", verb, name) << QByteArray(verb) << answer;
    }
}

void TestHttpTransportWrites::isSentOnce()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const HostileServer::Answer, answer);
    HostileServer server;
    server.answer(answer);
    // Long enough for a busy machine to send it, as what was not sent has no unknown outcome.
    HttpTransport transport(server.url(), token, {.deadline = std::chrono::seconds(1)});
    Outcome<HttpAnswer> outcome;
    transport.send(requestWith(verb), this, outcome.callback());
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.kind(), ErrorKind::OutcomeUnknown);
    giveTime();
    QCOMPARE(server.count(verb), 1);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(outcome.calls(), 1);
}

void TestHttpTransportWrites::leavesDyingConnectionsAlone_data()
{
    addVerbs();
}

void TestHttpTransportWrites::leavesDyingConnectionsAlone()
{
    QFETCH(const QByteArray, verb);
    HostileServer server;
    server.answerNext(HostileServer::json(200, "[]"));
    // The connection of the read is kept alive and dies with the next request on it.
    server.answer([](QTcpSocket *socket, const HostileServer::Request &request) {
        if (request.connection == 1)
            HostileServer::reset(socket);
        else
            HostileServer::json(200, "{}")(socket, request);
    });
    HttpTransport transport(server.url(), token);
    Outcome<HttpAnswer> first;
    transport.send({.path = {u"keys"_s}}, this, first.callback());
    QVERIFY(first.wait());
    QCOMPARE(server.open().size(), 1);

    Outcome<HttpAnswer> outcome;
    transport.send(requestWith(verb), this, outcome.callback());
    QVERIFY(outcome.wait());
    QVERIFY(outcome.succeeded());
    giveTime();
    QCOMPARE(server.count(verb), 1);
    QCOMPARE(server.requests().last().connection, 2);
}

void TestHttpTransportWrites::hasALength_data()
{
    addVerbs();
}

void TestHttpTransportWrites::hasALength()
{
    QFETCH(const QByteArray, verb);
    HostileServer server;
    server.answer(HostileServer::json(200, "{}"));
    HttpTransport transport(server.url(), token);
    const HttpRequest request = requestWith(verb);
    Outcome<HttpAnswer> outcome;
    transport.send(request, this, outcome.callback());
    QVERIFY(outcome.wait());
    QCOMPARE(server.requests().size(), 1);
    const HostileServer::Request &seen = server.requests().first();
    QCOMPARE(seen.method, verb);
    QCOMPARE(seen.body, request.body);
    QCOMPARE(seen.headers.value("content-length"), QByteArray::number(request.body.size()));
    QCOMPARE(seen.headers.value("content-type"),
             request.body.isEmpty() ? QByteArray() : QByteArray("application/json"));
    QVERIFY(!seen.headers.contains("transfer-encoding"));

    // Okta wants the length of an empty body, too.
    Outcome<HttpAnswer> empty;
    transport.send({.method = HttpMethod::Post, .path = {u"keys"_s}}, this, empty.callback());
    QVERIFY(empty.wait());
    QVERIFY(empty.succeeded());
    QCOMPARE(server.requests().last().headers.value("content-length"), "0");
}

void TestHttpTransportWrites::isNotRepeated_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<int>("status");
    for (const char *verb : {"POST", "PUT", "DELETE"}) {
        for (const int status : {401, 407, 408, 429, 502, 503, 504})
            QTest::addRow("%s %d", verb, status) << QByteArray(verb) << status;
    }
}

void TestHttpTransportWrites::isNotRepeated()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const int, status);
    HostileServer server;
    // A challenge that Qt knows how to answer must not make it ask again either.
    server.answer(HostileServer::json(status, "{}",
                                      "WWW-Authenticate: Basic realm=\"x\"\r\n"
                                      "Proxy-Authenticate: Basic realm=\"x\"\r\n"));
    int waits = 0;
    HttpTransport transport(server.url(), token, {.wait = [&waits](auto, auto *, const auto &) {
                                ++waits;
                            }});
    Outcome<HttpAnswer> outcome;
    transport.send(requestWith(verb), this, outcome.callback());
    QVERIFY(outcome.wait());
    if (status == 407) {
        QVERIFY(outcome.failed() || outcome.value().status == status);
    } else {
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value().status, status);
    }
    giveTime();
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(waits, 0);
}

void TestHttpTransportWrites::isNotSentWithoutConnection_data()
{
    addVerbs();
}

void TestHttpTransportWrites::isNotSentWithoutConnection()
{
    QFETCH(const QByteArray, verb);
    QUrl nobody;
    {
        const HostileServer server;
        nobody = server.url();
    }
    HttpTransport transport(nobody, token);
    Outcome<HttpAnswer> refused;
    transport.send(requestWith(verb), this, refused.callback());
    QVERIFY(refused.wait());
    QCOMPARE(refused.kind(), ErrorKind::Network);

    HttpTransport lost(QUrl(u"https://hookkeys.invalid"_s), token);
    Outcome<HttpAnswer> unknown;
    lost.send(requestWith(verb), this, unknown.callback());
    QVERIFY(unknown.wait());
    QCOMPARE(unknown.kind(), ErrorKind::Network);
}

void TestHttpTransportWrites::knowsThatTlsCameToNothing_data()
{
    addVerbs();
}

/// A server that takes the connection and never says a word of TLS has not seen the request.
void TestHttpTransportWrites::knowsThatTlsCameToNothing()
{
    QFETCH(const QByteArray, verb);
    const HostileServer server;
    QUrl url = server.url();
    url.setScheme(u"https"_s);
    HttpTransport transport(url, token, {.deadline = std::chrono::seconds(2)});
    Outcome<HttpAnswer> outcome;
    transport.send(requestWith(verb), this, outcome.callback());
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.kind(), ErrorKind::Timeout);
    QCOMPARE(server.connections(), 1);
}

void TestHttpTransportWrites::saysThatACancelledOneWasSent()
{
    const HostileServer server;
    HttpTransport transport(server.url(), token);
    Outcome<HttpAnswer> outcome;
    const PendingCall call = transport.send(requestWith("POST"), this, outcome.callback());
    TRY_COMPARE(server.count("POST"), 1);
    call.cancel();
    QCOMPARE(outcome.calls(), 0);
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.kind(), ErrorKind::Cancelled);
    QVERIFY(outcome.error().summary.contains(u"may or may not"_s));

    Outcome<HttpAnswer> early;
    transport.send(requestWith("POST"), this, early.callback()).cancel();
    QVERIFY(early.wait());
    QCOMPARE(early.kind(), ErrorKind::Cancelled);
    QVERIFY(!early.error().summary.contains(u"may or may not"_s));
    giveTime();
    QCOMPARE(server.count("POST"), 1);
}

QTEST_GUILESS_MAIN(TestHttpTransportWrites)
#include "tst_httptransport_writes.moc"
