// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../jwk/josetokens.h"
#include "auth/dpopprover.h"
#include "auth/tokenclient.h"
#include "failonwarning.h"
#include "fixedclock.h"
#include "hostileserver.h"
#include "jws.h"
#include "outcome.h"
#include "waiting.h"

#include <QJsonArray>
#include <QLocale>
#include <QTest>
#include <QUrlQuery>

#include <array>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The token endpoint's client, over real sockets; its proofs, as another implementation reads
/// them.
class TestTokenClient final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }

    void proveAsTheRfc();
    void provesWhoAsks();
    void giveTheNonce();
    void makesAKeyWhereTheServerWantsOne();
    void followsTheServersClock_data();
    void followsTheServersClock();
    void repeatsForEachReasonOnce();
    void tellsOAuthErrors_data();
    void tellsOAuthErrors();
    void row84_saysWhereTheKeysIdMayBeMissing();
    void row75_tellsWhoeverIsOnTheWay_data();
    void row75_tellsWhoeverIsOnTheWay();
    void row15_triesAgainSoonWhereManyAskAtOnce();
    void row15_pollsNotBeforeItsTurn();
    void refusesOddAnswers_data();
    void refusesOddAnswers();
    void takesTheLifetime_data();
    void takesTheLifetime();
    void readsGoodAnswers();
    void followsNoRedirect();
    void endsInTime();
    void row87_sendsARefreshOnceMoreWhoseAnswerIsLost_data();
    void row87_sendsARefreshOnceMoreWhoseAnswerIsLost();
    void row87_sendsNothingElseTwice();
    void losesTheSecondAnswerToo();
    void canBeCancelled();
    void posts();
};

