// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "outcome.h"
#include "testauthority.h"
#include "testproxy.h"
#include "waiting.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

const Secret token(QByteArray("00canary"));
const Secret password(QByteArray("proxy-canary"));

/// An empty variable is not one that is not set.
void restore(const char *name, const QByteArray &value)
{
    if (value.isNull())
        qunsetenv(name);
    else
        qputenv(name, value);
}

} // namespace

/// An org behind an authority and a proxy of its company, as its profile says.
class TestNetworkOptions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }

    void row4_trustsTheAuthorityOfTheOrgAlone();
    void row6_keepsToTheHost();
    void sendsNothingWithAProblem();
    void goesThroughTheProxy();
    void row7_row83_signsInToTheProxy_data();
    void row7_row83_signsInToTheProxy();
    void row83_writesThePasswordAsTheProxyReadsIt_data();
    void row83_writesThePasswordAsTheProxyReadsIt();
    void row83_namesTheProxy_data();
    void row83_namesTheProxy();
    void row83_goesThroughTheProxyOfAVariable();
    void row83_signsInToTheSystemsProxy();
    void row83_namesTheProxyThatItWasGivenFor();
    void goesAroundTheSystemsProxy();
    void waitsForNoSystem();
    void row83_tellsThatTheProxyIsGone();
    void asksNoProxyForLoopback();

private:
    [[nodiscard]] HostileServer *start(const QByteArray &host)
    {
        m_server = std::make_unique<HostileServer>(
            m_authority.server(host, m_now.addDays(-1), m_now.addDays(1)));
        m_server->answer(HostileServer::json(200, "[]"));
        return m_server.get();
    }

    [[nodiscard]] HttpTransportOptions options() const
    {
        HttpTransportOptions options;
        options.network.extraRoots = {m_authority.certificate()};
        return options;
    }

    const TestAuthority m_authority;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    const QUrl m_org{u"https://acme.example"_s}; // nobody resolves it but the proxy
    std::unique_ptr<HostileServer> m_server;
};

void TestNetworkOptions::row4_trustsTheAuthorityOfTheOrgAlone()
{
    HostileServer *server = start("127.0.0.1");
    HttpTransport with(server->url(), token, options());
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post, HttpMethod::Delete}) {
        Outcome<HttpAnswer> outcome;
        with.send({.method = method, .path = {u"keys"_s}}, this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QVERIFY2(outcome.succeeded(), outcome.failed() ? qPrintable(outcome.error().summary) : "");
    }
    // Another org of the same program does not.
    HttpTransport without(server->url(), token);
    Outcome<HttpAnswer> outcome;
    without.send({.path = {u"keys"_s}}, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Tls);
    QCOMPARE(server->requests().size(), 3);
    // The system's own are trusted still.
    QNetworkRequest request;
    applyTrust(request, options().network);
    QCOMPARE(request.sslConfiguration().caCertificates().size(),
             QSslConfiguration::systemCaCertificates().size() + 1);
}

void TestNetworkOptions::row6_keepsToTheHost()
{
    HostileServer *server = start("other.example");
    HttpTransport transport(server->url(), token, options());
    Outcome<HttpAnswer> outcome;
    transport.send({.path = {u"keys"_s}}, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Tls);
    QCOMPARE(server->requests().size(), 0);
}

void TestNetworkOptions::sendsNothingWithAProblem()
{
    HostileServer *server = start("127.0.0.1");
    HttpTransportOptions broken = options();
    broken.network.problem = u"The CA file cannot be read."_s;
    HttpTransport transport(server->url(), token, broken);
    Outcome<HttpAnswer> outcome;
    transport.send({.path = {u"keys"_s}}, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Validation);
    QCOMPARE(outcome.error().summary, broken.network.problem);
    QCOMPARE(server->connections(), 0);
}

