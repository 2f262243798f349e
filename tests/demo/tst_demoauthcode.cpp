// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoauthfixture.h"
#include "inthreads.h"

#include <atomic>

using namespace HookKeys;

namespace {

// RFC 7636, B.
constexpr auto verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
constexpr auto challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
constexpr auto callback = "http://127.0.0.1:8899/callback";

} // namespace

class TestDemoAuthCode final : public DemoAuthFixture
{
    Q_OBJECT

    static Parameters request(const Parameters &changes = {})
    {
        Parameters parameters{{"client_id", DemoAuth::nativeClientId},
                              {"response_type", "code"},
                              {"scope", allScopes()},
                              {"redirect_uri", callback},
                              {"state", sentState()},
                              {"code_challenge", challenge},
                              {"code_challenge_method", "S256"}};
        for (const auto &change : changes) {
            parameters.removeIf([&change](const auto &old) { return old.first == change.first; });
            parameters << change;
        }
        return parameters;
    }

    [[nodiscard]] PlainAnswer open(const Parameters &changes = {}) const
    {
        return client().get("/oauth2/v1/authorize?" + encoded(request(changes)));
    }

    /// What names the request on @p page.
    static QByteArray requestOn(const PlainAnswer &page)
    {
        static const QRegularExpression field(
            QStringLiteral("name=\"request\" value=\"([A-Za-z0-9]+)\""));
        return field.match(QString::fromUtf8(page.body)).captured(1).toLatin1();
    }

    [[nodiscard]] PlainAnswer decide(const PlainAnswer &page, const QByteArray &decision) const
    {
        return post("/oauth2/v1/authorize", {{"request", requestOn(page)}, {"decision", decision}});
    }

    /// Older versions of httplib's client decode the header once, so this must stand that.
    static QByteArray sentState() { return "s+t/u"; }

    /// A parameter of where @p answer sends the browser.
    static QByteArray sent(const PlainAnswer &answer, const QString &name)
    {
        const QUrl location(QString::fromLatin1(answer.header("Location")));
        return QUrlQuery(location).queryItemValue(name, QUrl::FullyDecoded).toUtf8();
    }

    [[nodiscard]] QByteArray newCode(const Parameters &changes = {}) const
    {
        return sent(decide(open(changes), "allow"), u"code"_s);
    }

    [[nodiscard]] PlainAnswer redeem(const QByteArray &code,
                                     const QByteArray &codeVerifier = verifier,
                                     const QByteArray &redirectUri = callback,
                                     const QByteArray &clientId = DemoAuth::nativeClientId) const
    {
        return token({{"grant_type", DemoGrantType::authorizationCode},
                      {"client_id", clientId},
                      {"code", code},
                      {"code_verifier", codeVerifier},
                      {"redirect_uri", redirectUri}});
    }

private Q_SLOTS:
    void init() { startOrg({}); }
    void cleanup() { stopOrg(); }

    void letsInWhoIsAllowedOnThePage_data()
    {
        QTest::addColumn<QByteArray>("redirectUri");
        QTest::newRow("8899") << QByteArray("http://127.0.0.1:8899/callback");
        QTest::newRow("8898") << QByteArray("http://127.0.0.1:8898/callback");
        QTest::newRow("8900") << QByteArray("http://127.0.0.1:8900/callback");
    }

    void letsInWhoIsAllowedOnThePage()
    {
        QFETCH(const QByteArray, redirectUri);
        const PlainAnswer page = open({{"redirect_uri", redirectUri}});
        QCOMPARE(page.status, 200);
        QVERIFY(page.header("Content-Type").startsWith("text/html"));
        QVERIFY(page.header("Content-Security-Policy").contains("default-src 'none'"));
        QVERIFY(page.body.contains("<li>okta.inlineHooks.read</li>"));
        QVERIFY(!page.body.contains("<script"));

        const PlainAnswer back = decide(page, "allow");
        QCOMPARE(back.status, 302);
        QVERIFY(back.header("Location").startsWith(redirectUri + '?'));
        QCOMPARE(sent(back, u"state"_s), sentState());
        const PlainAnswer answer = redeem(sent(back, u"code"_s), verifier, redirectUri);
        QCOMPARE(answer.status, 200);
        QVERIFY(!refreshToken(answer.object()).isEmpty());
        QCOMPARE(api(accessToken(answer.object())).status, 200);
        QCOMPARE(auth().tokensIssued(DemoGrantType::authorizationCode), 1);
    }

