// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rfc7515.h"
#include "signedtoken.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Tokens as terminals, logs, proxies and chats have them, and what these have in their place.
class TestTokenLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void findsTheToken_data();
    static void findsTheToken();
    static void readsTheFormAroundIt_data();
    static void readsTheFormAroundIt();
    static void namesWhatIsThere_data();
    static void namesWhatIsThere();
};

namespace {

const QByteArray token = Rfc7515::rs256;
const QByteArray type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const QByteArray form =
    "grant_type=client_credentials&client_assertion_type=" + type + "&client_assertion=" + token;

} // namespace

void TestTokenLog::findsTheToken_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << text;
    };
    row("colours", "\x1b[32m" + token + "\x1b[0m");
    QByteArray parts = token;
    row("colours of its parts", "\x1b[31m" + parts.replace(".", "\x1b[0m.\x1b[1;35m") + "\x1b[m");
    row("colours of a log", "\x1b[90mINFO\x1b[0m token=\x1b[36m" + token + "\x1b[0m done");
    row("colours in JSON", R"({"m":"\u001b[32m)" + token + R"(\u001b[39m"})");
    row("colours in JSON of JSON", R"("{\"m\":\"\\u001B[32m)" + token + R"(\\u001b[0m\"}")");
    row("colours of a shell", R"(\033[1;32m)" + token + R"(\e[0m)");
    row("colours of a program", R"(\x1b[32m)" + token + R"(\x1B[0m)");
    row("colours of less", "^[[32m" + token + "^[[0m");
    row("colours without their escape", "[32m" + token + "[0m");
    row("erased to the end of a line", "authorization: Bearer " + token + "\x1b[K");
    row("a link of a terminal", "\x1b]8;;https://x.example\x07" + token + "\x1b]8;;\x1b\\");
    QByteArray marked = token;
    row("Markdown", marked.replace("_", "\\_"));
    row("access log", "10.0.0.1 - - \"GET /token?client_assertion=" + token + " HTTP/1.1\" 401 12");
    row("request and answer", "POST /token HTTP/2\r\n\r\n" + form
                                  + "\r\nHTTP/2 400 Bad Request\r\n\r\n{\"error\":\"x\"}");
    row("curl -v", form + "\n* upload completely sent off: 932 out of 932 bytes\n< HTTP/2 401");
    QByteArray escaped = form;
    row("JSON that escapes a form",
        R"({"body":")" + escaped.replace('&', "\\u0026").replace('=', "\\u003d") + R"("})");
    row("Java", "{grant_type=[client_credentials], client_assertion=[" + token + "]}");
    row("Spring", "Writing [{client_assertion_type=[" + type + "], client_assertion=[" + token
                      + "]}] as \"application/x-www-form-urlencoded\"");
    row("Go", "map[client_assertion:[" + token + "] grant_type:[client_credentials]]");
    row("Ruby", R"({"client_assertion"=>")" + token + R"(", "grant_type"=>"client_credentials"})");
    row("Node.js", "URLSearchParams { 'client_assertion' => '" + token + "' }");
    row("Python", "{'client_assertion': b'" + token + "'}");
    row("PHP", "array(1) {\n  [\"client_assertion\"]=>\n  string(500) \"" + token + "\"\n}");
    row("YAML", "client_assertion: >-\n  " + token + "\nclient_id: 0oa\n");
    row("encoded twice", form.toPercentEncoding().toPercentEncoding());
    row("base64", "token: " + token.toBase64());
    row("body of a gateway", R"({"isBase64Encoded":true,"body":")" + form.toBase64() + R"("})");
}

void TestTokenLog::findsTheToken()
{
    QFETCH(const QByteArray, text);
    const SignedToken read = SignedToken::read(text);
    QVERIFY2(!read.problem, qPrintable(read.problem ? read.problem->text : QString()));
    QCOMPARE(read.compact, token);
}

void TestTokenLog::readsTheFormAroundIt_data()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray escaped = form;
    QTest::newRow("Go's JSON") << escaped.replace('&', "\\u0026") + "\\u0026client_id=0oaOther";
    QTest::newRow("Java") << "{client_id=[0oaOther], grant_type=[client_credentials], "
                             "client_assertion_type=["
                                 + type + "], client_assertion=[" + token + "]}";
    QTest::newRow("Ruby") << R"({"client_id"=>"0oaOther", "client_assertion_type"=>")" + type
                                 + R"(", "client_assertion"=>")" + token + R"("})";
    QTest::newRow("no quotes that a letter is taken for") << form + "&client_id=0oaOther";
}

void TestTokenLog::readsTheFormAroundIt()
{
    QFETCH(const QByteArray, text);
    const SignedToken read = SignedToken::read(text);
    QVERIFY2(!read.problem, qPrintable(read.problem ? read.problem->text : QString()));
    QCOMPARE(read.compact, token);
    QCOMPARE(read.formClientId, u"0oaOther"_s);
    QVERIFY2(read.remarks.isEmpty(), qPrintable(read.remarks.value(0).text));
}

void TestTokenLog::namesWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const QByteArray &text, const QString &id) {
        QTest::newRow(name) << text << id;
    };
    const QByteArray body = token.left(token.lastIndexOf('.'));
    row("without its first character", token.mid(1), u"beginning-missing"_s);
    row("without half of its header", "client_assertion=" + token.mid(9), u"beginning-missing"_s);
    row("without its header", token.mid(token.indexOf('.') + 1), u"beginning-missing"_s);
    row("dots before it", "..." + token.mid(5), u"shortened"_s);
    row("an ellipsis before it", "\xe2\x80\xa6" + token.mid(5), u"shortened"_s);
    row("stars within", token.left(40) + "*****" + token.right(40), u"shortened"_s);
    row("dots of a list within", token.left(40) + "\xe2\x80\xa2\xe2\x80\xa2", u"shortened"_s);
    row("a word for its signature", body + ".[signature cut]", u"shortened"_s);
    row("as Okta's pages have it", body + ".{signature}", u"shortened"_s);
    row("without its signature", body, u"signature-missing"_s);
    row("a word processor's dash", body + ".ab\xe2\x80\x93" + token.right(40),
        u"signature-base64url"_s);
    row("stars", "Authorization=********************f3Ab9Q", u"hidden"_s);
    row("stars in a form", "client_assertion=********", u"hidden"_s);
    row("a word", "Authorization: Bearer [REDACTED]", u"hidden"_s);
    row("a word of Rails", R"({"client_assertion"=>"[FILTERED]"})", u"hidden"_s);
    row("a variable", "client_assertion=${CLIENT_ASSERTION}", u"placeholder"_s);
    row("a variable of Postman", "{{client_assertion}}", u"placeholder"_s);
    row("a shell's variable", "Authorization: Bearer $TOKEN", u"placeholder"_s);
    row("a placeholder of Okta's pages", "client_assertion={yourClientAssertion}",
        u"placeholder"_s);
    row("decoded claims", R"({"iss":"0oa","sub":"0oa","aud":"x"})", u"decoded"_s);
    row("both decoded", "Header\n{\"alg\": \"RS256\"}\nPayload\n{\"sub\":\"0oa\"}", u"decoded"_s);
    row("a log without one", R"({"requestUri":"/oauth2/v1/token"})", u"parts"_s);
}

void TestTokenLog::namesWhatIsThere()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, id);
    const SignedToken read = SignedToken::read(text);
    QVERIFY(read.problem);
    QCOMPARE(read.problem->id, id);
    QVERIFY(!read.problem->text.isEmpty());
}

QTEST_GUILESS_MAIN(TestTokenLog)
#include "tst_tokenlog.moc"