void TestNetworkOptions::goesThroughTheProxy()
{
    TestProxy proxy(quint16(start("acme.example")->url().port()));
    HttpTransportOptions through = options();
    through.network.proxy = {ProxyMode::Own, u"127.0.0.1"_s, proxy.port(), {}};
    HttpTransport transport(m_org, token, through);
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post, HttpMethod::Put}) {
        Outcome<HttpAnswer> outcome;
        transport.send({.method = method, .path = {u"keys"_s}, .body = "{}"}, this,
                       outcome.callback());
        QVERIFY(outcome.cameOnce());
        QVERIFY2(outcome.succeeded(), outcome.failed() ? qPrintable(outcome.error().summary) : "");
    }
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(proxy.requests().first(), u"CONNECT acme.example:443 HTTP/1.1"_s);
    QVERIFY(!proxy.seen().contains("canary"));
}

void TestNetworkOptions::row7_row83_signsInToTheProxy_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<bool>("right");
    QTest::newRow("right") << u"anna"_s << password.bytes() << true;
    QTest::newRow("wrong password") << u"anna"_s << QByteArray("guess") << false;
    QTest::newRow("no password") << u"anna"_s << QByteArray() << false;
    QTest::newRow("nobody") << QString() << QByteArray() << false;
}

void TestNetworkOptions::row7_row83_signsInToTheProxy()
{
    QFETCH(const QString, user);
    QFETCH(const QByteArray, given);
    QFETCH(const bool, right);
    TestProxy proxy(quint16(start("acme.example")->url().port()), "anna", password.bytes());
    HttpTransportOptions through = options();
    through.network.proxy = {ProxyMode::Own, u"127.0.0.1"_s, proxy.port(), user};
    through.network.proxyPassword = Secret(given);
    HttpTransport transport(m_org, token, through);
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
        Outcome<HttpAnswer> outcome;
        transport.send({.method = method, .path = {u"keys"_s}, .body = "{}"}, this,
                       outcome.callback());
        QVERIFY(outcome.cameOnce());
        if (right) {
            QVERIFY2(outcome.succeeded(),
                     outcome.failed() ? qPrintable(outcome.error().summary) : "");
        } else {
            QCOMPARE(outcome.kind(), ErrorKind::ProxySignIn);
            QVERIFY(!given.isEmpty() ? !outcome.error().details().contains(u"guess"_s) : true);
        }
    }
    QCOMPARE(m_server->requests().size(), right ? 2 : 0);
    // It is not asked again and again with what it refused.
    QVERIFY2(proxy.requests().size() <= 6, qPrintable(proxy.requests().join(u'\n')));
}

void TestNetworkOptions::row83_writesThePasswordAsTheProxyReadsIt_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<bool>("right");
    const QString umlauts = u"p\u00e4ssw\u00f6rt"_s;
    const QString cyrillic = u"\u043f\u0430\u0440\u043e\u043b\u044c"_s;
    QTest::newRow("UTF-8") << umlauts << umlauts.toUtf8() << true;
    QTest::newRow("Latin-1") << umlauts << umlauts.toLatin1() << true;
    QTest::newRow("Cyrillic in UTF-8") << cyrillic << cyrillic.toUtf8() << true;
    QTest::newRow("wrong") << umlauts << QByteArray("other") << false;
}

/// UTF-8, as RFC 7617 recommends and squid, browsers and curl have it; then Latin-1, as older ones.
void TestNetworkOptions::row83_writesThePasswordAsTheProxyReadsIt()
{
    QFETCH(const QString, typed);
    QFETCH(const QByteArray, expected);
    QFETCH(const bool, right);
    TestProxy proxy(quint16(start("acme.example")->url().port()), "anna", expected);
    HttpTransportOptions through = options();
    through.network.proxy = {ProxyMode::Own, u"127.0.0.1"_s, proxy.port(), u"anna"_s};
    through.network.proxyPassword = Secret(typed.toUtf8());
    HttpTransport transport(m_org, token, through);
    for (const HttpMethod method : {HttpMethod::Post, HttpMethod::Get, HttpMethod::Post}) {
        Outcome<HttpAnswer> outcome;
        transport.send({.method = method, .path = {u"keys"_s}, .body = "{}"}, this,
                       outcome.callback());
        QVERIFY(outcome.cameOnce());
        if (right) {
            QVERIFY2(outcome.succeeded(),
                     outcome.failed() ? qPrintable(outcome.error().summary) : "");
        } else {
            QCOMPARE(outcome.kind(), ErrorKind::ProxySignIn);
        }
    }
    QCOMPARE(m_server->requests().size(), right ? 3 : 0);
    // What was wrong once is not tried again: some proxies lock who guesses out.
    const QByteArray utf8 = "Basic " + ("anna:" + typed.toUtf8()).toBase64();
    const bool first = expected == typed.toUtf8();
    QVERIFY(right ? first || proxy.seen().count(utf8) == 1 : proxy.seen().count(utf8) > 0);
}

