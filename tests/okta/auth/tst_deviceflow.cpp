// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/credential.h"
#include "auth/deviceflow.h"
#include "failonwarning.h"
#include "oauthapp.h"
#include "signinattempt.h"
#include "waiting.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestDeviceFlow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsIn();
    void asksAtTheIntervalOfTheServer();
    void takesTheLifeOfACode_data();
    void takesTheLifeOfACode();
    void asksForNoMoreThanItNeeds();
    void goesWithoutWhatIsNotGranted();
    void tellsWhatIsLeftOut();
    void asksOnceMoreWhereTheCodeExpiresMeanwhile();
    void slowsDown();
    void isDenied();
    void expiresByTheServersWord();
    void expiresByTheClock();
    void goesOnWhenTheNetworkIsLost();
    void goesOnUntilTheCodeExpiresWithoutANetwork();
    void asksLessOftenWhenTheServerFails();
    void endsOnOtherRefusals_data();
    void endsOnOtherRefusals();
    void needsARefreshToken();
    void isRefusedACode();
    void refusesOddAnswers_data();
    void refusesOddAnswers();
    void row65_dropsACompletePageElsewhere();
    void opensThePageOfTheOrg();
    void isCancelled_data();
    void isCancelled();
    void tellsNobodyWhoIsGone();

private:
    /// The answer to the request for a code, with @p changes made.
    [[nodiscard]] HostileServer::Answer code(const QJsonObject &changes = {}) const
    {
        const QString url = m_server->url().toString();
        QJsonObject answer{
            {u"device_code"_s, u"theDeviceCode"_s},
            {u"user_code"_s, u"RGTCFDTL"_s},
            {u"interval"_s, 5},
            {u"expires_in"_s, 600},
            {u"verification_uri"_s, QString(url + u"/activate"_s)},
            {u"verification_uri_complete"_s, QString(url + u"/activate?user_code=RGTCFDTL"_s)}};
        for (auto it = changes.begin(); it != changes.end(); ++it) {
            if (it->isNull())
                answer.remove(it.key());
            else
                answer.insert(it.key(), it.value());
        }
        return HostileServer::json(200, QJsonDocument(answer).toJson());
    }

    std::unique_ptr<HostileServer> m_server;
};

void TestDeviceFlow::init()
{
    failOnWarning();
    m_server = std::make_unique<HostileServer>();
}

void TestDeviceFlow::signsIn()
{
    m_server->answerNext(code());
    m_server->answerNext(refusal("authorization_pending"));
    m_server->answerNext(tokens());
    SignInAttempt attempt(m_server->url());
    const QDateTime begun = attempt.clock.now();
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.succeeded());
    const Result<OAuthCredential> credential = oauthCredential(**attempt.result);
    QVERIFY(credential);
    QCOMPARE(credential->refreshToken, Secret("theRefreshToken"));
    QVERIFY(credential->dpopKey.isNull());

    QVERIFY(attempt.code);
    QCOMPARE(attempt.code->code, u"RGTCFDTL"_s);
    QCOMPARE(attempt.code->page.path(), u"/activate"_s);
    QCOMPARE(attempt.code->completePage.query(), u"user_code=RGTCFDTL"_s);
    QCOMPARE(attempt.code->expires, begun.addSecs(600));
    QVERIFY(attempt.opened.isEmpty()); // only when the person wants it
    QVERIFY(!attempt.statuses.isEmpty());

    const auto &requests = m_server->requests();
    QCOMPARE(requests.size(), 3);
    QCOMPARE(requests.at(0).method, QByteArray("POST"));
    QCOMPARE(requests.at(0).target, QByteArray("/oauth2/v1/device/authorize"));
    QVERIFY(!requests.at(0).headers.contains("authorization"));
    const auto asked = formOf(requests.at(0));
    QCOMPARE(asked.value(u"client_id"_s), u"0oaNative"_s);
    QCOMPARE(asked.value(u"scope"_s),
             u"openid offline_access okta.inlineHooks.read okta.inlineHooks.manage"_s);
    for (int i : {1, 2}) {
        QCOMPARE(requests.at(i).target, QByteArray("/oauth2/v1/token"));
        const auto poll = formOf(requests.at(i));
        QCOMPARE(poll.value(u"grant_type"_s), u"urn:ietf:params:oauth:grant-type:device_code"_s);
        QCOMPARE(poll.value(u"device_code"_s), u"theDeviceCode"_s);
        QCOMPARE(poll.value(u"client_id"_s), u"0oaNative"_s);
    }
}

