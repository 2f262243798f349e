// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "oktahookkeysapi.h"
#include "outcome.h"
#include "waiting.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The calls of the interface as requests and answers on real sockets.
class TestOktaHookKeysApi final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksForEachCall_data();
    void asksForEachCall();
    void row58_refusesOddIds_data();
    void row58_refusesOddIds();
    void readsAKeyWithoutItsPublicKey();
    void row43_row77_marksAPrivateMember_data();
    void row43_row77_marksAPrivateMember();
    void failsEachCallAlike_data();
    void failsEachCallAlike();
    void row8_row21_knowsNoOutcomeOfAnAnswerItCannotRead_data();
    void row8_row21_knowsNoOutcomeOfAnAnswerItCannotRead();
    void row9_takesNoCutListForWhole();
    void row21_acceptsAnySuccessOfADelete_data();
    void row21_acceptsAnySuccessOfADelete();
    void row66_keepsTheTokenOutOfErrors();
    void row20_followsPages();
    void row20_stopsAtPagesElsewhere_data();
    void row20_stopsAtPagesElsewhere();
    void row20_stopsInACircle();
    void row20_stopsAtTooManyPages();
    void failsWithAPage();
    void row12_cancelsEachCall_data();
    void row12_cancelsEachCall();
    void cancelsASecondStep();
    void diesSilently();
    void passesSignalsOn();

private:
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<OktaHookKeysApi> m_api;
};

namespace {

const QByteArray key = R"({"id":"HKY1","keyId":"uuid-1","name":"a","created":)"
                       R"("2025-10-24T13:06:07.000Z","lastUpdated":"2025-10-24T13:06:07.000Z",)"
                       R"("isUsed":false})";
const QByteArray jwk = R"({"kty":"RSA",  "n":"x"})";
const QByteArray keyWithJwk = QByteArray(key).replace("false}", "false,\"_embedded\":" + jwk + '}');

/// One call of the interface, its outcome reduced to what all have in common.
struct Call
{
    const char *name = nullptr;
    QByteArray method;
    QByteArray target;
    QByteArray success;
    std::function<PendingCall(HookKeysApi &, QObject *, const Callback<void> &)> start;
};

template <typename T>
Callback<T> reduced(const Callback<void> &done)
{
    return [done](const Result<T> &result) {
        if (result)
            done({});
        else
            done(tl::unexpected(result.error()));
    };
}

QList<Call> calls()
{
    return {
        {"listKeys", "GET", "/api/v1/hook-keys", "[]",
         [](HookKeysApi &api, QObject *context, const auto &done) {
             return api.listKeys(context, reduced<HookKeyListing>(done));
         }},
        {"readKey", "GET", "/api/v1/hook-keys/HKY1?expand=publickey", keyWithJwk,
         [](HookKeysApi &api, QObject *context, const auto &done) {
             return api.readKey(u"HKY1"_s, context, reduced<HookKey>(done));
         }},
        {"publicKey", "GET", "/api/v1/hook-keys/public/uuid-1", jwk,
         [](HookKeysApi &api, QObject *context, const auto &done) {
             return api.publicKey(u"uuid-1"_s, context, reduced<QByteArray>(done));
         }},
        {"createKey", "POST", "/api/v1/hook-keys", keyWithJwk,
         [](HookKeysApi &api, QObject *context, const auto &done) {
             return api.createKey(u"ä \"1\""_s, context, reduced<HookKey>(done));
         }},
        {"renameKey", "PUT", "/api/v1/hook-keys/HKY1", key,
         [](HookKeysApi &api, QObject *context, const auto &done) {
             return api.renameKey(u"HKY1"_s, u"ä \"1\""_s, context, reduced<HookKey>(done));
         }},
        {"deleteKey", "DELETE", "/api/v1/hook-keys/HKY1", "",
         [](HookKeysApi &api, QObject *context, const auto &done) {
             return api.deleteKey(u"HKY1"_s, context, done);
         }},
        {"listInlineHooks", "GET", "/api/v1/inlineHooks", "[]",
         [](HookKeysApi &api, QObject *context, const auto &done) {
             return api.listInlineHooks(context, reduced<InlineHookListing>(done));
         }},
    };
}

void addCalls()
{
    QTest::addColumn<Call>("call");
    for (const Call &call : calls())
        QTest::newRow(call.name) << call;
}

} // namespace