void TestNetworkOptions::row83_namesTheProxy_data()
{
    QTest::addColumn<HostileServer::Answer>("answer");
    QTest::addColumn<bool>("signIn"); // whatever was given
    QTest::addColumn<std::chrono::milliseconds>("deadline");
    const std::chrono::milliseconds patient = std::chrono::seconds(30);
    // Qt 6.4 says nothing at all of a proxy that closes.
    const std::chrono::milliseconds hanging(100);
    using Server = HostileServer;
    for (const int status : {302, 401, 403, 404, 405, 500, 502, 503, 504}) {
        QTest::addRow("%d", status)
            << Server::json(status, "<b>no</b>", "WWW-Authenticate: Basic realm=\"x\"\r\n") << false
            << patient;
    }
    QTest::newRow("407") << Server::json(407, "", "Proxy-Authenticate: Basic realm=\"x\"\r\n")
                         << true << patient;
    QTest::newRow("no HTTP") << Server::bytesAndClose("SSH-2.0-hello\r\n\r\n") << false << patient;
    QTest::newRow("closes") << Server::bytesAndClose({}) << false << hanging;
    QTest::newRow("resets") << Server::bytesAndReset({}) << false << hanging;
    QTest::newRow("closes the tunnel")
        << Server::bytesAndClose("HTTP/1.1 200 Connection established\r\n\r\n") << false << patient;
    QTest::newRow("silence") << Server::silence() << false << hanging;
    QTest::newRow("dead") << Server::Answer() << false << patient;
}

/// A proxy that refuses, breaks, is silent or is not there is named, and who says that it is one.
void TestNetworkOptions::row83_namesTheProxy()
{
    QFETCH(const HostileServer::Answer, answer);
    QFETCH(const bool, signIn);
    auto proxy = std::make_unique<HostileServer>();
    proxy->answer(answer);
    const auto port = quint16(proxy->url().port());
    if (!answer)
        proxy.reset();
    const QString name = u"127.0.0.1:%1"_s.arg(port);
    QFETCH(const std::chrono::milliseconds, deadline);
    HttpTransportOptions through;
    for (const QString &user : {QString(), u"anna"_s}) {
        for (const ProxyMode mode : {ProxyMode::Own, ProxyMode::System}) {
            through.network.proxy = {mode, u"127.0.0.1"_s, port, user};
            through.network.systemProxies = [port](const QNetworkProxyQuery &) {
                return QList<QNetworkProxy>{
                    QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port)};
            };
            for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
                const auto sendOnce = [&] {
                    HttpTransport transport(m_org, token, through);
                    Outcome<HttpAnswer> outcome;
                    transport.send({.method = method, .path = {u"keys"_s}, .body = "{}"}, this,
                                   outcome.callback());
                    return outcome.cameOnce() ? outcome.error() : Error();
                };
                const qsizetype asked = proxy ? proxy->requests().size() : 0;
                through.deadline = deadline;
                Error error = sendOnce();
                // On a busy machine a short time may be over before the proxy was come to.
                while (error.kind == ErrorKind::Timeout && proxy
                       && proxy->requests().size() == asked
                       && through.deadline < std::chrono::minutes(1)) {
                    through.deadline *= 4;
                    error = sendOnce();
                }
                QVERIFY(!error.summary.isEmpty());
                const QString where =
                    mode == ProxyMode::Own ? u"the org's settings"_s : u"the system's settings"_s;
                QVERIFY2(error.summary.contains(u"proxy "_s + name + u" of "_s + where),
                         qPrintable(error.details()));
                QVERIFY2(error.summary.contains(u"acme.example"_s), qPrintable(error.details()));
                QVERIFY(!error.details().contains(u"Unknown error"_s));
                if (error.kind == ErrorKind::Timeout)
                    continue;
                QCOMPARE(error.kind,
                         signIn || !user.isEmpty() ? ErrorKind::ProxySignIn : ErrorKind::Network);
                if (!user.isEmpty())
                    QVERIFY2(error.summary.contains(u"password"_s), qPrintable(error.summary));
            }
        }
    }
}