namespace {

const QByteArray good = R"({"access_token":"00canary","token_type":"DPoP","expires_in":3600})";
const QByteArray bearer = R"({"access_token":"00canary","token_type":"Bearer","expires_in":3600})";

Form form()
{
    return {{"grant_type", QByteArray("refresh_token")},
            {"refresh_token", Secret(QByteArray("refresh+canary/=&"))}};
}

TokenClientConfig configFor(const HostileServer &server)
{
    return {.base = server.url(), .clientId = u"0oaClient"_s};
}

QString field(const HostileServer::Request &request, const QString &name)
{
    return QUrlQuery(QString::fromUtf8(request.body)).queryItemValue(name, QUrl::FullyDecoded);
}

QJsonObject payload(const QByteArray &token, const PrivateKey &key)
{
    const Result<Jws> jws = verifyJws(token, key.publicKey());
    return jws ? QJsonDocument::fromJson(jws->payload).object() : QJsonObject();
}

QByteArray dated(const QDateTime &when)
{
    return "Date: "
           + QLocale::c().toString(when.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1()
           + "\r\n";
}

} // namespace

void TestTokenClient::proveAsTheRfc()
{
    // RFC 9449, 7.1: the token and its hash; 7.1, figure 12: the proof.
    const Secret token(QByteArray("Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU"));
    const DpopProver prover(PrivateKey::generateEc());
    const QByteArray proof = prover.proof(
        HttpMethod::Get, QUrl(u"https://resource.example.org/protectedresource?a=b#c"_s),
        1562262618, token, "eyJ7S_zG.eyJH0-Z.HX4w-7v");
    const QJsonObject claims = payload(proof, prover.key());
    QCOMPARE(claims.value("ath"_L1), u"fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo"_s);
    QCOMPARE(claims.value("htm"_L1), u"GET"_s);
    QCOMPARE(claims.value("htu"_L1), u"https://resource.example.org/protectedresource"_s);
    QCOMPARE(claims.value("iat"_L1), 1562262618);
    QCOMPARE(claims.value("nonce"_L1), u"eyJ7S_zG.eyJH0-Z.HX4w-7v"_s);
    QCOMPARE(claims.size(), 6);
    const QJsonObject header = readJws(proof)->header;
    QCOMPARE(header.value("typ"_L1), u"dpop+jwt"_s);
    QCOMPARE(header.value("jwk"_L1).toObject(), prover.key().publicJwk());
    QCOMPARE(header.size(), 3);

    const QByteArray rfc =
        "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0"
        "VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10"
        "NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiJlMWozVl9iS2ljOC1MQUVCIiwiaHRtIjo"
        "iR0VUIiwiaHR1IjoiaHR0cHM6Ly9yZXNvdXJjZS5leGFtcGxlLm9yZy9wcm90ZWN0ZWRyZXNvdXJjZSIsImlhdCI"
        "6MTU2MjI2MjYxOCwiYXRoIjoiZlVIeU8ycjJaM0RaNTNFc05yV0JiMHhXWG9hTnk1OUlpS0NBcWtzbVFFbyJ9.2o"
        "W9RP35yRqzhrtNP86L-Ey71EOptxRimPPToA1plemAgR6pxHF8y6-yqyVnmcw6Fy1dqd-jfxSYoMxhAJpLjA";
    const auto octets = [](const char *text) {
        return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
    };
    QVERIFY(
        verifyJws(rfc, PublicKey({.kty = "EC",
                                  .crv = "P-256",
                                  .n = {},
                                  .e = {},
                                  .x = octets("l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs"),
                                  .y = octets("9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA")})));
}

void TestTokenClient::provesWhoAsks()
{
#ifdef Q_OS_WIN
    QSKIP("Node.js cannot be started");
#endif
    HostileServer server;
    server.answer(HostileServer::json(200, good));
    TokenClientConfig config = configFor(server);
    config.signingKey = PrivateKey::generateRsa();
    config.signingKeyId = u"my-key"_s;
    config.dpop = true;
    TokenClient client(config);
    for (int i = 0; i < 2; ++i) {
        Outcome<TokenAnswer> outcome;
        client.requestToken(form(), this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QVERIFY(outcome.succeeded());
    }
    QJsonArray tokens;
    for (const HostileServer::Request &request : server.requests()) {
        QCOMPARE(request.target, "/oauth2/v1/token");
        QCOMPARE(field(request, u"client_id"_s), u"0oaClient"_s);
        QCOMPARE(field(request, u"refresh_token"_s), u"refresh+canary/=&"_s);
        QCOMPARE(field(request, u"client_assertion_type"_s),
                 u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s);
        tokens.append(QJsonObject{{"token"_L1, field(request, u"client_assertion"_s)},
                                  {"jwk"_L1, config.signingKey.publicJwk(u"my-key"_s)}});
        tokens.append(
            QJsonObject{{"token"_L1, QString::fromLatin1(request.headers.value("dpop"))}});
    }
    const QJsonArray read = josesAnswer({{"verify"_L1, tokens}}).value("verified"_L1).toArray();
    QCOMPARE(read.size(), 4);
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QStringList ids;
    for (int i = 0; i < 4; i += 2) {
        const QJsonObject assertion = read.at(i).toObject();
        const QJsonValue claims = assertion["payload"_L1];
        QCOMPARE(assertion["header"_L1]["kid"_L1], u"my-key"_s);
        QCOMPARE(claims["iss"_L1], u"0oaClient"_s);
        QCOMPARE(claims["sub"_L1], u"0oaClient"_s);
        QCOMPARE(claims["aud"_L1], client.tokenUrl().toString());
        QVERIFY(claims["exp"_L1].toInteger() > now && claims["exp"_L1].toInteger() <= now + 3600);
        const QJsonObject proof = read.at(i + 1).toObject();
        QCOMPARE(proof["payload"_L1]["htm"_L1], u"POST"_s);
        QCOMPARE(proof["payload"_L1]["htu"_L1], client.tokenUrl().toString());
        QVERIFY(!proof["payload"_L1].toObject().contains("ath"_L1));
        QCOMPARE(proof["thumbprint"_L1].toString().toLatin1(), client.dpopKey().thumbprint());
        ids += {claims["jti"_L1].toString(), proof["payload"_L1]["jti"_L1].toString()};
    }
    QCOMPARE(ids.removeDuplicates(), 0);
}

void TestTokenClient::giveTheNonce()
{
    HostileServer server;
    server.answerNext(
        HostileServer::json(400, R"({"error":"use_dpop_nonce"})", "DPoP-Nonce: first\r\n"));
    server.answerNext(HostileServer::json(200, good, "DPoP-Nonce: second\r\n"));
    server.answer(HostileServer::json(200, good));
    TokenClientConfig config = configFor(server);
    config.dpop = true;
    config.signingKey = PrivateKey::generateEc();
    TokenClient client(config);
    for (int i = 0; i < 2; ++i) {
        Outcome<TokenAnswer> outcome;
        client.requestToken(form(), this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QVERIFY(outcome.succeeded());
    }
    QCOMPARE(server.requests().size(), 3);
    QStringList nonces;
    QStringList ids;
    for (const HostileServer::Request &request : server.requests()) {
        const QJsonObject claims = payload(request.headers.value("dpop"), client.dpopKey());
        nonces.append(claims.value("nonce"_L1).toString());
        ids.append(claims.value("jti"_L1).toString());
        ids.append(payload(field(request, u"client_assertion"_s).toLatin1(), config.signingKey)
                       .value("jti"_L1)
                       .toString());
    }
    QCOMPARE(nonces, QStringList({QString(), u"first"_s, u"second"_s}));
    QCOMPARE(ids.removeDuplicates(), 0);
    QVERIFY(!ids.contains(QString()));
}

void TestTokenClient::makesAKeyWhereTheServerWantsOne()
{
    HostileServer server;
    server.answerNext(HostileServer::json(400, R"({"error":"invalid_dpop_proof"})"));
    server.answer(HostileServer::json(200, good));
    TokenClient client(configFor(server));
    QVERIFY(client.dpopKey().isNull());
    Outcome<TokenAnswer> outcome;
    client.requestToken(form(), this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().tokenType, "DPoP");
    QVERIFY(!client.dpopKey().isNull());
    QVERIFY(!payload(server.requests().last().headers.value("dpop"), client.dpopKey()).isEmpty());
}

void TestTokenClient::followsTheServersClock_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("ahead") << 10;
    QTest::newRow("behind") << -10;
}

void TestTokenClient::followsTheServersClock()
{
    QFETCH(const int, minutes);
    const FixedClock clock;
    const QDateTime theirs = clock.now().addSecs(qint64(minutes) * 60);
    HostileServer server;
    server.answerNext(HostileServer::json(401, R"({"error":"invalid_client"})", dated(theirs)));
    server.answer(HostileServer::json(200, good, dated(theirs)));
    TokenClientConfig config = configFor(server);
    config.clock = &clock;
    config.dpop = true;
    config.signingKey = PrivateKey::generateEc();
    TokenClient client(config);
    Outcome<TokenAnswer> outcome;
    client.requestToken(form(), this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(server.requests().size(), 2);
    const HostileServer::Request last = server.requests().last();
    QCOMPARE(payload(last.headers.value("dpop"), client.dpopKey()).value("iat"_L1).toInteger(),
             theirs.toSecsSinceEpoch());
    QCOMPARE(payload(field(last, u"client_assertion"_s).toLatin1(), config.signingKey)
                 .value("iat"_L1)
                 .toInteger(),
             theirs.toSecsSinceEpoch());
}

void TestTokenClient::repeatsForEachReasonOnce()
{
    for (const QByteArray error : {"use_dpop_nonce", "invalid_dpop_proof", "invalid_client"}) {
        HostileServer server;
        server.answer(
            HostileServer::json(400, R"({"error":")" + error + R"("})", "DPoP-Nonce: again\r\n"));
        TokenClient client(configFor(server));
        Outcome<TokenAnswer> outcome;
        client.requestToken(form(), this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QVERIFY(outcome.failed());
        QCOMPARE(outcome.error().code, QString::fromLatin1(error));
        QVERIFY(server.requests().size() <= 3);
    }
}

void TestTokenClient::tellsOAuthErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("grant") << 400 << QByteArray("invalid_grant") << ErrorKind::Unauthorized;
    QTest::newRow("client") << 401 << QByteArray("invalid_client") << ErrorKind::Unauthorized;
    QTest::newRow("denied") << 400 << QByteArray("access_denied") << ErrorKind::Unauthorized;
    QTest::newRow("pending") << 400 << QByteArray("authorization_pending") << ErrorKind::Validation;
    QTest::newRow("scope") << 400 << QByteArray("invalid_scope") << ErrorKind::Unauthorized;
    QTest::newRow("limit") << 429 << QByteArray("slow_down") << ErrorKind::RateLimited;
    QTest::newRow("server") << 503 << QByteArray("server_error") << ErrorKind::Server;
}

void TestTokenClient::tellsOAuthErrors()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, code);
    QFETCH(const ErrorKind, kind);
    HostileServer server;
    server.answer(HostileServer::json(
        status, R"({"error":")" + code + R"(","error_description":"No: refresh+canary/=&"})",
        "X-Okta-Request-Id: req\r\n"));
    TokenClient client(configFor(server));
    Outcome<TokenAnswer> outcome;
    client.requestToken(form(), this, outcome.callback());
    QCOMPARE(outcome.count(), 0);
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), kind);
    QCOMPARE(outcome.error().code, QString::fromLatin1(code));
    QCOMPARE(outcome.error().serverText, u"No: […]"_s);
    QCOMPARE(outcome.error().requestId, u"req"_s);
    QCOMPARE(outcome.error().httpStatus, status);
    QVERIFY(!outcome.error().summary.isEmpty());
    QCOMPARE(server.requests().size(), 1);
}