void TestDeviceFlow::asksAtTheIntervalOfTheServer()
{
    m_server->answerNext(code({{u"interval"_s, 7}}));
    m_server->answerNext(refusal("authorization_pending"));
    m_server->answerNext(tokens());
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.succeeded());
    QCOMPARE(attempt.waits, QList<int>({7, 7}));

    m_server->answerNext(code({{u"interval"_s, QJsonValue::Null}}));
    m_server->answerNext(tokens());
    SignInAttempt usual(m_server->url());
    usual.start<DeviceFlow>();
    QVERIFY(usual.succeeded());
    QCOMPARE(usual.waits, QList<int>({5}));

    // Never earlier: not for a part of a second, nor because it is long.
    const std::pair<QJsonValue, int> intervals[] = {
        {2.1, 3},      {150.0, 150}, {u"7"_s, 7},       {u" 7.5 "_s, 8}, {0, 1},
        {0.001, 1},    {-5, 5},      {u"-5"_s, 5},      {u""_s, 5},      {u"soon"_s, 5},
        {u"nan"_s, 5}, {true, 5},    {QJsonArray{7}, 5}};
    for (const auto &[interval, wait] : intervals) {
        m_server->answerNext(code({{u"interval"_s, interval}}));
        m_server->answerNext(HostileServer::json(503, "{}"));
        m_server->answerNext(tokens());
        SignInAttempt odd(m_server->url());
        odd.start<DeviceFlow>();
        QVERIFY(odd.succeeded());
        QCOMPARE(odd.waits.first(), wait);
        QVERIFY(odd.waits.last() >= wait);
    }
}

void TestDeviceFlow::takesTheLifeOfACode_data()
{
    QTest::addColumn<QJsonValue>("life");
    QTest::addColumn<int>("waits"); // of 5 seconds, until it has ended
    QTest::newRow("number") << QJsonValue(10) << 2;
    QTest::newRow("text") << QJsonValue(u"10"_s) << 2;
    QTest::newRow("parts") << QJsonValue(9.5) << 2;
    QTest::newRow("none") << QJsonValue(0) << 1;
    QTest::newRow("huge") << QJsonValue(1e300) << 360;
    QTest::newRow("huge text") << QJsonValue(u"1e300"_s) << 360;
}

void TestDeviceFlow::takesTheLifeOfACode()
{
    QFETCH(const QJsonValue, life);
    m_server->answerNext(code({{u"expires_in"_s, life}}));
    m_server->answer(refusal("authorization_pending"));
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.failedWith(ErrorKind::Timeout));
    QTEST(int(attempt.waits.size()), "waits");
}

void TestDeviceFlow::asksForNoMoreThanItNeeds()
{
    m_server->answer(refusal("unauthorized_client"));
    SignInAttempt attempt(m_server->url());
    attempt.config.scopes = readScope;
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.failedWith(ErrorKind::Validation));
    QCOMPARE(formOf(m_server->requests().first()).value(u"scope"_s),
             u"openid offline_access okta.inlineHooks.read"_s);
}

void TestDeviceFlow::goesWithoutWhatIsNotGranted()
{
    m_server->answerNext(refusal("invalid_scope"));
    m_server->answerNext(code());
    m_server->answerNext(tokens());
    SignInAttempt attempt(m_server->url());
    attempt.config.scopes = QByteArray(allScopes) + ' ' + logScope;
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.succeeded());
    QVERIFY(formOf(m_server->requests().at(0)).value(u"scope"_s).endsWith(u" okta.logs.read"));
    QCOMPARE(formOf(m_server->requests().at(1)).value(u"scope"_s),
             u"openid offline_access okta.inlineHooks.read okta.inlineHooks.manage"_s);
    QCOMPARE(attempt.refused, QList<QStringList>{{u"okta.logs.read"_s}});
}

void TestDeviceFlow::tellsWhatIsLeftOut()
{
    m_server->answerNext(code());
    m_server->answerNext(tokens("theRefreshToken", u"openid offline_access okta.inlineHooks.read "
                                                   "okta.inlineHooks.manage okta.apps.read"_s));
    SignInAttempt attempt(m_server->url());
    attempt.config.scopes = QByteArray(allScopes) + ' ' + appsScope + ' ' + appKeysScope;
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.succeeded());
    QCOMPARE(attempt.refused, QList<QStringList>{{u"okta.apps.manage"_s}});
}

