// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "growingdeadline.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "outcome.h"
#include "waiting.h"

#include <QLibraryInfo>
#include <QNetworkProxyFactory>
#include <QSignalSpy>
#include <QTest>
#include <QVersionNumber>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Reading over real sockets from servers that are rude.
class TestHttpTransport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // Since 6.8 Qt says of a server's headers that they are wrong.
        QTest::failOnWarning(
            QRegularExpression(u"^(?!HTTP header value contained illegal character)"_s));
    }

    void asksAsOktaWants();
    void keepsNoCookiesAndNoCache();
    void row57_refusesTokens_data();
    void row57_refusesTokens();
    void row58_refusesPaths_data();
    void row58_refusesPaths();
    void refusesPlainHttp();
    void row1_row2_followsNoRedirect_data();
    void row1_row2_followsNoRedirect();
    void row9_row10_row12_fails_data();
    void row9_row10_row12_fails();
    void row9_keepsAStatusWhoseBodyFailed_data();
    void row9_keepsAStatusWhoseBodyFailed();
    void row10_capsTheBody();
    void row11_unpacksNoBomb();
    void row12_endsOnSilence();
    void row12_cancels();
    void forgetsADeadContext();
    void diesSilently();
    void survivesItsEndInACallback();
    void row17_asksOnceOnAChallenge();
    void row22_recoversFromADeadConnection();
    void row22_recoversFromSilentConnections();
    void row22_namesAnUnreachableHost();
    void row7_saysThatAProxyWantsAPassword();
    void row66_showsNoTokenOfARedirect();
    void row66_keepsTheTokenOutOfErrors();
};

namespace {

const Secret token(QByteArray("00canary-4711"));
const HttpRequest list{.path = {u"api"_s, u"v1"_s, u"hook-keys"_s}};

} // namespace

void TestHttpTransport::asksAsOktaWants()
{
    HostileServer server;
    server.answer(HostileServer::json(200, "[1]", "X-Okta-Request-Id: abc\r\n"));
    HttpTransport transport(server.url(), token);
    Outcome<HttpAnswer> outcome;
    transport.send({.path = list.path, .query = u"expand=publickey&after=a%2Fb"_s}, this,
                   outcome.callback());
    QCOMPARE(outcome.count(), 0);
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().status, 200);
    QCOMPARE(outcome.value().body, "[1]");
    QCOMPARE(outcome.value().requestId(), u"abc"_s);
    QCOMPARE(outcome.value().header("content-TYPE"), "application/json");
    QCOMPARE(server.requests().size(), 1);
    const HostileServer::Request &seen = server.requests().first();
    QCOMPARE(seen.method, "GET");
    QCOMPARE(seen.target, "/api/v1/hook-keys?expand=publickey&after=a%2Fb");
    QCOMPARE(seen.headers.value("authorization"), "SSWS 00canary-4711");
    QCOMPARE(seen.headers.value("accept"), "application/json");
    QCOMPARE(seen.headers.value("accept-encoding"), "identity");
    const QRegularExpression agent(uR"(^HookKeys/\d+\.\d+\.\d+ \([!-'*-~ ]+\)$)"_s);
    QVERIFY2(agent.match(QString::fromLatin1(seen.headers.value("user-agent"))).hasMatch(),
             seen.headers.value("user-agent").constData());
}

void TestHttpTransport::keepsNoCookiesAndNoCache()
{
    HostileServer server;
    server.answer(HostileServer::json(
        200, "[]", "Set-Cookie: sid=1; Path=/\r\nCache-Control: max-age=9999\r\nETag: \"1\"\r\n"));
    HttpTransport transport(server.url(), token);
    for (int i = 0; i < 2; ++i) {
        Outcome<HttpAnswer> outcome;
        transport.send(list, this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QVERIFY(outcome.succeeded());
    }
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(!server.requests().last().headers.contains("cookie"));
    QVERIFY(!server.requests().last().headers.contains("if-none-match"));
}

void TestHttpTransport::row57_refusesTokens_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("CR LF") << QByteArray("a\r\nX-Evil: 1");
    QTest::newRow("LF") << QByteArray("a\n");
    QTest::newRow("NUL") << QByteArray("a\0b", 3);
    QTest::newRow("space") << QByteArray("SSWS a");
    QTest::newRow("not ASCII") << QByteArray("\xC3\xA4");
}

