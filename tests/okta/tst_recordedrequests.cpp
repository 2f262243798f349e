// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tokenclient.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "outcome.h"
#include "recordedrequest.h"
#include "requestlog.h"
#include "secretsearch.h"
#include "waiting.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

const Secret token(QByteArray("00canary-4711-4711"));
const HttpRequest list{.path = {u"api"_s, u"v1"_s, u"hook-keys"_s}};

/// Keeps every entry.
class Entries final : public RequestLog
{
public:
    void add(const RequestEntry &entry) override { all.append(entry); }

    /// All that can be read in the entries.
    [[nodiscard]] QByteArray text() const
    {
        QByteArray text;
        for (const RequestEntry &entry : all) {
            text += entry.method.toUtf8() + ' ' + entry.url.toEncoded() + '\n'
                    + entry.requestId.toUtf8() + '\n' + entry.problem.toUtf8() + '\n';
            for (const auto &[name, value] : entry.sent + entry.received)
                text += name + ": " + value + '\n';
            text += entry.sentBody + '\n' + entry.receivedBody + '\n';
        }
        return text;
    }

    QList<RequestEntry> all;
};

HttpTransportOptions loggingTo(Entries &entries)
{
    HttpTransportOptions options;
    options.log = &entries;
    options.wait = [](std::chrono::seconds, QObject *context, const std::function<void()> &then) {
        QMetaObject::invokeMethod(context, then, Qt::QueuedConnection);
    };
    return options;
}

/// Those of @p secrets that are in @p text, in any form.
QStringList found(const QByteArray &text, const QByteArrayList &secrets)
{
    QStringList all;
    for (const QByteArray &secret : secrets) {
        for (const QByteArray &form : SecretSearch::forms(secret)) {
            if (text.contains(form))
                all.append(QString::fromLatin1(secret));
        }
    }
    return all;
}

} // namespace

/// What the request log is told of requests over real sockets.
class TestRecordedRequests final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!HTTP header value contained illegal character)"_s));
    }

    void recordsEachAttempt();
    void recordsWhatHadNoAnswer();
    void recordsWhatNobodyWaitsFor();
    void recordsAWriteAsItWas();
    void sendsAReadAgain();
    void row66_hidesTheTokenWhereverItIsEchoed_data();
    void row66_hidesTheTokenWhereverItIsEchoed();
    void row66_hidesWhatATokenServerIsTold();
    void row66_hidesWhatATokenServerTells_data();
    void row66_hidesWhatATokenServerTells();
    void row66_hidesKeysAndHeadersOfHooks();
    void row66_hidesWhateverItsLettersAre_data();
    void row66_hidesWhateverItsLettersAre();
    void showsWhatAnybodyMayKnow();
    void row66_hidesAQueryThatIsNotKnown();
    void row66_hidesWhatOpensAnAddress_data();
    void row66_hidesWhatOpensAnAddress();
    void row66_hidesWhatOpensAnAddressInASentence_data();
    void row66_hidesWhatOpensAnAddressInASentence();
    void keepsWhatASentenceSays();
    void keepsOnlyTheLengthOfALongBody();
};

