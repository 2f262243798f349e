// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in with OAuth, against the demo org's authorization server.
#include "auth/browserflow.h"
#include "auth/credential.h"
#include "auth/deviceflow.h"
#include "auth/makeauthorizer.h"
#include "auth/serviceflow.h"
#include "browse.h"
#include "demoauth.h"
#include "demoorg.h"
#include "failonwarning.h"
#include "httptransport.h"
#include "oktahookkeysapi.h"
#include "sharedkeeper.h"
#include "signinattempt.h"
#include "waiting.h"

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestSignInDemo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsInByDevice_data();
    void signsInByDevice();
    void isSlowedDownByTheServer();
    void isDeniedAtTheServer();
    void missesTheTime();
    void signsInByBrowser_data();
    void signsInByBrowser();
    void isDeniedInTheBrowser();
    void signsInByARegisteredPort();
    void signsInAsAService_data();
    void signsInAsAService();
    void isUnknownAsAService();
    void isUnknownAsAnApp();
    void sendsNothingElseAsAnApiToken();

private:
    [[nodiscard]] std::unique_ptr<SignInAttempt> attempt(const char *clientId);
    /// Whether @p credential, got by @p method, opens the org.
    [[nodiscard]] bool opens(SignInMethod method, const SignInAttempt &attempt);

    std::unique_ptr<DemoOrg> m_org;
};

void TestSignInDemo::init()
{
    failOnWarning();
    m_org = std::make_unique<DemoOrg>();
    QVERIFY(m_org->start());
}

std::unique_ptr<SignInAttempt> TestSignInDemo::attempt(const char *clientId)
{
    auto made = std::make_unique<SignInAttempt>(m_org->url());
    made->clock.advance(
        std::chrono::milliseconds(made->clock.now().msecsTo(QDateTime::currentDateTimeUtc())));
    made->config.clientId = QLatin1StringView(clientId);
    made->config.transport.wait = [this, &clock = made->clock](std::chrono::seconds wait,
                                                               QObject *context, auto then) {
        clock.advance(wait);
        m_org->advanceClock(wait);
        QMetaObject::invokeMethod(context, std::move(then), Qt::QueuedConnection);
    };
    return made;
}

bool TestSignInDemo::opens(SignInMethod method, const SignInAttempt &attempt)
{
    OrgProfile profile;
    profile.url = m_org->url();
    profile.signIn = method;
    profile.clientId = attempt.config.clientId;
    profile.signingKeyId = attempt.config.signingKeyId;
    Secret kept = **attempt.result;
    OktaHookKeysApi api(std::make_unique<HttpTransport>(
        m_org->url(), makeAuthorizer(profile, kept,
                                     std::make_shared<SharedKeeper>(
                                         kept, this, [&kept](const Secret &next) { kept = next; }),
                                     attempt.clock)));
    std::optional<Result<HookKeyListing>> listing;
    api.listKeys(&api, [&listing](const Result<HookKeyListing> &result) { listing = result; });
    return waitUntil([&listing] { return listing.has_value(); }) && *listing
           && !(*listing)->keys.isEmpty();
}

void TestSignInDemo::signsInByDevice_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<bool>("bound");
    QTest::newRow("Bearer") << QByteArray(DemoAuth::nativeClientId) << false;
    QTest::newRow("DPoP") << QByteArray(DemoAuth::dpopClientId) << true;
}

void TestSignInDemo::signsInByDevice()
{
    QFETCH(QByteArray, client);
    const auto it = attempt(client.constData());
    it->start<DeviceFlow>();
    TRY_VERIFY(it->code);
    QVERIFY(m_org->auth().decideDeviceCode(it->code->code.toLatin1(), true));
    QVERIFY(it->succeeded());
    const Result<OAuthCredential> credential = oauthCredential(**it->result);
    QVERIFY(credential);
    QTEST(!credential->dpopKey.isNull(), "bound");
    QVERIFY(opens(SignInMethod::Device, *it));
}

void TestSignInDemo::isSlowedDownByTheServer()
{
    m_org->auth().slowDownNextPolls(2);
    const auto it = attempt(DemoAuth::nativeClientId);
    it->start<DeviceFlow>();
    TRY_VERIFY(it->code);
    QVERIFY(m_org->auth().decideDeviceCode(it->code->code.toLatin1(), true));
    QVERIFY(it->succeeded());
    QCOMPARE(m_org->auth().tokenRequests("urn:ietf:params:oauth:grant-type:device_code"), 3);
}

void TestSignInDemo::isDeniedAtTheServer()
{
    const auto it = attempt(DemoAuth::nativeClientId);
    it->start<DeviceFlow>();
    TRY_VERIFY(it->code);
    QVERIFY(m_org->auth().decideDeviceCode(it->code->code.toLatin1(), false));
    QVERIFY(it->failedWith(ErrorKind::Forbidden));
}