/// As row83_namesTheProxy, where a variable names it and libproxy would go around it.
void TestNetworkOptions::row83_goesThroughTheProxyOfAVariable()
{
    TestProxy proxy(quint16(start("acme.example")->url().port()), "anna", password.bytes());
    const QByteArray before = qgetenv("all_proxy");
    qputenv("all_proxy",
            "anna:" + password.bytes() + "@127.0.0.1:" + QByteArray::number(proxy.port()));
    HttpTransport transport(m_org, token, options());
    Outcome<HttpAnswer> outcome;
    transport.send({.path = {u"keys"_s}}, this, outcome.callback());
    const bool ended = outcome.cameOnce();
    qputenv("all_proxy", "socks4://127.0.0.1:1");
    Outcome<HttpAnswer> refused;
    transport.send({.path = {u"keys"_s}}, this, refused.callback());
    const bool told = refused.cameOnce();
    restore("all_proxy", before);
    QVERIFY(ended && told);
    QVERIFY2(outcome.succeeded(), outcome.failed() ? qPrintable(outcome.error().summary) : "");
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(refused.kind(), ErrorKind::Validation);
    QVERIFY2(refused.error().summary.contains(u"all_proxy"), qPrintable(refused.error().summary));
}

void TestNetworkOptions::row83_signsInToTheSystemsProxy()
{
    TestProxy proxy(quint16(start("acme.example")->url().port()), "anna", password.bytes());
    const QByteArray before = qgetenv("https_proxy");
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
    HttpTransportOptions through = options();
    through.network.proxy = {ProxyMode::System, u"127.0.0.1"_s, proxy.port(), u"anna"_s};
    through.network.proxyPassword = password;
    HttpTransport transport(m_org, token, through);
    Outcome<HttpAnswer> outcome;
    transport.send({.path = {u"keys"_s}}, this, outcome.callback());
    const bool ended = outcome.cameOnce();
    restore("https_proxy", before);
    QVERIFY(ended);
    QVERIFY2(outcome.succeeded(), outcome.failed() ? qPrintable(outcome.error().summary) : "");
    QCOMPARE(m_server->requests().size(), 1);
}

/// What was given for one proxy, whatever it is called, goes to no other.
void TestNetworkOptions::row83_namesTheProxyThatItWasGivenFor()
{
    TestProxy proxy(quint16(start("acme.example")->url().port()), "anna", password.bytes());
    const QByteArray before = qgetenv("https_proxy");
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
    HttpTransportOptions through = options();
    through.network.proxy = {ProxyMode::System, u"p%2.example"_s, 3128, u"anna"_s};
    through.network.proxyPassword = password;
    HttpTransport transport(m_org, token, through);
    Outcome<HttpAnswer> outcome;
    transport.send({.path = {u"keys"_s}}, this, outcome.callback());
    const bool ended = outcome.cameOnce();
    restore("https_proxy", before);
    QVERIFY(ended && outcome.failed());
    QVERIFY2(outcome.error().summary.contains(u"given for the proxy p%2.example:3128,"_s),
             qPrintable(outcome.error().summary));
    QVERIFY(!proxy.seen().contains(password.bytes()));
}

void TestNetworkOptions::goesAroundTheSystemsProxy()
{
    TestProxy proxy(1);
    const QByteArray before = qgetenv("https_proxy");
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
    HttpTransportOptions around = options();
    around.network.proxy.mode = ProxyMode::None;
    // Nothing of .invalid is ever found (RFC 6761): the request must not get anywhere.
    HttpTransport transport(QUrl(u"https://acme.invalid"_s), token, around);
    Outcome<HttpAnswer> outcome;
    transport.send({.path = {u"keys"_s}}, this, outcome.callback());
    const bool ended = outcome.cameOnce();
    restore("https_proxy", before);
    QVERIFY(ended);
    QCOMPARE(outcome.kind(), ErrorKind::Network);
    QCOMPARE(proxy.requests().size(), 0);
}