void TestHttpTransport::row57_refusesTokens()
{
    QFETCH(const QByteArray, bad);
    const HostileServer server;
    HttpTransport transport(server.url(), Secret(bad));
    Outcome<HttpAnswer> outcome;
    transport.send(list, this, outcome.callback());
    QCOMPARE(outcome.count(), 0);
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Validation);
    QVERIFY(!outcome.error().summary.isEmpty());
    QTest::qWait(50);
    QCOMPARE(server.connections(), 0);
}

void TestHttpTransport::row58_refusesPaths_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("empty") << QString();
    QTest::newRow("up") << u"../../users"_s;
    QTest::newRow("dots") << u".."_s;
    QTest::newRow("slash") << u"a/b"_s;
    QTest::newRow("encoded slash") << u"a%2Fb"_s;
    QTest::newRow("query") << u"a?b"_s;
    QTest::newRow("fragment") << u"a#b"_s;
    QTest::newRow("space") << u"a b"_s;
    QTest::newRow("line break") << u"a\r\nb"_s;
    QTest::newRow("not ASCII") << u"ä"_s;
}

void TestHttpTransport::row58_refusesPaths()
{
    QFETCH(const QString, id);
    const HostileServer server;
    HttpTransport transport(server.url(), token);
    Outcome<HttpAnswer> outcome;
    transport.send({.method = HttpMethod::Delete, .path = list.path + QStringList(id)}, this,
                   outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Validation);
    QTest::qWait(50);
    QCOMPARE(server.connections(), 0);
}

void TestHttpTransport::refusesPlainHttp()
{
    HttpTransport transport(QUrl(u"http://acme.okta.com"_s), token);
    Outcome<HttpAnswer> outcome;
    transport.send(list, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Validation);
}

void TestHttpTransport::row1_row2_followsNoRedirect_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::addColumn<int>("status");
    const QList<std::pair<const char *, HttpMethod>> methods{{"GET", HttpMethod::Get},
                                                             {"POST", HttpMethod::Post},
                                                             {"PUT", HttpMethod::Put},
                                                             {"DELETE", HttpMethod::Delete}};
    for (const auto &[name, method] : methods) {
        for (const int status : {300, 301, 302, 303, 304, 305, 307, 308})
            QTest::addRow("%s %d", name, status) << method << status;
    }
}