void TestDeviceFlow::asksOnceMoreWhereTheCodeExpiresMeanwhile()
{
    // RFC 8628, 3.5: not before the interval is over, whatever the clock says; the person may have
    // been in time.
    m_server->answerNext(code({{u"expires_in"_s, 12}}));
    m_server->answerNext(refusal("authorization_pending"));
    m_server->answerNext(refusal("authorization_pending"));
    m_server->answerNext(tokens());
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.succeeded());
    QCOMPARE(attempt.waits, QList<int>({5, 5, 5}));
}

void TestDeviceFlow::slowsDown()
{
    m_server->answerNext(code());
    m_server->answerNext(refusal("slow_down"));
    m_server->answerNext(refusal("authorization_pending"));
    m_server->answerNext(refusal("slow_down"));
    m_server->answerNext(tokens());
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.succeeded());
    QCOMPARE(attempt.waits, QList<int>({5, 10, 10, 15}));
}

void TestDeviceFlow::isDenied()
{
    m_server->answerNext(code());
    m_server->answerNext(refusal("access_denied"));
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.failedWith(ErrorKind::Forbidden));
    QCOMPARE(attempt.error().serverText, u"The server's words."_s);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestDeviceFlow::expiresByTheServersWord()
{
    m_server->answerNext(code());
    m_server->answerNext(refusal("expired_token"));
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.failedWith(ErrorKind::Timeout));
}

void TestDeviceFlow::expiresByTheClock()
{
    m_server->answerNext(code({{u"expires_in"_s, 12}}));
    m_server->answer(refusal("authorization_pending"));
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.failedWith(ErrorKind::Timeout));
    QCOMPARE(attempt.waits, QList<int>({5, 5, 5}));
    QCOMPARE(m_server->requests().size(), 4);
}

void TestDeviceFlow::goesOnWhenTheNetworkIsLost()
{
    m_server->answerNext(code());
    m_server->answerNext(HostileServer::bytesAndReset({}));
    m_server->answerNext(HostileServer::bytesAndClose("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n"
                                                      "\r\n{\"access_"));
    m_server->answerNext(refusal("authorization_pending"));
    m_server->answerNext(tokens());
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.succeeded());
    QCOMPARE(m_server->requests().size(), 5);
    QVERIFY(!attempt.statuses.filter(u"cannot be reached"_s).isEmpty());
}

void TestDeviceFlow::goesOnUntilTheCodeExpiresWithoutANetwork()
{
    m_server->answerNext(code({{u"expires_in"_s, 60}}));
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    TRY_VERIFY(attempt.code);
    m_server.reset(); // nobody listens any more
    QVERIFY(attempt.failedWith(ErrorKind::Timeout));
    QCOMPARE(attempt.waits.size(), 12);
}

void TestDeviceFlow::asksLessOftenWhenTheServerFails()
{
    m_server->answerNext(code());
    m_server->answerNext(HostileServer::json(503, "<html>"));
    m_server->answerNext(HostileServer::json(429, "{}"));
    m_server->answerNext(refusal("authorization_pending"));
    m_server->answerNext(tokens());
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.succeeded());
    QCOMPARE(attempt.waits, QList<int>({5, 10, 20, 20}));
}

void TestDeviceFlow::endsOnOtherRefusals_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("used up") << QByteArray("invalid_grant") << ErrorKind::Unauthorized;
    QTest::newRow("unknown app") << QByteArray("invalid_client") << ErrorKind::Unauthorized;
    QTest::newRow("scope") << QByteArray("invalid_scope") << ErrorKind::Validation;
}

void TestDeviceFlow::endsOnOtherRefusals()
{
    QFETCH(QByteArray, error);
    QFETCH(ErrorKind, kind);
    m_server->answerNext(code());
    m_server->answer(refusal(error));
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.failedWith(kind));
    QCOMPARE(attempt.error().code, QString::fromLatin1(error));
    // Nothing has ended that never began, and this is no service app.
    const QString told = attempt.error().summary;
    QVERIFY2(!told.contains(u"has ended") && !told.contains(u"service app")
                 && !told.contains(u"public key"),
             qPrintable(told));
}

void TestDeviceFlow::needsARefreshToken()
{
    m_server->answerNext(code());
    m_server->answerNext(tokens(nullptr));
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.failedWith(ErrorKind::Validation));
    QVERIFY(attempt.error().summary.contains(u"Refresh Token"));
}

void TestDeviceFlow::isRefusedACode()
{
    m_server->answer(refusal("unauthorized_client"));
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.failedWith(ErrorKind::Validation));
    QVERIFY(!attempt.code);
}

