// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/credential.h"
#include "auth/oauthauthorizer.h"
#include "callback.h"
#include "failonwarning.h"
#include "fixedclock.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "outcome.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <deque>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Requests that need access tokens, over real sockets, to a server that gives and refuses them.
class TestOAuthAuthorizer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksForATokenOnce();
    void usesATokenOfAnInstantOnce();
    void renewsAhead();
    void usesTheOldTokenWhileRenewingFails();
    void renewsOnceInAStorm();
    void repeatsAWriteThatWasRefused();
    void row17_doesNotLoop();
    void takesAMissingFeatureForNothingElse();
    void storesTheNewRefreshTokenFirst();
    void goesOnWhereStoringFails();
    void tellsThatATokenIsTooLong();
    void endsWithTheRefreshToken();
    void survivesALostConnection();
    void row87_sendsWhatWasLostOnceMore();
    void row89_usesNothingThatAnotherCopyUses();
    void asksForNoMoreThanItNeeds();
    void goesWithoutWhatWasNotGranted();
    void takesWhatWasGranted();
    void tellsThatLessWasGrantedThanIsAsked();
    void signsOut();
    void signsOutAsFarAsItCan();
    void refusesWithoutACredential();
    void usesWhatAnotherCopyStored();
    void looksAgainBeforeItGivesUp();
    void storesWhatCameWhenNobodyWaitsAnyMore();
    void revokesWhatWasOnItsWay();

private:
    class TestKeeper;

    void open(const Secret &refreshToken = Secret(QByteArray("refresh-0")));
    void serve(QTcpSocket *socket, const HostileServer::Request &request);
    void get(Outcome<HttpAnswer> &outcome);
    [[nodiscard]] int tokenRequests() const;

    FixedClock m_clock{QDateTime::currentDateTimeUtc()};
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<HttpTransport> m_transport;
    OAuthAuthorizer *m_authorizer = nullptr;
    QByteArray m_scopes;                  ///< What the org is used for.
    QByteArray m_good;                    ///< The access token that is let in.
    int m_issued = 0;                     ///< Access tokens so far.
    bool m_rotates = false;               ///< The server gives a new refresh token each time.
    QByteArray m_lifetime;                ///< Of each access token, in seconds.
    QByteArray m_tail;                    ///< The end of each refresh token that the server gives.
    QByteArrayList m_events;              ///< What happened, in order.
    Result<void> m_stored;                ///< What storing comes to.
    Result<CredentialLocks::Lock> m_lock; ///< What waiting for the right to use the token comes to.
    QList<Secret> m_kept;                 ///< What is found, one after the other; the last stays.
    QObject m_owner;
};

namespace {

Secret kept(const char *refreshToken)
{
    return *storedCredential({.refreshToken = Secret(QByteArray(refreshToken))});
}

} // namespace

/// Keeps nothing, and says what it was asked for.
class TestOAuthAuthorizer::TestKeeper final : public CredentialKeeper
{
public:
    explicit TestKeeper(TestOAuthAuthorizer &test) : m_test(test) {}

    void store(const Secret &next, QObject *context, Callback<void> done) override
    {
        const Result<OAuthCredential> read = oauthCredential(next);
        m_test.m_events.append("store " + (read ? read->refreshToken.bytes() : QByteArray("?")));
        post<void>(context, done, m_test.m_stored);
    }
    void lock(QObject *context, std::function<void(const LockedCredential &)> done) override
    {
        QList<Secret> &kept = m_test.m_kept;
        Secret now;
        if (!kept.isEmpty()) {
            now = kept.size() > 1 ? kept.takeFirst() : kept.first();
            m_test.m_events.append("take");
        }
        later(context, [this, now, done = std::move(done)] {
            done({.credential = now, .lock = m_test.m_lock});
        });
    }
    void reportUnstorable(const Error &reason) override
    {
        m_test.m_events.append("refuse " + reason.summary.toUtf8());
    }
    [[nodiscard]] QObject *owner() const override { return &m_test.m_owner; }

private:
    TestOAuthAuthorizer &m_test;
};

