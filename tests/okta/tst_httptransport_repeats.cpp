// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "growingdeadline.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "outcome.h"
#include "waiting.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is asked again by itself, and how long is waited.
class TestHttpTransportRepeats final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }

    void row15_waitsApartWhereTheLimitIs();
    void row15_waitsByTheServersClock();
    void row15_row19_givesUp_data();
    void row15_row19_givesUp();
    void row12_repeatsNothingThatHookKeysEnded_data();
    void row12_repeatsNothingThatHookKeysEnded();
    void row15_waitsNotLongForConcurrency();
    void countsEachReasonByItself();
    void waitsForReal();
    void row15_canBeCancelledWhileWaiting();
    void forgetsADeadContextWhileWaiting();
    void sendsNoOddRequestIdBack();
    void tellsTheRateLimit();
};

namespace {

const Secret token(QByteArray("00canary"));
const HttpRequest list{.path = {u"keys"_s}};
/// A 429 as Okta sends it, from a server whose clock is not ours: 7 seconds before the reset.
const QByteArray limited = "Date: Fri, 24 Oct 2025 13:06:07 GMT\r\nX-Rate-Limit-Limit: 600\r\n"
                           "X-Rate-Limit-Remaining: 0\r\nX-Rate-Limit-Reset: 1761311174\r\n";

/// Options whose waits are written down and take no time.
HttpTransportOptions impatient(QList<std::chrono::seconds> &waits)
{
    return {.wait = [&waits](std::chrono::seconds wait, QObject *context, auto then) {
        waits.append(wait);
        QMetaObject::invokeMethod(context, then, Qt::QueuedConnection);
    }};
}

} // namespace

/// The patience that the System Log asks for is nothing for the rest to wait for.
void TestHttpTransportRepeats::row15_waitsApartWhereTheLimitIs()
{
    HostileServer server;
    server.answerNext(HostileServer::json(429, "{}", limited));
    server.answer(HostileServer::json(200, "[]"));
    QList<std::chrono::seconds> waits;
    HttpTransport transport(server.url(), token, impatient(waits));
    const QSignalSpy waiting(&transport, &HttpTransport::waiting);
    HttpRequest log = list;
    log.hasOwnLimit = true;
    Outcome<HttpAnswer> outcome;
    transport.send(log, this, outcome.callback());
    QVERIFY(outcome.succeeded());
    QCOMPARE(waits.size(), 1);
    QCOMPARE(waiting.size(), 0);
}

void TestHttpTransportRepeats::row15_waitsByTheServersClock()
{
    HostileServer server;
    server.answerNext(HostileServer::json(429, "{}", limited + "X-Okta-Request-Id: first\r\n"));
    server.answerNext(HostileServer::json(429, "{}", limited + "X-Okta-Request-Id: second\r\n"));
    server.answer(HostileServer::json(200, "[]"));
    QList<std::chrono::seconds> waits;
    HttpTransport transport(server.url(), token, impatient(waits));
    QSignalSpy waiting(&transport, &HttpTransport::waiting);
    Outcome<HttpAnswer> outcome;
    transport.send(list, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().status, 200);
    QCOMPARE(waits, QList<std::chrono::seconds>(2, std::chrono::seconds(8)));
    QCOMPARE(waiting.size(), 2);
    QCOMPARE(waiting.first().first().value<std::chrono::seconds>(), std::chrono::seconds(8));
    QCOMPARE(server.requests().size(), 3);
    QVERIFY(!server.requests().at(0).headers.contains("x-okta-retry-for"));
    QVERIFY(!server.requests().at(0).headers.contains("x-okta-retry-count"));
    for (const int n : {1, 2}) {
        QCOMPARE(server.requests().at(n).headers.value("x-okta-retry-for"), "first");
        QCOMPARE(server.requests().at(n).headers.value("x-okta-retry-count"),
                 QByteArray::number(n));
        QCOMPARE(server.requests().at(n).headers.value("authorization"), "SSWS 00canary");
    }
    QCOMPARE(outcome.count(), 1);
}

