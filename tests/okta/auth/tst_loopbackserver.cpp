// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/loopbackserver.h"
#include "failonwarning.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

const QByteArray state = "expected-state";
const QString path = u"/callback/acme"_s;

/// A browser, or somebody who is none: sends bytes and keeps what comes back.
class Browser final
{
public:
    Browser(const QUrl &url, const QByteArray &bytes)
    {
        m_socket.connectToHost(url.host(), quint16(url.port()));
        m_socket.write(bytes);
    }

    void send(const QByteArray &bytes) { m_socket.write(bytes); }

    /// All that came until the server closed; waits for that.
    [[nodiscard]] QByteArray answer()
    {
        if (!waitUntil([this] { return m_socket.state() == QTcpSocket::UnconnectedState; }))
            return "still open";
        return m_socket.readAll();
    }

    [[nodiscard]] bool isWaiting() const
    {
        return m_socket.state() != QTcpSocket::UnconnectedState;
    }

private:
    QTcpSocket m_socket;
};

QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
}

} // namespace

class TestLoopbackServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesTheCode();
    void takesTheDenial();
    void showsPlainText();
    void leavesThePageWithTheBrowserWhenItGoes();
    void row64_waitsOn_data();
    void row64_waitsOn();
    void waitsOnForASlowSender();
    void forgetsWhoNeverEnds();
    void survivesACrowd();
    void takesOneAnswerOnly();
    void readsAHeadThatComesInPieces();
    void listensOnTheLoopbackAddressAlone();
    void takesTheNextPort();
    void tellsThatAllPortsAreTaken();

private:
    [[nodiscard]] bool canStillSignIn();

    std::unique_ptr<LoopbackServer> m_server;
    std::unique_ptr<QSignalSpy> m_arrived;
    QUrl m_url;
};

void TestLoopbackServer::init()
{
    failOnWarning();
    m_server = std::make_unique<LoopbackServer>(state, path);
    m_arrived = std::make_unique<QSignalSpy>(m_server.get(), &LoopbackServer::arrived);
    const Result<QUrl> url = m_server->listen({0});
    QVERIFY(url);
    m_url = *url;
}

/// Whether the expected answer comes through after what was done before.
bool TestLoopbackServer::canStillSignIn()
{
    if (m_arrived->count() > 0)
        return false;
    Browser browser(m_url, get("/callback/acme?code=right&state=" + state));
    if (!waitUntil([this] { return m_arrived->count() > 0; }))
        return false;
    const auto answer = m_arrived->first().first().value<AuthorizationAnswer>();
    m_server->finish(u"Done"_s, u"Close this page."_s);
    return answer.code == "right"_L1 && answer.error.isEmpty()
           && browser.answer().startsWith("HTTP/1.1 200 OK\r\n");
}

void TestLoopbackServer::takesTheCode()
{
    QCOMPARE(m_url.host(), u"127.0.0.1"_s);
    QCOMPARE(m_url.path(), u"/callback/acme"_s);
    Browser browser(m_url,
                    get("/callback/acme?code=a%2Bb&state=" + state + "&iss=https%3A%2F%2Facme"));
    TRY_COMPARE(m_arrived->count(), 1);
    const auto arrived = m_arrived->first().first().value<AuthorizationAnswer>();
    QCOMPARE(arrived.code, u"a+b"_s);
    QCOMPARE(arrived.issuer, u"https://acme"_s);
    QVERIFY(browser.isWaiting()); // for the outcome

    m_server->finish(u"You are signed in"_s, u"You can close this page."_s);
    const QByteArray answer = browser.answer();
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(answer.contains("\r\nCache-Control: no-store\r\n"));
    QVERIFY(answer.contains("\r\nContent-Security-Policy: default-src 'none';"));
    QVERIFY(answer.contains("<h1>You are signed in</h1><p>You can close this page.</p>"));
    QVERIFY(answer.contains("prefers-color-scheme:dark"));
    QVERIFY(!answer.contains("a+b"));
    QVERIFY(!answer.contains(state));
}