/// A key may have no ID, and Okta asks for one where the app has several keys.
void TestTokenClient::row84_saysWhereTheKeysIdMayBeMissing()
{
    HostileServer server;
    server.answer(HostileServer::json(401, R"({"error":"invalid_client"})"));
    for (const QString &id : {QString(), u"my-key"_s}) {
        TokenClientConfig config = configFor(server);
        config.signingKey = PrivateKey::generateEc();
        config.signingKeyId = id;
        TokenClient client(config);
        Outcome<TokenAnswer> outcome;
        client.requestToken(form(), this, outcome.callback());
        QVERIFY(outcome.failedWith(ErrorKind::Unauthorized));
        const QString told = outcome.error().summary;
        QVERIFY2(told.contains(id.isEmpty() ? u"more than one"_s : u"under its key ID"_s),
                 qPrintable(told));
    }
}

void TestTokenClient::row75_tellsWhoeverIsOnTheWay_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("403") << 403 << ErrorKind::Network << u"a proxy or a firewall"_s;
    QTest::newRow("404") << 404 << ErrorKind::NotFound << u"URL"_s;
    QTest::newRow("405") << 405 << ErrorKind::Validation << u"does not allow this kind"_s;
    QTest::newRow("407") << 407 << ErrorKind::ProxySignIn << u"proxy"_s;
    QTest::newRow("408") << 408 << ErrorKind::Timeout << u"waited too long"_s;
    QTest::newRow("413") << 413 << ErrorKind::Validation << u"too large"_s;
    QTest::newRow("421") << 421 << ErrorKind::Validation << u"does not speak for"_s;
    QTest::newRow("431") << 431 << ErrorKind::Validation << u"headers"_s;
    QTest::newRow("451") << 451 << ErrorKind::Forbidden << u"legal reasons"_s;
    QTest::newRow("511") << 511 << ErrorKind::Network << u"sign in to it"_s;
}

