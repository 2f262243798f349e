// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appsapi.h"
#include "demoorg.h"
#include "failonwarning.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "inlinehooksapi.h"
#include "logapi.h"
#include "oktahookkeysapi.h"
#include "oktainlinehooksapi.h"
#include "outcome.h"
#include "personapi.h"

#include <QTest>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What an org is talked to about besides its keys: hooks, apps and the System Log, against the
/// demo org, and against a server of which every byte is known.
class TestOktaConnection final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void putsBackEveryByteButTheKey();
    void changesNoHookWithoutExactlyOneKey_data();
    void changesNoHookWithoutExactlyOneKey();
    void repointsAHook();
    void readsNoHookThatIsGone();
    void executesAHook();
    void findsAnAppAndLivesThroughAnAppKeysLife();
    void findsAnAppWithItsOwnClientId();
    void saysThatThereIsNoApp();
    void saysThatItMayNotLook_data();
    void saysThatItMayNotLook();
    void readsAppKeysHoweverWrapped_data();
    void readsAppKeysHoweverWrapped();
    void row43_keepsNoPrivateMemberOfAnAppKey();
    void readsTheLog();
    void failsRatherThanToLeaveEventsOut();
    void readsOnePageOfTheNewestEvents();
    void readsWhoIsSignedIn_data();
    void readsWhoIsSignedIn();
    void saysWhoTheOwnerOfTheTokenIs();

private:
    void openHostile();
    [[nodiscard]] InlineHook signingHook();
    [[nodiscard]] OrgConnection connection() const { return m_api->connection(); }

    std::unique_ptr<DemoOrg> m_org;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<OktaHookKeysApi> m_api;
};

namespace {

// With what no reader of ours knows, odd spaces, escapes and a number that no double holds.
const QByteArray oddHook =
    "{ \"id\":\"cal1\", \"status\":\"ACTIVE\",\"name\":\"caf\\u00e9\",\"big\":12345678901234567890,"
    "\"type\":\"com.okta.new\",\"version\":\"1.0.7\",\"channel\":{\"type\":\"OAUTH\",\"x\" : [ ],"
    "\"config\":{\"uri\":\"https://a.example/\",\"headers\":[{\"key\":\"X-A\",\"value\":\"\\/ "
    "1\"}],"
    "\"clientId\":\"0oa1\",\"tokenUrl\":\"https://a.example/t\",\"authType\":\"private_key_jwt\","
    "\"hookKeyId\" : \"HKYold\", \"later\":null}} }";

std::unique_ptr<OktaHookKeysApi> clientOf(const QUrl &url, const QByteArray &token)
{
    return std::make_unique<OktaHookKeysApi>(std::make_unique<HttpTransport>(
        url, Secret(token), HttpTransportOptions{.wait = [](auto, QObject *context, auto then) {
            QMetaObject::invokeMethod(context, then, Qt::QueuedConnection);
        }}));
}

} // namespace

void TestOktaConnection::init()
{
    failOnWarning();
    m_org = std::make_unique<DemoOrg>();
    QVERIFY(m_org->start());
    m_api = clientOf(m_org->url(), m_org->token());
}

void TestOktaConnection::cleanup()
{
    m_api.reset();
    m_server.reset();
    m_org.reset();
}

void TestOktaConnection::openHostile()
{
    m_server = std::make_unique<HostileServer>();
    m_api = clientOf(m_server->url(), "00abcdefabcdefabcdefabcdefabcdef");
}

/// A hook of the demo org that signs with a key and gets its tokens in this org.
InlineHook TestOktaConnection::signingHook()
{
    Outcome<InlineHookListing> hooks;
    m_api->listInlineHooks(this, hooks.callback());
    if (!hooks.cameOnce() || !hooks.succeeded())
        return {};
    const QList<InlineHook> all = hooks.value().hooks;
    return *std::ranges::find(all, u"Partner tokens"_s, &InlineHook::name);
}

void TestOktaConnection::putsBackEveryByteButTheKey()
{
    openHostile();
    m_server->answerNext(HostileServer::json(200, oddHook));
    Outcome<InlineHookDocument> read;
    connection().hooks->readHook(u"cal1"_s, this, read.callback());
    QVERIFY(read.cameOnce() && read.succeeded());
    QCOMPARE(read.value().received, oddHook);
    QCOMPARE(read.value().hook.hookKeyId, u"HKYold"_s);
    QVERIFY(read.value().hook.signsWithKey());

    m_server->answerNext(HostileServer::json(200, oddHook));
    Outcome<InlineHook> put;
    connection().hooks->repointHook(read.value(), u"HKYnew"_s, this, put.callback());
    QVERIFY(put.cameOnce() && put.succeeded());
    const HostileServer::Request sent = m_server->requests().constLast();
    QCOMPARE(sent.method, "PUT");
    QCOMPARE(sent.target, "/api/v1/inlineHooks/cal1");
    QCOMPARE(sent.body, QByteArray(oddHook).replace("HKYold", "HKYnew"));
}