void TestLoopbackServer::takesTheDenial()
{
    Browser browser(m_url, get("/callback/acme?state=" + state
                               + "&error=access_denied&error_description=Not+%26+never"));
    TRY_COMPARE(m_arrived->count(), 1);
    const auto answer = m_arrived->first().first().value<AuthorizationAnswer>();
    QCOMPARE(answer.error, u"access_denied"_s);
    QCOMPARE(answer.description, u"Not & never"_s);
    QVERIFY(answer.code.isEmpty());
}

void TestLoopbackServer::showsPlainText()
{
    Browser browser(m_url, get("/callback/acme?code=c&state=" + state));
    TRY_COMPARE(m_arrived->count(), 1);
    m_server->finish(u"<b>\"1\"</b> %2"_s, u"<script>alert(1)</script>&amp;"_s);
    const QByteArray answer = browser.answer();
    QVERIFY(answer.contains("<h1>&lt;b&gt;&quot;1&quot;&lt;/b&gt; %2</h1>"));
    QVERIFY(answer.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;"));
    QVERIFY(!answer.contains("<script"));
}

void TestLoopbackServer::leavesThePageWithTheBrowserWhenItGoes()
{
    Browser browser(m_url, get("/callback/acme?code=c&state=" + state));
    TRY_COMPARE(m_arrived->count(), 1);
    m_server->finish(u"Done"_s, u"Close this page."_s);
    m_server.reset();
    QVERIFY(browser.answer().endsWith("</html>\n"));
}

void TestLoopbackServer::row64_waitsOn_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray rest = " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    const QByteArray right = "code=right&state=" + state;
    QTest::newRow("favicon") << get("/favicon.ico");
    QTest::newRow("root") << get("/");
    QTest::newRow("no query") << get("/callback/acme");
    QTest::newRow("no state") << get("/callback/acme?code=c");
    QTest::newRow("empty state") << get("/callback/acme?code=c&state=");
    QTest::newRow("wrong state") << get("/callback/acme?code=c&state=expected-statf");
    QTest::newRow("wrong state, denial") << get("/callback/acme?error=access_denied&state=x");
    QTest::newRow("longer state") << get("/callback/acme?code=c&state=" + state + "x");
    QTest::newRow("two states") << get("/callback/acme?code=c&state=" + state + "&state=" + state);
    QTest::newRow("two codes") << get("/callback/acme?code=a&code=b&state=" + state);
    QTest::newRow("neither code nor error") << get("/callback/acme?state=" + state);
    QTest::newRow("code and error") << get("/callback/acme?" + right + "&error=access_denied");
    QTest::newRow("path of another org") << get("/callback/other?" + right);
    QTest::newRow("path that orgs shared") << get("/callback?" + right);
    QTest::newRow("longer path") << get("/callback/acme.okta.com?" + right);
    QTest::newRow("other path") << get("/callback/acme/?" + right);
    QTest::newRow("absolute target") << get("http://127.0.0.1/callback/acme?" + right);
    QTest::newRow("POST") << "POST /callback/acme?" + right
                                 + " HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}";
    QTest::newRow("POST with the answer in the body")
        << "POST /callback/acme HTTP/1.1\r\nContent-Length: " + QByteArray::number(right.size())
               + "\r\n\r\n" + right;
    QTest::newRow("HEAD") << "HEAD /callback/acme?" + right + rest;
    QTest::newRow("OPTIONS") << "OPTIONS /callback/acme?" + right + rest;
    QTest::newRow("HTTP/0.9") << "GET /callback/acme?" + right + "\r\n\r\n";
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    QTest::newRow("spaces") << "GET  /callback/acme?" + right + rest;
    QTest::newRow("nothing") << QByteArray("\r\n\r\n");
    QTest::newRow("TLS") << QByteArray::fromHex("1603010200010001fc0303") + "\r\n\r\n";
    QTest::newRow("NUL") << get(QByteArray("/callback/acme?code=c&state=a\0b", 31));
    QTest::newRow("a header of 1 MB") << "GET /callback/acme?" + right + " HTTP/1.1\r\nX: "
                                             + QByteArray(1024 * 1024, 'x') + "\r\n\r\n";
    QTest::newRow("a target of 1 MB")
        << get("/callback/acme?code=" + QByteArray(1024 * 1024, 'x') + "&state=" + state);
}