void TestOktaHookKeysApi::init()
{
    failOnWarning();
    m_server = std::make_unique<HostileServer>();
    m_api = std::make_unique<OktaHookKeysApi>(std::make_unique<HttpTransport>(
        m_server->url(), Secret(QByteArray("00canary")),
        HttpTransportOptions{.wait = [](auto, QObject *context, auto then) {
            QMetaObject::invokeMethod(context, then, Qt::QueuedConnection);
        }}));
}

void TestOktaHookKeysApi::cleanup()
{
    m_api.reset();
    m_server.reset();
}

void TestOktaHookKeysApi::asksForEachCall_data()
{
    addCalls();
}

void TestOktaHookKeysApi::asksForEachCall()
{
    QFETCH(const Call, call);
    m_server->answer(HostileServer::json(call.success.isEmpty() ? 204 : 200, call.success));
    Outcome<void> outcome;
    call.start(*m_api, this, outcome.callback());
    QCOMPARE(outcome.count(), 0);
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(m_server->requests().size(), 1);
    const HostileServer::Request &seen = m_server->requests().first();
    QCOMPARE(seen.method, call.method);
    QCOMPARE(seen.target, call.target);
    QCOMPARE(seen.headers.value("authorization"), "SSWS 00canary");
    if (call.method == "POST" || call.method == "PUT") {
        QCOMPARE(QJsonDocument::fromJson(seen.body).object(),
                 (QJsonObject{{u"name"_s, u"ä \"1\""_s}}));
    } else {
        QCOMPARE(seen.body, QByteArray());
    }
    QTest::qWait(20);
    QCOMPARE(outcome.count(), 1);
}

void TestOktaHookKeysApi::row58_refusesOddIds_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : {u""_s, u"../../users"_s, u"a/b"_s, u"a?b"_s, u"a%2e"_s, u"ä"_s})
        QTest::newRow(qPrintable(u"id "_s + id)) << id;
}

void TestOktaHookKeysApi::row58_refusesOddIds()
{
    QFETCH(const QString, id);
    Outcome<HookKey> read;
    Outcome<QByteArray> publicKey;
    Outcome<HookKey> renamed;
    Outcome<void> deleted;
    m_api->readKey(id, this, read.callback());
    m_api->publicKey(id, this, publicKey.callback());
    m_api->renameKey(id, u"a"_s, this, renamed.callback());
    m_api->deleteKey(id, this, deleted.callback());
    QVERIFY(read.cameOnce() && publicKey.cameOnce() && renamed.cameOnce() && deleted.cameOnce());
    QCOMPARE(read.kind(), ErrorKind::Validation);
    QCOMPARE(publicKey.kind(), ErrorKind::Validation);
    QCOMPARE(renamed.kind(), ErrorKind::Validation);
    QCOMPARE(deleted.kind(), ErrorKind::Validation);
    QTest::qWait(20);
    QCOMPARE(m_server->connections(), 0);
}

void TestOktaHookKeysApi::readsAKeyWithoutItsPublicKey()
{
    m_server->answer(HostileServer::json(200, key)); // it takes no notice of "expand"
    Outcome<HookKey> outcome;
    m_api->readKey(u"HKY1"_s, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().name, u"a"_s);
    QCOMPARE(outcome.value().publicJwk, QByteArray());
    QCOMPARE(m_server->requests().size(), 1);
}