void TestRecordedRequests::recordsEachAttempt()
{
    HostileServer server;
    server.answerNext(HostileServer::json(429, "{}",
                                          "X-Okta-Request-Id: first\r\nX-Rate-Limit-Limit: 600\r\n"
                                          "X-Rate-Limit-Remaining: 0\r\n"));
    server.answer(HostileServer::json(200, "[]", "X-Okta-Request-Id: second\r\n"));
    Entries entries;
    HttpTransport transport(server.url(), token, loggingTo(entries));
    Outcome<HttpAnswer> outcome;
    transport.send(list, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(entries.all.size(), 2);
    const RequestEntry &first = entries.all.first();
    QCOMPARE(first.status, 429);
    QCOMPARE(first.requestId, u"first"_s);
    QCOMPARE(first.repeat, 0);
    QCOMPARE(first.rateLimit.limit, 600);
    QCOMPARE(first.rateLimit.remaining, 0);
    const RequestEntry &second = entries.all.last();
    QCOMPARE(second.method, u"GET"_s);
    QCOMPARE(second.url.path(), u"/api/v1/hook-keys"_s);
    QCOMPARE(second.status, 200);
    QCOMPARE(second.requestId, u"second"_s);
    QCOMPARE(second.repeat, 1);
    QCOMPARE(second.scheme, "SSWS");
    QCOMPARE(second.receivedBody, "[\n]");
    QVERIFY(second.problem.isEmpty());
    QVERIFY(second.started.isValid());
    QVERIFY(second.duration.count() >= 0);
    QVERIFY(entries.text().toLower().contains("x-okta-retry-for: first\n"));
}

void TestRecordedRequests::recordsWhatHadNoAnswer()
{
    HostileServer server;
    server.answer(HostileServer::bytesAndReset({}));
    Entries entries;
    HttpTransport transport(server.url(), token, loggingTo(entries));
    Outcome<HttpAnswer> outcome;
    transport.send({.method = HttpMethod::Delete, .path = list.path}, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::OutcomeUnknown);
    QCOMPARE(entries.all.size(), 1);
    QCOMPARE(entries.all.first().method, u"DELETE"_s);
    QCOMPARE(entries.all.first().status, 0);
    QCOMPARE(entries.all.first().problem, outcome.error().summary);
}

void TestRecordedRequests::recordsWhatNobodyWaitsFor()
{
    HostileServer server;
    server.answer(HostileServer::silence());
    Entries entries;
    {
        HttpTransport transport(server.url(), token, loggingTo(entries));
        auto context = std::make_unique<QObject>();
        transport.send(list, context.get(), [](const Result<HttpAnswer> &) {});
        TRY_VERIFY(server.requests().size() == 1);
        context.reset();
        TRY_VERIFY(entries.all.size() == 1);
        transport.send(list, this, [](const Result<HttpAnswer> &) {});
        TRY_VERIFY(server.requests().size() == 2);
    }
    QCOMPARE(entries.all.size(), 2); // with the transport, which was closed
    QCOMPARE(entries.all.last().status, 0);
}

void TestRecordedRequests::recordsAWriteAsItWas()
{
    HostileServer server;
    server.answer(HostileServer::json(201, R"({"id":"HKY1","name":"one"})"));
    Entries entries;
    HttpTransport transport(server.url(), token, loggingTo(entries));
    Outcome<HttpAnswer> outcome;
    transport.send({.method = HttpMethod::Post, .path = list.path, .body = R"({"name":"one"})"},
                   this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(entries.all.size(), 1);
    const RequestEntry &entry = entries.all.first();
    QCOMPARE(entry.sentBody, "{\n    \"name\": \"one\"\n}");
    QVERIFY(entry.receivedBody.contains("HKY1"));
    QVERIFY(!entry.sendAgain);
}

void TestRecordedRequests::sendsAReadAgain()
{
    HostileServer server;
    server.answer(HostileServer::json(200, "[]"));
    Entries entries;
    auto transport = std::make_unique<HttpTransport>(server.url(), token, loggingTo(entries));
    Outcome<HttpAnswer> outcome;
    transport->send({.path = list.path, .query = u"limit=7"_s}, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(entries.all.size(), 1);
    QVERIFY(entries.all.first().sendAgain());
    TRY_VERIFY(entries.all.size() == 2);
    QCOMPARE(server.requests().last().target, "/api/v1/hook-keys?limit=7");
    QCOMPARE(server.requests().last().headers.value("authorization"), "SSWS " + token.bytes());
    QCOMPARE(outcome.count(), 1);
    transport.reset();
    QVERIFY(!entries.all.first().sendAgain());
}

void TestRecordedRequests::row66_hidesTheTokenWhereverItIsEchoed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    const QByteArray shown = token.bytes();
    QTest::newRow("JSON") << 200 << QByteArray() << QByteArray("{\"name\":\"" + shown + "\"}");
    QTest::newRow("JSON in other letters")
        << 200 << QByteArray() << QByteArray("{\"name\":\"\\u0030" + shown.mid(1) + "\"}");
    QTest::newRow("HTML") << 403 << QByteArray() << QByteArray("<p>SSWS " + shown + "</p>");
    QTest::newRow("cut off") << 403 << QByteArray() << QByteArray("Bad token " + shown.chopped(3));
    QTest::newRow("header") << 200 << QByteArray("X-Echo: SSWS " + shown + "\r\n")
                            << QByteArray("[]");
    QTest::newRow("request id") << 200 << QByteArray("X-Okta-Request-Id: " + shown + "\r\n")
                                << QByteArray("[]");
    QTest::newRow("redirect") << 302
                              << QByteArray("Location: http://127.0.0.1/x?t=" + shown + "\r\n")
                              << QByteArray();
    QTest::newRow("cookie") << 200 << QByteArray("Set-Cookie: sid=" + shown + "\r\n")
                            << QByteArray("[]");
}

void TestRecordedRequests::row66_hidesTheTokenWhereverItIsEchoed()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, body);
    HostileServer server;
    server.answer(HostileServer::json(status, body, head));
    Entries entries;
    HttpTransport transport(server.url(), token, loggingTo(entries));
    Outcome<HttpAnswer> outcome;
    transport.send(list, this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(entries.all.size(), 1);
    QCOMPARE(entries.all.first().status, status);
    QCOMPARE(found(entries.text(), {token.bytes().chopped(3)}), QStringList());
    // Later versions of Qt write the names of headers in small letters.
    QVERIFY(entries.text().toLower().contains(u"authorization: ssws […]"_s.toUtf8()));
}

void TestRecordedRequests::row66_hidesWhatATokenServerIsTold()
{
    const QByteArrayList secrets{"refresh-canary/4711+", "assertion-canary-4711"};
    HostileServer server;
    server.answer(HostileServer::json(
        400, R"({"error":"invalid_grant","error_description":"not refresh-canary/4711+"})"));
    Entries entries;
    TokenClientConfig config;
    config.base = server.url();
    config.clientId = u"0oaclient"_s;
    config.dpop = true;
    config.transport = loggingTo(entries);
    TokenClient client(config);
    Outcome<TokenAnswer> outcome;
    client.requestToken({{"grant_type", QByteArray("refresh_token")},
                         {"refresh_token", Secret(secrets.first())},
                         {"client_assertion", Secret(secrets.last())}},
                        this, outcome.callback());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(entries.all.size(), 1);
    const RequestEntry &entry = entries.all.first();
    QCOMPARE(found(entries.text(), secrets), QStringList());
    QVERIFY2(entry.sentBody.contains("grant_type=refresh_token")
                 && entry.sentBody.contains(u"refresh_token=[…]"_s.toUtf8())
                 && entry.sentBody.contains("client_id=0oaclient"),
             entry.sentBody.constData());
    QVERIFY(entry.receivedBody.contains("invalid_grant"));
    const QByteArray proof = server.requests().first().headers.value("dpop");
    QVERIFY(proof.size() > 100);
    QVERIFY(!entries.text().contains(proof));
}

void TestRecordedRequests::row66_hidesWhatATokenServerTells_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("tokens") << QByteArray(
        R"({"token_type":"Bearer","expires_in":3600,"access_token":"answer-canary-4711",)"
        R"("refresh_token":"answer-canary-4711","id_token":"answer-canary-4711"})");
    QTest::newRow("device") << QByteArray(
        R"({"device_code":"answer-canary-4711","user_code":"answer-canary-4711","interval":5})");
    QTest::newRow("another name") << QByteArray(R"({"x":{"scope":"answer-canary-4711"}})");
    QTest::newRow("a list") << QByteArray(R"(["answer-canary-4711"])");
    QTest::newRow("no JSON") << QByteArray("access_token=answer-canary-4711");
    QTest::newRow("cut off") << QByteArray(R"({"access_token":"answer-canary-4711)");
}