void TestOAuthAuthorizer::init()
{
    failOnWarning();
    m_server = std::make_unique<HostileServer>();
    m_server->answer([this](QTcpSocket *socket, const HostileServer::Request &request) {
        serve(socket, request);
    });
    m_issued = 0;
    m_lifetime = "3600";
    m_rotates = false;
    m_tail.clear();
    m_events.clear();
    m_stored = {};
    m_lock = {};
    m_scopes = allScopes;
    m_kept.clear();
    open();
}

void TestOAuthAuthorizer::cleanup()
{
    m_transport.reset();
    m_server.reset();
}

void TestOAuthAuthorizer::open(const Secret &refreshToken)
{
    auto client = std::make_unique<TokenClient>(TokenClientConfig{.base = m_server->url(),
                                                                  .clientId = u"0oaClient"_s,
                                                                  .scopes = m_scopes,
                                                                  .clock = &m_clock});
    const auto keeper = std::make_shared<TestKeeper>(*this);
    auto authorizer = std::make_unique<OAuthAuthorizer>(std::move(client), refreshToken, keeper);
    m_authorizer = authorizer.get();
    m_transport = std::make_unique<HttpTransport>(m_server->url(), std::move(authorizer));
}

void TestOAuthAuthorizer::serve(QTcpSocket *socket, const HostileServer::Request &request)
{
    const QUrlQuery form(QString::fromUtf8(request.body));
    if (request.target == "/oauth2/v1/token") {
        m_events.append("token " + form.queryItemValue(u"refresh_token"_s).toUtf8());
        const QByteArray number = QByteArray::number(++m_issued);
        m_good = "access-" + number;
        QByteArray body = R"({"token_type":"Bearer","expires_in":)" + m_lifetime
                          + R"(,"access_token":")" + m_good;
        if (m_rotates)
            body += R"(","refresh_token":"refresh-)" + number + m_tail;
        HostileServer::json(200, body + "\"}")(socket, request);
    } else if (request.target == "/oauth2/v1/revoke") {
        m_events.append("revoke " + form.queryItemValue(u"token"_s).toUtf8());
        HostileServer::json(200, "")(socket, request);
    } else if (request.headers.value("authorization") == "Bearer " + m_good) {
        m_events.append(request.method + ' ' + m_good);
        HostileServer::json(200, "[]")(socket, request);
    } else {
        HostileServer::json(
            401, R"({"errorCode":"E0000011","errorSummary":"Invalid token provided"})",
            "WWW-Authenticate: Bearer error=\"invalid_token\"\r\n")(socket, request);
    }
}

void TestOAuthAuthorizer::get(Outcome<HttpAnswer> &outcome)
{
    m_transport->send({.path = {u"keys"_s}}, this, outcome.callback());
}

int TestOAuthAuthorizer::tokenRequests() const
{
    return int(std::ranges::count_if(m_server->requests(), [](const auto &request) {
        return request.target == "/oauth2/v1/token";
    }));
}

void TestOAuthAuthorizer::asksForATokenOnce()
{
    for (int i = 0; i < 3; ++i) {
        Outcome<HttpAnswer> outcome;
        get(outcome);
        QVERIFY(outcome.cameOnce());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value().status, 200);
    }
    QCOMPARE(m_events,
             (QByteArrayList{"token refresh-0", "GET access-1", "GET access-1", "GET access-1"}));
    const HostileServer::Request asked = m_server->requests().first();
    const QUrlQuery form(QString::fromUtf8(asked.body));
    QCOMPARE(form.queryItemValue(u"grant_type"_s), u"refresh_token"_s);
    QCOMPARE(form.queryItemValue(u"client_id"_s), u"0oaClient"_s);
    QCOMPARE(asked.headers.value("content-type"), "application/x-www-form-urlencoded");
    QVERIFY(!asked.headers.contains("authorization"));
}

void TestOAuthAuthorizer::usesATokenOfAnInstantOnce()
{
    m_lifetime = "0.5";
    for (int i = 1; i <= 2; ++i) {
        Outcome<HttpAnswer> outcome;
        get(outcome);
        QVERIFY(outcome.cameOnce());
        QVERIFY(outcome.succeeded());
        QCOMPARE(tokenRequests(), i);
        m_clock.advance(1s);
    }
}

