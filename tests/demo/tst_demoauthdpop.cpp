// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauthfixture.h"
#include "inthreads.h"

#include <QCryptographicHash>

#include <atomic>

using namespace HookKeys;

class TestDemoAuthDpop final : public DemoAuthFixture
{
    Q_OBJECT

    PrivateKey m_rsa;
    PrivateKey m_ec;
    QString m_nonce;

    /// A proof with the nonce of the org.
    [[nodiscard]] QByteArray freshProof(const PrivateKey &key, const QJsonObject &changes = {},
                                        const QJsonObject &headerChanges = {}) const
    {
        return proof(key, changesWith(changes, {{u"nonce"_s, m_nonce}}), headerChanges);
    }

    void learnNonce()
    {
        const PlainAnswer answer = pollDevice("x", DemoAuth::dpopClientId, proof(m_ec, {}));
        m_nonce = QString::fromLatin1(answer.header("dpop-nonce"));
        QVERIFY(!m_nonce.isEmpty());
    }

    [[nodiscard]] QByteArray allowedDevice(const QByteArray &clientId) const
    {
        const QJsonObject codes = beginDevice(clientId).object();
        auth().decideDeviceCode(member(codes, u"user_code"_s), true);
        return member(codes, u"device_code"_s);
    }

    [[nodiscard]] QJsonObject signInWithDpop(const PrivateKey &key) const
    {
        return pollDevice(allowedDevice(DemoAuth::dpopClientId), DemoAuth::dpopClientId,
                          freshProof(key))
            .object();
    }

    /// A proof for a GET of the keys with @p access.
    [[nodiscard]] QByteArray apiProof(const PrivateKey &key, const QByteArray &access,
                                      const QJsonObject &changes = {}) const
    {
        const QByteArray hash =
            QCryptographicHash::hash(access, QCryptographicHash::Sha256)
                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        return proof(key,
                     changesWith(changes, {{u"htm"_s, u"GET"_s},
                                           {u"htu"_s, QString::fromLatin1(base() + keysPath())},
                                           {u"ath"_s, QString::fromLatin1(hash)}}));
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
        learnNonce();
    }
    void cleanup() { stopOrg(); }

