// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauthfixture.h"
#include "demohooktarget.h"

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What happens when a hook is called: the token with which, the service, and a rotation of its
/// key.
class TestDemoHookRun final : public DemoAuthFixture
{
    Q_OBJECT

    static QByteArray body() { return R"({"eventType":"com.okta.oauth2.tokens.transform"})"; }

    [[nodiscard]] PlainAnswer execute(const QString &name) const
    {
        return client().post(hookPath(hookNamed(name)) + "/execute", body());
    }

    [[nodiscard]] QJsonObject configOf(const QString &name) const
    {
        return hookNamed(name)[u"channel"_s][u"config"_s].toObject();
    }

    [[nodiscard]] QByteArray jwksPath(const QString &name) const
    {
        return "/api/v1/apps/" + member(configOf(name), u"clientId"_s) + "/credentials/jwks";
    }

    /// Puts @p hook back with the key @p keyId.
    [[nodiscard]] PlainAnswer repoint(const QJsonObject &hook, const QString &keyId) const
    {
        QJsonObject channel = hook[u"channel"_s].toObject();
        QJsonObject config = channel[u"config"_s].toObject();
        config[u"hookKeyId"_s] = keyId;
        channel[u"config"_s] = config;
        return client().put(hookPath(hook),
                            QJsonDocument(with(hook, {{u"channel"_s, channel}})).toJson());
    }

    static void compareRunFault(const PlainAnswer &answer, int status, const QString &code,
                                const QString &cause)
    {
        compareFault(answer, status, code);
        const QString told = answer.object()[u"errorCauses"_s][0][u"errorSummary"_s].toString();
        QVERIFY2(told.contains(cause), qPrintable(told));
    }