void TestOAuthAuthorizer::renewsAhead()
{
    Outcome<HttpAnswer> first;
    get(first);
    QVERIFY(first.cameOnce());
    m_clock.advance(59min);
    Outcome<HttpAnswer> second;
    get(second);
    QVERIFY(second.cameOnce());
    QCOMPARE(second.value().status, 200);
    // No request was refused: the token was renewed before it ended.
    QCOMPARE(m_events, (QByteArrayList{"token refresh-0", "GET access-1", "token refresh-0",
                                       "GET access-2"}));
    QCOMPARE(m_server->requests().size(), 4);
}

void TestOAuthAuthorizer::usesTheOldTokenWhileRenewingFails()
{
    Outcome<HttpAnswer> first;
    get(first);
    QVERIFY(first.cameOnce());
    m_clock.advance(59min + 30s);
    m_server->answerNext(HostileServer::json(503, "{}"));
    Outcome<HttpAnswer> second;
    get(second);
    QVERIFY(second.cameOnce());
    QCOMPARE(second.value().status, 200);
    QCOMPARE(m_events.last(), "GET access-1");
    // Once it has ended there is nothing to use.
    m_clock.advance(31s);
    m_server->answerNext(HostileServer::json(503, "{}"));
    Outcome<HttpAnswer> third;
    get(third);
    QVERIFY(third.cameOnce());
    QCOMPARE(third.kind(), ErrorKind::Server);
}

void TestOAuthAuthorizer::renewsOnceInAStorm()
{
    Outcome<HttpAnswer> first;
    get(first);
    QVERIFY(first.cameOnce());
    QCOMPARE(tokenRequests(), 1);
    m_good = "revoked";
    constexpr int count = 20;
    std::deque<Outcome<HttpAnswer>> outcomes(count);
    for (Outcome<HttpAnswer> &outcome : outcomes)
        get(outcome);
    for (Outcome<HttpAnswer> &outcome : outcomes) {
        QVERIFY(outcome.cameOnce());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value().status, 200);
        QCOMPARE(outcome.count(), 1);
    }
    QCOMPARE(tokenRequests(), 2);
    QCOMPARE(m_events.count("GET access-2"), count);
}

void TestOAuthAuthorizer::repeatsAWriteThatWasRefused()
{
    Outcome<HttpAnswer> first;
    get(first);
    QVERIFY(first.cameOnce());
    m_good = "revoked";
    Outcome<HttpAnswer> write;
    m_transport->send({.method = HttpMethod::Post, .path = {u"keys"_s}, .body = R"({"name":"x"})"},
                      this, write.callback());
    QVERIFY(write.cameOnce());
    QVERIFY(write.succeeded());
    QCOMPARE(write.value().status, 200);
    QCOMPARE(m_events.last(), "POST access-2");
    QCOMPARE(m_server->requests().last().body, R"({"name":"x"})");
    QCOMPARE(m_events.count("POST access-2"), 1);
    QCOMPARE(tokenRequests(), 2);
}

void TestOAuthAuthorizer::row17_doesNotLoop()
{
    m_server->answer([this](QTcpSocket *socket, const HostileServer::Request &request) {
        if (request.target == "/oauth2/v1/token")
            serve(socket, request);
        else
            HostileServer::json(401, R"({"errorCode":"E0000011"})",
                                "WWW-Authenticate: Bearer error=\"invalid_token\"\r\n")(socket,
                                                                                        request);
    });
    Outcome<HttpAnswer> outcome;
    get(outcome);
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().status, 401);
    QCOMPARE(m_server->requests().size(), 4); // two tokens, two requests
}

void TestOAuthAuthorizer::takesAMissingFeatureForNothingElse()
{
    m_server->answer([this](QTcpSocket *socket, const HostileServer::Request &request) {
        if (request.target == "/oauth2/v1/token")
            serve(socket, request);
        else
            HostileServer::json(401, R"({"errorCode":"E0000015"})")(socket, request);
    });
    Outcome<HttpAnswer> outcome;
    get(outcome);
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.value().status, 401);
    QCOMPARE(m_server->requests().size(), 2);
}

