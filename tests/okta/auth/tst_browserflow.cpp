// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/browserflow.h"
#include "auth/credential.h"
#include "auth/pkce.h"
#include "auth/serviceflow.h"
#include "failonwarning.h"
#include "oauthapp.h"
#include "signinattempt.h"
#include "waiting.h"

#include <QTcpServer>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

/// What the server at @p url answers to a GET, as a browser would send it.
class Visit final
{
public:
    explicit Visit(const QUrl &url)
    {
        m_socket.connectToHost(url.host(), quint16(url.port()));
        m_socket.write("GET " + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
                       + " HTTP/1.1\r\nHost: " + url.authority().toLatin1() + "\r\n\r\n");
    }

    [[nodiscard]] QByteArray answer()
    {
        if (!waitUntil([this] { return m_socket.state() == QTcpSocket::UnconnectedState; }))
            return "still open";
        return m_socket.readAll();
    }

private:
    QTcpSocket m_socket;
};

} // namespace

class TestBrowserFlow final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void signsIn();
    void waitsOnForTheRightAnswer();
    void takesNoSecondAnswer();
    void asksForNoMoreThanItNeeds();
    void waitsAtTheSharedPathForOrgsOfEarlierVersions();
    void row68_refusesTheAnswerOfAnother_data();
    void row68_refusesTheAnswerOfAnother();
    void row68_takesTheAnswerThatNamesTheOrg();
    void isDenied();
    void tellsWhatTheOrgSays();
    void goesWithoutWhatIsNotGranted();
    void goesWithoutItOnceOnly();
    void tellsThatTheCodeWasRefused();
    void tellsThatTheNetworkIsLost();
    void needsAPort();
    void takesTheNextPort();
    void endsAfterItsLimit();
    void goesOnWithoutABrowser();
    void keepsFieldsApart();
    void isCancelled();
    void freesThePortWhenItGoes();
    void asksForAService();
    void letsAServiceInThatMayOnlyRead();
    void needsTheKeyOfAService();
    void isRefusedAsAService();

private:
    /// Where the browser is sent from @p page with @p answer, RFC 6749, 4.1.2.
    [[nodiscard]] static QUrl back(const QUrl &page, const QString &answer)
    {
        const QUrlQuery query(page);
        QUrl url(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        url.setQuery(answer + u"&state="_s + query.queryItemValue(u"state"_s, QUrl::FullyDecoded));
        return url;
    }

    std::unique_ptr<HostileServer> m_server;
};

void TestBrowserFlow::init()
{
    failOnWarning();
    m_server = std::make_unique<HostileServer>();
}

void TestBrowserFlow::signsIn()
{
    m_server->answerNext(tokens());
    SignInAttempt attempt(m_server->url());
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    QCOMPARE(attempt.opened, QList<QUrl>{*attempt.page});
    QVERIFY(m_server->requests().isEmpty());

    QVERIFY(isPageOf(*attempt.page, m_server->url()));
    QCOMPARE(attempt.page->path(), u"/oauth2/v1/authorize"_s);
    const QUrlQuery query(*attempt.page);
    const auto value = [&query](const QString &name) {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    };
    QCOMPARE(value(u"client_id"_s), u"0oaNative"_s);
    QCOMPARE(value(u"response_type"_s), u"code"_s);
    QCOMPARE(value(u"scope"_s),
             u"openid offline_access okta.inlineHooks.read okta.inlineHooks.manage"_s);
    QCOMPARE(value(u"code_challenge_method"_s), u"S256"_s);
    QCOMPARE(value(u"state"_s).size(), 43);
    const QUrl redirect(value(u"redirect_uri"_s));
    QCOMPARE(redirect.host(), u"127.0.0.1"_s);
    QCOMPARE(redirect.path(), u"/callback/127.0.0.1:%1"_s.arg(m_server->url().port()));

    Visit browser(back(*attempt.page, u"code=theCode"_s));
    QVERIFY(attempt.succeeded());
    const Result<OAuthCredential> credential = oauthCredential(**attempt.result);
    QVERIFY(credential);
    QCOMPARE(credential->refreshToken, Secret("theRefreshToken"));
    QVERIFY(browser.answer().contains("<h1>You are signed in</h1>"));

    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().first().target, QByteArray("/oauth2/v1/token"));
    const auto form = formOf(m_server->requests().first());
    QCOMPARE(form.value(u"grant_type"_s), u"authorization_code"_s);
    QCOMPARE(form.value(u"code"_s), u"theCode"_s);
    QCOMPARE(form.value(u"redirect_uri"_s), redirect.toString());
    QCOMPARE(form.value(u"client_id"_s), u"0oaNative"_s);
    QCOMPARE(QString::fromLatin1(codeChallenge(Secret(form.value(u"code_verifier"_s).toLatin1()))),
             value(u"code_challenge"_s));
}

