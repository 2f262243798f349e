// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauthfixture.h"
#include "inthreads.h"

#include <atomic>

using namespace HookKeys;

class TestDemoAuthDevice final : public DemoAuthFixture
{
    Q_OBJECT

    QByteArray m_deviceCode;
    QByteArray m_userCode;

    void begin(const QByteArray &scope = allScopes())
    {
        const QJsonObject codes = beginDevice(DemoAuth::nativeClientId, scope).object();
        m_deviceCode = member(codes, u"device_code"_s);
        m_userCode = member(codes, u"user_code"_s);
        QVERIFY(!m_deviceCode.isEmpty());
    }

    void wait(int seconds) const { org().advanceClock(std::chrono::seconds(seconds)); }

private Q_SLOTS:
    void init() { startOrg({}); }
    void cleanup() { stopOrg(); }

    void givesCodes()
    {
        const PlainAnswer answer = beginDevice();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
        QCOMPARE(memberOrder(answer.body),
                 QStringList({u"device_code"_s, u"user_code"_s, u"verification_uri"_s,
                              u"verification_uri_complete"_s, u"expires_in"_s, u"interval"_s}));
        const QJsonObject codes = answer.object();
        const QString userCode = codes[u"user_code"_s].toString();
        static const QRegularExpression form(QStringLiteral("^[B-DF-HJ-NP-TV-Z]{8}$"));
        QVERIFY2(form.match(userCode).hasMatch(), qPrintable(userCode));
        const QString page = QString::fromLatin1(base()) + u"/activate"_s;
        QCOMPARE(codes[u"verification_uri"_s].toString(), page);
        QCOMPARE(codes[u"verification_uri_complete"_s].toString(),
                 page + u"?user_code="_s + userCode);
        QCOMPARE(codes[u"expires_in"_s].toInt(), 600);
        QCOMPARE(codes[u"interval"_s].toInt(), 5);
    }

    void letsADeviceInThatIsAllowedOnThePage()
    {
        begin();
        compareRefusal(pollDevice(m_deviceCode), 400, u"authorization_pending"_s);

        const QByteArray entry = client().get("/activate").body;
        QVERIFY(entry.contains("name=\"user_code\""));
        const PlainAnswer page = client().get("/activate?user_code=" + m_userCode);
        QCOMPARE(page.status, 200);
        QVERIFY(page.header("Content-Type").startsWith("text/html"));
        QVERIFY(page.body.contains("<li>okta.inlineHooks.manage</li>"));
        QVERIFY(page.body.contains(m_userCode));
        QCOMPARE(post("/activate", {{"user_code", m_userCode}, {"decision", "allow"}}).status, 200);

        wait(5);
        const PlainAnswer answer = pollDevice(m_deviceCode);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Cache-Control"), QByteArray("no-store"));
        const QJsonObject tokens = answer.object();
        QCOMPARE(tokens[u"token_type"_s].toString(), u"Bearer"_s);
        QCOMPARE(tokens[u"expires_in"_s].toInt(), 3600);
        QCOMPARE(tokens[u"scope"_s].toString(), QString::fromLatin1(allScopes()));
        QVERIFY(!refreshToken(tokens).isEmpty());
        QCOMPARE(api(accessToken(tokens)).array().size(), 12);

        wait(5);
        compareRefusal(pollDevice(m_deviceCode), 400, u"invalid_grant"_s);
        QCOMPARE(auth().tokenRequests(DemoGrantType::deviceCode), 3);
        QCOMPARE(auth().tokensIssued(DemoGrantType::deviceCode), 1);
    }