void TestHttpTransportRepeats::row15_row19_givesUp_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("requests");
    for (const int status : {400, 401, 403, 404, 408, 409, 500, 501, 505})
        QTest::addRow("%d", status) << status << 1;
    for (const int status : {502, 503, 504})
        QTest::addRow("%d", status) << status << 3;
    QTest::addRow("429") << 429 << 4;
}

void TestHttpTransportRepeats::row15_row19_givesUp()
{
    QFETCH(const int, status);
    QFETCH(const int, requests);
    HostileServer server;
    server.answer(HostileServer::json(status, "{}"));
    QList<std::chrono::seconds> waits;
    HttpTransport transport(server.url(), token, impatient(waits));
    Outcome<HttpAnswer> outcome;
    transport.send(list, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().status, status);
    QCOMPARE(outcome.value().body, "{}");
    QCOMPARE(server.requests().size(), requests);
    QCOMPARE(waits.size(), requests - 1);
}

void TestHttpTransportRepeats::row12_repeatsNothingThatHookKeysEnded_data()
{
    QTest::addColumn<HostileServer::Answer>("answer");
    QTest::addColumn<bool>("endsByItself");
    using Server = HostileServer;
    for (const QByteArray status : {"429", "503"}) {
        const QByteArray head = "HTTP/1.1 " + status + " No\r\nContent-Length: 99999999\r\n\r\n";
        QTest::addRow("%s, drip", status.constData())
            << Server::drip(head, std::chrono::milliseconds(20)) << false;
#ifndef Q_OS_WIN // Wine passes so much on only slowly, and at times not at all
        QTest::addRow("%s, endless", status.constData()) << Server::endless(head) << true;
#endif
    }
}

void TestHttpTransportRepeats::row12_repeatsNothingThatHookKeysEnded()
{
    QFETCH(const HostileServer::Answer, answer);
    QFETCH(const bool, endsByItself);
    Outcome<HttpAnswer> outcome;
    QList<std::chrono::seconds> waits;
    qsizetype requests = 0;
    const auto attempt = [&](std::chrono::milliseconds deadline) {
        HostileServer server;
        server.answer(answer);
        HttpTransportOptions options = impatient(waits);
        options.deadline = deadline;
        options.bodyLimit = 300'000;
        HttpTransport transport(server.url(), token, options);
        outcome = {};
        transport.send(list, this, outcome.callback());
        const bool ended = outcome.cameOnce();
        requests = server.requests().size();
        return ended && outcome.succeeded();
    };
    QVERIFY(endsByItself ? attempt(30s) : withGrowingDeadline(attempt));
    QVERIFY(outcome.value().status >= 429);
    QCOMPARE(outcome.value().body, QByteArray());
    QCOMPARE(requests, 1);
    QCOMPARE(waits.size(), 0);
}

/// Too many at once: that is over as soon as another one ends, whatever Reset says.
void TestHttpTransportRepeats::row15_waitsNotLongForConcurrency()
{
    HostileServer server;
    const QByteArray busy = "Date: Fri, 24 Oct 2025 13:06:07 GMT\r\nX-Rate-Limit-Limit: 0\r\n"
                            "X-Rate-Limit-Remaining: 0\r\nX-Rate-Limit-Reset: 1761311274\r\n";
    for (int i = 0; i < 3; ++i)
        server.answerNext(HostileServer::json(429, "{\"errorCode\":\"E0000047\"}", busy));
    server.answer(HostileServer::json(200, "[]"));
    QList<std::chrono::seconds> waits;
    HttpTransport transport(server.url(), token, impatient(waits));
    QSignalSpy limits(&transport, &HttpTransport::rateLimitChanged);
    Outcome<HttpAnswer> outcome;
    transport.send(list, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().status, 200);
    QCOMPARE(waits, (QList<std::chrono::seconds>{1s, 2s, 4s}));
    // "0 of 0 left" would be no news.
    QCOMPARE(limits.size(), 0);
}