void TestBrowserFlow::waitsOnForTheRightAnswer()
{
    m_server->answerNext(tokens());
    SignInAttempt attempt(m_server->url());
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    const QUrl right = back(*attempt.page, u"code=theCode"_s);
    QUrl favicon = right;
    favicon.setPath(u"/favicon.ico"_s);
    QVERIFY(Visit(favicon).answer().startsWith("HTTP/1.1 404 "));
    QUrl wrong = right;
    wrong.setQuery(u"code=evil&state=guessed"_s);
    QVERIFY(Visit(wrong).answer().startsWith("HTTP/1.1 404 "));
    QVERIFY(m_server->requests().isEmpty());
    QCOMPARE(attempt.calls, 0);

    Visit browser(right);
    QVERIFY(attempt.succeeded());
    QCOMPARE(formOf(m_server->requests().first()).value(u"code"_s), u"theCode"_s);
}

void TestBrowserFlow::takesNoSecondAnswer()
{
    m_server->answerNext(HostileServer::silence());
    SignInAttempt attempt(m_server->url());
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    Visit first(back(*attempt.page, u"code=theCode"_s));
    TRY_COMPARE(m_server->requests().size(), 1);
    QVERIFY(Visit(back(*attempt.page, u"code=another"_s)).answer().startsWith("HTTP/1.1 404 "));
    QCOMPARE(m_server->requests().size(), 1);
    attempt.flow->cancel();
    QVERIFY(attempt.failedWith(ErrorKind::Cancelled));
    QVERIFY(first.answer().contains("<h1>You are not signed in</h1>"));
}

void TestBrowserFlow::asksForNoMoreThanItNeeds()
{
    SignInAttempt attempt(m_server->url());
    attempt.config.scopes = readScope;
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    QCOMPARE(QUrlQuery(*attempt.page).queryItemValue(u"scope"_s, QUrl::FullyDecoded),
             u"openid offline_access okta.inlineHooks.read"_s);

    m_server->answer(refusal("invalid_scope"));
    SignInAttempt service(m_server->url());
    service.config.signingKey = PrivateKey::generateEc();
    service.config.scopes = readScope;
    service.start<ServiceFlow>();
    QVERIFY(service.failedWith(ErrorKind::Validation));
    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(formOf(m_server->requests().first()).value(u"scope"_s), u"okta.inlineHooks.read"_s);
}

void TestBrowserFlow::waitsAtTheSharedPathForOrgsOfEarlierVersions()
{
    OrgProfile profile;
    profile.url = m_server->url();
    profile.signIn = SignInMethod::Browser;
    profile.clientId = u"0oa1"_s;
    profile.readOnly = true;
    for (const RedirectPath path : {RedirectPath::Own, RedirectPath::Shared}) {
        profile.redirect = path;
        QUrl page;
        const auto flow = makeSignIn(profile, {},
                                     {.openBrowser =
                                          [&page](const QUrl &shown) {
                                              page = shown;
                                              return true;
                                          },
                                      .ports = {0}});
        flow->start(this, [](const Result<Secret> &) {});
        TRY_VERIFY(!page.isEmpty());
        const QUrlQuery query(page);
        QCOMPARE(QUrl(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded)).path(),
                 redirectPath(profile.url, path));
        QVERIFY(!query.queryItemValue(u"scope"_s, QUrl::FullyDecoded).contains(u"manage"));
    }
}

