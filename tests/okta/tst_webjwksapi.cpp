// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/authorizer.h"
#include "failonwarning.h"
#include "hostileserver.h"
#include "outcome.h"
#include "waiting.h"
#include "webjwksapi.h"

#include <QTcpSocket>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Public keys are fetched as a stranger would, from a server of which every byte is known.
class TestWebJwksApi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void showsNothingOfTheOrg();
    void asksForExactlyTheAddress();
    void followsNoRedirect();
    void takesNoHugeAnswer();
    void endsWithItsContext();
    void sendsNoCredentialToAnAddress();

private:
    [[nodiscard]] QUrl at(const QString &path) const
    {
        return QUrl(m_server->url().toString() + path);
    }

    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<WebJwksApi> m_api;
};

void TestWebJwksApi::init()
{
    failOnWarning();
    m_server = std::make_unique<HostileServer>();
    m_api = std::make_unique<WebJwksApi>(HttpTransportOptions{});
}

void TestWebJwksApi::showsNothingOfTheOrg()
{
    m_server->answer(HostileServer::json(200, "{}",
                                         "Set-Cookie: id=1; Path=/\r\n"
                                         "WWW-Authenticate: Basic realm=\"x\"\r\n"));
    for (int i = 0; i < 2; ++i) {
        Outcome<JwksAnswer> answer;
        m_api->fetch(at(u"/jwks.json"_s), this, answer.callback());
        QVERIFY(answer.succeeded());
    }
    QCOMPARE(m_server->requests().size(), 2);
    for (const HostileServer::Request &request : m_server->requests()) {
        for (const char *name : {"authorization", "dpop", "cookie", "referer", "origin"})
            QVERIFY2(!request.headers.contains(name), name);
        QCOMPARE(request.method, QByteArray("GET"));
    }
    QCOMPARE(m_server->connections(), 2); // nothing is kept between two of them
}

void TestWebJwksApi::asksForExactlyTheAddress()
{
    m_server->answer(HostileServer::json(200, R"({"keys":[]})",
                                         "Cache-Control: public, max-age=60\r\n"
                                         "Expires: Sat, 28 Nov 2026 12:20:00 GMT\r\n"
                                         "Date: Sat, 28 Nov 2026 12:00:00 GMT\r\n"));
    Outcome<JwksAnswer> answer;
    m_api->fetch(at(u"/.well-known/a%20b.json?set=1&x=%2F"_s), this, answer.callback());
    QVERIFY(answer.succeeded());
    QCOMPARE(m_server->requests().constFirst().target,
             QByteArray("/.well-known/a%20b.json?set=1&x=%2F"));
    QCOMPARE(m_server->requests().constFirst().headers.value("accept"),
             QByteArray("application/jwk-set+json, application/json"));
    QCOMPARE(answer.value().cacheControl, QByteArray("public, max-age=60"));
    QCOMPARE(answer.value().expires, QByteArray("Sat, 28 Nov 2026 12:20:00 GMT"));
    QCOMPARE(answer.value().date, QDateTime({2026, 11, 28}, {12, 0}, Qt::UTC));
    QCOMPARE(answer.value().body, QByteArray(R"({"keys":[]})"));
}

void TestWebJwksApi::followsNoRedirect()
{
    m_server->answerNext(
        HostileServer::json(302, "{}", "Location: https://other.example/jwks.json\r\n"));
    Outcome<JwksAnswer> answer;
    m_api->fetch(at(u"/jwks.json"_s), this, answer.callback());
    QVERIFY(answer.failedWith(ErrorKind::Malformed));
    QVERIFY(answer.error().summary.contains(u"other.example"));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestWebJwksApi::takesNoHugeAnswer()
{
    m_server->answerNext(
        HostileServer::endless("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{"));
    Outcome<JwksAnswer> answer;
    m_api->fetch(at(u"/jwks.json"_s), this, answer.callback());
    QVERIFY(answer.failedWith(ErrorKind::Malformed));
}

void TestWebJwksApi::endsWithItsContext()
{
    m_server->answer(HostileServer::silence());
    Outcome<JwksAnswer> answer;
    {
        QObject context;
        m_api->fetch(at(u"/jwks.json"_s), &context, answer.callback());
        TRY_COMPARE(m_server->requests().size(), 1);
    }
    TRY_VERIFY(m_server->open().isEmpty());
    QCOMPARE(answer.count(), 0);
    TRY_VERIFY(m_api->children().isEmpty());
}

void TestWebJwksApi::sendsNoCredentialToAnAddress()
{
    m_server->answer(HostileServer::json(200, "{}"));
    HttpTransport withToken(m_server->url(), Secret("00token"));
    Outcome<HttpAnswer> refused;
    const auto done = [callback = refused.callback()](const Result<HttpAnswer> &answer) {
        callback(answer);
    };
    withToken.send({.address = at(u"/jwks.json"_s)}, this, done);
    QVERIFY(refused.failedWith(ErrorKind::Validation));
    // Nor is an address of somewhere else than where the transport leads to.
    HttpTransport elsewhere(QUrl(u"https://partner.example"_s), std::unique_ptr<Authorizer>());
    Outcome<HttpAnswer> other;
    const auto told = [callback = other.callback()](const Result<HttpAnswer> &answer) {
        callback(answer);
    };
    elsewhere.send({.address = at(u"/jwks.json"_s)}, this, told);
    QVERIFY(other.failedWith(ErrorKind::Validation));
    QVERIFY(m_server->requests().isEmpty());
}

QTEST_GUILESS_MAIN(TestWebJwksApi)
#include "tst_webjwksapi.moc"
