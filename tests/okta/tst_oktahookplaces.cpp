// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "hookplacesapi.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "oktahookkeysapi.h"
#include "outcome.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Where hooks hang, from a server of which every byte is known: all of it, or an error.
class TestOktaHookPlaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void readsWhatCallsHooks();
    void followsThePages();
    void failsRatherThanToLeaveOut_data();
    void failsRatherThanToLeaveOut();
    void namesTheMissingScope();

private:
    [[nodiscard]] HookPlacesApi *places() const { return m_api->connection().places; }

    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<OktaHookKeysApi> m_api;
};

void TestOktaHookPlaces::init()
{
    failOnWarning();
    m_server = std::make_unique<HostileServer>();
    m_api = std::make_unique<OktaHookKeysApi>(std::make_unique<HttpTransport>(
        m_server->url(), Secret("00abcdefabcdefabcdefabcdefabcdef")));
}

void TestOktaHookPlaces::cleanup()
{
    m_api.reset();
    m_server.reset();
}

void TestOktaHookPlaces::readsWhatCallsHooks()
{
    m_server->answerNext(HostileServer::json(
        200, R"([{"id":"aus1","name":"One","issuer":"https://a.example/1","status":"INACTIVE"}])"));
    Outcome<QList<AuthorizationServer>> servers;
    places()->listServers(this, servers.callback());
    QVERIFY(servers.succeeded());
    QCOMPARE(servers.value(),
             (QList<AuthorizationServer>{{u"aus1"_s, u"One"_s, u"https://a.example/1"_s, false}}));

    // Rules that call none, one, and something odd.
    m_server->answerNext(HostileServer::json(
        200, R"([{"id":"r1","name":"a","status":"ACTIVE","actions":{"token":{}}},)"
             R"({"id":"r2","name":"b","status":"ACTIVE",)"
             R"("actions":{"token":{"inlineHook":{"id":"cal1"}}}},)"
             R"({"id":"r3","actions":{"token":{"inlineHook":[1]}}}])"));
    Outcome<QList<HookCaller>> rules;
    places()->listServerRules(u"aus1"_s, u"p1"_s, this, rules.callback());
    QVERIFY(rules.succeeded());
    QCOMPARE(rules.value().size(), 3);
    QCOMPARE(rules.value().at(0).hookIds, QStringList());
    QCOMPARE(rules.value().at(1), (HookCaller{u"r2"_s, u"b"_s, true, {u"cal1"_s}}));
    QCOMPARE(rules.value().at(2).hookIds, QStringList());
    QCOMPARE(m_server->requests().constLast().target,
             "/api/v1/authorizationServers/aus1/policies/p1/rules");

    m_server->answerNext(HostileServer::json(
        200, R"([{"id":"0oa1","label":"App","status":"ACTIVE","settings":{"signOn":)"
             R"({"inlineHooks":[{"id":"cal1"},{"id":"cal2"}]}}}])"));
    Outcome<QList<HookCaller>> apps;
    places()->listApps(this, apps.callback());
    QVERIFY(apps.succeeded());
    QCOMPARE(apps.value(),
             (QList<HookCaller>{{u"0oa1"_s, u"App"_s, true, {u"cal1"_s, u"cal2"_s}}}));
}

void TestOktaHookPlaces::followsThePages()
{
    const QByteArray url = m_server->url().toEncoded() + "/api/v1/apps";
    m_server->answerNext(HostileServer::json(
        200, R"([{"id":"0oa1"}])", "Link: <" + url + "?limit=200&after=1>; rel=\"next\"\r\n"));
    m_server->answerNext(HostileServer::json(200, R"([{"id":"0oa2"}])"));
    Outcome<QList<HookCaller>> apps;
    places()->listApps(this, apps.callback());
    QVERIFY(apps.succeeded());
    QCOMPARE(apps.value().size(), 2);
    QCOMPARE(m_server->requests().size(), 2);
    QCOMPARE(m_server->requests().constLast().target, "/api/v1/apps?limit=200&after=1");
}

void TestOktaHookPlaces::failsRatherThanToLeaveOut_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("link");
    const QByteArray fine = R"([{"id":"0oa1"}])";
    QTest::newRow("no list") << QByteArray("{}") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("<html>") << QByteArray();
    QTest::newRow("an element without an ID")
        << QByteArray(R"([{"id":"0oa1"},{"label":"App"}])") << QByteArray();
    QTest::newRow("an element that is no object") << QByteArray("[1]") << QByteArray();
    QTest::newRow("a next page elsewhere")
        << fine << QByteArray("https://evil.example/api/v1/apps?after=1");
    QTest::newRow("a circle") << fine << QByteArray("?limit=200");
}

void TestOktaHookPlaces::failsRatherThanToLeaveOut()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, link);
    m_server->answer(HostileServer::json(
        200, body, link.isEmpty() ? QByteArray() : "Link: <" + link + ">; rel=\"next\"\r\n"));
    Outcome<QList<HookCaller>> apps;
    places()->listApps(this, apps.callback());
    QVERIFY(apps.failedWith(ErrorKind::Malformed));
    QCOMPARE(m_server->requests().size(), 1);
}

void TestOktaHookPlaces::namesTheMissingScope()
{
    m_server->answer(HostileServer::json(403, R"({"errorCode":"E0000006"})",
                                         "WWW-Authenticate: Bearer error=\"insufficient_scope\", "
                                         "scope=\"okta.authorizationServers.read\"\r\n"));
    Outcome<QList<AuthorizationServer>> servers;
    places()->listServers(this, servers.callback());
    QVERIFY(servers.failedWith(ErrorKind::Forbidden));
    QVERIFY2(servers.error().summary.contains(u"okta.authorizationServers.read"),
             qPrintable(servers.error().summary));

    // By the role alone.
    m_server->answer(HostileServer::json(403, R"({"errorCode":"E0000006"})"));
    Outcome<QList<OrgPolicy>> policies;
    places()->listEnrollmentPolicies(this, policies.callback());
    QVERIFY(policies.failedWith(ErrorKind::Forbidden));
    QVERIFY2(policies.error().summary.contains(u"policies"), qPrintable(policies.error().summary));
}

QTEST_GUILESS_MAIN(TestOktaHookPlaces)
#include "tst_oktahookplaces.moc"