void TestBrowserFlow::row68_refusesTheAnswerOfAnother_data()
{
    QTest::addColumn<QString>("answer");
    QTest::newRow("code") << u"code=theCode&iss=https%3A%2F%2Fevil.example"_s;
    QTest::newRow("refusal") << u"error=access_denied&iss=https%3A%2F%2Fevil.example"_s;
    QTest::newRow("empty") << u"code=theCode&iss="_s;
    QTest::newRow("two") << u"code=theCode&iss=%1&iss=https%3A%2F%2Fevil.example"_s;
    QTest::newRow("a longer one") << u"code=theCode&iss=%1%2Foauth2%2Fdefault"_s;
    QTest::newRow("two slashes") << u"code=theCode&iss=%1%2F%2F"_s;
}

void TestBrowserFlow::row68_refusesTheAnswerOfAnother()
{
    QFETCH(QString, answer);
    const QString org = m_server->url().toString();
    SignInAttempt attempt(m_server->url());
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    answer.replace(u"%1"_s, QString::fromLatin1(QUrl::toPercentEncoding(org)));
    Visit browser(back(*attempt.page, answer));
    QVERIFY(attempt.failedWith(ErrorKind::Malformed));
    QVERIFY2(attempt.error().summary.contains(org), qPrintable(attempt.error().summary));
    const QByteArray page = browser.answer();
    QVERIFY(page.contains("<h1>You are not signed in</h1>"));
    QVERIFY(page.contains(org.toUtf8()));
    QVERIFY(m_server->requests().isEmpty());
}

void TestBrowserFlow::row68_takesTheAnswerThatNamesTheOrg()
{
    for (const QString &end : {QString(), u"/"_s}) {
        m_server->answerNext(tokens());
        SignInAttempt attempt(m_server->url());
        attempt.start<BrowserFlow>();
        TRY_VERIFY(attempt.page);
        const QString issuer =
            QString::fromLatin1(QUrl::toPercentEncoding(m_server->url().toString() + end));
        Visit browser(back(*attempt.page, u"code=theCode&iss="_s + issuer));
        QVERIFY(attempt.succeeded());
    }
}

void TestBrowserFlow::isDenied()
{
    SignInAttempt attempt(m_server->url());
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    Visit browser(back(*attempt.page, u"error=access_denied&error_description=No+%3Cb%3E"_s));
    QVERIFY(attempt.failedWith(ErrorKind::Forbidden));
    QCOMPARE(attempt.error().serverText, u"No <b>"_s);
    const QByteArray page = browser.answer();
    QVERIFY(page.contains("<h1>You are not signed in</h1>"));
    QVERIFY(page.contains("Signing in was refused in the browser."));
    QVERIFY(m_server->requests().isEmpty());
}

void TestBrowserFlow::tellsWhatTheOrgSays()
{
    SignInAttempt attempt(m_server->url());
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    Visit browser(back(*attempt.page, u"error=invalid_scope&error_description=Not+granted."_s));
    QVERIFY(attempt.failedWith(ErrorKind::Validation));
    QCOMPARE(attempt.error().code, u"invalid_scope"_s);
    QCOMPARE(attempt.error().serverText, u"Not granted."_s);
}

void TestBrowserFlow::goesWithoutWhatIsNotGranted()
{
    m_server->answerNext(tokens());
    SignInAttempt attempt(m_server->url());
    attempt.config.scopes = QByteArray(allScopes) + ' ' + appsScope + ' ' + logScope;
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    const QUrl asked = *attempt.page;
    Visit browser(back(asked, u"error=invalid_scope&error_description=Not+configured."_s));
    TRY_VERIFY(*attempt.page != asked);
    const QUrl again = *attempt.page;
    const auto value = [](const QUrl &page, const QString &name) {
        return QUrlQuery(page).queryItemValue(name, QUrl::FullyDecoded);
    };
    QCOMPARE(value(again, u"scope"_s),
             u"openid offline_access okta.inlineHooks.read okta.inlineHooks.manage"_s);
    // It is another question, which no answer to the first one fits.
    for (const QString &name : {u"state"_s, u"code_challenge"_s})
        QVERIFY(value(again, name) != value(asked, name));
    // The same browser goes on by itself: no second one is opened.
    const QByteArray forwarded = browser.answer();
    QVERIFY2(forwarded.startsWith("HTTP/1.1 302 "), forwarded.constData());
    QVERIFY(forwarded.contains("Location: " + again.toEncoded() + "\r\n"));
    QCOMPARE(attempt.opened, QList<QUrl>{asked});
    Visit second(back(again, u"code=theCode"_s));
    QVERIFY(attempt.succeeded());
    QVERIFY(second.answer().contains("<h1>You are signed in</h1>"));
    QCOMPARE(formOf(m_server->requests().first()).value(u"code"_s), u"theCode"_s);
    QCOMPARE(attempt.refused, QList<QStringList>({{u"okta.apps.read"_s, u"okta.logs.read"_s}}));
}

