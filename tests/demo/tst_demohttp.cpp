// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"
#include "demoorg.h"
#include "inthreads.h"
#include "waiting.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QByteArray keysPath()
{
    return "/api/v1/hook-keys";
}

/// Sends @p bytes as they are and returns everything that comes until the server closes.
QByteArray exchange(const QUrl &url, const QByteArray &bytes)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    if (!socket.waitForConnected())
        return {};
    socket.write(bytes);
    while (socket.state() != QAbstractSocket::UnconnectedState) {
        if (!socket.waitForReadyRead() && socket.state() == QAbstractSocket::ConnectedState)
            return {}; // The server says nothing and does not close.
    }
    return socket.readAll();
}

} // namespace

class TestDemoHttp final : public QObject
{
    Q_OBJECT

    std::unique_ptr<DemoOrg> m_org;

    void startOrg(DemoOrgOptions options)
    {
        options.token = "secret";
        m_org = std::make_unique<DemoOrg>(options);
        QVERIFY(m_org->start());
    }

    [[nodiscard]] DemoClient client() const { return {m_org->url(), m_org->token()}; }
    [[nodiscard]] QByteArray host() const { return m_org->url().authority().toLatin1(); }

    [[nodiscard]] QByteArray rawHeaders() const
    {
        return "Host: " + host() + "\r\nAuthorization: SSWS secret\r\n";
    }

    static void compareCommonHeaders(const PlainAnswer &answer)
    {
        QCOMPARE(answer.header("X-Okta-Request-Id").size(), 32);
        QVERIFY(answer.header("X-Rate-Limit-Limit").toInt() > 0);
        QVERIFY(!answer.header("X-Rate-Limit-Remaining").isEmpty());
        QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(answer.header("Date")),
                                                 u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        date.setTimeSpec(Qt::UTC);
        QVERIFY(date.isValid());
        const qint64 wait =
            answer.header("X-Rate-Limit-Reset").toLongLong() - date.toSecsSinceEpoch();
        QVERIFY(wait > 0 && wait <= 60);
    }

private Q_SLOTS:
    void init() { startOrg({}); }
    void cleanup() { m_org.reset(); }

    void listensOnTheLoopbackAlone()
    {
        QCOMPARE(m_org->url().scheme(), u"http"_s);
        QCOMPARE(m_org->url().host(), u"127.0.0.1"_s);
        const quint16 port = quint16(m_org->url().port());
        for (const auto &address : {u"127.0.0.2"_s, u"::1"_s}) {
            QTcpSocket socket;
            socket.connectToHost(address, port);
            QVERIFY(!socket.waitForConnected(1000));
        }
    }

    void aTakenPortIsRefused()
    {
        DemoOrg second({.port = quint16(m_org->url().port())});
        QVERIFY(!second.start());
        QVERIFY(second.url().isEmpty());

        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        DemoOrg third({.port = other.serverPort()});
        QVERIFY(!third.start());
        QCOMPARE(client().get(keysPath()).status, 200);
    }

    void aPortIsFreeAgainAtOnce()
    {
        const quint16 port = quint16(m_org->url().port());
        QCOMPARE(client().get(keysPath()).status, 200);
        m_org.reset();
        startOrg({.port = port});
        QCOMPARE(m_org->url().port(), int(port));
        QCOMPARE(client().get(keysPath()).status, 200);
    }

    void everyAnswerHasTheCommonHeaders()
    {
        QSet<QByteArray> requestIds;
        int remaining = 600;
        for (const PlainAnswer &answer :
             {client().get(keysPath()), client().get("/x"), client().get(keysPath() + "/HKYnone"),
              client().post(keysPath(), "{"), client().send("PATCH", keysPath()),
              client().send("GET", keysPath(), httplib::Headers{}),
              client().post(keysPath(), QByteArray(100000, ' ')), client().get(keysPath())}) {
            compareCommonHeaders(answer);
            requestIds << answer.header("X-Okta-Request-Id");
            QCOMPARE(answer.header("X-Rate-Limit-Limit"), QByteArray("600"));
            QCOMPARE(answer.header("X-Rate-Limit-Remaining").toInt(), --remaining);
        }
        QCOMPARE(requestIds.size(), 8);
    }

