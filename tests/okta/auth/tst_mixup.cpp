// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A hostile org that forwards the person to an honest one (RFC 9700, 4.4): end to end, with what
// the hostile one got as the evidence.
#include "auth/browserflow.h"
#include "browse.h"
#include "demoauth.h"
#include "demoorg.h"
#include "failonwarning.h"
#include "oauthapp.h"
#include "signinattempt.h"
#include "waiting.h"

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestMixUp final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isARealAttack();
    void row68_noCodeLeavesForAnotherOrg_data();
    void row68_noCodeLeavesForAnotherOrg();
    void row68_signsInAtAnOrgThatNamesItself();

private:
    /// The port at which @p attempt waits for the browser.
    [[nodiscard]] static quint16 portOf(const SignInAttempt &attempt);
    /// Has the browser go to the page of @p attempt, and on to wherever it is sent; the last page.
    [[nodiscard]] QByteArray signIn(const SignInAttempt &attempt) const;
    /// How often the hostile org was sent @p field.
    [[nodiscard]] qsizetype got(const QString &field) const;

    std::unique_ptr<DemoOrg> m_honest;
    std::unique_ptr<HostileServer> m_hostile;
    bool m_rewrites = false; ///< The hostile org gives the honest one's own redirect URI.
};

void TestMixUp::init()
{
    failOnWarning();
    m_rewrites = false;
    m_honest = std::make_unique<DemoOrg>();
    QVERIFY(m_honest->start());
    m_honest->auth().setAuthorizeDecision(DemoAuth::Decision::Allow);
    m_hostile = std::make_unique<HostileServer>();
    m_hostile->answer([this](QTcpSocket *socket, const HostileServer::Request &request) {
        QUrl target = QUrl::fromEncoded(request.target);
        if (target.path() != u"/oauth2/v1/authorize") {
            refusal("invalid_grant")(socket, request);
            return;
        }
        QUrlQuery query(target);
        query.removeQueryItem(u"client_id"_s);
        query.addQueryItem(u"client_id"_s, QLatin1StringView(DemoAuth::nativeClientId));
        if (m_rewrites) {
            const QUrl given(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
            const QUrl own = redirectUri(quint16(given.port()),
                                         redirectPath(m_honest->url(), RedirectPath::Own));
            query.removeQueryItem(u"redirect_uri"_s);
            query.addQueryItem(u"redirect_uri"_s,
                               QString::fromLatin1(QUrl::toPercentEncoding(own.toString())));
        }
        QUrl page = m_honest->url();
        page.setPath(target.path());
        page.setQuery(query);
        HostileServer::json(302, {}, "Location: " + page.toEncoded() + "\r\n")(socket, request);
    });
}

quint16 TestMixUp::portOf(const SignInAttempt &attempt)
{
    const QUrlQuery query(*attempt.page);
    return quint16(QUrl(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded)).port());
}

QByteArray TestMixUp::signIn(const SignInAttempt &attempt) const
{
    // What an admin of the honest org registers there.
    const QString path = redirectPath(m_honest->url(), attempt.options.redirect);
    m_honest->auth().registerRedirectUri(DemoAuth::nativeClientId,
                                         redirectUri(portOf(attempt), path).toEncoded());
    return browse(*attempt.page);
}

qsizetype TestMixUp::got(const QString &field) const
{
    return std::ranges::count_if(m_hostile->requests(), [&field](const auto &request) {
        return formOf(request).contains(field)
               || QUrlQuery(QUrl::fromEncoded(request.target)).hasQueryItem(field);
    });
}

/// What the others are measured by: on the path that all orgs once had in common, where nobody says
/// whose answer it is, it works.
void TestMixUp::isARealAttack()
{
    SignInAttempt attempt(m_hostile->url());
    attempt.options.redirect = RedirectPath::Shared;
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    static_cast<void>(signIn(attempt));
    QVERIFY(attempt.failedWith(ErrorKind::Unauthorized));
    QCOMPARE(got(u"code"_s), 1);
    QCOMPARE(got(u"code_verifier"_s), 1);
}

void TestMixUp::row68_noCodeLeavesForAnotherOrg_data()
{
    QTest::addColumn<RedirectPath>("path");
    QTest::addColumn<bool>("rewrites");
    QTest::addColumn<bool>("namesItself");
    QTest::addColumn<QByteArray>("seen");
    // The honest org does not know the redirect URI of the hostile one.
    QTest::newRow("own path") << RedirectPath::Own << false << false
                              << QByteArray("must be a Login redirect URI");
    // HookKeys does not wait at the redirect URI of the honest one.
    QTest::newRow("path of the other org")
        << RedirectPath::Own << true << false << QByteArray("Not found");
    QTest::newRow("iss on the shared path")
        << RedirectPath::Shared << false << true << QByteArray("You are not signed in");
}

void TestMixUp::row68_noCodeLeavesForAnotherOrg()
{
    QFETCH(const RedirectPath, path);
    QFETCH(const bool, namesItself);
    QFETCH(const QByteArray, seen);
    QFETCH(const bool, rewrites);
    m_rewrites = rewrites;
    m_honest->auth().setSendsIssuer(namesItself);
    SignInAttempt attempt(m_hostile->url());
    attempt.options.redirect = path;
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    const QByteArray page = signIn(attempt);
    QVERIFY2(page.contains(seen), page.constData());
    if (namesItself) {
        QVERIFY(attempt.failedWith(ErrorKind::Malformed));
        QVERIFY(page.contains(m_honest->url().toEncoded()));
        QVERIFY(page.contains(m_hostile->url().toEncoded()));
    } else {
        QCOMPARE(attempt.calls, 0); // it waits on
        attempt.flow->cancel();
        QVERIFY(attempt.failedWith(ErrorKind::Cancelled));
    }
    // The hostile org has what the browser brought to it at the beginning, and nothing else.
    QCOMPARE(m_hostile->requests().size(), 1);
    QCOMPARE(got(u"code_challenge"_s), 1);
    QCOMPARE(got(u"code"_s), 0);
    QCOMPARE(got(u"code_verifier"_s), 0);
    QCOMPARE(m_honest->auth().tokensIssued("authorization_code"), 0);
}

void TestMixUp::row68_signsInAtAnOrgThatNamesItself()
{
    m_honest->auth().setSendsIssuer(true);
    SignInAttempt attempt(m_honest->url());
    attempt.config.clientId = QLatin1StringView(DemoAuth::nativeClientId);
    attempt.start<BrowserFlow>();
    TRY_VERIFY(attempt.page);
    QVERIFY(signIn(attempt).contains("<h1>You are signed in</h1>"));
    QVERIFY(attempt.succeeded());
    QVERIFY(m_hostile->requests().isEmpty());
}

QTEST_GUILESS_MAIN(TestMixUp)
#include "tst_mixup.moc"