void TestBrowserFlow::goesWithoutItOnceOnly()
{
    SignInAttempt attempt(m_server->url());
    attempt.config.scopes = QByteArray(allScopes) + ' ' + logScope;
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    const QUrl asked = *attempt.page;
    Visit first(back(asked, u"error=invalid_scope"_s));
    TRY_VERIFY(*attempt.page != asked);
    Visit second(back(*attempt.page, u"error=invalid_scope&error_description=Still+no."_s));
    QVERIFY(attempt.failedWith(ErrorKind::Validation));
    QCOMPARE(attempt.error().serverText, u"Still no."_s);
    QVERIFY(second.answer().contains("<h1>You are not signed in</h1>"));
}

void TestBrowserFlow::tellsThatTheCodeWasRefused()
{
    m_server->answer(refusal("invalid_grant"));
    SignInAttempt attempt(m_server->url());
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    Visit browser(back(*attempt.page, u"code=theCode"_s));
    QVERIFY(attempt.failedWith(ErrorKind::Unauthorized));
    const QByteArray page = browser.answer();
    QVERIFY(page.contains("<h1>You are not signed in</h1>"));
    QVERIFY(!page.contains("theCode"));
    QVERIFY(!attempt.error().details().contains(u"theCode"));
    // No sign-in has ended that never began.
    QVERIFY2(!attempt.error().summary.contains(u"has ended"), qPrintable(attempt.error().summary));
}

void TestBrowserFlow::tellsThatTheNetworkIsLost()
{
    m_server->answerNext(HostileServer::bytesAndReset({}));
    SignInAttempt attempt(m_server->url());
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    Visit browser(back(*attempt.page, u"code=theCode"_s));
    QVERIFY(attempt.failedWith(ErrorKind::Network));
    QCOMPARE(m_server->requests().size(), 1); // a code is good once
}

void TestBrowserFlow::needsAPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    SignInAttempt attempt(m_server->url());
    attempt.options.ports = {other.serverPort()};
    attempt.start<BrowserFlow>();
    QVERIFY(attempt.failedWith(ErrorKind::File));
    QVERIFY(attempt.error().summary.contains(QString::number(other.serverPort())));
    QVERIFY(attempt.opened.isEmpty());
}

void TestBrowserFlow::takesTheNextPort()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    m_server->answerNext(tokens());
    SignInAttempt attempt(m_server->url());
    attempt.options.ports = {other.serverPort(), 0};
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    Visit browser(back(*attempt.page, u"code=theCode"_s));
    QVERIFY(attempt.succeeded());
}

