// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauthfixture.h"

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestDemoLog final : public DemoAuthFixture
{
    Q_OBJECT

    static QByteArray logPath() { return "/api/v1/logs"; }

    [[nodiscard]] QJsonArray newest(const QByteArray &parameters = {}) const
    {
        return client().get(logPath() + "?sortOrder=DESCENDING" + parameters).array();
    }

    /// The target of the link @p rel of @p answer, below the org's URL; empty if there is none.
    [[nodiscard]] QByteArray link(const PlainAnswer &answer, const QByteArray &rel) const
    {
        const auto [first, last] = answer.headers.equal_range("Link");
        for (auto each = first; each != last; ++each) {
            const QByteArray value = QByteArray::fromStdString(each->second);
            const QByteArray end = ">; rel=\"" + rel + '"';
            if (value.startsWith('<' + base()) && value.endsWith(end))
                return value.mid(1 + base().size()).chopped(end.size());
        }
        return {};
    }

    /// Whether the log's newest event is of @p type, came of @p answer, and has a target @p id.
    void compareNewest(const PlainAnswer &answer, const QString &type, const QString &id) const
    {
        QVERIFY2(answer.status == 200 || answer.status == 201 || answer.status == 204,
                 answer.body.constData());
        const QJsonValue event = newest("&limit=1")[0];
        QCOMPARE(event[u"eventType"_s].toString(), type);
        const QString request = QString::fromLatin1(answer.header("X-Okta-Request-Id"));
        QCOMPARE(event[u"transaction"_s][u"id"_s].toString(), request);
        QCOMPARE(event[u"debugContext"_s][u"debugData"_s][u"requestId"_s].toString(), request);
        QCOMPARE(event[u"outcome"_s][u"result"_s].toString(), u"SUCCESS"_s);
        QCOMPARE(event[u"actor"_s][u"type"_s].toString(), u"User"_s);
        QCOMPARE(event[u"client"_s][u"ipAddress"_s].toString(), u"127.0.0.1"_s);
        QVERIFY(!event[u"displayMessage"_s].toString().isEmpty());
        QStringList targets;
        const QJsonArray all = event[u"target"_s].toArray();
        for (const auto &target : all)
            targets << target[u"id"_s].toString();
        QVERIFY2(targets.contains(id), qPrintable(targets.join(u' ')));
    }

private Q_SLOTS:
    void init() { startOrg({}); }
    void cleanup() { stopOrg(); }

    void tellsOfEachWriteOfAKey()
    {
        const PlainAnswer made = client().post(keysPath(), R"({"name":"one"})");
        const QString id = made.object()[u"id"_s].toString();
        compareNewest(made, u"system.hook.key.created"_s, id);
        const QJsonValue target = newest()[0][u"target"_s][0];
        QCOMPARE(target[u"alternateId"_s], made.object()[u"keyId"_s]);
        QCOMPARE(target[u"displayName"_s].toString(), u"one"_s);
        const QByteArray path = keysPath() + '/' + id.toLatin1();
        compareNewest(client().put(path, R"({"name":"two"})"), u"system.hook.key.updated"_s, id);
        compareNewest(client().remove(path), u"system.hook.key.deleted"_s, id);
        const auto before = newest().size();
        QCOMPARE(client().remove(path).status, 404);
        QCOMPARE(newest().size(), before);
    }

    void tellsOfEachWriteOfAHook()
    {
        const QByteArray body = QJsonDocument(hookNamed(u"Token enrichment"_s)).toJson();
        const PlainAnswer made = client().post(hooksPath(), body);
        const QString id = made.object()[u"id"_s].toString();
        compareNewest(made, u"inline_hook.created"_s, id);
        const QByteArray path = hooksPath() + '/' + id.toLatin1();
        compareNewest(client().put(path, body), u"inline_hook.updated"_s, id);
        compareNewest(client().post(path + "/lifecycle/deactivate", {}),
                      u"inline_hook.deactivated"_s, id);
        compareNewest(client().post(path + "/lifecycle/activate", {}), u"inline_hook.activated"_s,
                      id);
        QCOMPARE(client().post(path + "/lifecycle/deactivate", {}).status, 200);
        compareNewest(client().remove(path), u"inline_hook.deleted"_s, id);
    }

    void tellsOfEachWriteOfAnAppKey()
    {
        const QJsonValue config = hookNamed(u"Token enrichment"_s)[u"channel"_s][u"config"_s];
        const QString app = config[u"clientId"_s].toString();
        const QByteArray path = "/api/v1/apps/" + app.toLatin1() + "/credentials/jwks";
        const PlainAnswer made = client().post(path, publicJwk(PrivateKey::generateRsa()));
        const QString id = made.object()[u"id"_s].toString();
        compareNewest(made, u"app.oauth2.credentials.lifecycle.create"_s, app);
        const QByteArray self = path + '/' + id.toLatin1();
        compareNewest(client().post(self + "/lifecycle/deactivate", {}),
                      u"app.oauth2.credentials.lifecycle.deactivate"_s, id);
        compareNewest(client().post(self + "/lifecycle/activate", {}),
                      u"app.oauth2.credentials.lifecycle.activate"_s, id);
        QCOMPARE(client().post(self + "/lifecycle/deactivate", {}).status, 200);
        compareNewest(client().remove(self), u"app.oauth2.credentials.lifecycle.delete"_s, id);
    }

    void namesTheServiceThatActed()
    {
        const PrivateKey key = PrivateKey::generateEc();
        QVERIFY(auth().registerServiceKey(DemoAuth::serviceClientId, publicJwk(key)));
        const QByteArray access = accessToken(service(assertion(key)).object());
        QCOMPARE(api(access, "POST").status, 200);
        const QJsonValue actor = newest()[0][u"actor"_s];
        QCOMPARE(actor[u"id"_s].toString(), QString::fromLatin1(DemoAuth::serviceClientId));
        QCOMPARE(actor[u"type"_s].toString(), u"PublicClientApp"_s);
        QCOMPARE(actor[u"displayName"_s].toString(), u"HookKeys service"_s);
    }

    void saysWhoIsSignedIn()
    {
        QCOMPARE(client().get("/api/v1/users/me").object()[u"profile"_s][u"login"_s].toString(),
                 u"admin@demo.example"_s);
        const QByteArray path = "/oauth2/v1/userinfo";
        const QByteArray alone = accessToken(signIn("openid okta.inlineHooks.read"));
        compareChallenge(api(alone, "GET", "/api/v1/users/me"), 403, "Bearer",
                         "insufficient_scope");
        const QJsonObject id = api(alone, "GET", path).object();
        QCOMPARE(id[u"sub"_s].toString(), u"00udemoadmin00000001"_s);
        QCOMPARE(id.size(), 1);
        const QByteArray more = accessToken(signIn("openid profile okta.inlineHooks.read"));
        QCOMPARE(api(more, "GET", path).object()[u"preferred_username"_s].toString(),
                 u"admin@demo.example"_s);
        const QByteArray none = accessToken(signIn("okta.inlineHooks.read"));
        compareChallenge(api(none, "GET", path), 403, "Bearer", "insufficient_scope");
        compareChallenge(api("wrong", "GET", path), 401, "Bearer", "invalid_token");
    }

    void filtersByTheTypeOfEvents()
    {
        QCOMPARE(client().post(keysPath(), R"({"name":"one"})").status, 200);
        const auto filtered = [this](const QByteArray &filter) {
            return client().get(
                logPath() + "?since=2026-01-01T00:00:00Z&filter=" + filter.toPercentEncoding());
        };
        // The seed: two keys of the last 90 days with the telephony gateway, and the one made now.
        QCOMPARE(filtered(R"(eventType eq "system.hook.key.created")").array().size(), 4);
        const QJsonArray failed = filtered(R"(eventType eq "inline_hook.executed")").array();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][u"outcome"_s][u"result"_s].toString(), u"FAILURE"_s);
        QVERIFY(!failed[0][u"outcome"_s][u"reason"_s].toString().isEmpty());
        QCOMPARE(filtered(R"(eventType eq "inline_hook.executed" or )"
                          R"(eventType eq "system.hook.key.created")")
                     .array()
                     .size(),
                 5);
        QCOMPARE(filtered(R"(eventType eq "nothing")").array().size(), 0);
        compareFault(filtered("published gt 3"), 400, u"E0000031"_s);
    }

    void refusesBadQueries_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("since") << QByteArray("since=yesterday");
        QTest::newRow("until") << QByteArray("until=2026-13-01T00:00:00Z");
        QTest::newRow("limit too great") << QByteArray("limit=1001");
        QTest::newRow("limit no number") << QByteArray("limit=all");
        QTest::newRow("order") << QByteArray("sortOrder=UP");
    }

    void refusesBadQueries()
    {
        QFETCH(const QByteArray, query);
        compareFault(client().get(logPath() + '?' + query), 400, u"E0000001"_s);
    }

    void givesTheLastSevenDaysUnlessToldOtherwise()
    {
        // The seed's qa-sandbox is two days old, and yesterday a hook failed.
        QCOMPARE(client().get(logPath()).array().size(), 2);
        QVERIFY(newest("&since=2026-01-01T00:00:00Z").size() > 4);
        QCOMPARE(newest("&until=2026-01-01T00:00:00Z").size(), 0);
        org().advanceClock(std::chrono::hours(24 * 91));
        QCOMPARE(newest("&since=2026-01-01T00:00:00Z").size(), 0); // Okta forgets after 90 days.
    }

    void pagesThroughWhatIsThere()
    {
        const QByteArray since = "&since=2026-01-01T00:00:00Z";
        const QJsonArray all = newest(since);
        QJsonArray seen;
        QByteArray path = logPath() + "?sortOrder=DESCENDING&limit=2" + since;
        int pages = 0;
        while (!path.isEmpty() && pages < 20) {
            const PlainAnswer answer = client().get(path);
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.array().size() <= 2);
            for (const auto &event : answer.array())
                seen << event;
            QVERIFY(!link(answer, "self").isEmpty());
            path = link(answer, "next");
            ++pages;
        }
        QCOMPARE(seen, all);
        QCOMPARE(pages, int((all.size() + 1) / 2));
    }

    void aPollGoesOnWithWhatIsNew()
    {
        const PlainAnswer first = client().get(logPath());
        const PlainAnswer second = client().get(link(first, "next"));
        QCOMPARE(second.body, QByteArray("[]"));
        const PlainAnswer made = client().post(keysPath(), R"({"name":"one"})");
        const PlainAnswer third = client().get(link(second, "next"));
        QCOMPARE(third.array().size(), 1);
        QCOMPARE(third.array()[0][u"transaction"_s][u"id"_s].toString().toLatin1(),
                 made.header("X-Okta-Request-Id"));
        QCOMPARE(client().get(link(third, "next")).body, QByteArray("[]"));
    }

    void hasARateLimitOfItsOwn()
    {
        startOrg({.logRateLimit = 2});
        QCOMPARE(client().get(logPath()).header("X-Rate-Limit-Limit"), QByteArray("2"));
        QCOMPARE(client().get(logPath()).status, 200);
        compareFault(client().get(logPath()), 429, u"E0000047"_s);
        const PlainAnswer keys = client().get(keysPath());
        QCOMPARE(keys.status, 200);
        QCOMPARE(keys.header("X-Rate-Limit-Limit"), QByteArray("600"));
    }

    /// Nor does the question who is signed in take anything from the others.
    void whoIsSignedInHasARateLimitOfItsOwn()
    {
        startOrg({.rateLimit = 2});
        QCOMPARE(client().get("/api/v1/users/me").status, 200);
        QCOMPARE(client().get(keysPath()).header("X-Rate-Limit-Remaining"), QByteArray("1"));
    }

    void aRevokedTokenIsTold()
    {
        const QByteArray access = accessToken(signIn("okta.logs.read"));
        const PlainAnswer revoked = client().remove("/api/v1/api-tokens/current");
        const QJsonArray events = api(access, "GET", logPath() + "?sortOrder=DESCENDING").array();
        QCOMPARE(events[0][u"eventType"_s].toString(), u"system.api_token.revoke"_s);
        QCOMPARE(events[0][u"transaction"_s][u"id"_s].toString().toLatin1(),
                 revoked.header("X-Okta-Request-Id"));
        compareFault(client().get(logPath()), 401, u"E0000011"_s);
    }
};

QTEST_GUILESS_MAIN(TestDemoLog)

#include "tst_demolog.moc"
