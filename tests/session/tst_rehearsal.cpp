// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appkeychange.h"
#include "demoorg.h"
#include "failonwarning.h"
#include "fixedclock.h"
#include "hookkeytablemodel.h"
#include "hooktablemodel.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "jwk.h"
#include "jws.h"
#include "knownhooks.h"
#include "oktahookkeysapi.h"
#include "orgsession.h"
#include "outcome.h"
#include "publickeys.h"
#include "rehearsal.h"
#include "rotationfixture.h"
#include "waiting.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using Kind = RehearsalVerdict::Kind;

namespace {

InlineHook hookAt(const QString &tokenUrl)
{
    return {.id = u"cal1"_s,
            .name = u"Token hook"_s,
            .status = u"ACTIVE"_s,
            .type = u"com.okta.oauth2.tokens.transform"_s,
            .uri = u"https://hooks.example.com/token"_s,
            .hookKeyId = u"HKY1"_s,
            .channel = u"OAUTH"_s,
            .authType = u"private_key_jwt"_s,
            .clientId = u"0oaclient"_s,
            .tokenUrl = tokenUrl};
}

OutsideAnswer answerOf(int status, const QByteArray &type, const QByteArray &body)
{
    return {.status = status, .headers = {{"Content-Type", type}}, .body = body};
}

QByteArray oauth(const QByteArray &error, const QByteArray &description)
{
    return R"({"error":")" + error + R"(","error_description":")" + description + R"("})";
}

/// An org that is open, as the demo org knows it.
class OpenDemo final
{
public:
    explicit OpenDemo(const DemoOrgOptions &options = {}) : org(options) {}

    [[nodiscard]] bool open()
    {
        if (!org.start())
            return false;
        auto made = std::make_unique<OktaHookKeysApi>(
            std::make_unique<HttpTransport>(org.url(), Secret(org.token())));
        api = made.get();
        session = std::make_unique<OrgSession>(
            OrgProfile{.id = u"p"_s, .name = u"Acme"_s, .url = org.url()}, std::move(made), clock);
        session->refresh();
        return waitUntil([this] { return !session->isRefreshing(); })
               && session->state() == OrgSession::State::Current;
    }

    [[nodiscard]] InlineHook hook(const QString &name) const
    {
        const HookTableModel *table = session->hooks()->table();
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->rowAt(row).hook.name == name)
                return table->rowAt(row).hook;
        }
        qFatal("There is no hook %s.", qPrintable(name));
        return {};
    }

    DemoOrg org;
    FixedClock clock{QDateTime::currentDateTimeUtc()};
    HookKeysApi *api = nullptr; ///< The session's.
    std::unique_ptr<OrgSession> session;
};

} // namespace

/// What is sent in place of a hook, and what is made of the answer.
class TestRehearsal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }

    void judgesAnswers_data();
    void judgesAnswers();
    void judgesTheWordsOfManyServers_data();
    void judgesTheWordsOfManyServers();
    void judgesAChallengeAlone();
    void judgesWhatGaveNone_data();
    void judgesWhatGaveNone();
    void showsTheAnswerInItsOwnWords();
    void neverShowsWhatMayBeAToken();
    void makesWhatOktaWouldSend();
    void isPossibleWhereAHookSigns();
    void tellsWhatIsWrongInTheDemoOrg_data();
    void tellsWhatIsWrongInTheDemoOrg();
    void takesAKeyThatIsToCome();
    void offersTheKeyOfAnOpenRotationFirst();
    void eachIsGoodForOneUse();
    void takesNoCredentialAlong();
    void isCancelled();
    void outlivesTheOrg();
};