void TestOktaConnection::changesNoHookWithoutExactlyOneKey_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("no channel") << QByteArray(R"({"hookKeyId":"a"})");
    QTest::newRow("no key") << QByteArray(R"({"channel":{"config":{}}})");
    QTest::newRow("null") << QByteArray(R"({"channel":{"config":{"hookKeyId":null}}})");
    QTest::newRow("two keys") << QByteArray(
        R"({"channel":{"config":{"hookKeyId":"a","hookKeyId":"b"}}})");
    QTest::newRow("two channels") << QByteArray(
        R"({"channel":{"config":{"hookKeyId":"a"}},"channel":{}})");
}

void TestOktaConnection::changesNoHookWithoutExactlyOneKey()
{
    QFETCH(const QByteArray, json);
    QCOMPARE(withHookKey(json, u"HKY2"_s), QByteArray());

    openHostile();
    Outcome<InlineHook> put;
    InlineHookDocument seen{.hook = {}, .received = json};
    seen.hook.authType = u"private_key_jwt"_s;
    connection().hooks->repointHook(seen, u"HKY2"_s, this, put.callback());
    QVERIFY(put.cameOnce());
    QCOMPARE(put.kind(), ErrorKind::Validation);
    QCOMPARE(m_server->requests().size(), 0);
}

void TestOktaConnection::repointsAHook()
{
    const InlineHook hook = signingHook();
    Outcome<HookKeyListing> keys;
    m_api->listKeys(this, keys.callback());
    QVERIFY(keys.cameOnce() && keys.succeeded());
    const QString other = keys.value().keys.constLast().id;
    QVERIFY(other != hook.hookKeyId);

    Outcome<InlineHookDocument> read;
    connection().hooks->readHook(hook.id, this, read.callback());
    QVERIFY(read.cameOnce() && read.succeeded());
    QCOMPARE(read.value().hook, hook);
    Outcome<InlineHook> put;
    connection().hooks->repointHook(read.value(), other, this, put.callback());
    QVERIFY(put.cameOnce() && put.succeeded());
    QCOMPARE(put.value().hookKeyId, other);
    QCOMPARE(put.value().clientId, hook.clientId);
    QCOMPARE(signingHook().hookKeyId, other);
}

void TestOktaConnection::readsNoHookThatIsGone()
{
    Outcome<InlineHookDocument> read;
    connection().hooks->readHook(u"cal99"_s, this, read.callback());
    QVERIFY(read.cameOnce());
    QCOMPARE(read.kind(), ErrorKind::NotFound);
    QVERIFY(read.error().summary.contains(u"inline hook"));
}

void TestOktaConnection::executesAHook()
{
    const InlineHook hook = signingHook();
    Outcome<QByteArray> run;
    connection().hooks->executeHook(hook.id, "{}", this, run.callback());
    QVERIFY(run.cameOnce() && run.succeeded());
    QVERIFY(run.value().contains("commands"));
}

void TestOktaConnection::findsAnAppAndLivesThroughAnAppKeysLife()
{
    AppsApi *apps = connection().apps;
    const InlineHook hook = signingHook();
    Outcome<OktaApp> found;
    apps->findApp(hook.clientId, this, found.callback());
    QVERIFY(found.cameOnce() && found.succeeded());
    const OktaApp app = found.value();
    QCOMPARE(app.clientId, hook.clientId);
    QCOMPARE(app.authMethod, u"private_key_jwt"_s);
    QVERIFY(app.isActive);

    Outcome<AppKey> added;
    const QByteArray jwk = R"({"kty":"RSA","alg":"RS256","use":"sig","kid":"new","e":"AQAB","n":")"
                           + QByteArray(342, 'w') + "\",\"status\":\"ACTIVE\"}";
    apps->addAppKey(app.id, jwk, this, added.callback());
    QVERIFY(added.cameOnce() && added.succeeded());
    QCOMPARE(added.value().kid, u"new"_s);
    QVERIFY(added.value().isActive);

    Outcome<void> early;
    apps->deleteAppKey(app.id, added.value().id, this, early.callback());
    QVERIFY(early.cameOnce());
    QCOMPARE(early.kind(), ErrorKind::Validation);
    Outcome<AppKey> off;
    apps->setAppKeyActive(app.id, added.value().id, false, this, off.callback());
    QVERIFY(off.cameOnce() && off.succeeded());
    QVERIFY(!off.value().isActive);
    Outcome<QList<AppKey>> listed;
    apps->listAppKeys(app.id, this, listed.callback());
    QVERIFY(listed.cameOnce() && listed.succeeded());
    QCOMPARE(listed.value().size(), 2);
    QVERIFY(listed.value().constFirst().isActive);
    QVERIFY(listed.value().constFirst().publicJwk.contains("\"kid\""));
    Outcome<void> deleted;
    apps->deleteAppKey(app.id, added.value().id, this, deleted.callback());
    QVERIFY(deleted.cameOnce() && deleted.succeeded());
}