void TestRecordedRequests::row66_hidesWhatATokenServerTells()
{
    QFETCH(const QByteArray, body);
    SentRequest request;
    request.method = HttpMethod::Post;
    request.url = QUrl(u"https://acme.okta.com/oauth2/v1/token"_s);
    HttpAnswer answer;
    answer.status = 200;
    answer.body = body;
    Entries entries;
    entries.add(recordedRequest(request, answer, {}));
    QCOMPARE(found(entries.text(), {"answer-canary-4711"}), QStringList());
}

void TestRecordedRequests::row66_hidesKeysAndHeadersOfHooks()
{
    SentRequest request;
    request.method = HttpMethod::Put;
    request.url = QUrl(u"https://acme.okta.com/api/v1/inlineHooks/cal1"_s);
    request.contentType = "application/json";
    request.body = R"({"channel":{"config":{"uri":"https://example.com","authScheme":{"type":)"
                   R"("HEADER","key":"Authorization","value":"header-canary-4711"},"headers":)"
                   R"([{"key":"X-Other","value":"header-canary-4711"}]}}})";
    HttpAnswer answer;
    answer.status = 200;
    answer.body = R"({"kty":"RSA","n":"public","d":"member-canary-4711","inner":[{"p":)"
                  R"("member-canary-4711"}],"client_secret":"member-canary-4711"})";
    Entries entries;
    entries.add(recordedRequest(request, answer, {}));
    answer.body = "-----BEGIN PRIVATE KEY-----\nmember-canary-4711\n-----END PRIVATE KEY-----";
    entries.add(recordedRequest(request, answer, {}));
    answer.body = R"({"cut":"off","d":"member-canary-4711)";
    entries.add(recordedRequest(request, answer, {}));
    QCOMPARE(found(entries.text(), {"header-canary-4711", "member-canary-4711"}), QStringList());
    QVERIFY(entries.text().contains("X-Other"));
    QVERIFY(entries.text().contains("public"));
}