void TestOAuthAuthorizer::storesTheNewRefreshTokenFirst()
{
    m_rotates = true;
    Outcome<HttpAnswer> first;
    get(first);
    QVERIFY(first.cameOnce());
    m_clock.advance(2h);
    Outcome<HttpAnswer> second;
    get(second);
    QVERIFY(second.cameOnce());
    QCOMPARE(m_events, (QByteArrayList{"token refresh-0", "store refresh-1", "GET access-1",
                                       "token refresh-1", "store refresh-2", "GET access-2"}));
}

void TestOAuthAuthorizer::goesOnWhereStoringFails()
{
    m_rotates = true;
    Error error;
    error.kind = ErrorKind::SecretDenied;
    m_stored = tl::unexpected(error);
    Outcome<HttpAnswer> outcome;
    get(outcome);
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().status, 200);
    m_clock.advance(2h);
    Outcome<HttpAnswer> second;
    get(second);
    QVERIFY(second.cameOnce());
    QCOMPARE(m_events.last(), "GET access-2");
    QVERIFY(m_events.contains("token refresh-1"));
}

void TestOAuthAuthorizer::tellsThatATokenIsTooLong()
{
    m_rotates = true;
    m_tail = QByteArray(credentialLimit, 'x');
    Outcome<HttpAnswer> first;
    get(first);
    QVERIFY(first.cameOnce());
    QVERIFY(first.succeeded());
    QCOMPARE(m_events.size(), 3);
    QVERIFY2(m_events[1].startsWith("refuse The token is too long"), m_events[1].constData());
    QVERIFY(!m_events[1].contains(m_tail));
    QCOMPARE(m_events[2], "GET access-1");
    // It is good all the same, and a shorter one is stored again.
    const QByteArray second = "token refresh-1" + m_tail;
    m_tail.clear();
    m_clock.advance(2h);
    Outcome<HttpAnswer> next;
    get(next);
    QVERIFY(next.cameOnce());
    QCOMPARE(m_events.mid(3), (QByteArrayList{second, "store refresh-2", "GET access-2"}));
}

void TestOAuthAuthorizer::endsWithTheRefreshToken()
{
    m_server->answer(HostileServer::json(
        400, R"({"error":"invalid_grant","error_description":"refresh-0 was used before."})"));
    for (int i = 0; i < 2; ++i) {
        Outcome<HttpAnswer> outcome;
        get(outcome);
        QVERIFY(outcome.cameOnce());
        QCOMPARE(outcome.kind(), ErrorKind::Unauthorized);
        QCOMPARE(outcome.error().code, u"invalid_grant"_s);
        QVERIFY(outcome.error().summary.contains(u"Sign in again"));
        QVERIFY(!outcome.error().details().contains(u"refresh-0"));
    }
    // A chain that is dead is not asked a second time.
    QCOMPARE(tokenRequests(), 1);
}

void TestOAuthAuthorizer::survivesALostConnection()
{
    m_server->answerNext(HostileServer::bytesAndReset({}));
    m_server->answerNext(HostileServer::bytesAndReset({}));
    Outcome<HttpAnswer> lost;
    get(lost);
    QVERIFY(lost.cameOnce());
    QCOMPARE(lost.kind(), ErrorKind::Network);
    QCOMPARE(tokenRequests(), 2);
    Outcome<HttpAnswer> next;
    get(next);
    QVERIFY(next.cameOnce());
    QVERIFY(next.succeeded());
    QCOMPARE(next.value().status, 200);
}

void TestOAuthAuthorizer::row87_sendsWhatWasLostOnceMore()
{
    // The server has rotated the token when the answer is lost, and takes the old one for a moment.
    m_rotates = true;
    m_server->answerNext([this](QTcpSocket *socket, const HostileServer::Request &) {
        m_events.append("lost");
        HostileServer::reset(socket);
    });
    Outcome<HttpAnswer> outcome;
    get(outcome);
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(m_events,
             (QByteArrayList{"lost", "token refresh-0", "store refresh-1", "GET access-1"}));
}