    void refusesTooManyRequests()
    {
        startOrg({.rateLimit = 2});
        QCOMPARE(client().get(keysPath()).status, 200);
        QCOMPARE(client().get(keysPath()).header("X-Rate-Limit-Remaining"), QByteArray("0"));
        const PlainAnswer refused = client().post(keysPath(), R"({"name":"x"})");
        QCOMPARE(refused.status, 429);
        compareCommonHeaders(refused);
        QCOMPARE(refused.header("X-Rate-Limit-Limit"), QByteArray("2"));
        QCOMPARE(refused.header("X-Rate-Limit-Remaining"), QByteArray("0"));
        QVERIFY(refused.header("Retry-After").isNull());
        QCOMPARE(refused.object()[u"errorCode"_s].toString(), u"E0000047"_s);
        QCOMPARE(refused.object()[u"errorSummary"_s].toString(),
                 u"API call exceeded rate limit due to too many requests."_s);
    }

    void refusesOtherHosts_data()
    {
        QTest::addColumn<QByteArray>("hostLine");
        const QByteArray port = ":{port}";
        QTest::newRow("none") << QByteArray("");
        QTest::newRow("other name") << QByteArray("Host: evil.example" + port + "\r\n");
        QTest::newRow("no port") << QByteArray("Host: 127.0.0.1\r\n");
        QTest::newRow("other port") << QByteArray("Host: 127.0.0.1:1\r\n");
        QTest::newRow("suffix") << QByteArray("Host: 127.0.0.1" + port + ".evil.example\r\n");
        QTest::newRow("prefix") << QByteArray("Host: evil.127.0.0.1" + port + "\r\n");
    }

    void refusesOtherHosts()
    {
        QFETCH(QByteArray, hostLine);
        hostLine.replace("{port}", QByteArray::number(m_org->url().port()));
        const QByteArray answer =
            exchange(m_org->url(), "GET /api/v1/hook-keys HTTP/1.1\r\n" + hostLine
                                       + "Authorization: SSWS secret\r\n\r\n");
        QVERIFY(answer.startsWith("HTTP/1.1 421 "));
        QVERIFY(answer.contains("X-Okta-Request-Id: "));
        QVERIFY(answer.contains("\"E0000008\""));
        QVERIFY(!answer.contains("HKY"));
    }