void TestOktaHookKeysApi::row43_row77_marksAPrivateMember_data()
{
    QTest::addColumn<QByteArray>("leak");
    QTest::newRow("d") << QByteArray(keyWithJwk).replace("\"n\"", "\"d\"");
    QTest::newRow("beside the JWK")
        << QByteArray(keyWithJwk).replace("false,", "false,\"q\":\"x\",");
}

/// Whichever call it came with, the key has the mark, none of its bytes, and no word more.
void TestOktaHookKeysApi::row43_row77_marksAPrivateMember()
{
    QFETCH(const QByteArray, leak);
    m_server->answer(HostileServer::json(200, leak));
    Outcome<HookKey> read;
    Outcome<HookKey> created;
    Outcome<HookKey> renamed;
    m_api->readKey(u"HKY1"_s, this, read.callback());
    m_api->createKey(u"a"_s, this, created.callback());
    m_api->renameKey(u"HKY1"_s, u"a"_s, this, renamed.callback());
    for (Outcome<HookKey> *outcome : {&read, &created, &renamed}) {
        QVERIFY(outcome->cameOnce());
        QVERIFY(outcome->succeeded());
        QVERIFY(outcome->value().privateMember);
        QCOMPARE(outcome->value().publicJwk, QByteArray());
        QCOMPARE(outcome->value().warnings, QStringList());
    }
    m_server->answer(HostileServer::json(200, '[' + key + ',' + leak + ']'));
    Outcome<HookKeyListing> listed;
    m_api->listKeys(this, listed.callback());
    QVERIFY(listed.cameOnce());
    QVERIFY(listed.succeeded());
    QVERIFY(!listed.value().keys.first().privateMember);
    QVERIFY(listed.value().keys.last().privateMember);
    QCOMPARE(listed.value().keys.last().publicJwk, QByteArray());
    QCOMPARE(listed.value().warnings, QStringList());
}

void TestOktaHookKeysApi::failsEachCallAlike_data()
{
    addCalls();
}