void TestTokenClient::row75_tellsWhoeverIsOnTheWay()
{
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, words);
    HostileServer server;
    server.answer(HostileServer::json(status, "<html>canary</html>"));
    TokenClient client(configFor(server));
    Outcome<TokenAnswer> outcome;
    client.requestToken({{"grant_type", QByteArray("client_credentials")}}, this,
                        outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), kind);
    QVERIFY2(outcome.error().summary.contains(words), qPrintable(outcome.error().summary));
    QCOMPARE(server.requests().size(), 1);
}

void TestTokenClient::row15_triesAgainSoonWhereManyAskAtOnce()
{
    HostileServer server;
    const auto crowded =
        HostileServer::json(429, R"({"errorCode":"E0000047"})",
                            "X-Rate-Limit-Limit: 0\r\nX-Rate-Limit-Remaining: 0\r\n");
    server.answerNext(crowded);
    server.answerNext(crowded);
    server.answer(HostileServer::json(200, bearer));
    TokenClientConfig config = configFor(server);
    QList<std::chrono::seconds> waits;
    config.transport.wait = [&waits](std::chrono::seconds wait, QObject *context, auto then) {
        waits.append(wait);
        QTimer::singleShot(0, context, std::move(then));
    };
    TokenClient client(config);
    Outcome<TokenAnswer> outcome;
    client.requestToken(form(), this, outcome.callback());
    QVERIFY(outcome.succeeded());
    QCOMPARE(waits,
             QList<std::chrono::seconds>({std::chrono::seconds(1), std::chrono::seconds(2)}));
    QCOMPARE(server.requests().size(), 3);

    server.answer(crowded);
    Outcome<TokenAnswer> refused;
    client.requestToken(form(), this, refused.callback());
    QVERIFY(refused.cameOnce());
    QCOMPARE(refused.kind(), ErrorKind::RateLimited);
    QVERIFY2(refused.error().summary.contains(u"at once"), qPrintable(refused.error().summary));
    QCOMPARE(server.requests().size(), 7);
}

