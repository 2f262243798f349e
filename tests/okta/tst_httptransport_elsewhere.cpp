// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostileserver.h"
#include "httptransport.h"
#include "outcome.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What is asked of an address that is not the org's.
class TestHttpTransportElsewhere final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void takesNoCredentialAlong();
    void refuses_data();
    void refuses();
    void saysNothingOfTheOrg();
    void followsNoRedirect();
    void namesWhatIsNotThere();
};

namespace {

const Secret token(QByteArray("00canary"));

/// A post of a form to @p path at @p server.
HttpRequest postTo(const HostileServer &server, const QString &path)
{
    QUrl url = server.url();
    url.setPath(path);
    url.setQuery(u"a=b"_s);
    return {.method = HttpMethod::Post,
            .body = "grant_type=client_credentials",
            .contentType = "application/x-www-form-urlencoded",
            .elsewhere = url};
}

} // namespace

void TestHttpTransportElsewhere::takesNoCredentialAlong()
{
    HostileServer org;
    HostileServer other;
    other.answer(HostileServer::json(401, R"({"error":"invalid_client"})"));
    HttpTransport transport(org.url(), token);
    Outcome<HttpAnswer> outcome;
    transport.send(postTo(other, u"/oauth2/v1/token"_s), this, outcome.callback());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().status, 401);
    QCOMPARE(outcome.value().body, R"({"error":"invalid_client"})");
    QCOMPARE(org.connections(), 0);
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

void TestHttpTransportElsewhere::refuses_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("http") << QUrl(u"http://id.example.com/token"_s);
    QTest::newRow("user") << QUrl(u"https://user:canary@id.example.com/token"_s);
    QTest::newRow("other scheme") << QUrl(u"ftp://id.example.com/token"_s);
    QTest::newRow("file") << QUrl(u"file:///etc/passwd"_s);
    QTest::newRow("no host") << QUrl(u"https:/token"_s);
    QTest::newRow("relative") << QUrl(u"oauth2/token"_s);
}

void TestHttpTransportElsewhere::refuses()
{
    QFETCH(const QUrl, url);
    HostileServer org;
    HttpTransport transport(org.url(), token);
    Outcome<HttpAnswer> outcome;
    transport.send({.method = HttpMethod::Post, .body = "a=b", .elsewhere = url}, this,
                   outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::Validation));
    QVERIFY(outcome.error().summary.contains(u"nothing was sent"));
    QVERIFY(!outcome.error().summary.contains(u"canary"));
    QCOMPARE(org.connections(), 0);
}

/// Its limits are not those of the org.
void TestHttpTransportElsewhere::saysNothingOfTheOrg()
{
    const QByteArray limits = "X-Rate-Limit-Limit: 600\r\nX-Rate-Limit-Remaining: 1\r\n"
                              "X-Rate-Limit-Reset: 1761311174\r\n";
    HostileServer org;
    org.answer(HostileServer::json(200, "[]", limits));
    HostileServer other;
    other.answer(HostileServer::json(200, "{}", limits));
    HttpTransport transport(org.url(), token);
    const QSignalSpy limited(&transport, &HttpTransport::rateLimitChanged);
    Outcome<HttpAnswer> elsewhere;
    transport.send(postTo(other, u"/token"_s), this, elsewhere.callback());
    QVERIFY(elsewhere.succeeded());
    QCOMPARE(limited.size(), 0);
    Outcome<HttpAnswer> ours;
    transport.send({.path = {u"keys"_s}}, this, ours.callback());
    QVERIFY(ours.succeeded());
    QCOMPARE(limited.size(), 1);
}

void TestHttpTransportElsewhere::followsNoRedirect()
{
    HostileServer org;
    HostileServer other;
    other.answer(HostileServer::json(307, "", "Location: /login?secret=1\r\n"));
    HttpTransport transport(org.url(), token);
    Outcome<HttpAnswer> outcome;
    transport.send(postTo(other, u"/token"_s), this, outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::Malformed));
    QCOMPARE(outcome.error().httpStatus, 307);
    QCOMPARE(outcome.error().summary, u"%1 redirects to %2/login; HookKeys did not follow."_s.arg(
                                          other.url().authority(), other.url().toString()));
    QCOMPARE(other.requests().size(), 1);
}

void TestHttpTransportElsewhere::namesWhatIsNotThere()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    HostileServer org;
    HttpTransport transport(org.url(), token);
    Outcome<HttpAnswer> outcome;
    transport.send({.method = HttpMethod::Post,
                    .body = "a=b",
                    .elsewhere = QUrl(u"https://127.0.0.1:%1/token"_s.arg(port))},
                   this, outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::Network));
    QCOMPARE(
        outcome.error().summary,
        u"127.0.0.1:%1 refused the connection: nothing listens there. Check the address."_s.arg(
            port));
}

QTEST_GUILESS_MAIN(TestHttpTransportElsewhere)
#include "tst_httptransport_elsewhere.moc"
