// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/authorizer.h"
#include "failonwarning.h"
#include "growingdeadline.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "outcome.h"
#include "testauthority.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// A certificate that is not to be trusted ends the request before anything of it was sent.
class TestHttpTransportTls final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarning(); }

    void trusts();
    void row4_row5_row6_refuses_data();
    void row4_row5_row6_refuses();
    void speaksOfNoOrgElsewhere();
    void row13_knowsWhatWasSent();
    void row3_givesEncryptionNotUp();

private:
    const TestAuthority m_authority;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
};

namespace {

const Secret token(QByteArray("00canary"));

} // namespace

/// As if the administrator of this computer had installed the authority.
void TestHttpTransportTls::initTestCase()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(m_authority.certificate());
    QSslConfiguration::setDefaultConfiguration(configuration);
}

void TestHttpTransportTls::trusts()
{
    HostileServer server(m_authority.server("127.0.0.1", m_now.addDays(-1), m_now.addDays(1)));
    server.answer(HostileServer::json(200, "[]"));
    HttpTransport transport(server.url(), token);
    for (const HttpMethod method :
         {HttpMethod::Get, HttpMethod::Post, HttpMethod::Put, HttpMethod::Delete}) {
        Outcome<HttpAnswer> outcome;
        transport.send({.method = method, .path = {u"keys"_s}}, this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QVERIFY(outcome.succeeded());
    }
    QCOMPARE(server.requests().size(), 4);
}

void TestHttpTransportTls::row4_row5_row6_refuses_data()
{
    QTest::addColumn<QSslConfiguration>("tls");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("self-signed") << TestAuthority::selfSigned("127.0.0.1", "<b>Mallory</b>")
                                 << QStringList{u"“<b>Mallory</b>”"_s, u"not signed"_s};
    QTest::newRow("self-signed, odd name") << TestAuthority::selfSigned("127.0.0.1", "a\xE2\x80\xAE"
                                                                                     "b")
                                           << QStringList{u"“a⟨U+202E⟩b”"_s, u"not signed"_s};
    QTest::newRow("unknown authority")
        << TestAuthority().server("127.0.0.1", m_now.addDays(-1), m_now.addDays(1))
        << QStringList{u"“127.0.0.1”"_s, u"not signed"_s};
    QTest::newRow("expired") << m_authority.server("127.0.0.1", m_now.addDays(-9),
                                                   m_now.addDays(-1))
                             << QStringList{u"has expired"_s, u"Tell whoever runs"_s,
                                            u"date and time of this computer"_s};
    QTest::newRow("not yet valid")
        << m_authority.server("127.0.0.1", m_now.addDays(1), m_now.addDays(9))
        << QStringList{u"not valid yet"_s, u"date and time of this computer"_s};
    QTest::newRow("other host") << m_authority.server("other.example", m_now.addDays(-1),
                                                      m_now.addDays(1))
                                << QStringList{u"another host"_s, u"“other.example”"_s};
}

void TestHttpTransportTls::row4_row5_row6_refuses()
{
    QFETCH(const QSslConfiguration, tls);
    QFETCH(const QStringList, words);
    HostileServer server(tls);
    server.answer(HostileServer::json(200, "[]"));
    HttpTransport transport(server.url(), token);
    for (const HttpMethod method :
         {HttpMethod::Get, HttpMethod::Post, HttpMethod::Put, HttpMethod::Delete}) {
        Outcome<HttpAnswer> outcome;
        transport.send({.method = method, .path = {u"keys"_s}}, this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QCOMPARE(outcome.kind(), ErrorKind::Tls);
        QVERIFY(outcome.error().summary.contains(transport.host()));
        for (const QString &word : words)
            QVERIFY2(outcome.error().summary.contains(word), qPrintable(outcome.error().summary));
        QVERIFY(!outcome.error().causes.isEmpty());
    }
    QTest::qWait(50);
    QCOMPARE(server.requests().size(), 0);
}

/// A server that is not the org's is not found by the org's URL.
void TestHttpTransportTls::speaksOfNoOrgElsewhere()
{
    for (const auto &[tls, word] :
         {std::pair(TestAuthority::selfSigned("127.0.0.1", "Mallory"), u"not signed"_s),
          std::pair(m_authority.server("other.example", m_now.addDays(-1), m_now.addDays(1)),
                    u"another host"_s)}) {
        HostileServer server(tls);
        HttpTransport transport(server.url(), std::unique_ptr<Authorizer>());
        QUrl address = server.url();
        address.setPath(u"/token"_s);
        Outcome<HttpAnswer> outcome;
        transport.send({.method = HttpMethod::Post, .address = address, .body = "a=b"}, this,
                       outcome.callback());
        QVERIFY(outcome.failedWith(ErrorKind::Tls));
        const QString summary = outcome.error().summary;
        QVERIFY2(summary.contains(word), qPrintable(summary));
        QVERIFY2(!summary.contains(u"org"), qPrintable(summary));
        QCOMPARE(server.requests().size(), 0);
    }
}

/// The same as over plain HTTP: once at most, and an outcome that is not known.
void TestHttpTransportTls::row13_knowsWhatWasSent()
{
    const QSslConfiguration tls =
        m_authority.server("127.0.0.1", m_now.addDays(-1), m_now.addDays(1));
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n";
    const std::array<std::pair<HostileServer::Answer, bool>, 6> answers{{
        {HostileServer::bytesAndReset({}), true},
        {HostileServer::bytesAndClose({}), true},
        {HostileServer::bytesAndClose(head.first(20)), true},
        {HostileServer::bytesAndClose(head), true},
        {HostileServer::bytesAndClose(head + "{"), true},
        {HostileServer::silence(), false},
    }};
    const std::array<std::pair<HttpMethod, QByteArray>, 4> writes{{
        {HttpMethod::Post, "{\"name\":\"a\"}"},
        {HttpMethod::Post, {}},
        {HttpMethod::Put, "{\"name\":\"a\"}"},
        {HttpMethod::Delete, {}},
    }};
    for (const auto &[answer, endsByItself] : answers) {
        for (const auto &[method, body] : writes) {
            Outcome<HttpAnswer> outcome;
            qsizetype requests = 0;
            const HttpRequest request{.method = method, .path = {u"keys"_s}, .body = body};
            const auto attempt = [&, answer = answer](std::chrono::milliseconds deadline) {
                HostileServer server(tls);
                server.answer(answer);
                HttpTransport transport(server.url(), token, {.deadline = deadline});
                outcome = {};
                transport.send(request, this, outcome.callback());
                const bool ended = outcome.cameOnce();
                QTest::qWait(100);
                requests = server.requests().size();
                return ended && requests > 0;
            };
            QVERIFY(endsByItself ? attempt(std::chrono::seconds(30))
                                 : withGrowingDeadline(attempt));
            QCOMPARE(outcome.kind(), ErrorKind::OutcomeUnknown);
            QCOMPARE(requests, 1);
        }
    }
}

/// Nothing goes to where the connection is not encrypted any more, and the error says so.
void TestHttpTransportTls::row3_givesEncryptionNotUp()
{
    HostileServer plain;
    plain.answer(HostileServer::json(200, "[]"));
    HostileServer server(m_authority.server("127.0.0.1", m_now.addDays(-1), m_now.addDays(1)));
    const QUrl target = plain.url().resolved(QUrl(u"/api/v1/hook-keys"_s));
    server.answer(HostileServer::json(302, "", "Location: " + target.toEncoded() + "\r\n"));
    HttpTransport transport(server.url(), token);
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
        Outcome<HttpAnswer> outcome;
        transport.send({.method = method, .path = {u"keys"_s}}, this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QCOMPARE(outcome.kind(), ErrorKind::Malformed);
        const QString summary = outcome.error().summary;
        QVERIFY2(summary.contains(u"from https to http"_s), qPrintable(summary));
        QVERIFY2(summary.contains(transport.host()), qPrintable(summary));
        QVERIFY2(summary.contains(target.toString()), qPrintable(summary));
    }
    QCOMPARE(plain.connections(), 0);
}

QTEST_GUILESS_MAIN(TestHttpTransportTls)
#include "tst_httptransport_tls.moc"