/// RFC 8628, 3.5.
void TestTokenClient::row15_pollsNotBeforeItsTurn()
{
    HostileServer server;
    server.answer(HostileServer::json(429, "{}", "X-Rate-Limit-Limit: 0\r\n"));
    TokenClient client(configFor(server));
    Outcome<TokenAnswer> outcome;
    client.requestToken(
        {{"grant_type", QByteArray("urn:ietf:params:oauth:grant-type:device_code")}}, this,
        outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::RateLimited);
    QCOMPARE(server.requests().size(), 1);
}

void TestTokenClient::refusesOddAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>canary</html>");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("no token") << QByteArray(R"({"token_type":"Bearer"})");
    QTest::newRow("empty token") << QByteArray(R"({"access_token":"","token_type":"Bearer"})");
    QTest::newRow("number") << QByteArray(R"({"access_token":7,"token_type":"Bearer"})");
    QTest::newRow("no type") << QByteArray(R"({"access_token":"canary"})");
    QTest::newRow("odd type") << QByteArray(R"({"access_token":"canary","token_type":"MAC"})");
    QTest::newRow("line break") << QByteArray(
        R"({"access_token":"canary\r\nX: y","token_type":"Bearer"})");
    QTest::newRow("space") << QByteArray(R"({"access_token":"can ary","token_type":"Bearer"})");
    QTest::newRow("two tokens") << QByteArray(
        R"({"access_token":"canary","access_token":"b","token_type":"Bearer"})");
    QTest::newRow("odd refresh token")
        << QByteArray(R"({"access_token":"canary","refresh_token":[],"token_type":"Bearer"})");
    for (const QByteArray time : {"0", "-1", "-0.5", "\"0\"", "\"-1\"", "\"\"", "\"1h\"", "\"inf\"",
                                  "\"nan\"", "true", "[3600]", "{}", "1e999"}) {
        QTest::addRow("expires_in %s", time.constData())
            << R"({"access_token":"canary","token_type":"Bearer","expires_in":)" + time + '}';
    }
}

void TestTokenClient::refusesOddAnswers()
{
    QFETCH(const QByteArray, body);
    HostileServer server;
    server.answer(HostileServer::json(200, body));
    TokenClient client(configFor(server));
    Outcome<TokenAnswer> outcome;
    client.requestToken(form(), this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Malformed);
    QVERIFY(!outcome.error().details().contains(u"canary"));
}