void TestRehearsal::judgesAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Severity>("severity");
    const QByteArray json = "application/json";
    const QByteArray html = "text/html; charset=utf-8";
    const auto client = [&](const char *name, const QByteArray &words, Kind kind,
                            Severity severity) {
        QTest::newRow(name) << 401 << json << oauth("invalid_client", words) << kind << severity;
    };
    client("Okta, signature", "The client_assertion signature is invalid.", Kind::KeyRefused,
           Severity::Info);
    client("Okta, kid", "The client_assertion JWT kid is invalid.", Kind::KeyUnknown,
           Severity::Warning);
    client("Okta, audience", "The audience claim for client_assertion must be the endpoint.",
           Kind::ClaimRefused, Severity::Warning);
    client("Okta, issuer", "The issuer and subject claims must be the client_id.",
           Kind::ClaimRefused, Severity::Warning);
    client("Okta, expired", "The client_assertion token is expired.", Kind::ClaimRefused,
           Severity::Warning);
    client("Okta, client", "Invalid value for 'client_id' parameter.", Kind::ClientUnknown,
           Severity::Problem);
    client("Entra, key",
           "AADSTS700027: Client assertion contains an invalid signature. [Reason - The key was "
           "not found.]",
           Kind::KeyUnknown, Severity::Warning);
    client("Keycloak, key", "Unable to load public key", Kind::KeyUnknown, Severity::Warning);
    client("Keycloak, signature", "Signature on JWT token failed validation", Kind::KeyRefused,
           Severity::Info);
    client("client not found", "Client not found", Kind::ClientUnknown, Severity::Problem);
    client("no words", "", Kind::ClientRefused, Severity::Warning);
    client("words that say nothing", "Client authentication failed", Kind::ClientRefused,
           Severity::Warning);
    QTest::newRow("only the error") << 400 << json << QByteArray(R"({"error":"invalid_client"})")
                                    << Kind::ClientRefused << Severity::Warning;
    QTest::newRow("as Okta's API says it")
        << 401 << json
        << QByteArray(R"({"errorCode":"invalid_client","errorSummary":"Invalid value for )"
                      R"('client_id' parameter.","errorCauses":[]})")
        << Kind::ClientUnknown << Severity::Problem;
    QTest::newRow("invalid_grant") << 400 << json << oauth("invalid_grant", "Bad signature")
                                   << Kind::KeyRefused << Severity::Info;
    QTest::newRow("unauthorized_client")
        << 400 << json << oauth("unauthorized_client", "The grant type is not for you.")
        << Kind::GrantRefused << Severity::Problem;
    QTest::newRow("unsupported_grant_type") << 400 << json << oauth("unsupported_grant_type", "")
                                            << Kind::GrantRefused << Severity::Problem;
    QTest::newRow("invalid_scope")
        << 400 << json << oauth("invalid_scope", "") << Kind::ScopeRefused << Severity::Warning;
    QTest::newRow("invalid_request")
        << 400 << json << oauth("invalid_request", "A scope must be given.") << Kind::RequestRefused
        << Severity::Problem;
    QTest::newRow("404, page") << 404 << html << QByteArray("<html>Not found</html>")
                               << Kind::NotFound << Severity::Problem;
    QTest::newRow("404, nothing") << 404 << QByteArray() << QByteArray() << Kind::NotFound
                                  << Severity::Problem;
    QTest::newRow("404, yet OAuth") << 404 << json << oauth("invalid_client", "signature")
                                    << Kind::KeyRefused << Severity::Info;
    QTest::newRow("405") << 405 << html << QByteArray("<html>") << Kind::WrongMethod
                         << Severity::Problem;
    QTest::newRow("page") << 200 << html << QByteArray("<!DOCTYPE html><p>Sign in") << Kind::WebPage
                          << Severity::Problem;
    QTest::newRow("page without a type") << 403 << QByteArray() << QByteArray("\n <HTML>No</HTML>")
                                         << Kind::WebPage << Severity::Problem;
    QTest::newRow("token") << 200 << json
                           << QByteArray(R"({"access_token":"canary","token_type":"Bearer"})")
                           << Kind::Accepted << Severity::Alarm;
    QTest::newRow("token, called a page")
        << 201 << html << QByteArray(R"({"access_token":"canary"})") << Kind::Accepted
        << Severity::Alarm;
    QTest::newRow("success without a token")
        << 200 << json << QByteArray("{}") << Kind::Succeeded << Severity::Problem;
    QTest::newRow("nothing") << 204 << QByteArray() << QByteArray() << Kind::Succeeded
                             << Severity::Problem;
    QTest::newRow("token in a refusal")
        << 400 << json << QByteArray(R"({"access_token":"x","error":"invalid_request"})")
        << Kind::RequestRefused << Severity::Problem;
    QTest::newRow("429") << 429 << json << QByteArray("{}") << Kind::Busy << Severity::Warning;
    QTest::newRow("500") << 500 << json << QByteArray("{}") << Kind::Failed << Severity::Warning;
    QTest::newRow("503, page") << 503 << html << QByteArray("<html>") << Kind::Failed
                               << Severity::Warning;
    QTest::newRow("another error")
        << 400 << json << oauth("use_dpop_nonce", "") << Kind::RequestRefused << Severity::Problem;
    QTest::newRow("no JSON") << 401 << QByteArray("text/plain") << QByteArray("no") << Kind::Unclear
                             << Severity::Warning;
    QTest::newRow("error of another shape")
        << 401 << json << QByteArray(R"({"error":{"message":"signature"}})") << Kind::Unclear
        << Severity::Warning;
    QTest::newRow("an array") << 400 << json << QByteArray("[1]") << Kind::Unclear
                              << Severity::Warning;
}