void TestOktaHookKeysApi::failsEachCallAlike()
{
    QFETCH(const Call, call);
    const QByteArray envelope =
        R"({"errorCode":"E0000099","errorSummary":"Words","errorId":"oae1",)"
        R"("errorCauses":[{"errorSummary":"name: x"}]})";
    const QList<std::pair<int, ErrorKind>> statuses{
        {400, ErrorKind::Validation}, {401, ErrorKind::Unauthorized}, {403, ErrorKind::Forbidden},
        {404, ErrorKind::NotFound},   {409, ErrorKind::Conflict},     {429, ErrorKind::RateLimited},
        {500, ErrorKind::Server},     {503, ErrorKind::Server}};
    const bool write = call.method != "GET";
    for (const auto &[status, usual] : statuses) {
        // A server in trouble may have done what it was asked to.
        const ErrorKind kind =
            write && usual == ErrorKind::Server ? ErrorKind::OutcomeUnknown : usual;
        m_server->answer(HostileServer::json(status, envelope, "X-Okta-Request-Id: req1\r\n"));
        Outcome<void> outcome;
        call.start(*m_api, this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QCOMPARE(outcome.kind(), kind);
        QCOMPARE(outcome.error().httpStatus, status);
        QCOMPARE(outcome.error().code, u"E0000099"_s);
        QCOMPARE(outcome.error().serverText, u"Words"_s);
        QCOMPARE(outcome.error().errorId, u"oae1"_s);
        QCOMPARE(outcome.error().requestId, u"req1"_s);
        QCOMPARE(outcome.error().causes, QStringList{u"name: x"_s});
    }
}

void TestOktaHookKeysApi::row8_row21_knowsNoOutcomeOfAnAnswerItCannotRead_data()
{
    addCalls();
}

void TestOktaHookKeysApi::row8_row21_knowsNoOutcomeOfAnAnswerItCannotRead()
{
    QFETCH(const Call, call);
    const QByteArray page = "<html>Log in to the <b>hotel</b></html>";
    const QByteArray badChunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n[]";
    QList<HostileServer::Answer> answers{
        HostileServer::json(200, page, "X-Okta-Request-Id: req1\r\n")};
    if (call.method != "DELETE") {
        answers.append({HostileServer::json(200, "{\"id\":"), HostileServer::json(204, ""),
                        HostileServer::bytesAndClose(badChunks)});
    }
    for (const HostileServer::Answer &answer : answers) {
        m_server->answer(answer);
        Outcome<void> outcome;
        call.start(*m_api, this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QCOMPARE(outcome.kind(),
                 call.method == "GET" ? ErrorKind::Malformed : ErrorKind::OutcomeUnknown);
        QVERIFY(outcome.error().httpStatus >= 200);
        QVERIFY(!outcome.error().details().contains(u"hotel"_s));
        // One advice: not to check the URL besides, after a write that came through.
        if (outcome.kind() == ErrorKind::OutcomeUnknown) {
            QVERIFY(!outcome.error().causes.isEmpty());
            QVERIFY2(!outcome.error().details().contains(u"Check the org's URL"_s),
                     qPrintable(outcome.error().details()));
        }
    }
}

void TestOktaHookKeysApi::row9_takesNoCutListForWhole()
{
    const QByteArray list = R"([{"id":"HKY1","name":"a","keyId":"k"}])";
    const QByteArray size = QByteArray::number(list.size(), 16);
    const QByteArray head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + size + "\r\n";
    // Qt does not always tell that the last chunk is missing.
    for (qsizetype came = 0; came < list.size(); ++came) {
        m_server->answer(HostileServer::bytesAndClose(head + list.first(came)));
        Outcome<HookKeyListing> outcome;
        m_api->listKeys(this, outcome.callback());
        QVERIFY2(outcome.failed(), QByteArray::number(came).constData());
    }
}

void TestOktaHookKeysApi::row21_acceptsAnySuccessOfADelete_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n");
    QTest::newRow("204 with a length")
        << QByteArray("HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("204 with a body")
        << QByteArray("HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\n{}");
    QTest::newRow("204 with a second answer behind it")
        << QByteArray("HTTP/1.1 204 No Content\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n"
                      "evil");
    QTest::newRow("200 without a body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("200 with a body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    QTest::newRow("202") << QByteArray("HTTP/1.1 202 OK\r\nContent-Length: 0\r\n\r\n");
}

void TestOktaHookKeysApi::row21_acceptsAnySuccessOfADelete()
{
    QFETCH(const QByteArray, bytes);
    m_server->answerNext(HostileServer::bytes(bytes));
    m_server->answer(HostileServer::json(200, "[]"));
    Outcome<void> outcome;
    m_api->deleteKey(u"HKY1"_s, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    // What stood behind it is nobody's answer.
    Outcome<HookKeyListing> next;
    m_api->listKeys(this, next.callback());
    QVERIFY(next.cameOnce());
    QVERIFY(next.succeeded());
}

void TestOktaHookKeysApi::row66_keepsTheTokenOutOfErrors()
{
    m_server->answer(HostileServer::json(
        401,
        R"({"errorCode":"00canary","errorSummary":"Bad: \u00300canary","errorId":"00canary",)"
        R"("errorCauses":[{"errorSummary":"SSWS 00canary"}]})",
        "X-Okta-Request-Id: 00canary\r\n"));
    Outcome<HookKeyListing> outcome;
    m_api->listKeys(this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Unauthorized);
    QVERIFY(!outcome.error().details().contains(u"canary"_s));
    QVERIFY(outcome.error().serverText.startsWith(u"Bad: "_s));
}

void TestOktaHookKeysApi::row20_followsPages()
{
    const QByteArray base = m_server->url().toEncoded() + "/api/v1/inlineHooks";
    m_server->answerNext(HostileServer::json(200, R"([{"id":"cal1"},7])",
                                             "Link: <" + base
                                                 + ">; rel=\"self\"\r\n"
                                                   "Link: <"
                                                 + base
                                                 + "?after=a%2Fb&limit=1>; rel=\"next\"\r\n"));
    m_server->answerNext(
        HostileServer::json(200, R"([{"id":"cal2"}])", "Link: <?after=2>; rel=\"next\"\r\n"));
    m_server->answerNext(HostileServer::json(200, R"([{"id":"cal3"}])"));
    Outcome<InlineHookListing> outcome;
    m_api->listInlineHooks(this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().hooks.size(), 3);
    QCOMPARE(outcome.value().hooks.last().id, u"cal3"_s);
    QCOMPARE(outcome.value().warnings.size(), 1);
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(m_server->requests().at(1).target, "/api/v1/inlineHooks?after=a%2Fb&limit=1");
    QCOMPARE(m_server->requests().at(2).target, "/api/v1/inlineHooks?after=2");
    QCOMPARE(outcome.count(), 1);
}

void TestOktaHookKeysApi::row20_stopsAtPagesElsewhere_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("another host") << QByteArray("http://127.0.0.2:PORT/api/v1/inlineHooks?a");
    QTest::newRow("another name") << QByteArray("http://localhost:PORT/api/v1/inlineHooks?a");
    QTest::newRow("another port") << QByteArray("http://127.0.0.1:OTHER/api/v1/inlineHooks?a");
    QTest::newRow("another scheme") << QByteArray("https://127.0.0.1:PORT/api/v1/inlineHooks?a");
    QTest::newRow("user info") << QByteArray("http://u:p@127.0.0.1:PORT/api/v1/inlineHooks?a");
    QTest::newRow("another path") << QByteArray("/api/v1/users?a");
    QTest::newRow("below") << QByteArray("/api/v1/inlineHooks/x?a");
    QTest::newRow("up") << QByteArray("/api/v1/inlineHooks/../users?a");
    QTest::newRow("no URL") << QByteArray("http://[");
}

void TestOktaHookKeysApi::row20_stopsAtPagesElsewhere()
{
    QFETCH(QByteArray, target);
    HostileServer elsewhere;
    elsewhere.answer(HostileServer::json(200, "[]"));
    target.replace("PORT", QByteArray::number(m_server->url().port()));
    target.replace("OTHER", QByteArray::number(elsewhere.url().port()));
    m_server->answer(
        HostileServer::json(200, R"([{"id":"cal1"}])", "Link: <" + target + ">; rel=\"next\"\r\n"));
    Outcome<InlineHookListing> outcome;
    m_api->listInlineHooks(this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().hooks.size(), 1);
    QCOMPARE(outcome.value().warnings.size(), 1);
    QVERIFY2(outcome.value().warnings.first().contains(u"“Used by” may be wrong"_s),
             qPrintable(outcome.value().warnings.first()));
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(elsewhere.connections(), 0);
}

void TestOktaHookKeysApi::row20_stopsInACircle()
{
    m_server->answerNext(HostileServer::json(200, "[]", "Link: <?a>; rel=\"next\"\r\n"));
    m_server->answerNext(HostileServer::json(200, "[]", "Link: <?b>; rel=\"next\"\r\n"));
    m_server->answerNext(HostileServer::json(200, "[]", "Link: <?a>; rel=\"next\"\r\n"));
    m_server->answer(HostileServer::json(200, "[]", "Link: <>; rel=\"next\"\r\n"));
    for (const int requests : {3, 4}) {
        Outcome<InlineHookListing> outcome;
        m_api->listInlineHooks(this, outcome.callback());
        QVERIFY(outcome.cameOnce());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value().warnings.size(), 1);
        QCOMPARE(m_server->requests().size(), requests);
    }
}

void TestOktaHookKeysApi::row20_stopsAtTooManyPages()
{
    int page = 0;
    m_server->answer([&page](QTcpSocket *socket, const HostileServer::Request &request) {
        HostileServer::json(200, "[]",
                            "Link: <?page=" + QByteArray::number(++page)
                                + ">; rel=\"next\"\r\n")(socket, request);
    });
    Outcome<InlineHookListing> outcome;
    m_api->listInlineHooks(this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().warnings.size(), 1);
    QCOMPARE(m_server->requests().size(), 20);
}

void TestOktaHookKeysApi::failsWithAPage()
{
    m_server->answerNext(HostileServer::json(200, "[]", "Link: <?a>; rel=\"next\"\r\n"));
    m_server->answerNext(HostileServer::json(403, "{}"));
    Outcome<InlineHookListing> outcome;
    m_api->listInlineHooks(this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Forbidden);
}

void TestOktaHookKeysApi::row12_cancelsEachCall_data()
{
    addCalls();
}

void TestOktaHookKeysApi::row12_cancelsEachCall()
{
    QFETCH(const Call, call);
    Outcome<void> outcome;
    const PendingCall pending = call.start(*m_api, this, outcome.callback());
    TRY_COMPARE(m_server->requests().size(), 1);
    pending.cancel();
    QCOMPARE(outcome.count(), 0);
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Cancelled);
    TRY_VERIFY(m_server->open().isEmpty());

    Outcome<void> dead;
    auto context = std::make_unique<QObject>();
    call.start(*m_api, context.get(), dead.callback());
    TRY_COMPARE(m_server->requests().size(), 2);
    context.reset();
    TRY_VERIFY(m_server->open().isEmpty());
    QTest::qWait(20);
    QCOMPARE(dead.count(), 0);
}

void TestOktaHookKeysApi::cancelsASecondStep()
{
    m_server->answerNext(HostileServer::json(200, "[]", "Link: <?a>; rel=\"next\"\r\n"));
    Outcome<InlineHookListing> hooks;
    const PendingCall listing = m_api->listInlineHooks(this, hooks.callback());
    TRY_COMPARE(m_server->requests().size(), 2);
    listing.cancel();
    QVERIFY(hooks.cameOnce());
    QCOMPARE(hooks.kind(), ErrorKind::Cancelled);
}

void TestOktaHookKeysApi::diesSilently()
{
    Outcome<void> outcome;
    QList<PendingCall> pending;
    for (const Call &call : calls())
        pending.append(call.start(*m_api, this, outcome.callback()));
    TRY_COMPARE(m_server->requests().size(), pending.size());
    m_api.reset();
    TRY_VERIFY(m_server->open().isEmpty());
    for (const PendingCall &call : pending)
        call.cancel();
    QTest::qWait(20);
    QCOMPARE(outcome.count(), 0);
}

void TestOktaHookKeysApi::passesSignalsOn()
{
    m_server->answerNext(HostileServer::json(429, "{}",
                                             "Date: Fri, 24 Oct 2025 13:06:07 GMT\r\n"
                                             "X-Rate-Limit-Reset: 1761311172\r\n"));
    m_server->answer(HostileServer::json(200, "[]", "X-Rate-Limit-Remaining: 598\r\n"));
    QSignalSpy limits(m_api.get(), &HookKeysApi::rateLimitChanged);
    QSignalSpy waits(m_api.get(), &HookKeysApi::waiting);
    Outcome<HookKeyListing> outcome;
    m_api->listKeys(this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(limits.size(), 2);
    QCOMPARE(limits.last().first().value<RateLimit>().remaining, 598);
    QCOMPARE(waits.size(), 1);
    QCOMPARE(waits.first().first().value<std::chrono::seconds>(), std::chrono::seconds(6));
}

QTEST_GUILESS_MAIN(TestOktaHookKeysApi)
#include "tst_oktahookkeysapi.moc"
