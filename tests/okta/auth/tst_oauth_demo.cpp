// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/credential.h"
#include "auth/makeauthorizer.h"
#include "demoauth.h"
#include "demoorg.h"
#include "failonwarning.h"
#include "filecredentiallocks.h"
#include "fixedclock.h"
#include "httptransport.h"
#include "oktahookkeysapi.h"
#include "outcome.h"
#include "sharedkeeper.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <deque>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Tokens from the demo org's authorization server let the client in, end to end.
class TestOAuthDemo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void letsAServiceIn_data();
    void letsAServiceIn();
    void refusesAnUnknownKey();
    void rotatesRefreshTokens_data();
    void rotatesRefreshTokens();
    void row89_severalCopiesShareOneSignIn();
    void endsWithAReusedToken();
    void renewsOnceInAStorm();
    void followsTheNonce();
    void followsTheClock_data();
    void followsTheClock();
    void signsOut();

private:
    [[nodiscard]] OrgProfile profile(SignInMethod method, const QByteArray &clientId) const;
    /// Signs a person in by a device code: the credential to keep.
    [[nodiscard]] Secret signIn(const QByteArray &clientId);
    [[nodiscard]] Secret registerKey(const QByteArray &clientId);
    void open(const OrgProfile &profile, const Secret &credential);
    void list(Outcome<HookKeyListing> &outcome);

    SystemClock m_clock;
    std::unique_ptr<DemoOrg> m_org;
    std::unique_ptr<OktaHookKeysApi> m_api;
    QList<Secret> m_stored;
    Secret m_kept;
};

void TestOAuthDemo::init()
{
    failOnWarning();
    m_stored.clear();
    m_org = std::make_unique<DemoOrg>();
    QVERIFY(m_org->start());
}

void TestOAuthDemo::cleanup()
{
    m_api.reset();
    m_org.reset();
}

OrgProfile TestOAuthDemo::profile(SignInMethod method, const QByteArray &clientId) const
{
    OrgProfile org{.id = u"demo"_s, .name = u"Demo"_s, .url = m_org->url()};
    org.signIn = method;
    org.clientId = QString::fromLatin1(clientId);
    org.signingKeyId = u"test-key"_s;
    return org;
}

Secret TestOAuthDemo::registerKey(const QByteArray &clientId)
{
    const PrivateKey key = PrivateKey::generateRsa();
    const QByteArray jwk = QJsonDocument(key.publicJwk(u"test-key"_s)).toJson();
    return m_org->auth().registerServiceKey(clientId, jwk) ? *key.stored() : Secret();
}

Secret TestOAuthDemo::signIn(const QByteArray &clientId)
{
    TokenClient client({.base = m_org->url(), .clientId = QString::fromLatin1(clientId)});
    Outcome<QJsonObject> device;
    client.post(u"device/authorize"_s,
                {{"scope", QByteArray("openid offline_access okta.inlineHooks.read "
                                      "okta.inlineHooks.manage")}},
                this, device.callback());
    if (!device.cameOnce() || !device.succeeded())
        return {};
    m_org->auth().decideDeviceCode(device.value().value("user_code"_L1).toString().toLatin1(),
                                   true);
    Outcome<TokenAnswer> answer;
    client.requestToken(
        {{"grant_type", QByteArray("urn:ietf:params:oauth:grant-type:device_code")},
         {"device_code", Secret(device.value().value("device_code"_L1).toString().toLatin1())}},
        this, answer.callback());
    if (!answer.cameOnce() || !answer.succeeded())
        return {};
    return storedCredential({answer.value().refreshToken, client.dpopKey()}).value_or(Secret());
}

void TestOAuthDemo::open(const OrgProfile &profile, const Secret &credential)
{
    m_kept = credential;
    const auto store = [this](const Secret &next) {
        m_stored.append(next);
        m_kept = next;
    };
    m_api = std::make_unique<OktaHookKeysApi>(std::make_unique<HttpTransport>(
        profile.url, makeAuthorizer(profile, credential,
                                    std::make_shared<SharedKeeper>(m_kept, this, store), m_clock)));
}

void TestOAuthDemo::list(Outcome<HookKeyListing> &outcome)
{
    m_api->listKeys(this, outcome.callback());
}