    void asksForTheNonceAndKeepsTheCode()
    {
        const QByteArray code = allowedDevice(DemoAuth::dpopClientId);
        compareRefusal(pollDevice(code, DemoAuth::dpopClientId), 400, u"invalid_dpop_proof"_s);
        const PlainAnswer asked = pollDevice(code, DemoAuth::dpopClientId, proof(m_ec));
        compareRefusal(asked, 400, u"use_dpop_nonce"_s);
        const QString nonce = QString::fromLatin1(asked.header("dpop-nonce"));
        QVERIFY(!nonce.isEmpty());
        const PlainAnswer answer =
            pollDevice(code, DemoAuth::dpopClientId, proof(m_ec, {{u"nonce"_s, nonce}}));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.object()[u"token_type"_s].toString(), u"DPoP"_s);
    }

    void takesTokensWithProofs_data()
    {
        QTest::addColumn<bool>("ec");
        QTest::newRow("RS256") << false;
        QTest::newRow("ES256") << true;
    }

    void takesTokensWithProofs()
    {
        QFETCH(const bool, ec);
        const PrivateKey &key = ec ? m_ec : m_rsa;
        const QByteArray access = accessToken(signInWithDpop(key));
        const PlainAnswer answer = api(access, "GET", keysPath(), apiProof(key, access));
        QCOMPARE(answer.array().size(), 12);
        // The query is no part of what the proof is for (RFC 9449, 4.2).
        QCOMPARE(api(access, "GET", "/api/v1/hook-keys?expand=x", apiProof(key, access)).status,
                 200);
        const QByteArray changing = apiProof(key, access, {{u"htm"_s, u"POST"_s}});
        QCOMPARE(api(access, "POST", keysPath(), changing).status, 200);
    }

    void bindsTokensOfClientsThatNeedNotProve()
    {
        const QByteArray id = DemoAuth::nativeClientId;
        const QJsonObject tokens = pollDevice(allowedDevice(id), id, freshProof(m_ec)).object();
        QCOMPARE(tokens[u"token_type"_s].toString(), u"DPoP"_s);
        compareChallenge(api(accessToken(tokens)), 401, "Bearer", "invalid_token");
        QCOMPARE(
            api(accessToken(tokens), "GET", keysPath(), apiProof(m_ec, accessToken(tokens))).status,
            200);
    }

    void refusesProofs_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QJsonObject>("headerChanges");
        const auto row = [](const char *name, const QJsonObject &changes,
                            const QJsonObject &headerChanges = {}) {
            QTest::newRow(name) << changes << headerChanges;
        };
        const QJsonValue none;
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        row("other method", {{u"htm"_s, u"GET"_s}});
        row("method in lower case", {{u"htm"_s, u"post"_s}});
        row("no method", {{u"htm"_s, none}});
        row("other path", {{u"htu"_s, u"http://127.0.0.1/oauth2/v1/token"_s}});
        row("no URL", {{u"htu"_s, none}});
        row("ten minutes old", {{u"iat"_s, now - 600}});
        row("ten minutes early", {{u"iat"_s, now + 600}});
        row("no time", {{u"iat"_s, none}});
        row("time as text", {{u"iat"_s, QString::number(now)}});
        row("no jti", {{u"jti"_s, none}});
        row("empty jti", {{u"jti"_s, u""_s}});
        row("other type", {}, {{u"typ"_s, u"JWT"_s}});
        row("no type", {}, {{u"typ"_s, none}});
        row("no key", {}, {{u"jwk"_s, none}});
        row("empty key", {}, {{u"jwk"_s, QJsonObject{}}});
        row("crit", {}, {{u"crit"_s, QJsonArray{u"x"_s}}});
    }

    void refusesProofs()
    {
        QFETCH(const QJsonObject, changes);
        QFETCH(const QJsonObject, headerChanges);
        const QByteArray code = allowedDevice(DemoAuth::dpopClientId);
        const PlainAnswer answer =
            pollDevice(code, DemoAuth::dpopClientId, freshProof(m_ec, changes, headerChanges));
        compareRefusal(answer, 400, u"invalid_dpop_proof"_s);
        QVERIFY(answer.header("dpop-nonce").isNull());
        QCOMPARE(pollDevice(code, DemoAuth::dpopClientId, freshProof(m_ec)).status, 200);
    }

    void refusesForgedProofs()
    {
        const QByteArray code = allowedDevice(DemoAuth::dpopClientId);
        const auto refused = [this, &code](const QByteArray &proof) {
            compareRefusal(pollDevice(code, DemoAuth::dpopClientId, proof), 400,
                           u"invalid_dpop_proof"_s);
        };
        for (const auto &nonsense : {"x", "a.b.c", "e30.e30.", "e30.e30.e30"})
            refused(nonsense);
        refused(freshProof(m_ec, {}, {{u"jwk"_s, PrivateKey::generateEc().publicJwk()}}));
        refused(freshProof(m_ec, {}, {{u"jwk"_s, m_rsa.publicJwk()}}));
        QJsonObject withPrivate = m_ec.publicJwk();
        withPrivate[u"d"_s] = u"AAAA"_s;
        refused(freshProof(m_ec, {}, {{u"jwk"_s, withPrivate}}));
        // RFC 9449, 4.3: not more than one.
        refused(freshProof(m_ec) + ',' + freshProof(m_ec));
    }

    void refusesAReplay()
    {
        const QByteArray once = freshProof(m_ec);
        compareRefusal(pollDevice("x", DemoAuth::dpopClientId, once), 400, u"invalid_grant"_s);
        compareRefusal(pollDevice("x", DemoAuth::dpopClientId, once), 400, u"invalid_dpop_proof"_s);
        // The jti of a proof that lacked the nonce is used up as well.
        const QJsonObject jti{{u"jti"_s, u"same"_s}};
        compareRefusal(pollDevice("x", DemoAuth::dpopClientId, proof(m_ec, jti)), 400,
                       u"use_dpop_nonce"_s);
        compareRefusal(pollDevice("x", DemoAuth::dpopClientId, freshProof(m_ec, jti)), 400,
                       u"invalid_dpop_proof"_s);
        // Another key's is another.
        compareRefusal(pollDevice("x", DemoAuth::dpopClientId, freshProof(m_rsa, jti)), 400,
                       u"invalid_grant"_s);
    }

    void theNonceChanges()
    {
        const QJsonObject tokens = signInWithDpop(m_ec);
        auth().rotateDpopNonce();
        const QByteArray token = refreshToken(tokens);
        const QByteArray id = DemoAuth::dpopClientId;
        const PlainAnswer asked = refresh(token, id, {}, freshProof(m_ec));
        compareRefusal(asked, 400, u"use_dpop_nonce"_s);
        const QString nonce = QString::fromLatin1(asked.header("dpop-nonce"));
        QVERIFY(nonce != m_nonce);
        QCOMPARE(refresh(token, id, {}, proof(m_ec, {{u"nonce"_s, nonce}})).status, 200);
    }

    void refreshTokensAreBoundToTheKey()
    {
        const QByteArray token = refreshToken(signInWithDpop(m_ec));
        const QByteArray id = DemoAuth::dpopClientId;
        compareRefusal(refresh(token, id), 400, u"invalid_dpop_proof"_s);
        compareRefusal(refresh(token, id, {}, freshProof(m_rsa)), 400, u"invalid_dpop_proof"_s);
        QCOMPARE(refresh(token, id, {}, freshProof(m_ec)).status, 200);
    }

    void aServiceProvesToo()
    {
        const QByteArray id = DemoAuth::dpopServiceClientId;
        QVERIFY(auth().registerServiceKey(id, publicJwk(m_rsa)));
        const QByteArray scope = "okta.inlineHooks.read";
        compareRefusal(service(assertion(m_rsa, {}, id), scope), 400, u"invalid_dpop_proof"_s);
        const QByteArray first = assertion(m_rsa, {}, id);
        compareRefusal(service(first, scope, proof(m_ec)), 400, u"use_dpop_nonce"_s);
        // The assertion is used up; a new one is needed beside the new proof.
        compareRefusal(service(first, scope, freshProof(m_ec)), 401, u"invalid_client"_s);
        const QJsonObject tokens =
            service(assertion(m_rsa, {}, id), scope, freshProof(m_ec)).object();
        QCOMPARE(tokens[u"token_type"_s].toString(), u"DPoP"_s);
        const QByteArray access = accessToken(tokens);
        QCOMPARE(api(access, "GET", keysPath(), apiProof(m_ec, access)).status, 200);
        const QByteArray changing = apiProof(m_ec, access, {{u"htm"_s, u"POST"_s}});
        compareChallenge(api(access, "POST", keysPath(), changing), 403, "DPoP",
                         "insufficient_scope");
    }

    void theApiRefusesProofs_data()
    {
        QTest::addColumn<QJsonObject>("changes");
        QTest::addColumn<QByteArray>("error");
        const QByteArray invalid = "invalid_dpop_proof";
        QTest::newRow("other method") << QJsonObject{{u"htm"_s, u"POST"_s}} << invalid;
        QTest::newRow("other URL") << QJsonObject{{u"htu"_s, u"http://127.0.0.1/x"_s}} << invalid;
        QTest::newRow("no ath") << QJsonObject{{u"ath"_s, QJsonValue()}} << invalid;
        QTest::newRow("other ath") << QJsonObject{{u"ath"_s, u"AAAA"_s}} << invalid;
        QTest::newRow("old") << QJsonObject{{u"iat"_s, 1}} << invalid;
        QTest::newRow("no jti") << QJsonObject{{u"jti"_s, QJsonValue()}} << invalid;
    }

    void theApiRefusesProofs()
    {
        QFETCH(const QJsonObject, changes);
        QFETCH(const QByteArray, error);
        const QByteArray access = accessToken(signInWithDpop(m_ec));
        compareChallenge(api(access, "GET", keysPath(), apiProof(m_ec, access, changes)), 401,
                         "DPoP", error);
    }

    void theApiRefusesReplaysAndOtherKeys()
    {
        const QByteArray access = accessToken(signInWithDpop(m_ec));
        const QByteArray once = apiProof(m_ec, access);
        QCOMPARE(api(access, "GET", keysPath(), once).status, 200);
        compareChallenge(api(access, "GET", keysPath(), once), 401, "DPoP", "invalid_dpop_proof");
        compareChallenge(api(access, "GET", keysPath(), apiProof(m_rsa, access)), 401, "DPoP",
                         "invalid_token");
        compareChallenge(api(access), 401, "Bearer", "invalid_token");
        const httplib::Headers bare{{"Authorization", "DPoP " + access.toStdString()}};
        compareChallenge(client().send("GET", keysPath(), bare), 401, "DPoP", "invalid_dpop_proof");
        const QByteArray unbound = accessToken(signIn());
        compareChallenge(api(unbound, "GET", keysPath(), apiProof(m_ec, unbound)), 401, "DPoP",
                         "invalid_token");
    }

    void theApiCanWantTheNonce()
    {
        auth().setApiNeedsNonce(true);
        const QByteArray access = accessToken(signInWithDpop(m_ec));
        const PlainAnswer asked = api(access, "GET", keysPath(), apiProof(m_ec, access));
        compareChallenge(asked, 401, "DPoP", "use_dpop_nonce");
        QCOMPARE(asked.header("dpop-nonce"), m_nonce.toLatin1());
        const QByteArray again = apiProof(m_ec, access, {{u"nonce"_s, m_nonce}});
        QCOMPARE(api(access, "GET", keysPath(), again).status, 200);
    }

    void twentyReplaysOfAProofAreOneRequest()
    {
        const QByteArray access = accessToken(signInWithDpop(m_ec));
        const QByteArray once = apiProof(m_ec, access);
        std::atomic<int> admitted = 0;
        inThreads(20, [&](int /*thread*/) {
            admitted += api(access, "GET", keysPath(), once).status == 200 ? 1 : 0;
        });
        QCOMPARE(admitted.load(), 1);
    }

    void theCodeCanBeBoundToTheKey()
    {
        // RFC 7636, B.
        const QByteArray verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        const QByteArray callback = "http://127.0.0.1:8899/callback";
        auth().setAuthorizeDecision(DemoAuth::Decision::Allow);
        const auto redeem = [&](const PrivateKey &key) {
            const PlainAnswer back = client().get(
                "/oauth2/v1/authorize?"
                + encoded({{"client_id", DemoAuth::dpopClientId},
                           {"response_type", "code"},
                           {"scope", "okta.inlineHooks.read"},
                           {"redirect_uri", callback},
                           {"state", "x"},
                           {"code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"},
                           {"code_challenge_method", "S256"},
                           {"dpop_jkt", m_ec.thumbprint()}}));
            const QUrl location(QString::fromLatin1(back.header("Location")));
            const QByteArray code = QUrlQuery(location).queryItemValue(u"code"_s).toLatin1();
            return token({{"grant_type", DemoGrantType::authorizationCode},
                          {"client_id", DemoAuth::dpopClientId},
                          {"code", code},
                          {"code_verifier", verifier},
                          {"redirect_uri", callback}},
                         freshProof(key));
        };
        compareRefusal(redeem(m_rsa), 400, u"invalid_dpop_proof"_s);
        QCOMPARE(redeem(m_ec).status, 200);
    }

    void judgesTimeByItsOwnClock()
    {
        org().advanceClock(std::chrono::minutes(10));
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        compareRefusal(pollDevice("x", DemoAuth::dpopClientId, freshProof(m_ec)), 400,
                       u"invalid_dpop_proof"_s);
        compareRefusal(
            pollDevice("x", DemoAuth::dpopClientId, freshProof(m_ec, {{u"iat"_s, now + 600}})), 400,
            u"invalid_grant"_s);
    }
};

QTEST_GUILESS_MAIN(TestDemoAuthDpop)

#include "tst_demoauthdpop.moc"