void TestRecordedRequests::row66_hidesWhateverItsLettersAre_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *name :
         {"client_secret", "Client_Secret", "CLIENTSECRET", "refresh_token", "RefreshToken",
          "client_assertion", "ASSERTION", "private_key", "privateKey", "PrivateKey", "X-Api-Key",
          "apiKey", "passphrase", "Password", "sessionToken", "pwd", "passCode"}) {
        const QByteArray text = name;
        QTest::newRow(name) << QByteArray("{\"" + text + "\":\"any-canary-4711\"}");
        QTest::addRow("%s in a list", name)
            << QByteArray("[{\"x\":[{\"" + text + "\":[\"any-canary-4711\"]}]}]");
    }
    QTest::newRow("an object") << QByteArray(R"({"password":{"value":"any-canary-4711"}})");
    QTest::newRow("deep") << QByteArray(R"({"Secrets":{"a":{"b":["any-canary-4711"]}}})");
    for (const char *name : {"apiKey", "token", "Authorization", "cookie", "session", "dpop"}) {
        QTest::addRow("an object, %s", name)
            << QByteArray("{\"") + name + R"(":{"value":"any-canary-4711","a":{"b":{"raw":)"
                   + R"("any-canary-4711"}}}})";
    }
    QTest::newRow("a header") << QByteArray(R"({"Key":"X-Other","Value":"any-canary-4711"})");
    QTest::newRow("a header by its name")
        << QByteArray(R"([{"name":"Authorization","value":"Bearer any-canary-4711"}])");
    QTest::newRow("a header as a text")
        << QByteArray(R"(["Authorization: Bearer any-canary-4711"])");
    QTest::newRow("a quoted pair") << QByteArray("password=\"any-canary-4711\", x");
    QTest::newRow("a quoted pair with blanks") << QByteArray("client_secret='any any-canary-4711'");
    QTest::newRow("a header with quotes")
        << QByteArray("Authorization: Digest username=\"a\", response=\"any-canary-4711\"");
    QTest::newRow("behind an address in a header")
        << QByteArray("Cookie: from=https://x.example/a; sid=any-canary-4711");
    QTest::newRow("a relative address") << QByteArray(R"({"url":"/x?stateToken=any-canary-4711"})");
    QTest::newRow("a header in what is no JSON")
        << QByteArray("Authorization: Basic any-canary-4711");
    QTest::newRow("a pair in what is no JSON")
        << QByteArray("a=1&client_secret=any-canary-4711&b=2");
    QTest::newRow("JSON that is cut off")
        << QByteArray(R"({"a":1,"client_secret":"any-canary-4711)");
    QTest::newRow("JSON with a comma too many")
        << QByteArray(R"({"access_token": "any-canary-4711",})");
    QTest::newRow("two documents of JSON")
        << QByteArray("{\"a\":1}\n{\"sessionToken\":\"any-canary-4711\"}");
    QTest::newRow("a list in JSON that is cut off")
        << QByteArray(R"({"tokens":["one","any-canary-4711","th)");
    QTest::newRow("an object in JSON that is cut off")
        << QByteArray(R"({"password":{"value":"any-canary-4711"},"b)");
    QTest::newRow("with a quote in it") << QByteArray(R"({"apiKey":"a\"any-canary-4711","b":1,})");
    QTest::newRow("in apostrophes") << QByteArray(R"({'apiKey': 'any-canary-4711'})");
    QTest::newRow("JSON in a text of JSON")
        << QByteArray(R"({"detail":"sent {\"clientSecret\":\"any-canary-4711\"}"})");
    QTest::newRow("the same, cut off")
        << QByteArray(R"({"detail":"sent {\"clientSecret\":\"any-canary-4711\"})");
    QTest::newRow("a signed token")
        << QByteArray(R"({"jwt":"eyJhbGciOiJSUzI1NiJ9.any-canary-4711.c2lnbmF0dXJl"})");
    QTest::newRow("a signed token in a sentence")
        << QByteArray("Not eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.any-canary-4711, no.");
    QTest::newRow("behind a scheme in a sentence")
        << QByteArray(R"({"errorSummary":"SSWS 00-any-canary-4711 is not valid"})");
    QTest::newRow("XML") << QByteArray(
        "<a><wsse:Password Type=\"x\">any-canary-4711</wsse:Password>");
    QTest::newRow("beside half a character")
        << QByteArray(R"({"detail":"\ud800 client_secret=any-canary-4711"})");
    QTest::newRow("a header's object")
        << QByteArray(R"({"key":"X-Other","value":{"a":"any-canary-4711"}})");
}

/// A hook as it is sent can be sent again by a command: nothing in it is a credential.
void TestRecordedRequests::showsWhatAnybodyMayKnow()
{
    const QByteArray body =
        R"({"channel":{"config":{"authType":"private_key_jwt","hookKeyId":"HKY1",)"
        R"("tokenUrl":"https://acme.okta.com/oauth2/v1/token"}},"name":"a token"})";
    SentRequest request;
    request.method = HttpMethod::Put;
    request.url = QUrl(u"https://acme.okta.com/api/v1/inlineHooks/cal1"_s);
    request.headers = {{"Authorization", "SSWS any-canary-4711"}};
    request.contentType = "application/json";
    request.body = body;
    const RequestEntry entry = recordedRequest(request, {}, u"Invalid token: try again."_s);
    QCOMPARE(QJsonDocument::fromJson(entry.sentBody), QJsonDocument::fromJson(body));
    QCOMPARE(entry.problem, u"Invalid token: try again."_s);
    QVERIFY(!entry.sentBody.contains("…"));
    HttpAnswer cut;
    cut.body =
        R"({"name":"a token","token_type":"Bearer","token":null,"kid":"eyJ.a","errorSummary":)"
        R"("Bearer tokens, or Basic x: Invalid tok)";
    QCOMPARE(recordedRequest(request, cut, {}).receivedBody, cut.body);
}