void TestRehearsal::judgesTheWordsOfManyServers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, int status, const QByteArray &error,
                        const QByteArray &words, Kind kind) {
        QTest::newRow(name) << status << error << words << kind;
    };
    const QByteArray rfc = "Client authentication failed (e.g., unknown client, no client "
                           "authentication included, or unsupported authentication method).";
    row("RFC 6749", 401, "invalid_client", rfc, Kind::ClientRefused);
    row("Hydra, client", 401, "invalid_client",
        rfc + " The requested OAuth 2.0 Client does not exist.", Kind::ClientUnknown);
    row("Hydra, key", 401, "invalid_client",
        rfc + " Unable to verify the integrity of the 'client_assertion' value.",
        Kind::ClientRefused);
    row("Ping", 401, "invalid_client", "Unable to verify client assertion.", Kind::ClientRefused);
    row("no assertion", 401, "invalid_client", "Missing client assertion", Kind::ClientRefused);
    row("not proven", 401, "invalid_client", "Could not authenticate client", Kind::ClientRefused);
    row("no client ID", 400, "invalid_request", "Missing required parameter: client_id",
        Kind::RequestRefused);
    row("Keycloak", 401, "unauthorized_client", "Invalid client or Invalid client credentials",
        Kind::ClientRefused);
    row("Keycloak, disabled", 401, "invalid_client", "Client disabled", Kind::GrantRefused);
    row("Keycloak, grant", 401, "unauthorized_client",
        "Client not enabled to retrieve service account", Kind::GrantRefused);
    row("Keycloak, time", 400, "invalid_client", "Token is not active", Kind::ClaimRefused);
    row("Entra, client", 400, "unauthorized_client",
        "AADSTS700016: Application with identifier '0oa1' was not found in the directory 'Acme'.",
        Kind::ClientUnknown);
    row("Entra, tenant", 400, "invalid_request",
        "AADSTS90002: Tenant 'acme' not found. Check that you have the correct tenant ID.",
        Kind::NotFound);
    row("Entra, key", 401, "invalid_client",
        "AADSTS700027: Client assertion contains an invalid signature. [Reason - The provided "
        "signature value did not match the expected signature value.]",
        Kind::KeyRefused);
    row("Entra, time", 401, "invalid_client",
        "AADSTS700024: Client assertion is not within its valid time range.", Kind::ClaimRefused);
    row("Entra, resource", 400, "invalid_resource", "AADSTS500011: The resource was not found.",
        Kind::RequestRefused);
    row("Auth0", 401, "access_denied", "Unauthorized", Kind::ClientRefused);
    row("Auth0, client", 403, "invalid_request", "Unknown client: 0oa1", Kind::ClientUnknown);
    row("ADFS", 400, "invalid_client",
        "MSIS9622: Client authentication failed. Please verify the credential provided for client "
        "authentication is valid.",
        Kind::ClientRefused);
    row("Cognito", 400, "invalid_client", "", Kind::ClientRefused);
    row("algorithm", 401, "invalid_client", "Signature algorithm RS256 is not allowed",
        Kind::RequestRefused);
    row("no keys", 401, "invalid_client", "No keys are configured for this client",
        Kind::KeyUnknown);
    row("keys not fetched", 401, "invalid_client", "Failed to fetch the client's JWKS",
        Kind::KeyUnknown);
    row("signature with the kid", 401, "invalid_client", "Invalid signature for kid 7fbc",
        Kind::KeyRefused);
    row("other method", 401, "invalid_client", "The client may not use a private key",
        Kind::ClientRefused);
    row("refused with success", 200, "invalid_client", "Invalid signature", Kind::KeyRefused);
    row("no path", 404, "not_found", "", Kind::NotFound);
    row("in trouble", 500, "server_error", "", Kind::Failed);
    row("in trouble, 400", 400, "temporarily_unavailable", "", Kind::Failed);
    row("no OAuth", 403, "Forbidden", "", Kind::Unclear);
    row("an API", 401, "invalid_token", "The signature is wrong", Kind::Unclear);
}