    void refusesWhoIsDeniedOnThePage()
    {
        const PlainAnswer back = decide(open(), "deny");
        QCOMPARE(back.status, 302);
        QCOMPARE(sent(back, u"error"_s), QByteArray("access_denied"));
        QCOMPARE(sent(back, u"state"_s), sentState());
        QVERIFY(sent(back, u"code"_s).isEmpty());
    }

    void decidesByItself()
    {
        auth().setAuthorizeDecision(DemoAuth::Decision::Allow);
        const PlainAnswer allowed = open();
        QCOMPARE(allowed.status, 302);
        QCOMPARE(redeem(sent(allowed, u"code"_s)).status, 200);
        auth().setAuthorizeDecision(DemoAuth::Decision::Deny);
        QCOMPARE(sent(open(), u"error"_s), QByteArray("access_denied"));
    }

    void takesADecisionOnce()
    {
        const PlainAnswer page = open();
        QCOMPARE(decide(page, "").status, 400);
        QCOMPARE(decide(page, "maybe").status, 400);
        QCOMPARE(decide(page, "allow").status, 302);
        QCOMPARE(decide(page, "allow").status, 400);
        QCOMPARE(post("/oauth2/v1/authorize", {{"decision", "allow"}}).status, 400);
        const PlainAnswer late = open();
        org().advanceClock(std::chrono::minutes(11));
        QCOMPARE(decide(late, "allow").status, 400);
    }

