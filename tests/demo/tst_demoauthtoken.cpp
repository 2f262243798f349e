// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauthfixture.h"
#include "inthreads.h"

#include <vector>

using namespace HookKeys;

class TestDemoAuthToken final : public DemoAuthFixture
{
    Q_OBJECT

    static QByteArray readScope() { return "okta.inlineHooks.read"; }
    static QByteArray manageScope() { return "okta.inlineHooks.manage"; }

private Q_SLOTS:
    void init() { startOrg({}); }
    void cleanup() { stopOrg(); }

    void metadataNamesEveryEndpoint()
    {
        const PlainAnswer answer = client().get("/.well-known/oauth-authorization-server");
        QCOMPARE(answer.status, 200);
        const QJsonObject metadata = answer.object();
        QCOMPARE(member(metadata, u"issuer"_s), base());
        QCOMPARE(member(metadata, u"token_endpoint"_s), tokenUrl());
        QCOMPARE(member(metadata, u"authorization_endpoint"_s), base() + "/oauth2/v1/authorize");
        QCOMPARE(member(metadata, u"revocation_endpoint"_s), base() + "/oauth2/v1/revoke");
        QCOMPARE(member(metadata, u"device_authorization_endpoint"_s),
                 base() + "/oauth2/v1/device/authorize");
        QCOMPARE(metadata[u"code_challenge_methods_supported"_s].toArray(), QJsonArray{u"S256"_s});
        QCOMPARE(metadata[u"grant_types_supported"_s].toArray().size(), 4);
        QVERIFY(metadata[u"scopes_supported"_s].toArray().contains(u"okta.inlineHooks.manage"_s));
        QVERIFY(metadata[u"dpop_signing_alg_values_supported"_s].toArray().contains(u"ES256"_s));
    }

