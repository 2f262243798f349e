// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rehearsalverdict.h"
#include "tokenanswers.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using Kind = RehearsalVerdict::Kind;

/// A token that came is recognised in whatever form it came, and never shown.
class TestTokenAnswers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAToken_data();
    void knowsAToken();
    void knowsWhatIsNone_data();
    void knowsWhatIsNone();
    void readsARefusalInAForm();
    void survivesDepth();

private:
    [[nodiscard]] static RehearsalVerdict verdictOf(const OutsideAnswer &answer)
    {
        return RehearsalVerdict::of(answer, InlineHook(), u"key"_s);
    }
};

void TestTokenAnswers::knowsAToken_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    const QByteArray json = "application/json";
    const QByteArray form = "application/x-www-form-urlencoded; charset=utf-8";
    const auto row = [](const char *name, const QByteArray &type, const QByteArray &body) {
        QTest::newRow(name) << type << body;
    };
    row("RFC 6749", json, R"({"access_token":"s3cr3t","token_type":"Bearer"})");
    row("form", form, "access_token=s3cr3t&scope=repo&token_type=bearer");
    row("form, later", form, "scope=&token_type=bearer&access_token=s3cr3t");
    row("form without a type", {}, "access_token=s3cr3t");
    row("within", json, R"({"status":0,"data":{"access_token":"s3cr3t"}})");
    row("in a list", json, R"([{"accessToken":"s3cr3t"}])");
    row("another name", json, R"({"token":"s3cr3t","tokenType":"Bearer"})");
    row("ID token", json, R"({"id_token":"s3cr3t"})");
    row("byte order mark", json, "\xef\xbb\xbf{\"access_token\":\"s3cr3t\"}");
    row("with an error", json, R"({"access_token":"s3cr3t","error":"s3cr3t"})");
    row("XML", "application/xml", "<OAuth><access_token>s3cr3t</access_token></OAuth>");
    row("XML of a namespace", "text/xml", "<t:AccessToken a='b'> s3cr3t</t:AccessToken>");
    row("alone", "application/jwt", "eyJhbGciOiJSUzI1NiJ9.e30.s3cr3t\n");
    row("alone in quotes", json, "\"eyJhbGciOiJSUzI1NiJ9.e30.s3cr3t\"");
}

void TestTokenAnswers::knowsAToken()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QVERIFY(holdsToken(body));
    OutsideAnswer answer{.status = 200, .headers = {{"Content-Type", type}}, .body = body};
    QCOMPARE(verdictOf(answer).kind, Kind::Accepted);
    QCOMPARE(verdictOf(answer).severity, Severity::Alarm);
    for (const int status : {200, 201, 400, 500}) {
        answer.status = status;
        const QString shown = rehearsalAnswerText(answer);
        QVERIFY2(!shown.contains(u"s3cr3t"), qPrintable(shown));
        QVERIFY(shown.contains(u"may be a token"));
    }
}

void TestTokenAnswers::knowsWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("refusal") << QByteArray(R"({"error":"invalid_client"})");
    QTest::newRow("empty") << QByteArray(R"({"access_token":"","token":null,"id_token":5})");
    QTest::newRow("empty field") << QByteArray("access_token=&scope=a");
    QTest::newRow("type alone") << QByteArray(R"({"token_type":"Bearer","tokens":"none"})");
    QTest::newRow("of another kind") << QByteArray(R"({"token":"csrf","a":"b"})");
    QTest::newRow("page") << QByteArray("<html><a href='/x?access_token=1'>token</a></html>");
    QTest::newRow("words") << QByteArray("The access_token=value was not given.");
    QTest::newRow("empty element") << QByteArray("<access_token> </access_token>");
}

void TestTokenAnswers::knowsWhatIsNone()
{
    QFETCH(const QByteArray, body);
    QVERIFY(!holdsToken(body));
}

/// As GitHub refuses, and with success as its status.
void TestTokenAnswers::readsARefusalInAForm()
{
    OutsideAnswer answer{
        .status = 200,
        .headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}},
        .body = "error=invalid_client&error_description=The+signature+is+not%20valid%2C+100%25.\n"};
    for (const int status : {200, 401}) {
        answer.status = status;
        QCOMPARE(verdictOf(answer).kind, Kind::KeyRefused);
    }
    answer.status = 200;
    const QString shown = rehearsalAnswerText(answer);
    QVERIFY2(shown.contains(u"error_description: The signature is not valid, 100%."),
             qPrintable(shown));
    answer.body = "a sentence with error=invalid_client in it";
    QCOMPARE(verdictOf(answer).kind, Kind::Succeeded);
}

void TestTokenAnswers::survivesDepth()
{
    const QByteArray deep = QByteArray("{\"a\":").repeated(1000) + "1" + QByteArray(1000, '}');
    QVERIFY(!holdsToken(deep));
    QVERIFY(!holdsToken("a=b&" + QByteArray("a=b&").repeated(20'000)));
}

QTEST_GUILESS_MAIN(TestTokenAnswers)
#include "tst_tokenanswers.moc"
