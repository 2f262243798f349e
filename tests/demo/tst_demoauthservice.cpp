// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauthfixture.h"
#include "inthreads.h"

#include <atomic>

using namespace HookKeys;

class TestDemoAuthService final : public DemoAuthFixture
{
    Q_OBJECT

    PrivateKey m_rsa;
    PrivateKey m_ec;

    [[nodiscard]] static qint64 fromNow(int seconds)
    {
        return QDateTime::currentSecsSinceEpoch() + seconds;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_rsa = PrivateKey::generateRsa();
        m_ec = PrivateKey::generateEc();
        QVERIFY(!m_rsa.isNull() && !m_ec.isNull());
    }
    void init()
    {
        startOrg({});
        QVERIFY(auth().registerServiceKey(DemoAuth::serviceClientId, publicJwk(m_rsa)));
    }
    void cleanup() { stopOrg(); }

    void letsAServiceIn_data()
    {
        QTest::addColumn<bool>("ec");
        QTest::newRow("RS256") << false;
        QTest::newRow("ES256") << true;
    }

    void letsAServiceIn()
    {
        QFETCH(const bool, ec);
        if (ec) {
            auth().removeServiceKeys(DemoAuth::serviceClientId);
            QVERIFY(auth().registerServiceKey(DemoAuth::serviceClientId, publicJwk(m_ec)));
        }
        const PlainAnswer answer = service(assertion(ec ? m_ec : m_rsa));
        QCOMPARE(answer.status, 200);
        const QJsonObject tokens = answer.object();
        QCOMPARE(tokens[u"token_type"_s].toString(), u"Bearer"_s);
        QCOMPARE(tokens[u"scope"_s].toString(), u"okta.inlineHooks.manage"_s);
        QVERIFY(!tokens.contains(u"refresh_token"_s));
        QCOMPARE(api(accessToken(tokens), "POST").status, 200);
        QCOMPARE(auth().tokensIssued(DemoGrantType::clientCredentials), 1);
    }