void TestOAuthAuthorizer::row89_usesNothingThatAnotherCopyUses()
{
    m_kept = {kept("refresh-0")};
    m_lock = failure(ErrorKind::Busy, u"Another copy."_s);
    open();
    Outcome<HttpAnswer> busy;
    get(busy);
    QVERIFY(busy.cameOnce());
    QCOMPARE(busy.kind(), ErrorKind::Busy);
    QCOMPARE(m_events, QByteArrayList{"take"});
    QVERIFY(m_server->requests().isEmpty());
    // It is not over for good.
    m_lock = {};
    m_kept = {kept("refresh-other")};
    Outcome<HttpAnswer> next;
    get(next);
    QVERIFY(next.cameOnce());
    QVERIFY(next.succeeded());
    QCOMPARE(m_events.mid(1), (QByteArrayList{"take", "token refresh-other", "GET access-1"}));
}

void TestOAuthAuthorizer::asksForNoMoreThanItNeeds()
{
    const auto scope = [this] {
        return QUrlQuery(QString::fromUtf8(m_server->requests().first().body))
            .queryItemValue(u"scope"_s, QUrl::FullyDecoded);
    };
    Outcome<HttpAnswer> all;
    get(all);
    QVERIFY(all.cameOnce());
    QCOMPARE(scope(), u"openid offline_access okta.inlineHooks.read okta.inlineHooks.manage"_s);
    cleanup();
    init();
    m_scopes = readScope;
    open();
    Outcome<HttpAnswer> some;
    get(some);
    QVERIFY(some.cameOnce());
    QCOMPARE(scope(), u"openid offline_access okta.inlineHooks.read"_s);
}

void TestOAuthAuthorizer::goesWithoutWhatWasNotGranted()
{
    m_scopes = QByteArray(readScope) + ' ' + logScope;
    open();
    m_server->answerNext(HostileServer::json(400, R"({"error":"invalid_scope"})"));
    Outcome<HttpAnswer> some;
    get(some);
    QVERIFY(some.succeeded());
    const auto scopeOf = [this](qsizetype request) {
        return QUrlQuery(QString::fromUtf8(m_server->requests().at(request).body))
            .queryItemValue(u"scope"_s, QUrl::FullyDecoded);
    };
    QCOMPARE(scopeOf(0), u"openid offline_access okta.inlineHooks.read okta.logs.read"_s);
    QCOMPARE(scopeOf(1), u"openid offline_access okta.inlineHooks.read"_s);
}

void TestOAuthAuthorizer::takesWhatWasGranted()
{
    m_server->answerNext(HostileServer::json(400, R"({"error":"invalid_scope"})"));
    Outcome<HttpAnswer> some;
    get(some);
    QVERIFY(some.succeeded());
    QVERIFY(m_server->requests().at(0).body.contains("scope="));
    QVERIFY(!m_server->requests().at(1).body.contains("scope="));
}

void TestOAuthAuthorizer::tellsThatLessWasGrantedThanIsAsked()
{
    m_scopes = readScope;
    open();
    m_server->answerNext(HostileServer::json(400, R"({"error":"invalid_scope"})"));
    Outcome<HttpAnswer> refused;
    get(refused);
    QVERIFY(refused.cameOnce());
    QCOMPARE(refused.kind(), ErrorKind::Unauthorized);
    QVERIFY2(refused.error().summary.contains(u"Sign in again"),
             qPrintable(refused.error().summary));
    QCOMPARE(tokenRequests(), 1);
}

void TestOAuthAuthorizer::signsOut()
{
    Outcome<HttpAnswer> first;
    get(first);
    QVERIFY(first.cameOnce());
    Outcome<void> out;
    m_authorizer->signOut(this, out.callback());
    QCOMPARE(out.count(), 0);
    QVERIFY(out.cameOnce());
    QVERIFY(out.succeeded());
    QCOMPARE(m_events.mid(2), (QByteArrayList{"revoke refresh-0", "revoke access-1"}));
    Outcome<HttpAnswer> second;
    get(second);
    QVERIFY(second.cameOnce());
    QCOMPARE(second.kind(), ErrorKind::Unauthorized);
    QCOMPARE(tokenRequests(), 1);
}