void TestRecordedRequests::row66_hidesWhateverItsLettersAre()
{
    QFETCH(const QByteArray, body);
    SentRequest request;
    request.method = HttpMethod::Put;
    request.url = QUrl(u"https://acme.okta.com/api/v1/inlineHooks/cal1"_s);
    request.contentType = "application/json";
    request.body = body;
    HttpAnswer answer;
    answer.status = 200;
    answer.body = body;
    Entries entries;
    entries.add(recordedRequest(request, answer, {}));
    request.contentType = "application/x-www-form-urlencoded";
    request.body = "Client_Secret=any-canary-4711&REFRESH_TOKEN=any-canary-4711&scope=okta.a";
    entries.add(recordedRequest(request, answer, {}));
    QCOMPARE(found(entries.text(), {"any-canary-4711"}), QStringList());
    QVERIFY(entries.text().contains("scope=okta.a"));
}

void TestRecordedRequests::row66_hidesAQueryThatIsNotKnown()
{
    SentRequest request;
    request.url = QUrl(u"https://user:query-canary-4711@acme.okta.com/api/v1/logs"
                       "?limit=5&sig=query-canary-4711#query-canary-4711"_s);
    Entries entries;
    entries.add(recordedRequest(request, {}, {}));
    QCOMPARE(found(entries.text(), {"query-canary-4711"}), QStringList());
    QVERIFY(entries.text().contains("limit=5"));
}