void TestNetworkOptions::waitsForNoSystem()
{
    const TestProxy proxy(quint16(start("acme.example")->url().port()));
    // A system that thinks until it is told to answer, as one does that searches the network.
    QSemaphore thinking;
    std::atomic<int> asked = 0;
    std::atomic<int> answered = 0;
    HttpTransportOptions slow = options();
    slow.network.systemProxies = [&](const QNetworkProxyQuery &query) {
        ++asked;
        thinking.acquire();
        ++answered;
        return QList<QNetworkProxy>{
            query.url().host() == u"acme.example"
                ? QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.port())
                : QNetworkProxy(QNetworkProxy::NoProxy)};
    };
    const auto answer = [&](int searches) {
        const int all = answered + searches;
        thinking.release(searches);
        return waitUntil([&] { return answered == all; });
    };

    HttpTransport transport(m_org, token, slow);
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
        Outcome<HttpAnswer> outcome;
        transport.send({.method = method, .path = {u"keys"_s}, .body = "{}"}, this,
                       outcome.callback());
        QCOMPARE(outcome.count(), 0);
        QVERIFY(answer(1));
        QVERIFY(outcome.cameOnce());
        QVERIFY2(outcome.succeeded(), outcome.failed() ? qPrintable(outcome.error().summary) : "");
    }
    QCOMPARE(m_server->requests().size(), 2);

    // Meanwhile one can give up, or go away.
    Outcome<HttpAnswer> cancelled;
    const PendingCall call = transport.send({.path = {u"keys"_s}}, this, cancelled.callback());
    TRY_COMPARE(asked, 3);
    call.cancel();
    QVERIFY(cancelled.cameOnce());
    QCOMPARE(cancelled.kind(), ErrorKind::Cancelled);
    auto context = std::make_unique<QObject>();
    transport.send({.path = {u"keys"_s}}, context.get(),
                   [](const Result<HttpAnswer> &) { QFAIL("nobody asks"); });
    TRY_COMPARE(asked, 4);
    context.reset();

    // And it counts against the deadline.
    slow.deadline = std::chrono::milliseconds(50);
    HttpTransport impatient(m_org, token, slow);
    Outcome<HttpAnswer> late;
    impatient.send({.method = HttpMethod::Post, .path = {u"keys"_s}, .body = "{}"}, this,
                   late.callback());
    QVERIFY(late.cameOnce());
    QCOMPARE(late.kind(), ErrorKind::Timeout);

    QVERIFY(answer(3));
    QTest::qWait(50);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestNetworkOptions::row83_tellsThatTheProxyIsGone()
{
    HttpTransportOptions through = options();
    {
        const TestProxy proxy(1);
        through.network.proxy = {ProxyMode::Own, u"127.0.0.1"_s, proxy.port(), {}};
    }
    HttpTransport transport(m_org, token, through);
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
        Outcome<HttpAnswer> outcome;
        transport.send({.method = method, .path = {u"keys"_s}, .body = "{}"}, this,
                       outcome.callback());
        QVERIFY(outcome.cameOnce());
        QCOMPARE(outcome.kind(), ErrorKind::Network);
        QVERIFY2(outcome.error().summary.contains(u"proxy"_s),
                 qPrintable(outcome.error().details()));
    }
}

void TestNetworkOptions::asksNoProxyForLoopback()
{
    HostileServer *server = start("127.0.0.1");
    TestProxy proxy(1);
    HttpTransportOptions through = options();
    through.network.proxy = {ProxyMode::Own, u"127.0.0.1"_s, proxy.port(), {}};
    HttpTransport transport(server->url(), token, through);
    Outcome<HttpAnswer> outcome;
    transport.send({.path = {u"keys"_s}}, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(proxy.requests().size(), 0);
}

QTEST_GUILESS_MAIN(TestNetworkOptions)
#include "tst_networkoptions.moc"
