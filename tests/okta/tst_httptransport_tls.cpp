// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
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
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void trusts();
    void refuses_data();
    void refuses();
    void knowsWhatWasSent();

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
        QVERIFY(outcome.wait());
        QVERIFY(outcome.succeeded());
    }
    QCOMPARE(server.requests().size(), 4);
}

void TestHttpTransportTls::refuses_data()
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
                             << QStringList{u"date and time of this computer"_s};
    QTest::newRow("not yet valid")
        << m_authority.server("127.0.0.1", m_now.addDays(1), m_now.addDays(9))
        << QStringList{u"date and time of this computer"_s};
    QTest::newRow("other host") << m_authority.server("other.example", m_now.addDays(-1),
                                                      m_now.addDays(1))
                                << QStringList{u"another host"_s, u"“other.example”"_s};
}

void TestHttpTransportTls::refuses()
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
        QVERIFY(outcome.wait());
        QCOMPARE(outcome.kind(), ErrorKind::Tls);
        QVERIFY(outcome.error().summary.contains(transport.host()));
        for (const QString &word : words)
            QVERIFY2(outcome.error().summary.contains(word), qPrintable(outcome.error().summary));
        QVERIFY(!outcome.error().causes.isEmpty());
    }
    QTest::qWait(50);
    QCOMPARE(server.requests().size(), 0);
}

/// The same as over plain HTTP: once at most, and an outcome that is not known.
void TestHttpTransportTls::knowsWhatWasSent()
{
    HostileServer server(m_authority.server("127.0.0.1", m_now.addDays(-1), m_now.addDays(1)));
    int sent = 0;
    // Long enough for a busy machine to shake hands and send it; only silence waits for the end.
    const std::array<std::pair<HostileServer::Answer, std::chrono::seconds>, 3> answers{{
        {HostileServer::bytesAndReset({}), std::chrono::seconds(30)},
        {HostileServer::bytesAndClose({}), std::chrono::seconds(30)},
        {HostileServer::silence(), std::chrono::seconds(3)},
    }};
    for (const auto &[answer, deadline] : answers) {
        HttpTransport transport(server.url(), token, {.deadline = deadline});
        server.answer(answer);
        for (const HttpMethod method : {HttpMethod::Post, HttpMethod::Put, HttpMethod::Delete}) {
            const QByteArray body = method == HttpMethod::Delete ? "" : "{\"name\":\"a\"}";
            Outcome<HttpAnswer> outcome;
            transport.send({.method = method, .path = {u"keys"_s}, .body = body}, this,
                           outcome.callback());
            QVERIFY(outcome.wait());
            QCOMPARE(outcome.kind(), ErrorKind::OutcomeUnknown);
            QTest::qWait(100);
            QCOMPARE(server.requests().size(), ++sent);
        }
    }
}

QTEST_GUILESS_MAIN(TestHttpTransportTls)
#include "tst_httptransport_tls.moc"