void TestOktaConnection::findsAnAppWithItsOwnClientId()
{
    openHostile();
    m_server->answerNext(HostileServer::json(404, R"({"errorCode":"E0000007"})"));
    m_server->answerNext(HostileServer::json(
        200, R"([{"id":"0oa1","credentials":{"oauthClient":{"client_id":"my-app-2"}}},)"
             R"({"id":"0oa2","credentials":{"oauthClient":{"client_id":"my-app"}},)"
             R"("settings":{"oauthClient":{"jwks_uri":"https://a.example/keys"}}}])"));
    Outcome<OktaApp> found;
    connection().apps->findApp(u"my-app"_s, this, found.callback());
    QVERIFY(found.cameOnce() && found.succeeded());
    QCOMPARE(found.value().id, u"0oa2"_s);
    QCOMPARE(found.value().jwksUri, u"https://a.example/keys"_s);
    QCOMPARE(m_server->requests().constLast().target, "/api/v1/apps?q=my-app");
}

void TestOktaConnection::saysThatThereIsNoApp()
{
    Outcome<OktaApp> found;
    connection().apps->findApp(u"a client/of another org"_s, this, found.callback());
    QVERIFY(found.cameOnce());
    QCOMPARE(found.kind(), ErrorKind::NotFound);
}

void TestOktaConnection::saysThatItMayNotLook_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("role") << QByteArray();
    QTest::newRow("scope") << QByteArray("WWW-Authenticate: Bearer error=\"insufficient_scope\", "
                                         "scope=\"okta.apps.read\"\r\n");
}

void TestOktaConnection::saysThatItMayNotLook()
{
    QFETCH(const QByteArray, head);
    openHostile();
    m_server->answer(HostileServer::json(403, R"({"errorCode":"E0000006"})", head));
    Outcome<OktaApp> app;
    connection().apps->findApp(u"0oa1"_s, this, app.callback());
    QVERIFY(app.cameOnce());
    QCOMPARE(app.kind(), ErrorKind::Forbidden);
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(head.isEmpty() || app.error().summary.contains(u"okta.apps.read"));
    Outcome<QList<AppKey>> keys;
    connection().apps->listAppKeys(u"0oa1"_s, this, keys.callback());
    QVERIFY(keys.cameOnce());
    QCOMPARE(keys.kind(), ErrorKind::Forbidden);
    Outcome<QList<LogEvent>> events;
    connection().log->listEvents({.since = QDateTime::currentDateTimeUtc()}, this,
                                 events.callback());
    QVERIFY(events.cameOnce());
    QCOMPARE(events.kind(), ErrorKind::Forbidden);
}

void TestOktaConnection::readsAppKeysHoweverWrapped_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray keys = R"([{"id":"pks1","kid":"a","status":"INACTIVE","kty":"RSA"},{}])";
    QTest::newRow("bare") << keys;
    QTest::newRow("wrapped") << QByteArray("{\"jwks\": {\"keys\":" + keys + "}}");
}

void TestOktaConnection::readsAppKeysHoweverWrapped()
{
    QFETCH(const QByteArray, body);
    openHostile();
    m_server->answer(HostileServer::json(200, body));
    Outcome<QList<AppKey>> keys;
    connection().apps->listAppKeys(u"0oa1"_s, this, keys.callback());
    QVERIFY(keys.cameOnce() && keys.succeeded());
    QCOMPARE(keys.value().size(), 1);
    const AppKey key = keys.value().constFirst();
    QCOMPARE(key.kid, u"a"_s);
    QVERIFY(!key.isActive);
    QCOMPARE(key.publicJwk, R"({"id":"pks1","kid":"a","status":"INACTIVE","kty":"RSA"})");
}

void TestOktaConnection::row43_keepsNoPrivateMemberOfAnAppKey()
{
    openHostile();
    m_server->answer(HostileServer::json(200, R"([{"id":"pks1","kid":"a","d":"c2VjcmV0"}])"));
    Outcome<QList<AppKey>> keys;
    connection().apps->listAppKeys(u"0oa1"_s, this, keys.callback());
    QVERIFY(keys.cameOnce() && keys.succeeded());
    QCOMPARE(keys.value().constFirst().publicJwk, QByteArray());
}