void TestOAuthAuthorizer::signsOutAsFarAsItCan()
{
    Outcome<HttpAnswer> first;
    get(first);
    QVERIFY(first.cameOnce());
    m_server->answerNext(
        HostileServer::json(503, R"({"error":"x","error_description":"refresh-0"})"));
    Outcome<void> out;
    m_authorizer->signOut(this, out.callback());
    QVERIFY(out.cameOnce());
    QCOMPARE(out.kind(), ErrorKind::Server);
    QVERIFY(!out.error().details().contains(u"refresh-0"));
    QCOMPARE(m_events.last(), "revoke access-1");
}

void TestOAuthAuthorizer::refusesWithoutACredential()
{
    open(Secret());
    Outcome<HttpAnswer> outcome;
    get(outcome);
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Validation);
    QVERIFY(m_server->requests().isEmpty());
}

void TestOAuthAuthorizer::usesWhatAnotherCopyStored()
{
    m_kept = {kept("refresh-0"), kept("refresh-other")};
    open();
    Outcome<HttpAnswer> first;
    get(first);
    QVERIFY(first.cameOnce());
    m_good = "revoked";
    Outcome<HttpAnswer> second;
    get(second);
    QVERIFY(second.cameOnce());
    QCOMPARE(second.value().status, 200);
    QCOMPARE(m_events, (QByteArrayList{"take", "token refresh-0", "GET access-1", "take",
                                       "token refresh-other", "GET access-2"}));
}

void TestOAuthAuthorizer::looksAgainBeforeItGivesUp()
{
    // The other copy did not wait for the lock.
    m_kept = {kept("refresh-0"), kept("refresh-new"), kept("refresh-new")};
    open();
    m_server->answerNext(HostileServer::json(400, R"({"error":"invalid_grant"})"));
    Outcome<HttpAnswer> outcome;
    get(outcome);
    QVERIFY(outcome.cameOnce());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().status, 200);
    QCOMPARE(m_events, (QByteArrayList{"take", "take", "token refresh-new", "GET access-1"}));

    // Once, and not where there is nothing new.
    m_good = "revoked";
    m_events.clear();
    m_server->answerNext(HostileServer::json(401, "{}",
                                             "WWW-Authenticate: Bearer "
                                             "error=\"invalid_token\"\r\n"));
    m_server->answerNext(HostileServer::json(400, R"({"error":"invalid_grant"})"));
    Outcome<HttpAnswer> ended;
    get(ended);
    QVERIFY(ended.cameOnce());
    QCOMPARE(ended.kind(), ErrorKind::Unauthorized);
    QCOMPARE(m_events, (QByteArrayList{"take", "take"}));
}

void TestOAuthAuthorizer::storesWhatCameWhenNobodyWaitsAnyMore()
{
    m_rotates = true;
    m_server->answer([this](QTcpSocket *socket, const HostileServer::Request &request) {
        // The org is closed while the server has the old token already and the new one is on its
        // way.
        m_transport.reset();
        serve(socket, request);
    });
    Outcome<HttpAnswer> outcome;
    get(outcome);
    TRY_COMPARE(m_events, (QByteArrayList{"token refresh-0", "store refresh-1"}));
    TRY_VERIFY(m_owner.children().isEmpty());
    QCOMPARE(outcome.count(), 0);
}

void TestOAuthAuthorizer::revokesWhatWasOnItsWay()
{
    m_rotates = true;
    Outcome<void> out;
    m_server->answer([this, &out](QTcpSocket *socket, const HostileServer::Request &request) {
        if (out.count() == 0 && m_issued == 0)
            m_authorizer->signOut(this, out.callback());
        serve(socket, request);
    });
    Outcome<HttpAnswer> outcome;
    get(outcome);
    QVERIFY(out.cameOnce());
    QVERIFY(out.succeeded());
    QVERIFY(outcome.cameOnce());
    QCOMPARE(outcome.kind(), ErrorKind::Unauthorized);
    QCOMPARE(m_events, (QByteArrayList{"token refresh-0", "store refresh-1", "revoke refresh-1",
                                       "revoke access-1"}));
}

QTEST_GUILESS_MAIN(TestOAuthAuthorizer)
#include "tst_oauthauthorizer.moc"