void TestSignInDemo::missesTheTime()
{
    m_org->auth().setDeviceInterval(std::chrono::seconds(60)); // so that it asks ten times only
    const auto it = attempt(DemoAuth::nativeClientId);
    it->start<DeviceFlow>();
    QVERIFY(it->failedWith(ErrorKind::Timeout)); // nobody types the code
}

void TestSignInDemo::signsInByBrowser_data()
{
    signsInByDevice_data();
}

void TestSignInDemo::signsInByBrowser()
{
    QFETCH(QByteArray, client);
    m_org->auth().setAuthorizeDecision(DemoAuth::Decision::Allow);
    const auto it = attempt(client.constData());
    it->start<BrowserFlow>();
    TRY_VERIFY(it->page);
    const QByteArray redirect =
        QUrlQuery(*it->page).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded).toLatin1();
    m_org->auth().registerRedirectUri(client, redirect);
    QVERIFY(browse(*it->page).contains("<h1>You are signed in</h1>"));
    QVERIFY(it->succeeded());
    const Result<OAuthCredential> credential = oauthCredential(**it->result);
    QVERIFY(credential);
    QTEST(!credential->dpopKey.isNull(), "bound");
    QVERIFY(opens(SignInMethod::Browser, *it));
}

void TestSignInDemo::isDeniedInTheBrowser()
{
    m_org->auth().setAuthorizeDecision(DemoAuth::Decision::Deny);
    const auto it = attempt(DemoAuth::nativeClientId);
    it->start<BrowserFlow>();
    TRY_VERIFY(it->page);
    m_org->auth().registerRedirectUri(
        DemoAuth::nativeClientId,
        QUrlQuery(*it->page).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded).toLatin1());
    QVERIFY(browse(*it->page).contains("<h1>You are not signed in</h1>"));
    QVERIFY(it->failedWith(ErrorKind::Forbidden));
}

void TestSignInDemo::signsInByARegisteredPort()
{
    m_org->auth().setAuthorizeDecision(DemoAuth::Decision::Allow);
    const auto it = attempt(DemoAuth::nativeClientId);
    it->options.ports.clear(); // the ones that are registered
    it->start<BrowserFlow>();
    TRY_VERIFY(it->page);
    QVERIFY(browse(*it->page).contains("<h1>You are signed in</h1>"));
    QVERIFY(it->succeeded());
}

void TestSignInDemo::signsInAsAService_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::newRow("Bearer") << QByteArray(DemoAuth::serviceClientId);
    QTest::newRow("DPoP") << QByteArray(DemoAuth::dpopServiceClientId);
}

void TestSignInDemo::signsInAsAService()
{
    QFETCH(QByteArray, client);
    const auto it = attempt(client.constData());
    it->config.signingKey = PrivateKey::generateRsa();
    it->config.signingKeyId = u"kid1"_s;
    QVERIFY(m_org->auth().registerServiceKey(
        client, QJsonDocument(it->config.signingKey.publicJwk(u"kid1"_s)).toJson()));
    it->start<ServiceFlow>();
    QVERIFY(it->succeeded());
    QVERIFY(opens(SignInMethod::ServiceApp, *it));
}

void TestSignInDemo::isUnknownAsAService()
{
    const auto it = attempt(DemoAuth::serviceClientId);
    it->config.signingKey = PrivateKey::generateEc();
    it->config.signingKeyId = u"kid1"_s;
    it->start<ServiceFlow>();
    QVERIFY(it->failedWith(ErrorKind::Unauthorized));
}

void TestSignInDemo::isUnknownAsAnApp()
{
    const auto it = attempt("0oaNobody");
    it->start<DeviceFlow>();
    QVERIFY(it->failedWith(ErrorKind::Unauthorized));
    QVERIFY(!it->error().details().isEmpty());
}

/// What is left in a keychain of another way to sign in must not end up in a header.
void TestSignInDemo::sendsNothingElseAsAnApiToken()
{
    OrgProfile profile;
    profile.url = m_org->url();
    const FixedClock clock;
    const auto problem = [&](const Secret &credential) {
        return makeAuthorizer(profile, credential, {}, clock)->problem();
    };
    QCOMPARE(problem(Secret(m_org->token())), QString());
    const PrivateKey key = PrivateKey::generateEc();
    QVERIFY(!problem(*key.stored()).isEmpty());
    QVERIFY(!problem(*storedCredential({.refreshToken = Secret("r"), .dpopKey = key})).isEmpty());
    QVERIFY(!problem(*storedCredential({.refreshToken = Secret("r")})).isEmpty());
}

QTEST_GUILESS_MAIN(TestSignInDemo)
#include "tst_signin_demo.moc"