void TestHttpTransportRepeats::countsEachReasonByItself()
{
    HostileServer server;
    for (const int status : {503, 429, 502, 429, 429})
        server.answerNext(HostileServer::json(status, "{}"));
    server.answer(HostileServer::json(504, "{}"));
    QList<std::chrono::seconds> waits;
    HttpTransport transport(server.url(), token, impatient(waits));
    Outcome<HttpAnswer> outcome;
    transport.send(list, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.value().status, 504);
    QCOMPARE(server.requests().size(), 6);
    QCOMPARE(server.requests().last().headers.value("x-okta-retry-count"), "5");
}

void TestHttpTransportRepeats::waitsForReal()
{
    HostileServer server;
    server.answerNext(HostileServer::json(503, "{}"));
    server.answer(HostileServer::json(200, "[]"));
    HttpTransport transport(server.url(), token);
    Outcome<HttpAnswer> outcome;
    QElapsedTimer timer;
    timer.start();
    transport.send(list, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QVERIFY(timer.elapsed() >= 900);
}

void TestHttpTransportRepeats::row15_canBeCancelledWhileWaiting()
{
    HostileServer server;
    server.answer(HostileServer::json(429, "{}"));
    HttpTransport transport(server.url(), token);
    QSignalSpy waits(&transport, &HttpTransport::waiting);
    Outcome<HttpAnswer> outcome;
    const PendingCall call = transport.send(list, this, outcome.callback());
    TRY_COMPARE(waits.size(), 1);
    call.cancel();
    QCOMPARE(outcome.count(), 0);
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Cancelled);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpTransportRepeats::forgetsADeadContextWhileWaiting()
{
    HostileServer server;
    server.answer(HostileServer::json(429, "{}"));
    std::function<void()> later;
    QPointer<QObject> waiter;
    HttpTransport transport(server.url(), token, {.wait = [&](auto, QObject *context, auto then) {
                                waiter = context;
                                later = std::move(then);
                            }});
    Outcome<HttpAnswer> outcome;
    auto context = std::make_unique<QObject>();
    transport.send(list, context.get(), outcome.callback());
    TRY_VERIFY(later);
    QVERIFY(waiter);
    context.reset();
    TRY_VERIFY(!waiter);
    QTest::qWait(50);
    QCOMPARE(outcome.count(), 0);
    QCOMPARE(server.requests().size(), 1);
}

void TestHttpTransportRepeats::sendsNoOddRequestIdBack()
{
    HostileServer server;
    server.answerNext(HostileServer::json(503, "{}", "X-Okta-Request-Id: a b\r\n"));
    server.answerNext(
        HostileServer::json(503, "{}", "X-Okta-Request-Id: " + QByteArray(201, 'a') + "\r\n"));
    server.answer(HostileServer::json(200, "[]"));
    QList<std::chrono::seconds> waits;
    HttpTransport transport(server.url(), token, impatient(waits));
    Outcome<HttpAnswer> outcome;
    transport.send(list, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(server.requests().size(), 3);
    for (const HostileServer::Request &seen : server.requests())
        QVERIFY(!seen.headers.contains("x-okta-retry-for"));
}

void TestHttpTransportRepeats::tellsTheRateLimit()
{
    HostileServer server;
    server.answerNext(HostileServer::json(404, "{}", limited));
    server.answer(HostileServer::json(200, "[]"));
    HttpTransport transport(server.url(), token);
    QSignalSpy limits(&transport, &HttpTransport::rateLimitChanged);
    for (int i = 0; i < 2; ++i) {
        Outcome<HttpAnswer> outcome;
        transport.send(list, this, outcome.callback());
        QVERIFY(outcome.cameOnce());
    }
    QCOMPARE(limits.size(), 1);
    const RateLimit expected{
        .limit = 600, .remaining = 0, .reset = QDateTime::fromSecsSinceEpoch(1761311174, Qt::UTC)};
    QCOMPARE(limits.first().first().value<RateLimit>(), expected);
}

QTEST_GUILESS_MAIN(TestHttpTransportRepeats)
#include "tst_httptransport_repeats.moc"