void TestRehearsal::judgesTheWordsOfManyServers()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, error);
    QFETCH(const QByteArray, words);
    QFETCH(const Kind, kind);
    const OutsideAnswer answer = answerOf(status, "application/json", oauth(error, words));
    const InlineHook hook = hookAt(u"https://id.example.com/token"_s);
    QCOMPARE(RehearsalVerdict::of(answer, hook, u"key"_s).kind, kind);
}

/// Without a body, what the challenge says counts (RFC 6749, 5.2); an empty token is none.
void TestRehearsal::judgesAChallengeAlone()
{
    const InlineHook hook = hookAt(u"https://id.example.com/token"_s);
    OutsideAnswer answer = answerOf(401, {}, {});
    QCOMPARE(RehearsalVerdict::of(answer, hook, u"key"_s).kind, Kind::Unclear);
    answer.headers.emplaceBack("WWW-Authenticate", R"(Basic realm="x")");
    QCOMPARE(RehearsalVerdict::of(answer, hook, u"key"_s).kind, Kind::Unclear);
    answer.headers.last().second =
        R"(Bearer realm="x", error="invalid_client", error_description="Client not found")";
    QCOMPARE(RehearsalVerdict::of(answer, hook, u"key"_s).kind, Kind::ClientUnknown);
    // So speaks who guards an API (RFC 6750, 3.1).
    answer.status = 400;
    for (const char *guard :
         {R"(Bearer error="invalid_request", error_description="The client_id is missing")",
          R"(Basic realm="x", dpop algs="ES256", error="invalid_request")"}) {
        answer.headers.last().second = guard;
        QCOMPARE(RehearsalVerdict::of(answer, hook, u"key"_s).kind, Kind::Unclear);
    }
    answer.headers.last().second = R"(Basic realm="bearer x", error="invalid_request")";
    QCOMPARE(RehearsalVerdict::of(answer, hook, u"key"_s).kind, Kind::RequestRefused);
    answer = answerOf(200, "application/json", R"({"access_token":null,"error":"invalid_client"})");
    QCOMPARE(RehearsalVerdict::of(answer, hook, u"key"_s).kind, Kind::ClientRefused);
}

void TestRehearsal::judgesAnswers()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const Kind, kind);
    QFETCH(const Severity, severity);
    InlineHook hook = hookAt(u"https://id.example.com/token"_s);
    hook.clientId = u"0oa<b>\u202E"_s;
    const RehearsalVerdict verdict =
        RehearsalVerdict::of(answerOf(status, type, body), hook, u"%1\u202E"_s);
    QCOMPARE(verdict.kind, kind);
    QCOMPARE(verdict.severity, severity);
    QVERIFY(verdict.text.endsWith(u'.'));
    const bool namesKey = kind == Kind::KeyUnknown;
    QCOMPARE(verdict.text.count(u"“%1⟨U+202E⟩”"_s), namesKey ? 1 : 0);
    QCOMPARE(verdict.text.count(u'%'), namesKey ? 1 : 0);
    QVERIFY(!verdict.text.contains(QChar(0x202E)));
    QVERIFY(!verdict.text.contains(u"canary"));
    if (kind == Kind::ClientUnknown)
        QVERIFY(verdict.text.contains(u"0oa<b>⟨U+202E⟩"));
}