void TestHttpTransport::row1_row2_followsNoRedirect()
{
    QFETCH(const HttpMethod, method);
    QFETCH(const int, status);
    HostileServer elsewhere;
    elsewhere.answer(HostileServer::json(200, "[]"));
    HostileServer server;
    HttpTransport transport(server.url(), token);
    const HttpRequest request{.method = method, .path = list.path};
    const QString host = u"127.0.0.1:%1"_s.arg(server.url().port());
    const QByteArray other = elsewhere.url().toEncoded();
    const QString otherHost = u"127.0.0.1:%1"_s.arg(elsewhere.url().port());

    const QString nowhere = u"without saying where to"_s;
    // Newer versions of Qt leave out a header with a byte that none may have.
    const bool takesAnyByte = QLibraryInfo::version() < QVersionNumber(6, 8);
    const QList<std::pair<QByteArray, QString>> targets{
        {other + "/api/v1/hook-keys", u"http://%1/api/v1/hook-keys,"_s.arg(otherHost)},
        {other.mid(5), u"http://%1,"_s.arg(otherHost)},
        {"http://user:pw@example.invalid/a?pw#pw", u"http://example.invalid/a,"_s},
        {"https://xn--80ak6aa92e.invalid", u"https://xn--80ak6aa92e.invalid,"_s},
        {"/login%0Ax", u"http://%1/login⟨U+000A⟩x,"_s.arg(host)},
        {"/" + QByteArray(500, 'a'), u"http://%1/…,"_s.arg(host)},
        {"", nowhere},
        {"\x01 nonsense",
         takesAnyByte ? u"http://%1/api/v1/⟨U+0001⟩ nonsense,"_s.arg(host) : nowhere},
        {"/lo|{g}in", u"http://%1/lo|{g}in,"_s.arg(host)}, // as portals write, and no URL
        {"mailto:admin", nowhere},
    };
    int sent = 0;
    for (const auto &[target, named] : targets) {
        server.answer(HostileServer::json(status, "[]", "Location: " + target + "\r\n"));
        Outcome<HttpAnswer> outcome;
        transport.send(request, this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QCOMPARE(outcome.kind(), ErrorKind::Malformed);
        QCOMPARE(outcome.error().httpStatus, status);
        QVERIFY2(outcome.error().summary.contains(host), qPrintable(outcome.error().summary));
        QVERIFY2(outcome.error().summary.contains(named), qPrintable(outcome.error().summary));
        QVERIFY(!outcome.error().details().contains(u"pw"_s));
        QCOMPARE(server.requests().size(), ++sent);
    }
    QCOMPARE(elsewhere.connections(), 0);
}

void TestHttpTransport::row9_row10_row12_fails_data()
{
    QTest::addColumn<HostileServer::Answer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    using Server = HostileServer;
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
    QTest::newRow("reset") << Server::bytesAndReset({}) << ErrorKind::Network;
    QTest::newRow("close") << Server::bytesAndClose({}) << ErrorKind::Network;
    QTest::newRow("truncated") << Server::bytesAndClose(head + "[]") << ErrorKind::Network;
    QTest::newRow("truncated by a reset")
        << Server::bytesAndReset(head + "[]") << ErrorKind::Network;
    QTest::newRow("no HTTP") << Server::bytesAndClose("SSH-2.0-hello\r\n") << ErrorKind::Network;
    QTest::newRow("silence") << Server::silence() << ErrorKind::Timeout;
    QTest::newRow("half and silence") << Server::bytes(head + "[") << ErrorKind::Timeout;
    // So long that no deadline is longer.
    QTest::newRow("drip") << Server::drip("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n",
                                          std::chrono::milliseconds(20))
                          << ErrorKind::Timeout;
#ifndef Q_OS_WIN // Wine passes so much on only slowly, and at times not at all
    QTest::newRow("endless") << Server::endless("HTTP/1.1 200 OK\r\n\r\n") << ErrorKind::Malformed;
    QTest::newRow("endless chunk")
        << Server::endless("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n")
        << ErrorKind::Malformed;
#endif
    QTest::newRow("only continue")
        << Server::bytes("HTTP/1.1 100 Continue\r\n\r\n") << ErrorKind::Timeout;
}

void TestHttpTransport::row9_row10_row12_fails()
{
    QFETCH(const HostileServer::Answer, answer);
    QFETCH(const ErrorKind, kind);
    Outcome<HttpAnswer> outcome;
    const auto attempt = [&](std::chrono::milliseconds deadline) {
        HostileServer server;
        server.answer(answer);
        HttpTransport transport(server.url(), token, {.deadline = deadline, .bodyLimit = 300'000});
        outcome = {};
        transport.send(list, this, outcome.callback());
        if (!outcome.cameOnce() || server.requests().isEmpty()
            || !waitUntil([&] { return server.open().isEmpty(); }))
            return false;
        // The next one is not harmed.
        server.answer(HostileServer::json(200, "[]"));
        Outcome<HttpAnswer> next;
        transport.send(list, this, next.callback());
        return next.cameOnce() && next.succeeded();
    };
    // What fails by itself has the time to.
    QVERIFY(kind == ErrorKind::Timeout ? withGrowingDeadline(attempt) : attempt(30s));
    QCOMPARE(outcome.kind(), kind);
    QVERIFY(outcome.error().summary.contains(u"127.0.0.1:"_s));
    QVERIFY(!outcome.error().details().contains(u"Unknown error"_s));
    QCOMPARE(outcome.count(), 1);
}

void TestHttpTransport::row9_keepsAStatusWhoseBodyFailed_data()
{
    QTest::addColumn<HostileServer::Answer>("answer");
    QTest::addColumn<bool>("endsByItself");
    using Server = HostileServer;
    const QByteArray head = "HTTP/1.1 403 No\r\nContent-Length: 9999999\r\n\r\n";
    QTest::newRow("truncated") << Server::bytesAndClose(head + "{\"a\"") << true;
    QTest::newRow("silence") << Server::bytes(head) << false;
#ifndef Q_OS_WIN // Wine passes so much on only slowly, and at times not at all
    QTest::newRow("endless") << Server::endless(head) << true;
#endif
    QTest::newRow("compressed") << Server::json(403, "\x1f\x8b", "Content-Encoding: gzip\r\n")
                                << true;
}

void TestHttpTransport::row9_keepsAStatusWhoseBodyFailed()
{
    QFETCH(const HostileServer::Answer, answer);
    QFETCH(const bool, endsByItself);
    Outcome<HttpAnswer> outcome;
    const auto attempt = [&](std::chrono::milliseconds deadline) {
        HostileServer server;
        server.answer(answer);
        HttpTransport transport(server.url(), token, {.deadline = deadline, .bodyLimit = 300'000});
        outcome = {};
        transport.send(list, this, outcome.callback());
        return outcome.cameOnce() && outcome.succeeded();
    };
    QVERIFY(endsByItself ? attempt(30s) : withGrowingDeadline(attempt));
    QCOMPARE(outcome.value().status, 403);
    QCOMPARE(outcome.value().body, QByteArray());
}

void TestHttpTransport::row10_capsTheBody()
{
    HostileServer server;
    HttpTransport transport(server.url(), token);
    const qint64 limit = HttpTransportOptions().bodyLimit;
    QCOMPARE(limit, 5 * 1024 * 1024);
    server.answer(HostileServer::json(200, QByteArray(limit, ' ')));
    Outcome<HttpAnswer> most;
    transport.send(list, this, most.callback());
    QVERIFY(most.cameOnce());
    QVERIFY(most.succeeded());
    QCOMPARE(most.value().body.size(), limit);

    server.answer(HostileServer::json(200, QByteArray(limit + 1, ' ')));
    Outcome<HttpAnswer> more;
    transport.send(list, this, more.callback());
    QVERIFY(more.cameOnce());
    QCOMPARE(more.kind(), ErrorKind::Malformed);
}

void TestHttpTransport::row11_unpacksNoBomb()
{
    HostileServer server;
    // zlib's format, which "deflate" means: 100 MB in 100 kB.
    const QByteArray bomb = qCompress(QByteArray(100'000'000, ' ')).sliced(4);
    server.answer(HostileServer::json(200, bomb, "Content-Encoding: deflate\r\n"));
    HttpTransport transport(server.url(), token);
    Outcome<HttpAnswer> outcome;
    transport.send(list, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Malformed);
    QVERIFY(outcome.error().summary.contains(u"compressed"_s));
}

void TestHttpTransport::row12_endsOnSilence()
{
    HostileServer server;
    server.answer(HostileServer::bytes("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n["));
    HttpTransport transport(server.url(), token, {.silence = std::chrono::milliseconds(300)});
    Outcome<HttpAnswer> outcome;
    transport.send(list, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Timeout);
}

void TestHttpTransport::row12_cancels()
{
    const HostileServer server;
    HttpTransport transport(server.url(), token);
    Outcome<HttpAnswer> outcome;
    const PendingCall call = transport.send(list, this, outcome.callback());
    TRY_COMPARE(server.requests().size(), 1);
    call.cancel();
    QCOMPARE(outcome.count(), 0);
    call.cancel();
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Cancelled);
    TRY_VERIFY(server.open().isEmpty());
    call.cancel();
    QTest::qWait(50);
    QCOMPARE(outcome.count(), 1);
    call.cancel();

    // Before it was sent, and where it was refused.
    Outcome<HttpAnswer> early;
    transport.send(list, this, early.callback()).cancel();
    QCOMPARE(early.count(), 0);
    QVERIFY(early.cameOnce());
    QCOMPARE(early.kind(), ErrorKind::Cancelled);
    QTest::qWait(50);
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(early.count(), 1);
}

void TestHttpTransport::forgetsADeadContext()
{
    HostileServer server;
    HttpTransport transport(server.url(), token);
    Outcome<HttpAnswer> outcome;
    auto context = std::make_unique<QObject>();
    transport.send(list, context.get(), outcome.callback());
    TRY_COMPARE(server.requests().size(), 1);
    context.reset();
    TRY_VERIFY(server.open().isEmpty());
    QTest::qWait(50);
    QCOMPARE(outcome.count(), 0);

    // When the answer is on its way already.
    context = std::make_unique<QObject>();
    QSignalSpy limits(&transport, &HttpTransport::rateLimitChanged);
    connect(&transport, &HttpTransport::rateLimitChanged, this, [&context] { context.reset(); });
    server.answer(HostileServer::json(200, "[]", "X-Rate-Limit-Remaining: 7\r\n"));
    transport.send(list, context.get(), outcome.callback());
    TRY_COMPARE(limits.size(), 1);
    QTest::qWait(50);
    QCOMPARE(outcome.count(), 0);
}

void TestHttpTransport::diesSilently()
{
    HostileServer server;
    Outcome<HttpAnswer> outcome;
    auto transport = std::make_unique<HttpTransport>(server.url(), token);
    const PendingCall read = transport->send(list, this, outcome.callback());
    const PendingCall write = transport->send({.method = HttpMethod::Delete, .path = list.path},
                                              this, outcome.callback());
    TRY_COMPARE(server.requests().size(), 2);
    transport.reset();
    TRY_VERIFY(server.open().isEmpty());
    read.cancel();
    write.cancel();
    QTest::qWait(50);
    QCOMPARE(outcome.count(), 0);

    // Also where somebody who only listens ends it.
    transport = std::make_unique<HttpTransport>(server.url(), token);
    connect(transport.get(), &HttpTransport::rateLimitChanged, this,
            [&transport] { transport.reset(); });
    server.answer(HostileServer::json(200, "[]", "X-Rate-Limit-Remaining: 7\r\n"));
    transport->send(list, this, outcome.callback());
    TRY_VERIFY(!transport);
    QTest::qWait(50);
    QCOMPARE(outcome.count(), 0);
}

void TestHttpTransport::survivesItsEndInACallback()
{
    HostileServer server;
    server.answer(HostileServer::json(200, "[]"));
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
        auto transport = std::make_unique<HttpTransport>(server.url(), token);
        int calls = 0;
        const auto end = [&](const Result<HttpAnswer> &answer) {
            transport.reset();
            calls += answer ? 1 : 100;
        };
        transport->send({.method = method, .path = list.path}, this, end);
        TRY_COMPARE(calls, 1);
    }
}

void TestHttpTransport::row17_asksOnceOnAChallenge()
{
    HostileServer server;
    HttpTransport transport(server.url(), token);
    int sent = 0;
    for (const QByteArray scheme : {"Basic realm=\"x\"", "Digest realm=\"x\", nonce=\"1\"", "NTLM",
                                    "Negotiate", "Bearer error=\"invalid_token\""}) {
        server.answer(HostileServer::json(401, "{\"errorCode\":\"E0000011\"}",
                                          "WWW-Authenticate: " + scheme + "\r\n"));
        Outcome<HttpAnswer> outcome;
        transport.send(list, this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value().status, 401);
        QCOMPARE(outcome.value().body, "{\"errorCode\":\"E0000011\"}");
        QTest::qWait(20);
        QCOMPARE(server.requests().size(), ++sent);
    }
}

void TestHttpTransport::row22_recoversFromADeadConnection()
{
    HostileServer server;
    server.answer([](QTcpSocket *socket, const HostileServer::Request &request) {
        static bool first = true;
        if (request.connection == 1 && !std::exchange(first, false))
            HostileServer::reset(socket);
        else
            HostileServer::json(200, "[]")(socket, request);
    });
    HttpTransport transport(server.url(), token);
    for (int i = 0; i < 2; ++i) {
        Outcome<HttpAnswer> outcome;
        transport.send(list, this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QVERIFY(outcome.succeeded());
    }
    QCOMPARE(server.requests().last().connection, 2);
}

/// As after a sleep or a change of the network: whatever is kept alive is dead and nobody says so.
void TestHttpTransport::row22_recoversFromSilentConnections()
{
    Outcome<HttpAnswer> lost;
    const auto attempt = [&](std::chrono::milliseconds deadline) {
        HostileServer server;
        server.answer(HostileServer::json(200, "[]"));
        HttpTransport transport(server.url(), token, {.deadline = deadline});
        Outcome<HttpAnswer> first;
        Outcome<HttpAnswer> second;
        transport.send(list, this, first.callback());
        transport.send(list, this, second.callback());
        if (!first.cameOnce() || !second.cameOnce() || !first.succeeded() || !second.succeeded())
            return false;
        const int dead = server.connections();
        server.answer([dead](QTcpSocket *socket, const HostileServer::Request &request) {
            if (request.connection > dead)
                HostileServer::json(200, "[]")(socket, request);
        });
        lost = {};
        transport.send(list, this, lost.callback());
        Outcome<HttpAnswer> next;
        if (!lost.cameOnce())
            return false;
        transport.send(list, this, next.callback());
        return dead > 1 && next.cameOnce() && next.succeeded();
    };
    QVERIFY(withGrowingDeadline(attempt));
    QCOMPARE(lost.kind(), ErrorKind::Timeout);
}

void TestHttpTransport::row22_namesAnUnreachableHost()
{
    QUrl nobody;
    {
        const HostileServer server;
        nobody = server.url();
    }
    for (const QUrl &url : {nobody, QUrl(u"https://hookkeys.invalid"_s)}) {
        HttpTransport transport(url, token);
        Outcome<HttpAnswer> outcome;
        transport.send(list, this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QCOMPARE(outcome.kind(), ErrorKind::Network);
        QVERIFY(outcome.error().summary.contains(wireHost(url)));
        QCOMPARE(outcome.error().httpStatus, 0);
    }
    HostileServer rude;
    rude.refuseConnections();
    HttpTransport transport(rude.url(), token, {.silence = 1s});
    Outcome<HttpAnswer> outcome;
    transport.send(list, this, outcome.callback());
    QVERIFY(outcome.failed());
    // Qt does not always notice a reset that comes along with the connection: then the silence ends
    // it.
    QVERIFY(outcome.kind() == ErrorKind::Network || outcome.kind() == ErrorKind::Timeout);
}

void TestHttpTransport::row7_saysThatAProxyWantsAPassword()
{
    HostileServer proxy;
    proxy.answer(HostileServer::json(407, "", "Proxy-Authenticate: Basic realm=\"x\"\r\n"));
    HttpTransportOptions behind;
    behind.network.systemProxies = [&proxy](const QNetworkProxyQuery &) {
        return QList<QNetworkProxy>{
            QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, quint16(proxy.url().port()))};
    };
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
        HttpTransport transport(QUrl(u"https://acme.invalid"_s), token, behind);
        Outcome<HttpAnswer> outcome;
        transport.send({.method = method, .path = list.path}, this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QCOMPARE(outcome.kind(), ErrorKind::ProxySignIn);
        QVERIFY2(outcome.error().summary.contains(u"proxy"_s), qPrintable(outcome.error().summary));
    }
    QVERIFY(proxy.count("CONNECT") > 0);
    for (const HostileServer::Request &seen : proxy.requests())
        QVERIFY(!seen.headers.contains("authorization"));

    // The demo org on this computer is never behind a proxy.
    HostileServer server;
    server.answer(HostileServer::json(200, "[]"));
    HttpTransport transport(server.url(), token, behind);
    Outcome<HttpAnswer> outcome;
    transport.send(list, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
}

/// A host name comes in lower case, and any character may be encoded.
void TestHttpTransport::row66_showsNoTokenOfARedirect()
{
    const Secret mixed(QByteArray("00CaNaRy-4711"));
    for (const QByteArray target :
         {"https://00CaNaRy-4711.invalid/", "https://a.00canary-4711.invalid/x",
          "/login/00CaNaRy-4711", "/login/%30%30CaNaRy%2D4711", "//xn--00canary-4711.invalid",
          "/?token=00CaNaRy-4711", "http://00CaNaRy-4711@acme.invalid/#00CaNaRy-4711"}) {
        HostileServer server;
        server.answer(HostileServer::json(302, "", "Location: " + target + "\r\n"));
        HttpTransport transport(server.url(), mixed);
        Outcome<HttpAnswer> outcome;
        transport.send(list, this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QCOMPARE(outcome.kind(), ErrorKind::Malformed);
        QVERIFY2(!outcome.error().details().contains(u"canary"_s, Qt::CaseInsensitive),
                 qPrintable(outcome.error().details()));
    }
}

void TestHttpTransport::row66_keepsTheTokenOutOfErrors()
{
    HostileServer server;
    server.answer(HostileServer::json(302, "",
                                      "X-Okta-Request-Id: 00canary-4711\r\n"
                                      "Location: https://00canary-4711.invalid/\r\n"));
    HttpTransport transport(server.url(), token);
    Outcome<HttpAnswer> outcome;
    transport.send(list, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.failed());
    QVERIFY(!outcome.error().details().contains(u"canary"_s));

    Error error;
    error.summary = error.serverText = error.code = u"a 00canary-4711 b"_s;
    error.errorId = error.requestId = error.code;
    error.causes = {error.code};
    const QString all = transport.redacted(error).details();
    QVERIFY(!all.contains(u"canary"_s));
    QVERIFY(all.contains(u"a […] b"_s));
    // Also where a text was cut within it.
    error.serverText = u"a 00canary-47"_s;
    QVERIFY(transport.redacted(error).details().contains(u"a […]\n"_s));
}

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_httptransport.moc"