    void refusesAssertions_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QJsonObject>("headerChanges");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QJsonObject &changes, const QString &words,
                            const QJsonObject &headerChanges = {}) {
            QTest::newRow(name) << changes << headerChanges << words;
        };
        row("other audience", {{u"aud"_s, u"http://127.0.0.1:1/oauth2/v1/token"_s}},
            u"audience claim"_s);
        row("no audience", {{u"aud"_s, QJsonValue()}}, u"audience claim"_s);
        row("audience of a list without it", {{u"aud"_s, QJsonArray{u"x"_s}}}, u"audience claim"_s);
        row("past", {{u"exp"_s, fromNow(-1)}}, u"expired"_s);
        row("no expiry", {{u"exp"_s, QJsonValue()}}, u"expired"_s);
        row("expiry as text", {{u"exp"_s, QString::number(fromNow(60))}}, u"expired"_s);
        row("more than an hour", {{u"exp"_s, fromNow(3700)}}, u"too far into the future"_s);
        row("other issuer", {{u"iss"_s, QString::fromLatin1(DemoAuth::dpopServiceClientId)}},
            u"kid is invalid"_s);
        row("unknown issuer", {{u"iss"_s, u"x"_s}}, u"client_id"_s);
        row("no issuer", {{u"iss"_s, QJsonValue()}}, u"client_id"_s);
        row("other subject", {{u"sub"_s, u"x"_s}}, u"issuer and subject"_s);
        row("no subject", {{u"sub"_s, QJsonValue()}}, u"issuer and subject"_s);
        row("other kid", {}, u"kid is invalid"_s, {{u"kid"_s, u"k2"_s}});
        row("no kid", {}, u"kid is invalid"_s, {{u"kid"_s, QJsonValue()}});
        row("crit", {}, u"signature is invalid"_s, {{u"crit"_s, QJsonArray{u"x"_s}}});
    }

    void refusesAssertions()
    {
        QFETCH(const QJsonObject, changes);
        QFETCH(const QJsonObject, headerChanges);
        QFETCH(const QString, words);
        const PlainAnswer answer =
            service(assertion(m_rsa, changes, DemoAuth::serviceClientId, headerChanges));
        compareRefusal(answer, 401, u"invalid_client"_s);
        const QString description = answer.object()[u"error_description"_s].toString();
        QVERIFY2(description.contains(words), qPrintable(description));
        QCOMPARE(auth().tokensIssued(DemoGrantType::clientCredentials), 0);
    }

    void refusesWhatTheKeyHasNotSigned()
    {
        compareRefusal(service(assertion(PrivateKey::generateRsa())), 401, u"invalid_client"_s);
        compareRefusal(service(assertion(m_ec)), 401, u"invalid_client"_s);
        QByteArray changed = assertion(m_rsa);
        const qsizetype middle = changed.lastIndexOf('.') + 20;
        changed[middle] = changed[middle] == 'A' ? 'B' : 'A';
        compareRefusal(service(changed), 401, u"invalid_client"_s);
        // RFC 8725, 3.1: no signature at all.
        QByteArray unsigned_ = assertion(m_rsa);
        unsigned_ = QByteArray(R"({"alg":"none","kid":"k1"})")
                        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
                    + unsigned_.mid(unsigned_.indexOf('.'));
        unsigned_.truncate(unsigned_.lastIndexOf('.') + 1);
        compareRefusal(service(unsigned_), 401, u"invalid_client"_s);
        for (const auto &nonsense : {"", "x", "a.b", "a.b.c", "....", "e30.e30.e30"})
            compareRefusal(service(nonsense), 401, u"invalid_client"_s);
    }

    void refusesAReplay()
    {
        const QByteArray once = assertion(m_rsa);
        QCOMPARE(service(once).status, 200);
        const PlainAnswer again = service(once);
        compareRefusal(again, 401, u"invalid_client"_s);
        QVERIFY(again.body.contains("already been used"));
        // Another assertion with the same jti is a replay too.
        const QJsonObject jti{{u"jti"_s, u"same"_s}};
        QCOMPARE(service(assertion(m_rsa, jti)).status, 200);
        compareRefusal(service(assertion(m_rsa, with(jti, {{u"iat"_s, 1}}))), 401,
                       u"invalid_client"_s);
    }

    void twentyReplaysGetOneToken()
    {
        const QByteArray once = assertion(m_rsa);
        std::atomic<int> granted = 0;
        inThreads(20, [&](int /*thread*/) { granted += service(once).status == 200 ? 1 : 0; });
        QCOMPARE(granted.load(), 1);
    }

    void judgesTimeByItsOwnClock()
    {
        org().advanceClock(std::chrono::minutes(10));
        compareRefusal(service(assertion(m_rsa)), 401, u"invalid_client"_s);
        QCOMPARE(service(assertion(m_rsa, {{u"exp"_s, fromNow(15 * 60)}})).status, 200);
        org().advanceClock(std::chrono::minutes(-20));
        QCOMPARE(service(assertion(m_rsa)).status, 200);
        compareRefusal(service(assertion(m_rsa, {{u"exp"_s, fromNow(3600)}})), 401,
                       u"invalid_client"_s);
    }

    void wantsTheTypeAndTheAssertion()
    {
        const QByteArray grant = DemoGrantType::clientCredentials;
        const QByteArray id = DemoAuth::serviceClientId;
        compareRefusal(token({{"grant_type", grant}, {"client_id", id}, {"scope", "x"}}), 401,
                       u"invalid_client"_s);
        compareRefusal(token({{"grant_type", grant},
                              {"client_id", id},
                              {"client_secret", "x"},
                              {"client_assertion", assertion(m_rsa)}}),
                       401, u"invalid_client"_s);
        compareRefusal(token({{"grant_type", DemoGrantType::refreshToken},
                              {"client_id", DemoAuth::nativeClientId},
                              {"refresh_token", "x"},
                              {"client_assertion", assertion(m_rsa)}}),
                       401, u"invalid_client"_s);
    }

    void refusesOtherGrantsToAService()
    {
        compareRefusal(token({{"grant_type", DemoGrantType::refreshToken},
                              {"refresh_token", "x"},
                              {"client_assertion_type",
                               "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
                              {"client_assertion", assertion(m_rsa)}}),
                       400, u"unauthorized_client"_s);
    }

    void grantsTheScopesOfTheService()
    {
        auth().setScopes(DemoAuth::serviceClientId, {"okta.inlineHooks.read"});
        const QByteArray both = "okta.inlineHooks.read okta.inlineHooks.manage";
        QCOMPARE(service(assertion(m_rsa), both).object()[u"scope"_s].toString(),
                 u"okta.inlineHooks.read"_s);
        compareRefusal(service(assertion(m_rsa), "okta.inlineHooks.manage"), 400,
                       u"consent_required"_s);
        compareRefusal(service(assertion(m_rsa), "okta.users.read"), 400, u"invalid_scope"_s);
        compareRefusal(service(assertion(m_rsa), ""), 400, u"invalid_scope"_s);
    }

    void aServiceWithoutARoleIsRefusedByTheApi()
    {
        auth().setRole(DemoAuth::serviceClientId, DemoRole::None);
        const QByteArray access = accessToken(service(assertion(m_rsa)).object());
        compareFault(api(access), 403, u"E0000006"_s);
    }

    void registersPublicKeysOfServicesOnly()
    {
        const QByteArray id = DemoAuth::serviceClientId;
        const QByteArray jwk = publicJwk(m_ec, u"k2"_s);
        QVERIFY(!auth().registerServiceKey(DemoAuth::nativeClientId, jwk));
        QVERIFY(!auth().registerServiceKey("0oanobody", jwk));
        QVERIFY(!auth().registerServiceKey(id, QJsonDocument(m_ec.publicJwk()).toJson()));
        QVERIFY(!auth().registerServiceKey(id, "{}"));
        QVERIFY(!auth().registerServiceKey(id, "nonsense"));
        QJsonObject withPrivate = m_ec.publicJwk(u"k2"_s);
        withPrivate[u"d"_s] = u"AAAA"_s;
        QVERIFY(!auth().registerServiceKey(id, QJsonDocument(withPrivate).toJson()));

        QVERIFY(auth().registerServiceKey(id, jwk));
        const auto signedByEc = [this, &id] {
            return assertion(m_ec, {}, id, {{u"kid"_s, u"k2"_s}});
        };
        QCOMPARE(service(signedByEc()).status, 200);
        QCOMPARE(service(assertion(m_rsa)).status, 200);
        auth().removeServiceKeys(id);
        compareRefusal(service(signedByEc()), 401, u"invalid_client"_s);
    }

    void takesAKeyOnItsPage()
    {
        const QByteArray id = DemoAuth::dpopServiceClientId;
        auth().setDpopNeeded(id, false);
        const PlainAnswer page = client().get("/demo/service-keys");
        QVERIFY(page.body.contains("<option>" + id + "</option>"));
        QVERIFY(!page.body.contains(DemoAuth::nativeClientId));
        const QByteArray formToken = formTokenOf(page.body);
        const PlainAnswer refused =
            post("/demo/service-keys",
                 {{"client_id", id}, {"jwk", "<script>"}, {"form_token", formToken}});
        QCOMPARE(refused.status, 400);
        QVERIFY(!refused.body.contains("<script"));
        compareRefusal(service(assertion(m_rsa, {}, id)), 401, u"invalid_client"_s);
        QCOMPARE(post("/demo/service-keys",
                      {{"client_id", id}, {"jwk", publicJwk(m_rsa)}, {"form_token", formToken}})
                     .status,
                 200);
        QCOMPARE(service(assertion(m_rsa, {}, id)).status, 200);
    }

    void formsOfOtherSitesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("site");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("status");
        const QByteArray evil = "http://evil.example";
        QTest::newRow("no token") << QByteArray() << QByteArray() << QByteArray() << 403;
        QTest::newRow("a guess") << QByteArray() << QByteArray() << QByteArray(43, 'A') << 403;
        QTest::newRow("cross-site")
            << QByteArray("cross-site") << evil << QByteArray("real") << 403;
        QTest::newRow("same site, other port")
            << QByteArray("same-site") << QByteArray("http://127.0.0.1:1") << QByteArray("real")
            << 403;
        QTest::newRow("older browser") << QByteArray() << evil << QByteArray("real") << 403;
        QTest::newRow("hidden origin")
            << QByteArray() << QByteArray("null") << QByteArray("real") << 403;
        QTest::newRow("the page, but no token")
            << QByteArray("same-origin") << QByteArray("own") << QByteArray() << 403;
        QTest::newRow("the page") << QByteArray("same-origin") << QByteArray("own")
                                  << QByteArray("real") << 200;
        QTest::newRow("no browser") << QByteArray() << QByteArray() << QByteArray("real") << 200;
    }

    void formsOfOtherSitesAreRefused()
    {
        QFETCH(const QByteArray, site);
        QFETCH(const QByteArray, origin);
        QFETCH(const QByteArray, token);
        QFETCH(const int, status);
        const QByteArray id = DemoAuth::serviceClientId;
        auth().removeServiceKeys(id);
        const QByteArray real = formTokenOf(client().get("/demo/service-keys").body);
        QCOMPARE(real.size(), 43);
        httplib::Headers headers{{"Content-Type", "application/x-www-form-urlencoded"}};
        if (!site.isEmpty())
            headers.emplace("Sec-Fetch-Site", site.toStdString());
        if (!origin.isEmpty())
            headers.emplace("Origin", (origin == "own" ? base() : origin).toStdString());
        const PlainAnswer answer =
            client().send("POST", "/demo/service-keys", headers,
                          encoded({{"client_id", id},
                                   {"jwk", publicJwk(m_rsa)},
                                   {"form_token", token == "real" ? real : token}}));
        QCOMPARE(answer.status, status);
        QCOMPARE(service(assertion(m_rsa)).status, status == 200 ? 200 : 401);
    }

    void decisionsOfOtherSitesAreRefused()
    {
        const QJsonObject codes = beginDevice().object();
        const QByteArray body =
            encoded({{"user_code", member(codes, u"user_code"_s)}, {"decision", "allow"}});
        httplib::Headers headers{{"Content-Type", "application/x-www-form-urlencoded"},
                                 {"Sec-Fetch-Site", "cross-site"}};
        QCOMPARE(client().send("POST", "/activate", headers, body).status, 403);
        QCOMPARE(client().send("POST", "/oauth2/v1/authorize", headers, body).status, 403);
        compareRefusal(pollDevice(member(codes, u"device_code"_s)), 400,
                       u"authorization_pending"_s);
    }

    void aServiceRevokesWithAnAssertion()
    {
        const QByteArray access = accessToken(service(assertion(m_rsa)).object());
        const auto revoke = [this, &access](const QByteArray &clientAssertion) {
            return post("/oauth2/v1/revoke",
                        {{"token", access},
                         {"client_id", DemoAuth::serviceClientId},
                         {"client_assertion_type",
                          "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"},
                         {"client_assertion", clientAssertion}});
        };
        compareRefusal(revoke({}), 401, u"invalid_client"_s);
        QCOMPARE(api(access).status, 200);
        const QString url = QString::fromLatin1(base()) + u"/oauth2/v1/revoke"_s;
        QCOMPARE(revoke(assertion(m_rsa, {{u"aud"_s, url}})).status, 200);
        compareChallenge(api(access), 401, "Bearer", "invalid_token");
    }
};

QTEST_GUILESS_MAIN(TestDemoAuthService)

#include "tst_demoauthservice.moc"