void TestRecordedRequests::row66_hidesWhatOpensAnAddress_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("bare") << u"query-canary-4711"_s;
    QTest::newRow("bare, padded") << u"query-canary-4711=="_s;
    QTest::newRow("bare among others") << u"a=1&query-canary-4711&b=2"_s;
    QTest::newRow("named") << u"sig=query-canary-4711"_s;
    QTest::newRow("named as of the org's own") << u"type=query-canary-4711"_s;
}

/// An address of somebody else: in what is told to the org, in what it tells, and called itself.
void TestRecordedRequests::row66_hidesWhatOpensAnAddress()
{
    QFETCH(const QString, query);
    const QString address = u"https://svc.example/hook?"_s + query;
    SentRequest request;
    request.method = HttpMethod::Put;
    request.url = QUrl(u"https://acme.okta.com/api/v1/inlineHooks/cal1?type=shown"_s);
    request.contentType = "application/json";
    request.body = QJsonDocument(QJsonObject{{u"uri"_s, address}}).toJson();
    HttpAnswer answer;
    answer.status = 302;
    answer.headers = {{"Location", address.toUtf8()}};
    answer.body = request.body;
    Entries entries;
    entries.add(recordedRequest(request, answer, {}));
    QVERIFY(entries.text().contains("type=shown"));
    request = {};
    request.url = QUrl(address);
    request.isOutside = true;
    entries.add(recordedRequest(request, {}, {}));
    QCOMPARE(found(entries.text(), {"query-canary-4711"}), QStringList());
    QCOMPARE(entries.text().count("https://svc.example/hook?"), 4);
    // Nor is one without a value harmless where the org is called.
    request.isOutside = false;
    request.url = QUrl(u"https://acme.okta.com/api/v1/logs?limit=5&query-canary-4711"_s);
    entries.add(recordedRequest(request, {}, {}));
    QCOMPARE(found(entries.text(), {"query-canary-4711"}), QStringList());
    QVERIFY(entries.text().contains("limit=5"));
}