    /// A blank at the end of a header is none of it (RFC 9110, 5.5); not every client sends one.
    void aTokenOfABlankIsNone()
    {
        const QByteArray answer =
            exchange(m_org->url(), "GET " + keysPath() + " HTTP/1.1\r\nHost: " + host()
                                       + "\r\nAuthorization: SSWS \r\nConnection: close\r\n\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 401 "), answer.constData());
        QVERIFY(answer.contains("Invalid token provided"));
    }

    void takesLocalhostAsHost()
    {
        const QByteArray answer =
            exchange(m_org->url(), "GET /api/v1/hook-keys HTTP/1.1\r\nHost: LocalHost:"
                                       + QByteArray::number(m_org->url().port())
                                       + "\r\nAuthorization: SSWS secret\r\n\r\n");
        QVERIFY(answer.startsWith("HTTP/1.1 200 "));
    }

    void wantsAContentLength_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("POST") << QByteArray("POST /api/v1/hook-keys HTTP/1.1\r\n{headers}\r\n");
        QTest::newRow("PUT") << QByteArray("PUT /api/v1/hook-keys/x HTTP/1.1\r\n{headers}\r\n");
        QTest::newRow("chunked") << QByteArray(
            "POST /api/v1/hook-keys HTTP/1.1\r\n{headers}Content-Type: application/json\r\n"
            "Transfer-Encoding: chunked\r\n\r\ne\r\n{\"name\":\"abc\"}\r\n0\r\n\r\n");
    }

    void wantsAContentLength()
    {
        QFETCH(QByteArray, request);
        const QByteArray answer =
            exchange(m_org->url(), request.replace("{headers}", rawHeaders()));
        QVERIFY(answer.startsWith("HTTP/1.1 411 "));
        QVERIFY(answer.contains("X-Okta-Request-Id: "));
        QVERIFY(answer.contains("\"errorCode\":"));
        QCOMPARE(client().get(keysPath()).array().size(), 12);
    }

    void survivesNonsense_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("garbage") << QByteArray("\x16\x03\x01 hello\r\n\r\n");
        QTest::newRow("no version") << QByteArray("GET /api/v1/hook-keys\r\n\r\n");
        QTest::newRow("unknown method") << QByteArray("BREW /pot HTTP/1.1\r\n{headers}\r\n");
        QTest::newRow("TRACE") << QByteArray("TRACE / HTTP/1.1\r\n{headers}\r\n");
        QTest::newRow("too long a path")
            << QByteArray("GET /" + QByteArray(9000, 'x') + " HTTP/1.1\r\n{headers}\r\n");
        QTest::newRow("length of no number") << QByteArray(
            "PUT /api/v1/hook-keys/x HTTP/1.1\r\n{headers}Content-Length: x\r\n\r\n{");
        QTest::newRow("length beyond all numbers")
            << QByteArray("POST /api/v1/hook-keys HTTP/1.1\r\n{headers}"
                          "Content-Length: 99999999999999999999\r\n\r\n{");
        QTest::newRow("bad range")
            << QByteArray("GET /api/v1/hook-keys HTTP/1.1\r\n{headers}Range: bytes=9-1\r\n\r\n");
    }

    void survivesNonsense()
    {
        QFETCH(QByteArray, request);
        const QByteArray answer =
            exchange(m_org->url(), request.replace("{headers}", rawHeaders()));
        QVERIFY(answer.startsWith("HTTP/1.1 4"));
        QVERIFY(answer.contains("X-Okta-Request-Id: "));
        QVERIFY(answer.contains("\"errorCode\":"));
        QVERIFY(!answer.contains("HKY"));
        QCOMPARE(client().get(keysPath()).status, 200);
    }

    void refusesTooLargeABody()
    {
        const PlainAnswer answer = client().post(keysPath(), QByteArray(70000, ' '));
        QCOMPARE(answer.status, 413);
        QVERIFY(answer.object().contains(u"errorCode"_s));
        const QByteArray endless =
            exchange(m_org->url(), "POST /api/v1/hook-keys HTTP/1.1\r\n" + rawHeaders()
                                       + "Content-Length: 999999999999\r\n\r\n{");
        QVERIFY(endless.startsWith("HTTP/1.1 413 "));
    }

    void latencyPassesBeforeEveryAnswer()
    {
        startOrg({.latency = std::chrono::milliseconds(200)});
        for (const auto &path : {keysPath(), QByteArray("/x")}) {
            QElapsedTimer timer;
            timer.start();
            QVERIFY(client().get(path).status != 0);
            QVERIFY(timer.elapsed() >= 200);
        }
    }

    void servesManyRequestsOfQtAtOnce()
    {
        QNetworkAccessManager network;
        QList<QNetworkReply *> replies;
        for (int i = 0; i < 100; ++i) {
            QUrl url = m_org->url();
            url.setPath(i % 2 == 0 ? u"/api/v1/hook-keys"_s : u"/api/v1/inlineHooks"_s);
            QNetworkRequest request(url);
            request.setRawHeader("Authorization", "SSWS secret");
            replies << network.get(request);
        }
        for (QNetworkReply *reply : std::as_const(replies)) {
            TRY_VERIFY(reply->isFinished());
            QCOMPARE(reply->error(), QNetworkReply::NoError);
            QVERIFY(!QJsonDocument::fromJson(reply->readAll()).array().isEmpty());
            reply->deleteLater();
        }
    }

    void twentyClientsBreakNoRule()
    {
        startOrg({.rateLimit = 100000});
        std::atomic<int> made = 0;
        std::atomic<int> refused = 0;
        inThreads(20, [&](int thread) {
            // Each begins elsewhere among the 60 names that all want.
            for (int i = 0; i < 25; ++i) {
                QByteArray body = R"({"name":"key N"})";
                body.replace('N', QByteArray::number((i + thread * 3) % 60));
                const PlainAnswer answer = client().post(keysPath(), body);
                made += answer.status == 200 ? 1 : 0;
                refused += answer.status == 400 ? 1 : 0;
            }
        });
        QCOMPARE(made.load(), 50 - 12);
        QCOMPARE(refused.load(), 20 * 25 - 38);
        QSet<QString> names;
        const QJsonArray keys = client().get(keysPath()).array();
        for (const auto &key : keys)
            names << key[u"name"_s].toString();
        QCOMPARE(keys.size(), 50);
        QCOMPARE(names.size(), 50);
        QCOMPARE(client().post(keysPath(), R"({"name":"x"})").object()[u"errorCode"_s].toString(),
                 u"E0000001"_s);
    }

    void clientsThatAskAtOnceGetTheSameKey()
    {
        const QJsonObject key = client().get(keysPath()).array().at(0).toObject();
        const QByteArray path =
            keysPath() + '/' + key[u"id"_s].toString().toLatin1() + "?expand=publickey";
        std::vector<QByteArray> bodies(10);
        inThreads(10, [&](int i) { bodies[size_t(i)] = client().get(path).body; });
        QVERIFY(bodies.front().contains("_embedded"));
        for (const QByteArray &body : bodies)
            QCOMPARE(body, bodies.front());
    }

    void stopsWithRequestsOnTheirWay()
    {
        m_org->hold("GET /api/v1/hook-keys");
        const DemoClient client = this->client();
        std::thread clients(
            [&client] { inThreads(20, [&](int /*thread*/) { (void)client.get(keysPath()); }); });
        TRY_COMPARE(m_org->held(), 16); // one for each of its threads; four wait for one
        m_org.reset();
        clients.join();
    }

    void cutsTheLatencyShortWhenItStops()
    {
        // Waiting for it would outlast the test's own time limit.
        startOrg({.latency = std::chrono::hours(1)});
        QTcpSocket socket;
        socket.connectToHost(m_org->url().host(), quint16(m_org->url().port()));
        QVERIFY(socket.waitForConnected());
        socket.write("GET /api/v1/hook-keys HTTP/1.1\r\n" + rawHeaders() + "\r\n");
        QVERIFY(socket.waitForBytesWritten());
        m_org.reset();
    }

    void holdsWhatItIsToldTo()
    {
        m_org->hold("POST /api/v1/hook-keys");
        const DemoClient client = this->client();
        PlainAnswer created;
        std::thread creating([&] { created = client.post(keysPath(), R"({"name":"held"})"); });
        TRY_COMPARE(m_org->held(), 1);
        QVERIFY(!client.get(keysPath()).body.contains("held")); // not done, and others go on
        QCOMPARE(m_org->held(), 1);
        m_org->release();
        creating.join();
        QCOMPARE(created.status, 200);
        QCOMPARE(m_org->held(), 0);
        QVERIFY(client.get(keysPath()).body.contains("held"));
        QCOMPARE(client.post(keysPath(), R"({"name":"free"})").status, 200);
    }

    void stopsWithSilentConnectionsOpen()
    {
        QTcpSocket silent;
        silent.connectToHost(m_org->url().host(), quint16(m_org->url().port()));
        QVERIFY(silent.waitForConnected());
        QTcpSocket halfway;
        halfway.connectToHost(m_org->url().host(), quint16(m_org->url().port()));
        QVERIFY(halfway.waitForConnected());
        halfway.write("GET /api/v1/hook");
        QVERIFY(halfway.waitForBytesWritten());
        QTest::qWait(50); // For a thread to be reading what does not come.
        const DemoClient before = client();
        m_org.reset();
        QCOMPARE(before.get(keysPath()).status, 0);
    }

    void startsAndStopsOverAndOver()
    {
        for (int i = 0; i < 50; ++i) {
            DemoOrg org;
            QVERIFY(org.start());
        }
    }
};

QTEST_GUILESS_MAIN(TestDemoHttp)

#include "tst_demohttp.moc"