void TestRehearsal::judgesWhatGaveNone_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("text");
    const QString why = u"Why."_s;
    QTest::newRow("network") << errorOf(ErrorKind::Network, why) << Kind::NotReached << why;
    QTest::newRow("proxy") << errorOf(ErrorKind::ProxySignIn, why) << Kind::NotReached << why;
    QTest::newRow("timeout") << errorOf(ErrorKind::Timeout, why) << Kind::TooSlow << why;
    QTest::newRow("TLS") << errorOf(ErrorKind::Tls, why) << Kind::Untrusted << why;
    Error lost = errorOf(ErrorKind::OutcomeUnknown, why);
    lost.causes = {u"It broke."_s};
    QTest::newRow("no answer") << lost << Kind::NoAnswer
                               << u"The request was sent, but no complete answer came. It broke."_s;
    Error redirect = errorOf(ErrorKind::Malformed, u"A redirects to B."_s);
    redirect.httpStatus = 302;
    QTest::newRow("redirect")
        << redirect << Kind::Redirected
        << u"A redirects to B. The token URL is hardly the right one: check it."_s;
    QTest::newRow("too large") << errorOf(ErrorKind::Malformed, why) << Kind::Unclear << why;
}

void TestRehearsal::judgesWhatGaveNone()
{
    QFETCH(const Error, error);
    QFETCH(const Kind, kind);
    QFETCH(const QString, text);
    const RehearsalVerdict verdict = RehearsalVerdict::of(
        tl::unexpected(error), hookAt(u"https://id.example.com/token"_s), u"partner-api"_s);
    QCOMPARE(verdict.kind, kind);
    QCOMPARE(verdict.text, text);
    QVERIFY(verdict.severity >= Severity::Warning);
}