void TestBrowserFlow::endsAfterItsLimit()
{
    SignInAttempt attempt(m_server->url());
    attempt.options.browserLimit = std::chrono::milliseconds(30);
    attempt.start<BrowserFlow>();
    QVERIFY(attempt.failedWith(ErrorKind::Timeout));
    QCOMPARE(OAuthSignInOptions().browserLimit, std::chrono::milliseconds(120'000));
}

void TestBrowserFlow::goesOnWithoutABrowser()
{
    m_server->answerNext(tokens());
    SignInAttempt attempt(m_server->url());
    attempt.browserWorks = false;
    attempt.start<BrowserFlow>();
    QSignalSpy ready(attempt.flow.get(), &SignIn::browserReady);
    QVERIFY(ready.wait());
    QCOMPARE(ready.first().at(1).toBool(), false);
    Visit browser(back(*attempt.page, u"code=theCode"_s)); // opened by hand
    QVERIFY(attempt.succeeded());
}

void TestBrowserFlow::keepsFieldsApart()
{
    SignInAttempt attempt(m_server->url());
    attempt.config.clientId = u"a&scope=evil#x+y"_s;
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    const QUrlQuery query(*attempt.page);
    QCOMPARE(query.allQueryItemValues(u"scope"_s).size(), 1);
    QCOMPARE(query.queryItemValue(u"client_id"_s, QUrl::FullyDecoded), u"a&scope=evil#x+y"_s);
    QVERIFY(!attempt.page->hasFragment());
}

void TestBrowserFlow::isCancelled()
{
    SignInAttempt early(m_server->url());
    early.start<BrowserFlow>();
    early.flow->cancel();
    QVERIFY(early.failedWith(ErrorKind::Cancelled));

    SignInAttempt attempt(m_server->url());
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    attempt.flow->cancel();
    QCOMPARE(attempt.calls, 0);
    QVERIFY(attempt.failedWith(ErrorKind::Cancelled));
    QCOMPARE(Visit(back(*attempt.page, u"code=theCode"_s)).answer(), QByteArray());
    QVERIFY(!attempt.flow->openPage());
}

void TestBrowserFlow::freesThePortWhenItGoes()
{
    SignInAttempt attempt(m_server->url());
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    attempt.flow.reset();
    QCOMPARE(Visit(back(*attempt.page, u"code=theCode"_s)).answer(), QByteArray());
    QCOMPARE(attempt.calls, 0);
}

void TestBrowserFlow::asksForAService()
{
    m_server->answerNext(tokens(nullptr));
    SignInAttempt attempt(m_server->url());
    attempt.config.signingKey = PrivateKey::generateEc();
    attempt.config.signingKeyId = u"kid1"_s;
    attempt.start<ServiceFlow>();
    QVERIFY(attempt.succeeded());
    QCOMPARE(**attempt.result, *attempt.config.signingKey.stored());
    const auto form = formOf(m_server->requests().first());
    QCOMPARE(form.value(u"grant_type"_s), u"client_credentials"_s);
    QCOMPARE(form.value(u"scope"_s), u"okta.inlineHooks.read okta.inlineHooks.manage"_s);
    QVERIFY(!form.value(u"client_assertion"_s).isEmpty());
}

void TestBrowserFlow::letsAServiceInThatMayOnlyRead()
{
    m_server->answerNext(refusal("invalid_scope"));
    m_server->answerNext(tokens(nullptr));
    SignInAttempt attempt(m_server->url());
    attempt.config.signingKey = PrivateKey::generateEc();
    attempt.start<ServiceFlow>();
    QVERIFY(attempt.succeeded());
    QCOMPARE(formOf(m_server->requests().last()).value(u"scope"_s), u"okta.inlineHooks.read"_s);

    // What is asked for besides goes first.
    m_server->answerNext(refusal("invalid_scope"));
    m_server->answerNext(tokens(nullptr));
    SignInAttempt besides(m_server->url());
    besides.config.signingKey = PrivateKey::generateEc();
    besides.config.scopes = QByteArray(allScopes) + ' ' + appsScope;
    besides.start<ServiceFlow>();
    QVERIFY(besides.succeeded());
    QCOMPARE(formOf(m_server->requests().last()).value(u"scope"_s), QString::fromLatin1(allScopes));

    m_server->answer(refusal("invalid_scope"));
    SignInAttempt refused(m_server->url());
    refused.config.signingKey = PrivateKey::generateEc();
    refused.start<ServiceFlow>();
    QVERIFY(refused.failedWith(ErrorKind::Validation));
    QCOMPARE(m_server->requests().size(), 6);
}

void TestBrowserFlow::needsTheKeyOfAService()
{
    SignInAttempt attempt(m_server->url());
    attempt.start<ServiceFlow>();
    QVERIFY(attempt.failedWith(ErrorKind::Validation));
    QVERIFY(m_server->requests().isEmpty());
}

void TestBrowserFlow::isRefusedAsAService()
{
    m_server->answer(refusal("invalid_client", 401));
    SignInAttempt attempt(m_server->url());
    attempt.config.signingKey = PrivateKey::generateEc();
    attempt.start<ServiceFlow>();
    QVERIFY(attempt.failedWith(ErrorKind::Unauthorized));
    QCOMPARE(attempt.error().serverText, u"The server's words."_s);
    QVERIFY(attempt.error().summary.contains(u"public key"));
}

QTEST_GUILESS_MAIN(TestBrowserFlow)
#include "tst_browserflow.moc"
