// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "oktahookkeysapi.h"
#include "outcome.h"
#include "outsideapi.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What is posted to a server that is not the org's.
class TestOutsideClient final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }

    void takesNoCredentialAlong();
    void refuses_data();
    void refuses();
    void saysNothingOfTheOrg();
    void followsNoRedirect();
    void namesWhatIsNotThere();
    void isSentOnce();
    void isCancelled();
    void endsWithItsContext();
};

namespace {

/// An org that is asked for nothing here, and its client.
class Client final
{
public:
    Client()
        : api(std::make_unique<HttpTransport>(org.url(), Secret(QByteArray("00canary")))),
          outside(api.connection().outside)
    {
    }

    HostileServer org;
    OktaHookKeysApi api;
    OutsideApi *outside;
};

QUrl at(const HostileServer &server, const QString &path)
{
    QUrl url = server.url();
    url.setPath(path);
    return url;
}

} // namespace

void TestOutsideClient::takesNoCredentialAlong()
{
    HostileServer other;
    other.answer(HostileServer::json(401, R"({"error":"invalid_client"})", "X-A: b\r\n"));
    const Client client;
    QUrl url = at(other, u"/oauth2/v1/token"_s);
    url.setQuery(u"a=b"_s);
    url.setFragment(u"c"_s);
    Outcome<OutsideAnswer> outcome;
    (void)client.outside->postForm(url, "grant_type=client_credentials", this, outcome.callback());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().status, 401);
    QCOMPARE(outcome.value().body, R"({"error":"invalid_client"})");
    // Newer versions of Qt write all names small.
    QVERIFY(std::ranges::any_of(outcome.value().headers, [](const auto &header) {
        return header.first.toLower() == "x-a" && header.second == "b";
    }));
    QCOMPARE(client.org.connections(), 0);
    QCOMPARE(other.requests().size(), 1);
    const HostileServer::Request &request = other.requests().first();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/oauth2/v1/token?a=b");
    QCOMPARE(request.body, "grant_type=client_credentials");
    QCOMPARE(request.headers.value("content-type"), "application/x-www-form-urlencoded");
    QVERIFY(!request.headers.contains("authorization"));
    QVERIFY(!request.headers.contains("cookie"));
    for (const QByteArray &value : request.headers)
        QVERIFY(!value.contains("canary"));
}

void TestOutsideClient::refuses_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("http") << QUrl(u"http://id.example.com/token"_s);
    QTest::newRow("user") << QUrl(u"https://user:canary@id.example.com/token"_s);
    QTest::newRow("other scheme") << QUrl(u"ftp://id.example.com/token"_s);
    QTest::newRow("file") << QUrl(u"file:///etc/passwd"_s);
    QTest::newRow("no host") << QUrl(u"https:/token"_s);
    QTest::newRow("relative") << QUrl(u"oauth2/token"_s);
    QTest::newRow("empty") << QUrl();
}

void TestOutsideClient::refuses()
{
    QFETCH(const QUrl, url);
    const Client client;
    Outcome<OutsideAnswer> outcome;
    (void)client.outside->postForm(url, "a=b", this, outcome.callback());
    QCOMPARE(outcome.count(), 0); // not within the call
    QVERIFY(outcome.failedWith(ErrorKind::Validation));
    QVERIFY(outcome.error().summary.contains(u"nothing was sent"));
    QVERIFY(!outcome.error().summary.contains(u"canary"));
    QCOMPARE(client.org.connections(), 0);
}

/// Its limits are not those of the org.
void TestOutsideClient::saysNothingOfTheOrg()
{
    HostileServer other;
    other.answer(HostileServer::json(429, "{}",
                                     "X-Rate-Limit-Limit: 600\r\nX-Rate-Limit-Remaining: 1\r\n"
                                     "X-Rate-Limit-Reset: 1761311174\r\n"));
    const Client client;
    const QSignalSpy limited(&client.api, &HookKeysApi::rateLimitChanged);
    const QSignalSpy waiting(&client.api, &HookKeysApi::waiting);
    Outcome<OutsideAnswer> outcome;
    (void)client.outside->postForm(at(other, u"/token"_s), "a=b", this, outcome.callback());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().status, 429);
    QCOMPARE(limited.size(), 0);
    QCOMPARE(waiting.size(), 0);
}

void TestOutsideClient::followsNoRedirect()
{
    HostileServer other;
    other.answer(HostileServer::json(307, "", "Location: /login?secret=1\r\n"));
    const Client client;
    Outcome<OutsideAnswer> outcome;
    (void)client.outside->postForm(at(other, u"/token"_s), "a=b", this, outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::Malformed));
    QCOMPARE(outcome.error().httpStatus, 307);
    QCOMPARE(outcome.error().summary, u"%1 redirects to %2/login; HookKeys did not follow."_s.arg(
                                          other.url().authority(), other.url().toString()));
    QCOMPARE(other.requests().size(), 1);
}

void TestOutsideClient::namesWhatIsNotThere()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    const Client client;
    Outcome<OutsideAnswer> outcome;
    (void)client.outside->postForm(QUrl(u"https://127.0.0.1:%1/token"_s.arg(port)), "a=b", this,
                                   outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::Network));
    QCOMPARE(
        outcome.error().summary,
        u"127.0.0.1:%1 refused the connection: nothing listens there. Check the address."_s.arg(
            port));
}

void TestOutsideClient::isSentOnce()
{
    HostileServer other;
    other.answer(HostileServer::bytesAndReset({}));
    const Client client;
    Outcome<OutsideAnswer> outcome;
    (void)client.outside->postForm(at(other, u"/token"_s), "a=b", this, outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::OutcomeUnknown));
    QCOMPARE(other.requests().size(), 1);
}

void TestOutsideClient::isCancelled()
{
    HostileServer other;
    const Client client;
    Outcome<OutsideAnswer> outcome;
    const PendingCall call =
        client.outside->postForm(at(other, u"/token"_s), "a=b", this, outcome.callback());
    TRY_COMPARE(other.requests().size(), 1);
    call.cancel();
    QCOMPARE(outcome.count(), 0); // not within the call
    QVERIFY(outcome.failedWith(ErrorKind::Cancelled));
    TRY_COMPARE(other.open().size(), 0);
}

void TestOutsideClient::endsWithItsContext()
{
    HostileServer other;
    const Client client;
    Outcome<OutsideAnswer> outcome;
    auto context = std::make_unique<QObject>();
    (void)client.outside->postForm(at(other, u"/token"_s), "a=b", context.get(),
                                   outcome.callback());
    TRY_COMPARE(other.requests().size(), 1);
    context.reset();
    TRY_COMPARE(other.open().size(), 0);
    QCOMPARE(outcome.count(), 0);
}

QTEST_GUILESS_MAIN(TestOutsideClient)
#include "tst_outsideclient.moc"
