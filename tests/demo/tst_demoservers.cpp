// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauthfixture.h"

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestDemoServers final : public DemoAuthFixture
{
    Q_OBJECT

    static QByteArray serversPath() { return "/api/v1/authorizationServers"; }

    static QByteArray idOf(const QJsonValue &object)
    {
        return object[u"id"_s].toString().toLatin1();
    }

private Q_SLOTS:
    void init() { startOrg({}); }
    void cleanup() { stopOrg(); }

    void rulesNameTheHooksThatTheyCall()
    {
        const QJsonArray servers = client().get(serversPath()).array();
        QCOMPARE(servers.size(), 2);
        QCOMPARE(servers[0][u"issuer"_s].toString().toLatin1(), base() + "/oauth2/default");
        const QByteArray policiesPath = serversPath() + '/' + idOf(servers[0]) + "/policies";
        const QJsonArray policies = client().get(policiesPath).array();
        QCOMPARE(policies.size(), 1);
        const QJsonArray rules =
            client().get(policiesPath + '/' + idOf(policies[0]) + "/rules").array();
        QStringList called;
        int without = 0;
        for (const auto &rule : rules) {
            const QJsonObject token = rule[u"actions"_s][u"token"_s].toObject();
            if (token.contains(u"inlineHook"_s)) {
                called << token[u"inlineHook"_s][u"id"_s].toString();
            } else {
                ++without;
            }
        }
        const QStringList expected{hookNamed(u"Token enrichment"_s)[u"id"_s].toString(),
                                   hookNamed(u"Partner tokens"_s)[u"id"_s].toString(),
                                   hookNamed(u"Session claims"_s)[u"id"_s].toString()};
        QCOMPARE(called, expected);
        QCOMPARE(without, 1);
    }

    void oneHookGetsItsTokensWhereItsRuleIs()
    {
        const QJsonValue config = hookNamed(u"Session claims"_s)[u"channel"_s][u"config"_s];
        QCOMPARE(config[u"tokenUrl"_s].toString().toLatin1(), base() + "/oauth2/default/v1/token");
    }

    void registrationNamesItsHook()
    {
        const QByteArray path = "/api/v1/policies";
        const QJsonArray policies = client().get(path + "?type=PROFILE_ENROLLMENT").array();
        QCOMPARE(policies.size(), 1);
        const QJsonArray rules = client().get(path + '/' + idOf(policies[0]) + "/rules").array();
        const QJsonValue hooks =
            rules[0][u"actions"_s][u"profileEnrollment"_s][u"preRegistrationInlineHooks"_s];
        QCOMPARE(hooks[0][u"inlineHookId"_s], hookNamed(u"Fraud check"_s)[u"id"_s]);
        QCOMPARE(client().get(path + "?type=OKTA_SIGN_ON").body, QByteArray("[]"));
        compareFault(client().get(path), 400, u"E0000001"_s);
    }

    void hasACustomDomain()
    {
        const QJsonValue domains = client().get("/api/v1/domains").object()[u"domains"_s];
        QCOMPARE(domains[0][u"domain"_s].toString(), u"login.demo.example"_s);
    }

    void whatIsNotThereIsNotFound()
    {
        for (const auto *path :
             {"/ausX/policies", "/ausX/policies/x/rules", "/default/policies/x/rules"})
            compareFault(client().get(serversPath() + path), 404, u"E0000007"_s);
        compareFault(client().get("/api/v1/policies/x/rules"), 404, u"E0000007"_s);
        compareFault(client().send("POST", serversPath()), 405, u"E0000022"_s);
    }

    void eachNeedsItsScope_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("scope");
        QTest::newRow("servers") << serversPath() << QByteArray("okta.authorizationServers.read");
        QTest::newRow("policies") << serversPath() + "/default/policies"
                                  << QByteArray("okta.authorizationServers.read");
        QTest::newRow("registration") << QByteArray("/api/v1/policies?type=PROFILE_ENROLLMENT")
                                      << QByteArray("okta.policies.read");
        QTest::newRow("domains") << QByteArray("/api/v1/domains")
                                 << QByteArray("okta.domains.read");
        QTest::newRow("log") << QByteArray("/api/v1/logs") << QByteArray("okta.logs.read");
    }

    void eachNeedsItsScope()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, scope);
        const PlainAnswer refused = api(accessToken(signIn()), "GET", path);
        compareChallenge(refused, 403, "Bearer", "insufficient_scope");
        QVERIFY(refused.header("WWW-Authenticate").contains("scope=\"" + scope + '"'));
        QCOMPARE(api(accessToken(signIn(scope)), "GET", path).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestDemoServers)

#include "tst_demoservers.moc"