void TestOAuthDemo::letsAServiceIn_data()
{
    QTest::addColumn<QByteArray>("clientId");
    QTest::newRow("Bearer") << QByteArray(DemoAuth::serviceClientId);
    QTest::newRow("DPoP, asked for by the server") << QByteArray(DemoAuth::dpopServiceClientId);
}

void TestOAuthDemo::letsAServiceIn()
{
    QFETCH(const QByteArray, clientId);
    open(profile(SignInMethod::ServiceApp, clientId), registerKey(clientId));
    for (int i = 0; i < 2; ++i) {
        Outcome<HookKeyListing> outcome;
        list(outcome);
        QVERIFY(outcome.cameOnce());
        QVERIFY2(outcome.succeeded(),
                 outcome.failed() ? qPrintable(outcome.error().details()) : "");
        QVERIFY(!outcome.value().keys.isEmpty());
    }
    Outcome<HookKey> made;
    m_api->createKey(u"made with a token"_s, this, made.callback());
    QVERIFY(made.cameOnce());
    QVERIFY(made.succeeded());
    QCOMPARE(m_org->auth().tokensIssued("client_credentials"), 1);
    QVERIFY(m_stored.isEmpty());
}

void TestOAuthDemo::refusesAnUnknownKey()
{
    static_cast<void>(registerKey(DemoAuth::serviceClientId));
    open(profile(SignInMethod::ServiceApp, DemoAuth::serviceClientId),
         *PrivateKey::generateRsa().stored());
    Outcome<HookKeyListing> outcome;
    list(outcome);
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Unauthorized);
    QCOMPARE(outcome.error().code, u"invalid_client"_s);
}

void TestOAuthDemo::rotatesRefreshTokens_data()
{
    QTest::addColumn<QByteArray>("clientId");
    QTest::newRow("Bearer") << QByteArray(DemoAuth::nativeClientId);
    QTest::newRow("DPoP") << QByteArray(DemoAuth::dpopClientId);
}

void TestOAuthDemo::rotatesRefreshTokens()
{
    QFETCH(const QByteArray, clientId);
    const Secret first = signIn(clientId);
    QVERIFY(!first.isEmpty());
    const OrgProfile org = profile(SignInMethod::Device, clientId);
    open(org, first);
    Outcome<HookKeyListing> outcome;
    list(outcome);
    QVERIFY(outcome.cameOnce());
    QVERIFY2(outcome.succeeded(), outcome.failed() ? qPrintable(outcome.error().details()) : "");
    QCOMPARE(m_stored.size(), 1);
    QVERIFY(m_stored.first() != first);
    // The next start of the program has what was stored.
    open(org, Secret(m_stored.first()));
    Outcome<HookKeyListing> next;
    list(next);
    QVERIFY(next.cameOnce());
    QVERIFY(next.succeeded());
    QCOMPARE(m_stored.size(), 2);
}

/// Three copies of the program: each has a keeper of its own, and all have one keychain.
void TestOAuthDemo::row89_severalCopiesShareOneSignIn()
{
    constexpr int copies = 3;
    constexpr int rounds = 5;
    const QTemporaryDir folder;
    const OrgProfile org = profile(SignInMethod::Device, DemoAuth::dpopClientId);
    Secret keychain = signIn(DemoAuth::dpopClientId);
    const Secret first = keychain;
    std::deque<FileCredentialLocks> locks;
    std::deque<OktaHookKeysApi> apis;
    for (int i = 0; i < copies; ++i) {
        FileCredentialLocks &own = locks.emplace_back(folder.path(), 1h);
        const auto keeper = std::make_shared<SharedKeeper>(
            keychain, this, [&keychain](const Secret &next) { keychain = next; }, &own);
        apis.emplace_back(
            std::make_unique<HttpTransport>(org.url, makeAuthorizer(org, first, keeper, m_clock)));
    }
    for (int round = 0; round < rounds; ++round) {
        m_org->auth().revokeAccessTokens();
        std::deque<Outcome<HookKeyListing>> outcomes(copies);
        for (size_t i = 0; i < apis.size(); ++i)
            apis[i].listKeys(this, outcomes[i].callback());
        for (Outcome<HookKeyListing> &outcome : outcomes) {
            QVERIFY(outcome.cameOnce());
            QVERIFY2(outcome.succeeded(),
                     outcome.failed() ? qPrintable(outcome.error().details()) : "");
        }
    }
    // No refresh token was used twice, which would have ended the chain.
    QCOMPARE(m_org->auth().tokensIssued("refresh_token"), copies * rounds);
    QCOMPARE(m_org->auth().tokenRequests("refresh_token"),
             m_org->auth().tokensIssued("refresh_token")
                 + copies); // each copy is told the nonce once
}