void TestLoopbackServer::row64_waitsOn()
{
    QFETCH(QByteArray, request);
    Browser browser(m_url, request);
    const QByteArray answer = browser.answer();
    QVERIFY2(answer.startsWith("HTTP/1.1 404 Not Found\r\n"), answer.constData());
    QVERIFY(!answer.contains("right"));
    QVERIFY(canStillSignIn());
}

void TestLoopbackServer::waitsOnForASlowSender()
{
    Browser slow(m_url, "GET /callback/acme?co");
    QVERIFY(canStillSignIn());
}

void TestLoopbackServer::forgetsWhoNeverEnds()
{
    m_server->setPatience(std::chrono::milliseconds(20));
    Browser slow(m_url, "GET /callback/acme?co");
    QCOMPARE(slow.answer(), QByteArray());
    m_server->setPatience(std::chrono::seconds(10));
    QVERIFY(canStillSignIn());
}

void TestLoopbackServer::survivesACrowd()
{
    std::vector<std::unique_ptr<Browser>> crowd;
    for (int i = 0; i < 100; ++i)
        crowd.push_back(std::make_unique<Browser>(m_url, "GET /"));
    // The first ones had to go for the last.
    QCOMPARE(crowd.front()->answer(), QByteArray());
    QVERIFY(canStillSignIn());
}

void TestLoopbackServer::takesOneAnswerOnly()
{
    const QByteArray request = get("/callback/acme?code=right&state=" + state);
    Browser first(m_url, request);
    TRY_COMPARE(m_arrived->count(), 1);
    Browser second(m_url, request);
    QVERIFY(second.answer().startsWith("HTTP/1.1 404 Not Found\r\n"));
    m_server->finish(u"Done"_s, u"Close this page."_s);
    QVERIFY(first.answer().startsWith("HTTP/1.1 200 OK\r\n"));
    Browser third(m_url, request);
    QCOMPARE(third.answer(), QByteArray()); // nobody listens any more
    QCOMPARE(m_arrived->count(), 1);
}

void TestLoopbackServer::readsAHeadThatComesInPieces()
{
    const QByteArray request = get("/callback/acme?code=right&state=" + state);
    Browser browser(m_url, {});
    for (const char c : request) {
        browser.send(QByteArray(1, c));
        QTest::qWait(0);
    }
    TRY_COMPARE(m_arrived->count(), 1);
}

void TestLoopbackServer::listensOnTheLoopbackAddressAlone()
{
    QTcpSocket other;
    other.connectToHost(u"127.0.0.2"_s, quint16(m_url.port()));
    TRY_COMPARE(other.state(), QTcpSocket::UnconnectedState);
    QCOMPARE(other.error(), QTcpSocket::ConnectionRefusedError);
}

void TestLoopbackServer::takesTheNextPort()
{
    LoopbackServer other(state, path);
    const Result<QUrl> url = other.listen({quint16(m_url.port()), 0});
    QVERIFY(url);
    QVERIFY(url->port() != m_url.port());
}

void TestLoopbackServer::tellsThatAllPortsAreTaken()
{
    LoopbackServer other(state, path);
    const quint16 port = quint16(m_url.port());
    const Result<QUrl> url = other.listen({port, port});
    QVERIFY(!url);
    QCOMPARE(url.error().kind, ErrorKind::File);
    QVERIFY(url.error().summary.contains(u"%1, %1"_s.arg(port)));
    QVERIFY(canStillSignIn());
}

QTEST_GUILESS_MAIN(TestLoopbackServer)
#include "tst_loopbackserver.moc"