void TestOktaConnection::readsTheLog()
{
    const QDateTime since = QDateTime::currentDateTimeUtc().addDays(-80);
    Outcome<QList<LogEvent>> all;
    connection().log->listEvents({.since = since}, this, all.callback());
    QVERIFY(all.cameOnce() && all.succeeded());
    Outcome<QList<LogEvent>> failures;
    connection().log->listEvents({.since = since, .types = {u"inline_hook.executed"_s}}, this,
                                 failures.callback());
    QVERIFY(failures.cameOnce() && failures.succeeded());
    QVERIFY(failures.value().size() < all.value().size());
    const LogEvent event = failures.value().constFirst();
    QCOMPARE(event.type, u"inline_hook.executed"_s);
    QCOMPARE(event.result, u"FAILURE"_s);
    QVERIFY(event.published.isValid() && !event.reason.isEmpty() && !event.requestId.isEmpty());
    QCOMPARE(event.targets.constFirst().displayName, u"Session claims"_s);
}

void TestOktaConnection::failsRatherThanToLeaveEventsOut()
{
    openHostile();
    m_server->answer(HostileServer::json(
        200, R"([{"uuid":"1"}])", "Link: <https://elsewhere.example/logs>; rel=\"next\"\r\n"));
    Outcome<QList<LogEvent>> events;
    connection().log->listEvents({.since = QDateTime::currentDateTimeUtc()}, this,
                                 events.callback());
    QVERIFY(events.cameOnce());
    QCOMPARE(events.kind(), ErrorKind::Malformed);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestOktaConnection::readsOnePageOfTheNewestEvents()
{
    openHostile();
    m_server->answer(HostileServer::json(200, R"([{"uuid":"1"},{"uuid":"2"},{"uuid":"3"}])",
                                         "Link: <" + m_server->url().toEncoded()
                                             + "/api/v1/logs?after=3>; rel=\"next\"\r\n"));
    Outcome<QList<LogEvent>> events;
    connection().log->listEvents({.since = QDateTime::currentDateTimeUtc(), .most = 2}, this,
                                 events.callback());
    QVERIFY(events.cameOnce() && events.succeeded());
    QCOMPARE(events.value().size(), 2);
    QCOMPARE(m_server->requests().size(), 1);
    QVERIFY(m_server->requests().first().target.contains("limit=2"));
}

void TestOktaConnection::readsWhoIsSignedIn_data()
{
    QTest::addColumn<bool>("isToken");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("login");
    QTest::newRow("user") << true
                          << QByteArray(R"({"id":"00u1","profile":{"firstName":"Jane","lastName":)"
                                        R"("Doe","login":"jane@acme.example","email":"x@y.z"}})")
                          << u"Jane Doe"_s << u"jane@acme.example"_s;
    QTest::newRow("user without a name")
        << true << QByteArray(R"({"id":"00u1","profile":{"firstName":null}})") << QString()
        << u"00u1"_s;
    QTest::newRow("openid alone") << false << QByteArray(R"({"sub":"00u1"})") << QString()
                                  << u"00u1"_s;
    QTest::newRow("profile") << false
                             << QByteArray(R"({"sub":"00u1","name":"Jane Doe",)"
                                           R"("preferred_username":"jane@acme.example"})")
                             << u"Jane Doe"_s << u"jane@acme.example"_s;
    QTest::newRow("nobody") << false << QByteArray(R"({"sub":7})") << QString() << QString();
    QTest::newRow("a list") << true << QByteArray("[]") << QString() << QString();
}

void TestOktaConnection::readsWhoIsSignedIn()
{
    QFETCH(const bool, isToken);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, name);
    QFETCH(const QString, login);
    openHostile();
    m_server->answer(HostileServer::json(200, body));
    Outcome<TimelinePerson> person;
    connection().person->readPerson(isToken ? SignInMethod::ApiToken : SignInMethod::Browser, this,
                                    person.callback());
    QVERIFY(person.cameOnce());
    QCOMPARE(m_server->requests().first().target,
             isToken ? QByteArray("/api/v1/users/me") : QByteArray("/oauth2/v1/userinfo"));
    if (login.isEmpty())
        QCOMPARE(person.kind(), ErrorKind::Malformed);
    else
        QCOMPARE(person.value(), (TimelinePerson{.name = name, .login = login}));
}

void TestOktaConnection::saysWhoTheOwnerOfTheTokenIs()
{
    Outcome<TimelinePerson> person;
    connection().person->readPerson(SignInMethod::ApiToken, this, person.callback());
    QVERIFY(person.succeeded());
    QCOMPARE(person.value().login, u"admin@demo.example"_s);
}

QTEST_GUILESS_MAIN(TestOktaConnection)
#include "tst_oktaconnection.moc"