    void showsWhatMustNotBeSentBack_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("error");
        const auto uri = [](const char *row, const char *value) {
            QTest::newRow(row) << QByteArray("redirect_uri") << QByteArray(value)
                               << QByteArray("invalid_request");
        };
        QTest::newRow("no client")
            << QByteArray("client_id") << QByteArray() << QByteArray("invalid_client");
        QTest::newRow("unknown client")
            << QByteArray("client_id") << QByteArray("0oanobody") << QByteArray("invalid_client");
        QTest::newRow("service") << QByteArray("client_id") << QByteArray(DemoAuth::serviceClientId)
                                 << QByteArray("invalid_request");
        uri("no URI", "");
        uri("other port", "http://127.0.0.1:8897/callback");
        uri("other name of the host", "http://localhost:8899/callback");
        uri("https", "https://127.0.0.1:8899/callback");
        uri("longer", "http://127.0.0.1:8899/callback/");
        uri("query", "http://127.0.0.1:8899/callback?a=b");
        uri("other host", "http://127.0.0.1:8899@evil.example/callback");
    }

    void showsWhatMustNotBeSentBack()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, error);
        const PlainAnswer answer = open({{name, value}});
        QCOMPARE(answer.status, 400);
        QVERIFY(!answer.headers.contains("Location"));
        QVERIFY(answer.body.contains(error));
        if (name == "redirect_uri")
            QVERIFY(
                answer.body.contains("must be a Login redirect URI in the client app settings"));
    }

    void takesARegisteredUri()
    {
        auth().registerRedirectUri(DemoAuth::nativeClientId, "http://127.0.0.1:1/x?y=z");
        const PlainAnswer back =
            decide(open({{"redirect_uri", "http://127.0.0.1:1/x?y=z"}}), "deny");
        QVERIFY(back.header("Location").startsWith("http://127.0.0.1:1/x?y=z&state="));
    }

    void takesTheUriOfTheOrgItself()
    {
        const QByteArray own =
            "http://127.0.0.1:8899/callback/127.0.0.1:" + QByteArray::number(org().url().port());
        QCOMPARE(open({{"redirect_uri", own}}).status, 200);
        QCOMPARE(open({{"redirect_uri", own + "1"}}).status, 400);
        QCOMPARE(open({{"redirect_uri", "http://127.0.0.1:8899/callback/{org}"}}).status, 400);
    }

    void namesItselfWhereItIsToldTo()
    {
        QVERIFY(!decide(open(), "allow").header("Location").contains("iss="));
        auth().setSendsIssuer(true);
        for (const char *decision : {"allow", "deny"}) {
            QCOMPARE(sent(decide(open(), decision), u"iss"_s),
                     org().url().toEncoded(QUrl::StripTrailingSlash));
        }
    }

    void sendsBackWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("error");
        const QByteArray invalid = "invalid_request";
        QTest::newRow("no response type") << QByteArray("response_type") << QByteArray()
                                          << QByteArray("unsupported_response_type");
        QTest::newRow("token") << QByteArray("response_type") << QByteArray("token")
                               << QByteArray("unsupported_response_type");
        QTest::newRow("fragment") << QByteArray("response_mode") << QByteArray("fragment")
                                  << invalid;
        QTest::newRow("no state") << QByteArray("state") << QByteArray() << invalid;
        QTest::newRow("no challenge") << QByteArray("code_challenge") << QByteArray() << invalid;
        QTest::newRow("short challenge")
            << QByteArray("code_challenge") << QByteArray("x") << invalid;
        QTest::newRow("no method")
            << QByteArray("code_challenge_method") << QByteArray() << invalid;
        QTest::newRow("plain") << QByteArray("code_challenge_method") << QByteArray("plain")
                               << invalid;
        QTest::newRow("no scope") << QByteArray("scope") << QByteArray()
                                  << QByteArray("invalid_scope");
        QTest::newRow("unknown scope")
            << QByteArray("scope") << QByteArray("okta.users.read") << QByteArray("invalid_scope");
    }

    void sendsBackWhatIsWrong()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        QFETCH(const QByteArray, error);
        const PlainAnswer answer = open({{name, value}});
        QCOMPARE(answer.status, 302);
        QVERIFY(answer.header("Location").startsWith(QByteArray(callback) + '?'));
        QCOMPARE(sent(answer, u"error"_s), error);
        QVERIFY(!sent(answer, u"error_description"_s).isEmpty());
        QCOMPARE(sent(answer, u"state"_s), name == "state" ? QByteArray() : sentState());
        QVERIFY(sent(answer, u"code"_s).isEmpty());
    }

    void refusesToRedeem_data()
    {
        QTest::addColumn<QByteArray>("codeVerifier");
        QTest::addColumn<QByteArray>("redirectUri");
        QTest::addColumn<QByteArray>("clientId");
        QTest::addColumn<QString>("error");
        const QByteArray native = DemoAuth::nativeClientId;
        QTest::newRow("other verifier") << QByteArray(verifier).replace('d', 'e')
                                        << QByteArray(callback) << native << u"invalid_grant"_s;
        QTest::newRow("the challenge itself")
            << QByteArray(challenge) << QByteArray(callback) << native << u"invalid_grant"_s;
        QTest::newRow("short verifier")
            << QByteArray("x") << QByteArray(callback) << native << u"invalid_grant"_s;
        QTest::newRow("no verifier")
            << QByteArray() << QByteArray(callback) << native << u"invalid_request"_s;
        QTest::newRow("other URI")
            << QByteArray(verifier) << QByteArray("http://127.0.0.1:8898/callback") << native
            << u"invalid_grant"_s;
        QTest::newRow("no URI") << QByteArray(verifier) << QByteArray() << native
                                << u"invalid_request"_s;
        QTest::newRow("other client") << QByteArray(verifier) << QByteArray(callback)
                                      << QByteArray(DemoAuth::dpopClientId) << u"invalid_grant"_s;
    }

    void refusesToRedeem()
    {
        QFETCH(const QByteArray, codeVerifier);
        QFETCH(const QByteArray, redirectUri);
        QFETCH(const QByteArray, clientId);
        QFETCH(const QString, error);
        auth().setDpopNeeded(DemoAuth::dpopClientId, false);
        const QByteArray code = newCode();
        QVERIFY(!code.isEmpty());
        compareRefusal(redeem(code, codeVerifier, redirectUri, clientId), 400, error);
        QCOMPARE(auth().tokensIssued(DemoGrantType::authorizationCode), 0);
    }

    void aWrongVerifierUsesTheCodeUp()
    {
        const QByteArray code = newCode();
        compareRefusal(redeem(code, QByteArray(50, 'x')), 400, u"invalid_grant"_s);
        compareRefusal(redeem(code), 400, u"invalid_grant"_s);
    }

    void aSecondUseEndsWhatCameOfTheFirst()
    {
        const QByteArray code = newCode();
        const QJsonObject tokens = redeem(code).object();
        QCOMPARE(api(accessToken(tokens)).status, 200);
        compareRefusal(redeem(code), 400, u"invalid_grant"_s);
        compareChallenge(api(accessToken(tokens)), 401, "Bearer", "invalid_token");
        compareRefusal(refresh(refreshToken(tokens)), 400, u"invalid_grant"_s);
    }

    void codesLiveAMinute()
    {
        const QByteArray code = newCode();
        org().advanceClock(std::chrono::seconds(61));
        compareRefusal(redeem(code), 400, u"invalid_grant"_s);
        compareRefusal(redeem("nonsense"), 400, u"invalid_grant"_s);
        compareRefusal(redeem(""), 400, u"invalid_request"_s);
    }

    void twentyRequestsGetOneToken()
    {
        const QByteArray code = newCode();
        std::atomic<int> granted = 0;
        inThreads(20, [&](int /*thread*/) { granted += redeem(code).status == 200 ? 1 : 0; });
        QCOMPARE(granted.load(), 1);
    }

    void pagesEscapeWhatTheyEcho_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("user code") << QByteArray("/activate?user_code=");
        QTest::newRow("client") << QByteArray("/oauth2/v1/authorize?client_id=");
        QTest::newRow("redirect URI")
            << QByteArray("/oauth2/v1/authorize?client_id=0oademonative0000001&redirect_uri=");
        QTest::newRow("repeated name")
            << QByteArray("/oauth2/v1/authorize?a=1&%22%3E%3Cscript%3Ealert(1)%3C/script%3E=1&");
    }

    void pagesEscapeWhatTheyEcho()
    {
        QFETCH(const QByteArray, path);
        const QByteArray evil = "\"><script>alert(1)</script><img src=x onerror='a'>";
        QByteArray target = path + evil.toPercentEncoding();
        if (path.endsWith('&'))
            target = path + path.mid(path.indexOf('%'));
        const PlainAnswer answer = client().get(target);
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.body.contains("</html>"));
        QVERIFY(!answer.body.contains("<script"));
        QVERIFY(!answer.body.contains("<img"));
        QVERIFY(answer.header("Content-Security-Policy").contains("default-src 'none'"));
        QCOMPARE(answer.header("X-Content-Type-Options"), QByteArray("nosniff"));
    }

    void theEchoOfAnUnknownUserCodeIsEscapedAndKept()
    {
        const PlainAnswer answer = client().get("/activate?user_code=%22%3E%3Cb%3EX");
        QVERIFY(answer.body.contains("value=\"&quot;&gt;&lt;b&gt;X\""));
    }

    void pagesHaveWhatAScreenReaderNeeds()
    {
        for (const PlainAnswer &page :
             {client().get("/activate"), open(), client().get("/demo/service-keys"),
              client().get("/activate?user_code=BBBBBBBB")}) {
            QVERIFY(page.body.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
            QCOMPARE(page.body.count("<h1>"), 1);
            QCOMPARE(page.body.count("<title>"), 1);
            QVERIFY(page.body.contains("<main>"));
            for (const auto &field : {QByteArray("user_code"), QByteArray("jwk")}) {
                QCOMPARE(page.body.count(" id=\"" + field + '"'),
                         page.body.count("<label for=\"" + field + '"'));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDemoAuthCode)

#include "tst_demoauthcode.moc"