void TestRehearsal::showsTheAnswerInItsOwnWords()
{
    OutsideAnswer answer =
        answerOf(401, "application/json\x1b[31m", "{\"error\":\r\n  \"<b>no</b>\x01\u202E\"}\n");
    answer.headers.emplaceBack("www-authenticate", "Basic realm=\"a\"");
    answer.headers.emplaceBack("Set-Cookie", "canary");
    QCOMPARE(rehearsalAnswerText(answer), u"HTTP 401\nContent-Type: application/json⟨U+001B⟩[31m\n"
                                          "WWW-Authenticate: Basic realm=\"a\"\n\n"
                                          "{\"error\":\n  \"<b>no</b>⟨U+0001⟩⟨U+202E⟩\"}\n"_s);
    answer.body = QByteArray(100'000, 'x');
    const QString long_ = rehearsalAnswerText(answer);
    QVERIFY(long_.size() < 20'000);
    QVERIFY(long_.endsWith(u"x\n(It is longer; the rest is not shown.)"));
    QCOMPARE(rehearsalAnswerText({.status = 503}), u"HTTP 503\n"_s);
}

void TestRehearsal::neverShowsWhatMayBeAToken()
{
    const QString shown =
        rehearsalAnswerText(answerOf(200, "application/json", R"({"access_token":"canary"})"));
    QVERIFY(shown.startsWith(u"HTTP 200\nContent-Type: application/json\n"));
    QVERIFY(!shown.contains(u"canary"));
    const QString refusal = rehearsalAnswerText(answerOf(
        200, "application/json",
        R"({"error":"invalid_client","error_description":"wrong aud\u001b","id":"canary"})"));
    QVERIFY2(refusal.contains(u"\n\nerror: invalid_client\nerror_description: wrong aud⟨U+001B⟩\n"),
             qPrintable(refusal));
    QVERIFY(!refusal.contains(u"canary"));
    QVERIFY(!rehearsalAnswerText(answerOf(200, {}, R"({"access_token":"x","error":"canary"})"))
                 .contains(u"canary"));
}

void TestRehearsal::makesWhatOktaWouldSend()
{
    const PrivateKey key = PrivateKey::generateRsa();
    InlineHook hook = hookAt(u"https://id.example.com/token?a=ö"_s);
    hook.scope = u"hooks.call other"_s;
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    const HookSpecimen specimen = HookSpecimen::of(hook, u"uuid-1"_s, key, now);
    const Result<Jws> jws = verifyJws(specimen.assertion, key.publicKey());
    QVERIFY(jws.has_value());
    const QJsonObject header{{"alg"_L1, u"RS256"_s}, {"kid"_L1, u"uuid-1"_s}};
    QCOMPARE(jws->header, header);
    QCOMPARE(QJsonDocument::fromJson(specimen.header).object(), header);
    const QJsonObject claims = QJsonDocument::fromJson(jws->payload).object();
    QCOMPARE(QJsonDocument::fromJson(specimen.claims).object(), claims);
    QCOMPARE(claims["iss"_L1].toString(), hook.clientId);
    QCOMPARE(claims["sub"_L1].toString(), hook.clientId);
    QCOMPARE(claims["aud"_L1].toString(), hook.tokenUrl);
    QCOMPARE(claims["iat"_L1].toInteger(), 1'800'000'000);
    QCOMPARE(claims["exp"_L1].toInteger(), 1'800'000'300);
    QVERIFY(!claims["jti"_L1].toString().isEmpty());

    const QUrlQuery form(QString::fromLatin1(specimen.form));
    const auto value = [&form](const QString &name) {
        return form.queryItemValue(name, QUrl::FullyDecoded);
    };
    QCOMPARE(form.queryItems().size(), 5);
    QCOMPARE(value(u"grant_type"_s), u"client_credentials"_s);
    QCOMPARE(value(u"client_id"_s), hook.clientId);
    QCOMPARE(value(u"scope"_s), hook.scope);
    QCOMPARE(value(u"client_assertion_type"_s),
             u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s);
    QCOMPARE(value(u"client_assertion"_s).toLatin1(), specimen.assertion);
    QVERIFY(specimen.requestText().startsWith(
        u"POST https://id.example.com/token?a=%C3%B6\nContent-Type: "
        "application/x-www-form-urlencoded\n\ngrant_type=client_credentials&"));
    // Without a scope none is asked for.
    hook.scope.clear();
    QVERIFY(!HookSpecimen::of(hook, u"uuid-1"_s, key, now).form.contains("scope"));
}

void TestRehearsal::isPossibleWhereAHookSigns()
{
    OpenDemo demo;
    QVERIFY(demo.open());
    QVERIFY(Rehearsal::isPossible(*demo.session, demo.hook(u"Token enrichment"_s)));
    QVERIFY(!Rehearsal::isPossible(*demo.session, demo.hook(u"Fraud check"_s)));
    QVERIFY(!Rehearsal::isPossible(*demo.session, demo.hook(u"SMS and voice provider"_s)));
    InlineHook broken = demo.hook(u"Token enrichment"_s);
    broken.tokenUrl = u"https://id example.com/token"_s;
    QVERIFY(!Rehearsal::isPossible(*demo.session, broken));
    // Its key is not in the org, so nobody knows what it would be called.
    QVERIFY(!Rehearsal::isPossible(*demo.session, hookAt(u"https://id.example.com/token"_s)));
    // What is shown of the hooks is of yesterday.
    Rehearsal rehearsal(demo.session.get(), demo.hook(u"Token enrichment"_s), nullptr);
    Outcome<void> prepared;
    rehearsal.prepare(demo.session.get(), prepared.callback());
    QVERIFY(prepared.succeeded());
    demo.session->hooks()->noteKept(QDateTime::currentDateTimeUtc().addDays(-1));
    Outcome<RehearsalReport> report;
    (void)rehearsal.post(demo.session.get(), report.callback());
    QVERIFY(report.failedWith(ErrorKind::Conflict));
    QCOMPARE(report.error().summary, demo.session->hooks()->keptBlockWithKeys());
}

void TestRehearsal::tellsWhatIsWrongInTheDemoOrg_data()
{
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("nothing") << QString() << Kind::KeyRefused;
    QTest::newRow("client ID") << u"client"_s << Kind::ClientUnknown;
    QTest::newRow("key") << u"key"_s << Kind::KeyUnknown;
    QTest::newRow("address") << u"path"_s << Kind::NotFound;
    QTest::newRow("port") << u"port"_s << Kind::NotReached;
}

void TestRehearsal::tellsWhatIsWrongInTheDemoOrg()
{
    QFETCH(const QString, wrong);
    QFETCH(const Kind, kind);
    OpenDemo demo;
    QVERIFY(demo.open());
    InlineHook hook = demo.hook(u"Token enrichment"_s);
    if (wrong == "client"_L1)
        hook.clientId += u'x';
    if (wrong == "key"_L1)
        hook.hookKeyId = demo.hook(u"Session claims"_s).hookKeyId;
    if (wrong == "path"_L1)
        hook.tokenUrl.replace(u"/v1/token"_s, u"/v1/tokens"_s);
    if (wrong == "port"_L1)
        hook.tokenUrl = u"http://127.0.0.1:1/token"_s;
    Rehearsal rehearsal(demo.session.get(), hook, this);
    Outcome<void> prepared;
    rehearsal.prepare(this, prepared.callback());
    QVERIFY(!rehearsal.specimen());
    QVERIFY(prepared.succeeded());
    QVERIFY(rehearsal.specimen().has_value());
    Outcome<RehearsalReport> outcome;
    (void)rehearsal.post(this, outcome.callback());
    QVERIFY2(outcome.succeeded(), qPrintable(outcome.error().summary));
    QCOMPARE(outcome.value().verdict.kind, kind);
    if (kind == Kind::KeyRefused)
        QVERIFY(outcome.value().answer.contains(u"The client_assertion signature is invalid."));
}

/// Before a hook gets another key, it is to be seen whether the other side has that one.
void TestRehearsal::takesAKeyThatIsToCome()
{
    OpenDemo demo;
    QVERIFY(demo.open());
    const InlineHook hook = demo.hook(u"Token enrichment"_s);
    Rehearsal rehearsal(demo.session.get(), hook, this);
    const QList<HookKey> keys = rehearsal.keys();
    QCOMPARE(keys.size(), demo.session->keys()->rowCount());
    QCOMPARE(keys.constFirst().id, hook.hookKeyId);
    QCOMPARE(keys.at(1).name, u"CRM webhook"_s);
    const auto next = std::ranges::find(keys, u"qa-sandbox"_s, &HookKey::name);
    QVERIFY(next != keys.cend());
    Outcome<void> prepared;
    rehearsal.prepare(this, prepared.callback());
    QVERIFY(prepared.succeeded());
    const auto verdict = [&] {
        Outcome<RehearsalReport> outcome;
        (void)rehearsal.post(this, outcome.callback());
        return outcome.succeeded() ? outcome.value().verdict : RehearsalVerdict();
    };
    QCOMPARE(verdict().kind, Kind::KeyRefused);
    rehearsal.useKey(*next);
    QCOMPARE(QJsonDocument::fromJson(rehearsal.specimen()->header)["kid"_L1].toString(),
             next->keyId);
    const RehearsalVerdict missing = verdict();
    QCOMPARE(missing.kind, Kind::KeyUnknown);
    QVERIFY2(missing.text.contains(u"“qa-sandbox”"), qPrintable(missing.text));

    Outcome<HookKey> read;
    demo.session->publicKeys()->publicKey(next->id, this, read.callback());
    QVERIFY(read.succeeded());
    Outcome<void> added;
    AppKeyChange::start(
        *demo.api->connection().apps, hook.clientId, AppKeyChange::Wish::Holds, *next,
        Jwk::read(read.value().publicJwk, next->keyId),
        [](const RotationNote &) { return Result<void>(); }, this, added.callback());
    QVERIFY(added.succeeded());
    QCOMPARE(verdict().kind, Kind::KeyRefused); // the signature alone is wrong by now
}

void TestRehearsal::offersTheKeyOfAnOpenRotationFirst()
{
    RotationFixture fixture;
    fixture.session->refresh();
    TRY_VERIFY(!fixture.session->isRefreshing());
    const InlineHook hook = fixture.hookCalled(u"Partner tokens"_s);
    const auto second = [&] {
        const QList<HookKey> keys = Rehearsal(fixture.session.get(), hook, nullptr).keys();
        return keys.constFirst().id == hook.hookKeyId ? keys.at(1).name : QString();
    };
    QCOMPARE(second(), u"CRM webhook"_s);
    const auto begun = fixture.session->rotations()->begin(fixture.planFor(u"partner-api"_s).plan);
    QVERIFY(begun);
    QCOMPARE(second(), u"CRM webhook"_s); // it is not made yet
    QVERIFY(RotationFixture::outcomeOf([&](auto done) { (*begun)->createKey(done); }));
    TRY_COMPARE(second(), u"partner-api-2"_s); // once the org was read again
    QVERIFY((*begun)->end());
    QCOMPARE(second(), u"CRM webhook"_s);
}

void TestRehearsal::eachIsGoodForOneUse()
{
    OpenDemo demo;
    QVERIFY(demo.open());
    Rehearsal rehearsal(demo.session.get(), demo.hook(u"Token enrichment"_s), this);
    Outcome<void> prepared;
    rehearsal.prepare(this, prepared.callback());
    QVERIFY(prepared.succeeded());
    QSet<QByteArray> sent;
    for (int n = 0; n < 2; ++n) {
        Outcome<RehearsalReport> outcome;
        (void)rehearsal.post(this, outcome.callback());
        QVERIFY(outcome.succeeded());
        QCOMPARE(outcome.value().verdict.kind, Kind::KeyRefused);
        sent.insert(rehearsal.specimen()->assertion);
    }
    QCOMPARE(sent.size(), 2);
}

void TestRehearsal::takesNoCredentialAlong()
{
    HostileServer other;
    other.answer(HostileServer::json(401, R"({"error":"invalid_client"})"));
    OpenDemo demo;
    QVERIFY(demo.open());
    InlineHook hook = demo.hook(u"Token enrichment"_s);
    hook.tokenUrl = other.url().toString() + u"/token"_s;
    Rehearsal rehearsal(demo.session.get(), hook, this);
    Outcome<void> prepared;
    rehearsal.prepare(this, prepared.callback());
    QVERIFY(prepared.succeeded());
    QCOMPARE(other.connections(), 0); // nothing is sent unasked
    Outcome<RehearsalReport> outcome;
    (void)rehearsal.post(this, outcome.callback());
    QVERIFY(outcome.succeeded());
    QCOMPARE(outcome.value().verdict.kind, Kind::ClientRefused);
    QCOMPARE(other.requests().size(), 1);
    QCOMPARE(other.requests().first().body, rehearsal.specimen()->form);
    QVERIFY(!other.requests().first().headers.contains("authorization"));
    for (const QByteArray &value : other.requests().first().headers)
        QVERIFY(!value.contains(demo.org.token()));
    // Plain http elsewhere is not asked at all.
    hook.tokenUrl = u"http://id.example.com/token"_s;
    Rehearsal plain(demo.session.get(), hook, this);
    Outcome<void> ready;
    plain.prepare(this, ready.callback());
    QVERIFY(ready.succeeded());
    Outcome<RehearsalReport> refused;
    (void)plain.post(this, refused.callback());
    QVERIFY(refused.failedWith(ErrorKind::Validation));
}

void TestRehearsal::isCancelled()
{
    HostileServer other;
    other.answer(HostileServer::silence());
    OpenDemo demo;
    QVERIFY(demo.open());
    InlineHook hook = demo.hook(u"Token enrichment"_s);
    hook.tokenUrl = other.url().toString() + u"/token"_s;
    Rehearsal rehearsal(demo.session.get(), hook, this);
    Outcome<void> prepared;
    rehearsal.prepare(this, prepared.callback());
    QVERIFY(prepared.succeeded());
    Outcome<RehearsalReport> outcome;
    const PendingCall call = rehearsal.post(this, outcome.callback());
    TRY_COMPARE(other.requests().size(), 1);
    call.cancel();
    QCOMPARE(outcome.count(), 0); // not within the call
    QVERIFY(outcome.failedWith(ErrorKind::Cancelled));
}

void TestRehearsal::outlivesTheOrg()
{
    OpenDemo demo;
    QVERIFY(demo.open());
    Rehearsal rehearsal(demo.session.get(), demo.hook(u"Token enrichment"_s), this);
    Outcome<void> prepared;
    rehearsal.prepare(this, prepared.callback());
    demo.session.reset();
    QVERIFY(prepared.succeeded());
    Outcome<RehearsalReport> outcome;
    (void)rehearsal.post(this, outcome.callback());
    QVERIFY(outcome.failedWith(ErrorKind::NotFound));
}

QTEST_GUILESS_MAIN(TestRehearsal)
#include "tst_rehearsal.moc"