    void refusesOtherMethods_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("allowed");
        QTest::newRow("metadata") << QByteArray("/.well-known/oauth-authorization-server")
                                  << QByteArray("GET");
        QTest::newRow("device") << QByteArray("/oauth2/v1/device/authorize") << QByteArray("POST");
        QTest::newRow("token") << QByteArray("/oauth2/v1/token") << QByteArray("POST");
        QTest::newRow("revoke") << QByteArray("/oauth2/v1/revoke") << QByteArray("POST");
        QTest::newRow("authorize") << QByteArray("/oauth2/v1/authorize") << QByteArray("GET, POST");
        QTest::newRow("activate") << QByteArray("/activate") << QByteArray("GET, POST");
        QTest::newRow("keys") << QByteArray("/demo/service-keys") << QByteArray("GET, POST");
    }

    void refusesOtherMethods()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QByteArray, allowed);
        for (const auto *method : {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
            if (allowed.split(',').contains(method) || allowed.contains(method))
                continue;
            const PlainAnswer answer = client().send(method, path, "x", "text/plain");
            compareFault(answer, 405, u"E0000022"_s);
            QCOMPARE(answer.header("Allow"), allowed);
        }
    }

    void refusesOtherPaths()
    {
        for (const auto *path : {"/oauth2/", "/oauth2/v1", "/oauth2/v1/tokens", "/demo/x",
                                 "/oauth2/ausX/v1/token", "/oauth2/v1/token/"})
            compareFault(client().get(path), 404, u"E0000008"_s);
    }

    void refusesBadForms()
    {
        const httplib::Headers json{{"Content-Type", "application/json"}};
        const httplib::Headers form{{"Content-Type", "application/x-www-form-urlencoded"}};
        compareRefusal(client().send("POST", tokenPath(), json, R"({"grant_type":"x"})"), 400,
                       u"invalid_request"_s);
        compareRefusal(client().send("POST", tokenPath(), httplib::Headers{}, "grant_type=x"), 400,
                       u"invalid_request"_s);
        compareRefusal(client().send("POST", tokenPath(), form, ""), 400, u"invalid_request"_s);
        compareRefusal(client().send("POST", tokenPath(), form, "&&=&=x&a"), 400,
                       u"invalid_request"_s);
        compareRefusal(client().send("POST", tokenPath(), form, "grant_type=a&grant_type=b"), 400,
                       u"invalid_request"_s);
        // A parameter in the query is none of a POST.
        compareRefusal(client().send("POST", tokenPath() + "?grant_type=refresh_token", form, ""),
                       400, u"invalid_request"_s);
    }

    void refusesGrants_data()
    {
        QTest::addColumn<QByteArray>("grantType");
        QTest::addColumn<QByteArray>("clientId");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        const QByteArray native = DemoAuth::nativeClientId;
        QTest::newRow("none") << QByteArray() << native << 400 << u"invalid_request"_s;
        QTest::newRow("password") << QByteArray("password") << native << 400
                                  << u"unsupported_grant_type"_s;
        QTest::newRow("not the client's") << QByteArray(DemoGrantType::clientCredentials) << native
                                          << 400 << u"unauthorized_client"_s;
        QTest::newRow("no client")
            << QByteArray("refresh_token") << QByteArray() << 401 << u"invalid_client"_s;
        QTest::newRow("unknown client")
            << QByteArray("refresh_token") << QByteArray("0oanobody") << 401 << u"invalid_client"_s;
        QTest::newRow("no refresh token")
            << QByteArray("refresh_token") << native << 400 << u"invalid_request"_s;
    }

    void refusesGrants()
    {
        QFETCH(const QByteArray, grantType);
        QFETCH(const QByteArray, clientId);
        QFETCH(const int, status);
        QFETCH(const QString, error);
        compareRefusal(token({{"grant_type", grantType}, {"client_id", clientId}}), status, error);
        QCOMPARE(auth().tokenRequests(grantType), 1);
        QCOMPARE(auth().tokensIssued(grantType), 0);
    }

    void aTokenReadsAndChanges()
    {
        const QByteArray access = accessToken(signIn());
        QCOMPARE(api(access).array().size(), 12);
        QCOMPARE(api(access, "POST").status, 200);
        QCOMPARE(api(access).array().size(), 13);
        QCOMPARE(api(access, "GET", "/api/v1/inlineHooks").array().size(), 8);
        // RFC 9110, 11.1: the case of the scheme does not matter.
        const httplib::Headers lower{{"Authorization", "bearer " + access.toStdString()}};
        QCOMPARE(client().send("GET", keysPath(), lower).status, 200);
    }

    void refusesTokensThatAreNone()
    {
        const QByteArray access = accessToken(signIn());
        for (const auto &wrong : {QByteArray("x"), access + 'x', access.chopped(1), org().token()})
            compareChallenge(api(wrong), 401, "Bearer", "invalid_token");
    }

    void tokensExpire()
    {
        const QJsonObject tokens = signIn();
        org().advanceClock(std::chrono::minutes(59));
        QCOMPARE(api(accessToken(tokens)).status, 200);
        org().advanceClock(std::chrono::minutes(1));
        compareChallenge(api(accessToken(tokens)), 401, "Bearer", "invalid_token");
        const QJsonObject fresh = refresh(refreshToken(tokens)).object();
        QCOMPARE(api(accessToken(fresh)).status, 200);
    }

    void takesAnotherLifetime()
    {
        auth().setTokenLifetime(std::chrono::seconds(7));
        const QJsonObject tokens = signIn();
        QCOMPARE(tokens[u"expires_in"_s].toInt(), 7);
        org().advanceClock(std::chrono::seconds(8));
        compareChallenge(api(accessToken(tokens)), 401, "Bearer", "invalid_token");
    }

    void namesTheMissingScope()
    {
        const QByteArray reader = accessToken(signIn("openid " + readScope()));
        QCOMPARE(api(reader).status, 200);
        const PlainAnswer refused = api(reader, "POST");
        compareChallenge(refused, 403, "Bearer", "insufficient_scope");
        QVERIFY(refused.header("WWW-Authenticate").contains("scope=\"" + manageScope() + '"'));
        QVERIFY(refused.header("WWW-Authenticate").contains("resource=\"" + keysPath() + '"'));
        QCOMPARE(api(reader).array().size(), 12);

        const PlainAnswer none = api(accessToken(signIn("openid")));
        compareChallenge(none, 403, "Bearer", "insufficient_scope");
        QVERIFY(none.header("WWW-Authenticate").contains("scope=\"" + readScope() + '"'));

        // As in Okta, who may manage may read.
        QCOMPARE(api(accessToken(signIn(manageScope()))).status, 200);
    }

    void tellsTheMissingRoleFromTheScope()
    {
        const QByteArray access = accessToken(signIn());
        auth().setRole(DemoAuth::nativeClientId, DemoRole::Reader);
        QCOMPARE(api(access).status, 200);
        compareFault(api(access, "POST"), 403, u"E0000006"_s);
        auth().setRole(DemoAuth::nativeClientId, DemoRole::None);
        const PlainAnswer refused = api(access);
        compareFault(refused, 403, u"E0000006"_s);
        QVERIFY(refused.header("WWW-Authenticate").isNull());
        auth().setRole(DemoAuth::nativeClientId, DemoRole::Admin);
        QCOMPARE(api(access, "POST").status, 200);
    }

    void aReadOnlyOrgIsSoForTokensToo()
    {
        startOrg({.readOnly = true});
        const QByteArray access = accessToken(signIn());
        QCOMPARE(api(access).status, 200);
        compareFault(api(access, "POST"), 403, u"E0000006"_s);
    }

    void refreshingRotates()
    {
        QJsonObject tokens = signIn();
        QSet<QByteArray> seen;
        for (int i = 0; i < 3; ++i) {
            seen << refreshToken(tokens) << accessToken(tokens);
            const PlainAnswer answer = refresh(refreshToken(tokens));
            QCOMPARE(answer.status, 200);
            tokens = answer.object();
            QCOMPARE(tokens[u"scope"_s].toString(), QString::fromLatin1(allScopes()));
            QCOMPARE(api(accessToken(tokens)).status, 200);
            QVERIFY(!seen.contains(refreshToken(tokens)) && !seen.contains(accessToken(tokens)));
        }
        QCOMPARE(auth().tokensIssued(DemoGrantType::refreshToken), 3);
    }

    void reuseOfARefreshTokenEndsTheChain()
    {
        const QJsonObject other = signIn();
        const QJsonObject first = signIn();
        const QJsonObject second = refresh(refreshToken(first)).object();
        QCOMPARE(api(accessToken(first)).status, 200);
        compareRefusal(refresh(refreshToken(first)), 400, u"invalid_grant"_s);
        compareRefusal(refresh(refreshToken(second)), 400, u"invalid_grant"_s);
        compareChallenge(api(accessToken(first)), 401, "Bearer", "invalid_token");
        compareChallenge(api(accessToken(second)), 401, "Bearer", "invalid_token");
        QCOMPARE(api(accessToken(other)).status, 200);
        QCOMPARE(refresh(refreshToken(other)).status, 200);
    }

    void twentyRefreshesAtOnceGetOneTokenAndLoseIt()
    {
        const QByteArray token = refreshToken(signIn());
        std::vector<PlainAnswer> answers(20);
        inThreads(20, [&](int i) { answers[size_t(i)] = refresh(token); });
        int granted = 0;
        for (const PlainAnswer &answer : answers) {
            if (answer.status == 200) {
                ++granted;
                compareChallenge(api(accessToken(answer.object())), 401, "Bearer", "invalid_token");
                compareRefusal(refresh(refreshToken(answer.object())), 400, u"invalid_grant"_s);
            } else {
                compareRefusal(answer, 400, u"invalid_grant"_s);
            }
        }
        QCOMPARE(granted, 1);
        QCOMPARE(auth().tokenRequests(DemoGrantType::refreshToken), 21);
    }

    void twentyChainsRefreshAtOnceUnhindered()
    {
        std::vector<int> statuses(20);
        inThreads(20, [&](int i) {
            QByteArray token = refreshToken(signIn());
            for (int round = 0; round < 3; ++round)
                token = refreshToken(refresh(token).object());
            statuses[size_t(i)] = refresh(token).status;
        });
        QCOMPARE(std::count(statuses.begin(), statuses.end(), 200), 20);
        QCOMPARE(auth().tokensIssued(DemoGrantType::refreshToken), 80);
    }

    void refreshingCanNarrowTheScope()
    {
        const QByteArray token = refreshToken(signIn());
        const QJsonObject narrow = refresh(token, DemoAuth::nativeClientId, readScope()).object();
        QCOMPARE(narrow[u"scope"_s].toString(), QString::fromLatin1(readScope()));
        compareChallenge(api(accessToken(narrow), "POST"), 403, "Bearer", "insufficient_scope");
        // What was granted stays: the next may have all of it again.
        const QJsonObject wide = refresh(refreshToken(narrow)).object();
        QCOMPARE(wide[u"scope"_s].toString(), QString::fromLatin1(allScopes()));
    }

    void refreshingCannotWidenTheScope()
    {
        const QByteArray token = refreshToken(signIn("offline_access " + readScope()));
        compareRefusal(refresh(token, DemoAuth::nativeClientId, allScopes()), 400,
                       u"invalid_scope"_s);
        QCOMPARE(refresh(token).status, 200); // It was not used up.
    }

    void refusesTheRefreshTokenOfAnotherClient()
    {
        auth().setDpopNeeded(DemoAuth::dpopClientId, false);
        const QByteArray token = refreshToken(signIn());
        compareRefusal(refresh(token, DemoAuth::dpopClientId), 400, u"invalid_grant"_s);
        compareRefusal(refresh("nonsense"), 400, u"invalid_grant"_s);
        QCOMPARE(refresh(token).status, 200);
    }

    void givesNoRefreshTokenUnasked()
    {
        QVERIFY(!signIn(readScope()).contains(u"refresh_token"_s));
    }

    void revokingAnAccessTokenLeavesTheRest()
    {
        const QJsonObject tokens = signIn();
        const PlainAnswer answer =
            post("/oauth2/v1/revoke", {{"token", accessToken(tokens)},
                                       {"token_type_hint", "access_token"},
                                       {"client_id", DemoAuth::nativeClientId}});
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray());
        compareChallenge(api(accessToken(tokens)), 401, "Bearer", "invalid_token");
        QCOMPARE(refresh(refreshToken(tokens)).status, 200);
        QCOMPARE(auth().revocations(), 1);
    }

    void revokingARefreshTokenEndsAll()
    {
        const QJsonObject tokens = signIn();
        QCOMPARE(post("/oauth2/v1/revoke",
                      {{"token", refreshToken(tokens)}, {"client_id", DemoAuth::nativeClientId}})
                     .status,
                 200);
        compareChallenge(api(accessToken(tokens)), 401, "Bearer", "invalid_token");
        compareRefusal(refresh(refreshToken(tokens)), 400, u"invalid_grant"_s);
    }

    void revokingWhatIsNotOnesOwnDoesNothing()
    {
        const QJsonObject tokens = signIn();
        for (const QByteArray &token :
             {QByteArray("nonsense"), accessToken(tokens), refreshToken(tokens), QByteArray()}) {
            QCOMPARE(
                post("/oauth2/v1/revoke", {{"token", token}, {"client_id", DemoAuth::dpopClientId}})
                    .status,
                200);
        }
        QCOMPARE(api(accessToken(tokens)).status, 200);
        compareRefusal(post("/oauth2/v1/revoke", {{"token", accessToken(tokens)}}), 401,
                       u"invalid_client"_s);
        QCOMPARE(refresh(refreshToken(tokens)).status, 200);
    }

    void everyTokenCanBeRevokedAtOnce()
    {
        const QJsonObject tokens = signIn();
        auth().revokeAccessTokens();
        compareChallenge(api(accessToken(tokens)), 401, "Bearer", "invalid_token");
        const QJsonObject fresh = refresh(refreshToken(tokens)).object();
        QCOMPARE(api(accessToken(fresh)).status, 200);
        auth().revokeAllTokens();
        compareChallenge(api(accessToken(fresh)), 401, "Bearer", "invalid_token");
        compareRefusal(refresh(refreshToken(fresh)), 400, u"invalid_grant"_s);
    }

    void theDateFollowsTheClock()
    {
        org().advanceClock(std::chrono::minutes(10));
        const QDateTime date =
            QLocale::c().toDateTime(QString::fromLatin1(client().get("/activate").header("Date")),
                                    u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
        const qint64 ahead = QDateTime(date.date(), date.time(), Qt::UTC).toSecsSinceEpoch()
                             - QDateTime::currentSecsSinceEpoch();
        QVERIFY2(ahead > 9 * 60 && ahead <= 10 * 60, qPrintable(QString::number(ahead)));
    }
};

QTEST_GUILESS_MAIN(TestDemoAuthToken)

#include "tst_demoauthtoken.moc"