    /// A token for the client @p id at its hook's token URL, by an assertion of @p key.
    [[nodiscard]] PlainAnswer tokenFor(const QByteArray &id, const PrivateKey &key,
                                       const QString &tokenUrl, const QByteArray &scope = {}) const
    {
        return post(
            tokenUrl.toLatin1().sliced(base().size()),
            {{"grant_type", DemoGrantType::clientCredentials},
             {"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
             {"client_assertion", assertion(key, {{u"aud"_s, tokenUrl}}, id)},
             {"scope", scope}});
    }

private Q_SLOTS:
    void init() { startOrg({.hookTimeout = std::chrono::milliseconds(1)}); }
    void cleanup() { stopOrg(); }

    void callsTheServiceWithAToken()
    {
        for (const auto &name :
             {u"Token enrichment"_s, u"Partner tokens"_s, u"Partner SAML attributes"_s}) {
            const int before = org().hookTarget().calls();
            const PlainAnswer answer = execute(name);
            QCOMPARE(answer.status, 200);
            QVERIFY(!answer.object()[u"commands"_s].toArray().isEmpty());
            QCOMPARE(org().hookTarget().calls(), before + 1);
        }
    }

    void answersByTheTypeOfTheHook()
    {
        const QByteArray path = hookPath(hookNamed(u"Token enrichment"_s)) + "/execute";
        const PlainAnswer saml =
            client().post(path, R"({"eventType":"com.okta.saml.tokens.transform"})");
        QCOMPARE(saml.object()[u"commands"_s][0][u"type"_s].toString(),
                 u"com.okta.assertion.patch"_s);
    }

    void needsABodyAndAnActiveHook()
    {
        const QByteArray path = hookPath(hookNamed(u"Token enrichment"_s));
        compareFault(client().post(path + "/execute", {}), 400, u"E0000003"_s);
        compareFault(client().post(path + "/execute", "[]"), 400, u"E0000003"_s);
        compareFault(client().send("POST", path + "/execute", body(), "text/plain"), 400,
                     u"E0000021"_s);
        compareFault(client().post(hooksPath() + "/calX/execute", body()), 404, u"E0000007"_s);
        compareFault(execute(u"Legacy password import"_s), 400, u"E0000001"_s);
        QCOMPARE(org().hookTarget().calls(), 0);
    }

    void tellsHowTheServiceFailed_data()
    {
        QTest::addColumn<QString>("behaviour");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("refuse") << u"refuse"_s << 400 << u"E0000135"_s;
        QTest::newRow("fail") << u"fail"_s << 502 << u"E0000134"_s;
        QTest::newRow("slow") << u"slow"_s << 504 << u"E0000137"_s;
    }

    void tellsHowTheServiceFailed()
    {
        QFETCH(const QString, behaviour);
        QFETCH(const int, status);
        QFETCH(const QString, code);
        const QByteArray control = "/api/v1/demo/hook-target";
        const QJsonObject told{{u"behaviour"_s, behaviour}};
        QCOMPARE(client().put(control, QJsonDocument(told).toJson()).status, 200);
        QCOMPARE(client().get(control).object()[u"behaviour"_s].toString(), behaviour);
        const PlainAnswer answer = execute(u"Token enrichment"_s);
        compareFault(answer, status, code);
        const QJsonValue event = client()
                                     .get("/api/v1/logs?sortOrder=DESCENDING&limit=1&filter="
                                          "eventType%20eq%20%22inline_hook.executed%22")
                                     .array()[0];
        QCOMPARE(event[u"outcome"_s][u"result"_s].toString(), u"FAILURE"_s);
        QCOMPARE(event[u"outcome"_s][u"reason"_s],
                 answer.object()[u"errorCauses"_s][0][u"errorSummary"_s]);
        QCOMPARE(event[u"transaction"_s][u"id"_s].toString().toLatin1(),
                 answer.header("X-Okta-Request-Id"));
        QCOMPARE(event[u"target"_s][0][u"id"_s], hookNamed(u"Token enrichment"_s)[u"id"_s]);

        QCOMPARE(client().put(control, R"({"behaviour":"ok"})").status, 200);
        QCOMPARE(execute(u"Token enrichment"_s).status, 200);
        compareFault(client().put(control, R"({"behaviour":"x"})"), 400, u"E0000001"_s);
    }

    void reachesNothingElse()
    {
        compareRunFault(execute(u"Employee import"_s), 502, u"E0000134"_s, u"id.example.com"_s);
        compareRunFault(execute(u"SMS and voice provider"_s), 502, u"E0000134"_s,
                        u"telephony.example.com"_s);
        compareRunFault(execute(u"Fraud check"_s), 502, u"E0000134"_s, u"fraud.example.net"_s);
    }

    void aRecursiveHookRunsIntoTheTimeLimit()
    {
        compareFault(execute(u"Session claims"_s), 504, u"E0000137"_s);
        QCOMPARE(org().hookTarget().calls(), 0);
    }

    void theServiceLetsOnlyTokensOfTheOrgIn()
    {
        const QByteArray path = "/demo/hook-target/tokens";
        const auto call = [this, &path](const std::string &authorization) {
            httplib::Headers headers{{"Content-Type", "application/json"}};
            if (!authorization.empty())
                headers.emplace("Authorization", authorization);
            return client().send("POST", path, headers, body()).status;
        };
        QCOMPARE(call({}), 401);
        QCOMPARE(call("Bearer made-up"), 401);
        QCOMPARE(call("Bearer " + accessToken(signIn()).toStdString()), 200);
        QCOMPARE(client().get(path).status, 405);
        QCOMPARE(org().hookTarget().calls(), 1);
    }

    void onlyAnActiveKeyOfTheAppSigns()
    {
        const QJsonObject config = configOf(u"Partner tokens"_s);
        const QByteArray id = member(config, u"clientId"_s);
        const QString url = config[u"tokenUrl"_s].toString();
        const PrivateKey key = PrivateKey::generateRsa();
        compareRefusal(tokenFor(id, key, url), 401, u"invalid_client"_s);

        const QByteArray path = jwksPath(u"Partner tokens"_s);
        const PlainAnswer added = client().post(path, publicJwk(key));
        QCOMPARE(added.status, 201);
        QCOMPARE(tokenFor(id, key, url).object()[u"scope"_s].toString(), u"hooks.call"_s);
        compareRefusal(tokenFor(id, PrivateKey::generateRsa(), url), 401, u"invalid_client"_s);
        compareRefusal(tokenFor(id, key, url, "okta.inlineHooks.manage"), 400, u"invalid_scope"_s);
        compareRefusal(tokenFor("0oaX", key, url), 401, u"invalid_client"_s);
        compareRefusal(tokenFor(DemoAuth::serviceClientId, key, url), 401, u"invalid_client"_s);

        const QByteArray self = path + '/' + member(added.object(), u"id"_s);
        QCOMPARE(client().post(self + "/lifecycle/deactivate", {}).status, 200);
        compareRefusal(tokenFor(id, key, url), 401, u"invalid_client"_s);
        QCOMPARE(client().post(self + "/lifecycle/activate", {}).status, 200);
        const QByteArray access = accessToken(tokenFor(id, key, url).object());
        // It is for the hook's service, and nothing in Okta's own API.
        compareChallenge(api(access), 403, "Bearer", "insufficient_scope");
    }

    void theOrgServerKnowsTheAppsToo()
    {
        const QByteArray id = member(configOf(u"Partner tokens"_s), u"clientId"_s);
        const PrivateKey key = PrivateKey::generateRsa();
        const QString url = QString::fromLatin1(tokenUrl());
        compareRefusal(tokenFor(id, key, url, "okta.apps.read"), 401, u"invalid_client"_s);
        QCOMPARE(client().post(jwksPath(u"Partner tokens"_s), publicJwk(key)).status, 201);
        compareRefusal(tokenFor(id, key, url, "okta.apps.read"), 400, u"consent_required"_s);
    }

    void otherGrantsAreNotForApps()
    {
        const QString url = configOf(u"Partner tokens"_s)[u"tokenUrl"_s].toString();
        const QByteArray path = url.toLatin1().sliced(base().size());
        compareRefusal(post(path, {{"grant_type", DemoGrantType::refreshToken}}), 400,
                       u"unsupported_grant_type"_s);
        QCOMPARE(client().get(path).status, 405);
        QCOMPARE(client().send("POST", "/oauth2/ausX/v1/token").status, 404);
    }

    void aKeyIsRotatedAtHome()
    {
        const QString name = u"Token enrichment"_s;
        const QJsonObject hook = hookNamed(name);
        const QString oldKey = configOf(name)[u"hookKeyId"_s].toString();
        const QByteArray path = jwksPath(name);
        const QByteArray oldAppKey =
            path + '/' + client().get(path).array()[0][u"id"_s].toString().toLatin1();
        const QJsonObject made = client().post(keysPath(), R"({"name":"new"})").object();
        const QString newKey = made[u"id"_s].toString();

        // Before the app has the key the hook cannot work with it.
        QCOMPARE(repoint(hook, newKey).status, 200);
        compareRunFault(execute(name), 502, u"E0000134"_s, u"invalid_client"_s);
        QCOMPARE(repoint(hook, oldKey).status, 200);
        QCOMPARE(execute(name).status, 200);

        const QJsonObject jwk =
            with(made[u"_embedded"_s].toObject(), {{u"alg"_s, u"RS256"_s}, {u"use"_s, u"sig"_s}});
        QCOMPARE(client().post(path, QJsonDocument(jwk).toJson()).status, 201);
        QCOMPARE(repoint(hook, newKey).status, 200);
        QCOMPARE(execute(name).status, 200);
        QCOMPARE(client().post(oldAppKey + "/lifecycle/deactivate", {}).status, 200);
        QCOMPARE(execute(name).status, 200);
        QCOMPARE(client().remove(oldAppKey).status, 204);
        QCOMPARE(client().remove(keysPath() + '/' + oldKey.toLatin1()).status, 204);
        QCOMPARE(execute(name).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestDemoHookRun)

#include "tst_demohookrun.moc"