void TestOAuthDemo::endsWithAReusedToken()
{
    const Secret first = signIn(DemoAuth::nativeClientId);
    const OrgProfile org = profile(SignInMethod::Device, DemoAuth::nativeClientId);
    open(org, first);
    Outcome<HookKeyListing> outcome;
    list(outcome);
    QVERIFY(outcome.cameOnce());
    open(org, first);
    m_org->advanceClock(5min); // past whatever grace there is for a lost answer
    Outcome<HookKeyListing> reused;
    list(reused);
    QVERIFY(reused.cameOnce());
    QCOMPARE(reused.kind(), ErrorKind::Unauthorized);
    QCOMPARE(reused.error().code, u"invalid_grant"_s);
}

void TestOAuthDemo::renewsOnceInAStorm()
{
    open(profile(SignInMethod::Device, DemoAuth::dpopClientId), signIn(DemoAuth::dpopClientId));
    Outcome<HookKeyListing> first;
    list(first);
    QVERIFY(first.cameOnce());
    QVERIFY(first.succeeded());
    QCOMPARE(m_org->auth().tokensIssued("refresh_token"), 1);
    m_org->auth().revokeAccessTokens();
    std::deque<Outcome<HookKeyListing>> outcomes(20);
    for (Outcome<HookKeyListing> &outcome : outcomes)
        list(outcome);
    for (Outcome<HookKeyListing> &outcome : outcomes) {
        QVERIFY(outcome.cameOnce());
        QVERIFY(outcome.succeeded());
    }
    QCOMPARE(m_org->auth().tokensIssued("refresh_token"), 2);
}

void TestOAuthDemo::followsTheNonce()
{
    m_org->auth().setApiNeedsNonce(true);
    open(profile(SignInMethod::Device, DemoAuth::dpopClientId), signIn(DemoAuth::dpopClientId));
    for (int i = 0; i < 3; ++i) {
        Outcome<HookKeyListing> outcome;
        list(outcome);
        QVERIFY(outcome.cameOnce());
        QVERIFY2(outcome.succeeded(),
                 outcome.failed() ? qPrintable(outcome.error().details()) : "");
        m_org->auth().rotateDpopNonce();
    }
    Outcome<HookKey> made;
    m_api->createKey(u"made with a nonce"_s, this, made.callback());
    QVERIFY(made.cameOnce());
    QVERIFY(made.succeeded());
}

void TestOAuthDemo::followsTheClock_data()
{
    QTest::addColumn<int>("minutes");
    QTest::newRow("ahead") << 10;
    QTest::newRow("behind") << -10;
}

void TestOAuthDemo::followsTheClock()
{
    QFETCH(const int, minutes);
    m_org->advanceClock(std::chrono::minutes(minutes));
    open(profile(SignInMethod::ServiceApp, DemoAuth::dpopServiceClientId),
         registerKey(DemoAuth::dpopServiceClientId));
    Outcome<HookKeyListing> outcome;
    list(outcome);
    QVERIFY(outcome.cameOnce());
    QVERIFY2(outcome.succeeded(), outcome.failed() ? qPrintable(outcome.error().details()) : "");
}

void TestOAuthDemo::signsOut()
{
    open(profile(SignInMethod::Browser, DemoAuth::nativeClientId),
         signIn(DemoAuth::nativeClientId));
    Outcome<HookKeyListing> outcome;
    list(outcome);
    QVERIFY(outcome.cameOnce());
    Outcome<void> out;
    m_api->signOut(this, out.callback());
    QVERIFY(out.cameOnce());
    QVERIFY(out.succeeded());
    QCOMPARE(m_org->auth().revocations(), 2);
    open(profile(SignInMethod::Browser, DemoAuth::nativeClientId), Secret(m_stored.last()));
    Outcome<HookKeyListing> after;
    list(after);
    QVERIFY(after.cameOnce());
    QCOMPARE(after.kind(), ErrorKind::Unauthorized);
}

QTEST_GUILESS_MAIN(TestOAuthDemo)
#include "tst_oauth_demo.moc"