    void refusesADeviceThatIsDeniedOnThePage()
    {
        begin();
        const PlainAnswer page =
            post("/activate", {{"user_code", m_userCode}, {"decision", "deny"}});
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("Access denied"));
        compareRefusal(pollDevice(m_deviceCode), 400, u"access_denied"_s);
    }

    void takesTheUserCodeAsPeopleTypeIt()
    {
        begin();
        const QByteArray typed = ' ' + m_userCode.left(4).toLower() + '-' + m_userCode.mid(4) + ' ';
        QVERIFY(auth().decideDeviceCode(typed, true));
        QCOMPARE(pollDevice(m_deviceCode).status, 200);
    }

    void refusesAnUnknownUserCodeOnThePage()
    {
        begin();
        for (const auto &answer :
             {client().get("/activate?user_code=BBBBBBBB"),
              post("/activate", {{"user_code", "BBBBBBBB"}, {"decision", "allow"}})}) {
            QCOMPARE(answer.status, 400);
            QVERIFY(answer.body.contains("role=\"alert\""));
        }
        QVERIFY(!auth().decideDeviceCode("BBBBBBBB", true));
        QVERIFY(!auth().decideDeviceCode("", true));
        compareRefusal(pollDevice(m_deviceCode), 400, u"authorization_pending"_s);
    }

    void decidesOnce()
    {
        begin();
        QVERIFY(auth().decideDeviceCode(m_userCode, false));
        QVERIFY(!auth().decideDeviceCode(m_userCode, true));
        QCOMPARE(post("/activate", {{"user_code", m_userCode}, {"decision", "allow"}}).status, 400);
        compareRefusal(pollDevice(m_deviceCode), 400, u"access_denied"_s);
    }

    void decidesNothingWithoutADecision()
    {
        begin();
        const PlainAnswer answer = post("/activate", {{"user_code", m_userCode}});
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.contains("value=\"allow\""));
        compareRefusal(pollDevice(m_deviceCode), 400, u"authorization_pending"_s);
    }

    void slowsDownWhoPollsTooQuickly()
    {
        begin();
        compareRefusal(pollDevice(m_deviceCode), 400, u"authorization_pending"_s);
        compareRefusal(pollDevice(m_deviceCode), 400, u"slow_down"_s);
        wait(6); // Enough before, and too little now that it is ten seconds.
        compareRefusal(pollDevice(m_deviceCode), 400, u"slow_down"_s);
        wait(15);
        compareRefusal(pollDevice(m_deviceCode), 400, u"authorization_pending"_s);
    }

    void takesAnotherInterval()
    {
        auth().setDeviceInterval(std::chrono::seconds(0));
        QCOMPARE(beginDevice().object()[u"interval"_s].toInt(), 0);
        begin();
        for (int i = 0; i < 5; ++i)
            compareRefusal(pollDevice(m_deviceCode), 400, u"authorization_pending"_s);
        auth().slowDownNextPolls(1);
        compareRefusal(pollDevice(m_deviceCode), 400, u"slow_down"_s);
        wait(5);
        compareRefusal(pollDevice(m_deviceCode), 400, u"authorization_pending"_s);
    }

    void codesExpire()
    {
        begin();
        wait(601);
        compareRefusal(pollDevice(m_deviceCode), 400, u"expired_token"_s);
        QCOMPARE(client().get("/activate?user_code=" + m_userCode).status, 400);
        QVERIFY(!auth().decideDeviceCode(m_userCode, true));
    }

    void anExpiredCodeIsNotRedeemedThoughAllowed()
    {
        begin();
        QVERIFY(auth().decideDeviceCode(m_userCode, true));
        wait(601);
        compareRefusal(pollDevice(m_deviceCode), 400, u"expired_token"_s);
    }

    void refusesTheCodeOfAnotherClient()
    {
        begin();
        auth().setDpopNeeded(DemoAuth::dpopClientId, false);
        QVERIFY(auth().decideDeviceCode(m_userCode, true));
        compareRefusal(pollDevice(m_deviceCode, DemoAuth::dpopClientId), 400, u"invalid_grant"_s);
        compareRefusal(pollDevice("nonsense"), 400, u"invalid_grant"_s);
        compareRefusal(pollDevice(""), 400, u"invalid_request"_s);
        QCOMPARE(pollDevice(m_deviceCode).status, 200);
    }

    void refusesToBegin_data()
    {
        QTest::addColumn<QByteArray>("clientId");
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        const QByteArray native = DemoAuth::nativeClientId;
        QTest::newRow("no client") << QByteArray() << allScopes() << 401 << u"invalid_client"_s;
        QTest::newRow("unknown client")
            << QByteArray("0oanobody") << allScopes() << 401 << u"invalid_client"_s;
        QTest::newRow("service without assertion")
            << QByteArray(DemoAuth::serviceClientId) << allScopes() << 401 << u"invalid_client"_s;
        QTest::newRow("no scope") << native << QByteArray() << 400 << u"invalid_scope"_s;
        QTest::newRow("unknown scope")
            << native << QByteArray("openid okta.users.read") << 400 << u"invalid_scope"_s;
    }

    void refusesToBegin()
    {
        QFETCH(const QByteArray, clientId);
        QFETCH(const QByteArray, scope);
        QFETCH(const int, status);
        QFETCH(const QString, error);
        compareRefusal(beginDevice(clientId, scope), status, error);
    }

    void grantsNoMoreThanTheClientHas()
    {
        auth().setScopes(DemoAuth::nativeClientId, {"openid", "okta.inlineHooks.read"});
        const QJsonObject tokens = signIn();
        QCOMPARE(tokens[u"scope"_s].toString(), u"openid okta.inlineHooks.read"_s);
        QVERIFY(!tokens.contains(u"refresh_token"_s));
        compareRefusal(beginDevice(DemoAuth::nativeClientId, "okta.inlineHooks.manage"), 400,
                       u"consent_required"_s);
    }

    void twentyPollsGetOneToken()
    {
        auth().setDeviceInterval(std::chrono::seconds(0));
        begin();
        QVERIFY(auth().decideDeviceCode(m_userCode, true));
        std::atomic<int> granted = 0;
        std::atomic<int> refused = 0;
        inThreads(20, [&](int /*thread*/) {
            const int status = pollDevice(m_deviceCode).status;
            granted += status == 200 ? 1 : 0;
            refused += status == 400 ? 1 : 0;
        });
        QCOMPARE(granted.load(), 1);
        QCOMPARE(refused.load(), 19);
    }
};

QTEST_GUILESS_MAIN(TestDemoAuthDevice)

#include "tst_demoauthdevice.moc"