void TestTokenClient::takesTheLifetime_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<int>("seconds");
    QTest::newRow("absent") << QByteArray() << 3600; // RFC 6749, 5.1: it may be
    QTest::newRow("null") << QByteArray("null") << 3600;
    for (const auto &[text, seconds] :
         {std::pair("7200", 7200), std::pair("\"7200\"", 7200), std::pair("\" 7200 \"", 7200),
          std::pair("7200.9", 7200), std::pair("\"7.2e3\"", 7200), std::pair("0.5", 1),
          std::pair("\"0.5\"", 1), std::pair("1e300", 86'400), std::pair("\"1e300\"", 86'400),
          std::pair("9223372036854775808", 86'400)})
        QTest::newRow(text) << QByteArray(text) << seconds;
}

void TestTokenClient::takesTheLifetime()
{
    QFETCH(const QByteArray, member);
    QByteArray body = R"({"access_token":"canary","token_type":"Bearer")";
    if (!member.isEmpty())
        body += ",\"expires_in\":" + member;
    HostileServer server;
    server.answer(HostileServer::json(200, body + '}'));
    TokenClient client(configFor(server));
    Outcome<TokenAnswer> outcome;
    client.requestToken(form(), this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QTEST(int(outcome.value().expiresIn.count()), "seconds");
}

void TestTokenClient::readsGoodAnswers()
{
    HostileServer server;
    server.answer(HostileServer::json(
        200,
        R"({"token_type":"bearer","expires_in":7200,"access_token":"a.b~c+d/e=",)"
        R"("refresh_token":"r","scope":"openid okta.inlineHooks.read","id_token":"x","y":{}})"));
    TokenClient client(configFor(server));
    Outcome<TokenAnswer> outcome;
    client.requestToken(form(), this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    const TokenAnswer &answer = outcome.value();
    QCOMPARE(answer.accessToken.bytes(), "a.b~c+d/e=");
    QCOMPARE(answer.refreshToken.bytes(), "r");
    QCOMPARE(answer.tokenType, "Bearer");
    QCOMPARE(answer.expiresIn, std::chrono::seconds(2h));
    QCOMPARE(answer.scopes, QStringList({u"openid"_s, u"okta.inlineHooks.read"_s}));
    // A token that anybody may use is none that was asked for with a proof.
    TokenClientConfig config = configFor(server);
    config.dpop = true;
    TokenClient bound(config);
    Outcome<TokenAnswer> refused;
    bound.requestToken(form(), this, refused.callback());
    QVERIFY(refused.cameOnce());
    QCOMPARE(refused.kind(), ErrorKind::Malformed);
}

void TestTokenClient::followsNoRedirect()
{
    HostileServer other;
    other.answer(HostileServer::json(200, bearer));
    for (const int status : {301, 302, 307, 308}) {
        HostileServer server;
        server.answer(HostileServer::json(
            status, "{}", "Location: " + other.url().toEncoded() + "/oauth2/v1/token\r\n"));
        TokenClient client(configFor(server));
        Outcome<TokenAnswer> outcome;
        client.requestToken(form(), this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QCOMPARE(outcome.kind(), ErrorKind::Malformed);
    }
    QCOMPARE(other.connections(), 0);
}

void TestTokenClient::endsInTime()
{
    const std::array answers{
        HostileServer::silence(),
        HostileServer::drip("HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n", 20ms)};
    for (const HostileServer::Answer &answer : answers) {
        HostileServer server;
        server.answer(answer);
        TokenClientConfig config = configFor(server);
        config.transport.deadline = 2s;
        TokenClient client(config);
        Outcome<TokenAnswer> outcome;
        client.requestToken(form(), this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QCOMPARE(outcome.kind(), ErrorKind::Network);
        QCOMPARE(server.requests().size(), 2); // a refresh once more
    }
}

void TestTokenClient::row87_sendsARefreshOnceMoreWhoseAnswerIsLost_data()
{
    QTest::addColumn<HostileServer::Answer>("lost");
    QTest::newRow("reset") << HostileServer::bytesAndReset({});
    QTest::newRow("closed") << HostileServer::bytesAndClose({});
    QTest::newRow("cut") << HostileServer::bytesAndClose(
        "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{\"access_token\":\"00can");
    QTest::newRow("a gateway's 502") << HostileServer::json(502, "<html>");
    QTest::newRow("a gateway's 504") << HostileServer::json(504, "");
}

void TestTokenClient::row87_sendsARefreshOnceMoreWhoseAnswerIsLost()
{
    QFETCH(const HostileServer::Answer, lost);
    HostileServer server;
    server.answerNext(lost);
    server.answer(HostileServer::json(200, good));
    TokenClientConfig config = configFor(server);
    config.dpop = true;
    config.signingKey = PrivateKey::generateEc();
    TokenClient client(config);
    Outcome<TokenAnswer> outcome;
    client.requestToken(form(), this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY2(outcome.succeeded(), outcome.failed() ? qPrintable(outcome.error().details()) : "");
    QCOMPARE(outcome.count(), 1);
    QCOMPARE(server.requests().size(), 2);
    const HostileServer::Request first = server.requests().first();
    const HostileServer::Request last = server.requests().last();
    QCOMPARE(field(last, u"refresh_token"_s), field(first, u"refresh_token"_s));
    // A proof and an assertion are good once (RFC 9449, 11.1; RFC 7523, 3).
    const auto jti = [](const QByteArray &token, const PrivateKey &key) {
        return payload(token, key).value("jti"_L1).toString();
    };
    const QString proof = jti(last.headers.value("dpop"), client.dpopKey());
    QVERIFY(!proof.isEmpty());
    QVERIFY(proof != jti(first.headers.value("dpop"), client.dpopKey()));
    const auto assertion = [&](const HostileServer::Request &request) {
        return jti(field(request, u"client_assertion"_s).toLatin1(), config.signingKey);
    };
    QVERIFY(!assertion(last).isEmpty());
    QVERIFY(assertion(last) != assertion(first));
}

void TestTokenClient::row87_sendsNothingElseTwice()
{
    for (const QByteArray grant : {"authorization_code", "client_credentials"}) {
        HostileServer server;
        server.answer(HostileServer::bytesAndReset({}));
        TokenClient client(configFor(server));
        Outcome<TokenAnswer> outcome;
        client.requestToken({{"grant_type", grant}, {"code", Secret(QByteArray("once"))}}, this,
                            outcome.callback());
        QVERIFY(outcome.cameOnce());
        QCOMPARE(outcome.kind(), ErrorKind::Network);
        QCOMPARE(server.requests().size(), 1);
    }
}

void TestTokenClient::losesTheSecondAnswerToo()
{
    HostileServer server;
    server.answer(HostileServer::bytesAndReset({}));
    TokenClient client(configFor(server));
    Outcome<TokenAnswer> outcome;
    client.requestToken(form(), this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Network);
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(!outcome.error().details().contains(u"canary"));
}

void TestTokenClient::canBeCancelled()
{
    HostileServer server;
    server.answer(HostileServer::silence());
    TokenClient client(configFor(server));
    Outcome<TokenAnswer> outcome;
    const PendingCall call = client.requestToken(form(), this, outcome.callback());
    TRY_COMPARE(server.requests().size(), 1);
    call.cancel();
    QCOMPARE(outcome.count(), 0);
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Cancelled);
    QCOMPARE(outcome.count(), 1);
}

void TestTokenClient::posts()
{
    HostileServer server;
    server.answerNext(HostileServer::json(200, R"({"user_code":"ABCD"})"));
    server.answerNext(HostileServer::json(200, ""));
    server.answerNext(HostileServer::json(200, "<html>"));
    TokenClient client(configFor(server));
    Outcome<QJsonObject> device;
    client.post(u"device/authorize"_s, {{"scope", QByteArray("a b")}}, this, device.callback());
    QVERIFY(device.cameOnce());
    QVERIFY(device.succeeded());
    QCOMPARE(device.value().value("user_code"_L1), u"ABCD"_s);
    QCOMPARE(server.requests().last().target, "/oauth2/v1/device/authorize");
    QCOMPARE(server.requests().last().body, "scope=a%20b&client_id=0oaClient");
    Outcome<void> revoked;
    client.revoke(Secret(QByteArray("t")), "refresh_token", this, revoked.callback());
    QVERIFY(revoked.cameOnce());
    QVERIFY(revoked.succeeded());
    QCOMPARE(server.requests().last().body,
             "token=t&token_type_hint=refresh_token&client_id=0oaClient");
    Outcome<QJsonObject> odd;
    client.post(u"device/authorize"_s, {}, this, odd.callback());
    QVERIFY(odd.cameOnce());
    QCOMPARE(odd.kind(), ErrorKind::Malformed);
}

QTEST_GUILESS_MAIN(TestTokenClient)
#include "tst_tokenclient.moc"