void TestRecordedRequests::row66_hidesWhatOpensAnAddressInASentence_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) {
        QTest::newRow(name) << text;
    };
    row("amid", u"Could not reach https://h.example/?query-canary-4711 now."_s);
    row("first", u"https://h.example/?query-canary-4711 was not reached"_s);
    row("with a blank", u"https://h.example/?a query-canary-4711"_s);
    row("last, in brackets", u"not reached (https://h.example/?query-canary-4711)"_s);
    row("in quotes", u"“https://h.example/?query-canary-4711” was not reached"_s);
    row("two", u"neither https://h.example/ nor HTTP://h.example/?x&query-canary-4711, no"_s);
    row("no address that is one", u"not https://h.example/?a|query-canary-4711 it is"_s);
    row("the user's", u"not https://query-canary-4711@h.example/ now"_s);
    row("within an element", u"<a href=\"https://h.example/?query-canary-4711\">here</a>"_s);
    row("in its path", u"not https://h.example/T0/query-canary-4711A1b2C3d4E5f6G7h8I9j0K1/x now"_s);
    row("a header of a hook, cut", u"{\"key\":\"X-A\",\"value\":\"query-canary-4711 and"_s);
    row("a key for functions", u"{\"X-Functions-Key\":\"query-canary-4711\",\"a"_s);
    row("as JSON that is cut", u"{\"a\":\"to https:\\/\\/h.example\\/?query-canary-4711"_s);
}

/// Wherever a sentence may stand in what is kept of a request.
void TestRecordedRequests::row66_hidesWhatOpensAnAddressInASentence()
{
    QFETCH(const QString, text);
    for (const QString &path : {u"/api/v1/inlineHooks/cal1"_s, u"/oauth2/v1/token"_s}) {
        SentRequest request;
        request.method = HttpMethod::Put;
        request.url = QUrl(u"https://acme.okta.com"_s + path);
        request.contentType = "application/json";
        request.body = QJsonDocument(QJsonObject{{u"note"_s, text}}).toJson();
        HttpAnswer answer;
        answer.status = 500;
        answer.headers = {{"X-Reason", text.toUtf8()}};
        answer.body = QJsonDocument(QJsonObject{{u"errorSummary"_s, text}}).toJson();
        Entries entries;
        entries.add(recordedRequest(request, answer, text));
        answer.body = text.toUtf8();
        entries.add(recordedRequest(request, answer, {}));
        QCOMPARE(found(entries.text(), {"query-canary-4711"}), QStringList());
    }
}

void TestRecordedRequests::keepsWhatASentenceSays()
{
    const QByteArray next = "<https://acme.okta.com/api/v1/logs?after=42&limit=5>; rel=\"next\"";
    SentRequest request;
    request.url = QUrl(u"https://acme.okta.com/api/v1/logs"_s);
    HttpAnswer answer;
    answer.status = 500;
    answer.headers = {{"Link", next}};
    answer.body = "Could not reach https://h.example/?S3CRET now, nor https://i.example/x.";
    const RequestEntry entry = recordedRequest(request, answer, {});
    QCOMPARE(entry.received.first().second, next);
    QCOMPARE(entry.receivedBody,
             "Could not reach https://h.example/?%E2%80%A6 now, nor https://i.example/x.");
}

void TestRecordedRequests::keepsOnlyTheLengthOfALongBody()
{
    SentRequest request;
    request.url = QUrl(u"https://acme.okta.com/api/v1/hook-keys"_s);
    HttpAnswer answer;
    answer.body = QByteArray(recordedBodyLimit + 1, ' ');
    QCOMPARE(recordedRequest(request, answer, {}).receivedBody, u"[… 262145]"_s.toUtf8());
}

QTEST_GUILESS_MAIN(TestRecordedRequests)
#include "tst_recordedrequests.moc"