void TestDeviceFlow::refusesOddAnswers_data()
{
    QTest::addColumn<QJsonObject>("changes");
    const auto null = QJsonValue(QJsonValue::Null);
    const auto row = [](const char *name, const QString &member, const QJsonValue &value) {
        QTest::newRow(name) << QJsonObject{{member, value}};
    };
    row("no device code", u"device_code"_s, null);
    row("no user code", u"user_code"_s, null);
    row("number as user code", u"user_code"_s, 7);
    row("huge user code", u"user_code"_s, QString(100'000, u'A'));
    row("no page", u"verification_uri"_s, null);
    row("no life", u"expires_in"_s, null);
    row("other text as life", u"expires_in"_s, u"ten"_s);
    row("infinite life", u"expires_in"_s, u"inf"_s);
    row("negative life", u"expires_in"_s, -600);
    row("truth as life", u"expires_in"_s, true);
    row("page elsewhere", u"verification_uri"_s, u"http://127.0.0.1:1/activate"_s);
    row("page of another host", u"verification_uri"_s, u"https://evil.example/activate"_s);
    row("script", u"verification_uri"_s, u"javascript:alert(1)"_s);
    row("file", u"verification_uri"_s, u"file:///etc/passwd"_s);
    row("relative", u"verification_uri"_s, u"/activate"_s);
}

void TestDeviceFlow::refusesOddAnswers()
{
    QFETCH(QJsonObject, changes);
    m_server->answerNext(code(changes));
    m_server->answer(refusal("authorization_pending"));
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    QVERIFY(attempt.failedWith(ErrorKind::Malformed));
    QVERIFY(!attempt.code);
    QVERIFY(!attempt.flow->openPage());
    QCOMPARE(m_server->requests().size(), 1);
}

void TestDeviceFlow::row65_dropsACompletePageElsewhere()
{
    QString other = m_server->url().toString();
    other.replace(u"http://"_s, u"http://user@"_s);
    m_server->answerNext(code({{u"verification_uri_complete"_s, QString(other + u"/activate"_s)}}));
    m_server->answer(refusal("authorization_pending"));
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    TRY_VERIFY(attempt.code);
    QVERIFY(attempt.code->completePage.isEmpty());
    QVERIFY(attempt.flow->openPage());
    QCOMPARE(attempt.opened.first(), attempt.code->page);
}

void TestDeviceFlow::opensThePageOfTheOrg()
{
    m_server->answerNext(code());
    m_server->answer(refusal("authorization_pending"));
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    QVERIFY(!attempt.flow->openPage()); // not known yet
    TRY_VERIFY(attempt.code);
    QVERIFY(attempt.flow->openPage());
    QCOMPARE(attempt.opened, QList<QUrl>{attempt.code->completePage});
    attempt.browserWorks = false;
    QVERIFY(!attempt.flow->openPage());
    attempt.flow->cancel();
    QVERIFY(attempt.failedWith(ErrorKind::Cancelled));
    QVERIFY(!attempt.flow->openPage());
}

void TestDeviceFlow::isCancelled_data()
{
    QTest::addColumn<int>("requests");
    QTest::newRow("at once") << 0;
    QTest::newRow("while it asks for a code") << 1;
    QTest::newRow("while it polls") << 2;
}

void TestDeviceFlow::isCancelled()
{
    QFETCH(int, requests);
    if (requests > 1)
        m_server->answerNext(code());
    m_server->answer(HostileServer::silence());
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    TRY_COMPARE(m_server->requests().size(), requests);
    attempt.flow->cancel();
    attempt.flow->cancel();
    QCOMPARE(attempt.calls, 0);
    QVERIFY(attempt.failedWith(ErrorKind::Cancelled));
    QVERIFY(m_server->requests().size() <= qMax(1, requests));
}

void TestDeviceFlow::tellsNobodyWhoIsGone()
{
    m_server->answerNext(code());
    m_server->answer(refusal("authorization_pending"));
    SignInAttempt attempt(m_server->url());
    attempt.start<DeviceFlow>();
    TRY_VERIFY(attempt.code);
    attempt.context.reset();
    QTest::qWait(50);
    const qsizetype asked = m_server->requests().size();
    QTest::qWait(50);
    QCOMPARE(m_server->requests().size(), asked);
    QCOMPARE(attempt.calls, 0);
}

QTEST_GUILESS_MAIN(TestDeviceFlow)
#include "tst_deviceflow.moc"
