// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oktaerror.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestOktaError final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void row19_keepsOktasWords();
    void row18_namesTheScope_data();
    void row18_namesTheScope();
    void speaksOfTheSubject();
    void row8_blamesNobodyInTheOrgForAWebPage();
    void row75_blamesTheNameForItsOwnFaultsAlone_data();
    void row75_blamesTheNameForItsOwnFaultsAlone();
    void row75_tellsWhatAWriteCameTo_data();
    void row75_tellsWhatAWriteCameTo();
    void row15_tellsTooManyFromTooManyAtOnce();
};

namespace {

const QString host = u"acme.okta.com"_s;
const QString refusal = u"acme.okta.com refused what it was shown."_s;

HttpAnswer answerWith(int status, const QByteArray &code,
                      const QByteArray &challenge = QByteArray())
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers = {{"x-okta-request-id", "req1"}};
    if (!challenge.isEmpty())
        answer.headers.append({"WWW-Authenticate", challenge});
    if (!code.isEmpty())
        answer.body = "{\"errorCode\":\"" + code + "\",\"errorSummary\":\"Words\"}";
    return answer;
}

} // namespace

void TestOktaError::judges_data()
{
    QTest::addColumn<HttpAnswer>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    const auto row = [](int status, const QByteArray &code, ErrorKind kind, const QString &words,
                        const QByteArray &challenge = QByteArray()) {
        QTest::addRow("%d %s %s", status, code.constData(), challenge.constData())
            << answerWith(status, code, challenge) << kind << words;
    };
    row(400, "E0000001", ErrorKind::Validation, u"refused"_s);
    row(400, "E0000003", ErrorKind::Validation, u"did not understand"_s);
    row(400, "E0000019", ErrorKind::Validation, u"did not understand"_s);
    row(415, "E0000021", ErrorKind::Validation, u"did not understand"_s);
    row(400, "", ErrorKind::Validation, u"gave no reason"_s);
    row(405, "E0000022", ErrorKind::Validation, u"kind of request"_s);
    row(407, "", ErrorKind::ProxySignIn, u"user name and a password"_s);
    row(408, "", ErrorKind::Timeout, u"waited too long"_s);
    row(413, "", ErrorKind::Validation, u"too large"_s);
    row(417, "", ErrorKind::Validation, u"gave no reason"_s);
    row(421, "", ErrorKind::Validation, u"does not speak for"_s);
    row(422, "E0000001", ErrorKind::Validation, u"refused"_s);
    row(431, "", ErrorKind::Validation, u"headers"_s);
    row(451, "", ErrorKind::Forbidden, u"legal reasons"_s);
    row(401, "E0000011", ErrorKind::Unauthorized, refusal);
    row(401, "", ErrorKind::Unauthorized, refusal);
    row(401, "E0000015", ErrorKind::Forbidden, u"lacks a feature"_s);
    row(401, "", ErrorKind::Unauthorized, refusal,
        "Bearer authorization_uri=\"http://x/\", realm=\"https://x\", error=\"invalid_token\"");
    row(403, "E0000006", ErrorKind::Forbidden, u"role"_s);
    row(403, "", ErrorKind::Forbidden, u"does not allow"_s);
    row(403, "", ErrorKind::Forbidden, u"okta.inlineHooks.manage"_s,
        "Bearer error=\"insufficient_scope\", scope=\"okta.inlineHooks.manage\"");
    row(404, "E0000007", ErrorKind::NotFound, u"not in acme.okta.com any more"_s);
    row(404, "E0000008", ErrorKind::NotFound, u"Check the org's URL"_s);
    row(410, "", ErrorKind::NotFound, u"any more"_s);
    row(409, "E0000195", ErrorKind::Conflict, u"changed"_s);
    row(412, "", ErrorKind::Conflict, u"changed"_s);
    row(429, "E0000047", ErrorKind::RateLimited, u"too many requests"_s);
    row(500, "E0000009", ErrorKind::Server, u"Try again"_s);
    row(511, "", ErrorKind::Network, u"sign in to it"_s);
    for (const int status : {502, 503, 504, 599})
        row(status, "", ErrorKind::Server, u"Try again"_s);
}

void TestOktaError::judges()
{
    QFETCH(const HttpAnswer, answer);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, words);
    const Error error = oktaError(answer, host, HttpMethod::Get, Subject::Key, refusal);
    QCOMPARE(error.kind, kind);
    QVERIFY2(error.summary.contains(words), qPrintable(error.summary));
    QVERIFY(error.summary.contains(host));
    QCOMPARE(error.httpStatus, answer.status);
    QCOMPARE(error.requestId, u"req1"_s);
    QCOMPARE(error.serverText, answer.body.isEmpty() ? QString() : u"Words"_s);
}

void TestOktaError::row19_keepsOktasWords()
{
    HttpAnswer answer = answerWith(400, "");
    answer.body = R"({"errorCode":"E0000001","errorSummary":"Api validation failed: name",)"
                  R"("errorId":"oae1","errorCauses":[{"errorSummary":"name: blank"}]})";
    const Error error = oktaError(answer, host, HttpMethod::Post, Subject::NewKey, refusal);
    QCOMPARE(error.code, u"E0000001"_s);
    QCOMPARE(error.serverText, u"Api validation failed: name"_s);
    QCOMPARE(error.errorId, u"oae1"_s);
    QCOMPARE(error.causes, QStringList{u"name: blank"_s});

    answer.status = 502;
    answer.body = "<html><h1>Bad gateway</h1></html>";
    const Error markup = oktaError(answer, host, HttpMethod::Get, Subject::KeyList, refusal);
    QCOMPARE(markup.kind, ErrorKind::Server);
    QVERIFY(!markup.details().contains(u'<'));
}

void TestOktaError::row18_namesTheScope_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QString>("scope");
    QTest::newRow("quoted") << QByteArray("Bearer error=\"insufficient_scope\", scope=\"a.b c.d\"")
                            << u"the scope a.b c.d is"_s;
    QTest::newRow("bare") << QByteArray("DPoP scope=a.b,error=insufficient_scope")
                          << u"the scope a.b is"_s;
    QTest::newRow("none") << QByteArray("Bearer error=\"insufficient_scope\"") << u"a scope is"_s;
    QTest::newRow("odd") << QByteArray("Bearer error=\"insufficient_scope\", scope=\"a\x07\"")
                         << u"the scope a⟨U+0007⟩ is"_s;
}

void TestOktaError::row18_namesTheScope()
{
    QFETCH(const QByteArray, challenge);
    QFETCH(const QString, scope);
    const Error error =
        oktaError(answerWith(403, "", challenge), host, HttpMethod::Get, Subject::KeyList, refusal);
    QVERIFY2(error.summary.contains(scope), qPrintable(error.summary));
}

void TestOktaError::speaksOfTheSubject()
{
    const HttpAnswer bad = answerWith(400, "E0000001");
    QVERIFY(oktaError(bad, host, HttpMethod::Delete, Subject::Key, refusal)
                .summary.contains(u"inline hook uses it"_s));
    const HttpAnswer missing = answerWith(404, "E0000007");
    QVERIFY(oktaError(missing, host, HttpMethod::Get, Subject::KeyList, refusal)
                .summary.contains(u"Check the org's URL"_s));
}

/// What a firewall that reads along answers in Okta's place says nothing of the org.
void TestOktaError::row8_blamesNobodyInTheOrgForAWebPage()
{
    for (const QByteArray &body : {QByteArray("<html>Blocked by policy</html>"),
                                   QByteArray("\r\n<!DOCTYPE html><title>Blocked</title>")}) {
        for (const auto &[status, subject] : {std::pair(403, Subject::KeyList),
                                              {403, Subject::App},
                                              {404, Subject::Key},
                                              {404, Subject::Hook},
                                              {404, Subject::App}}) {
            HttpAnswer answer = answerWith(status, "");
            answer.body = body;
            const Error error = oktaError(answer, host, HttpMethod::Get, subject, refusal);
            // Forbidden would have the org's kept rows go, NotFound what is told of the object.
            QCOMPARE(error.kind, ErrorKind::Network);
            QVERIFY2(error.summary.contains(u"a proxy or a firewall on the way to "_s + host),
                     qPrintable(error.summary));
        }
    }
    HttpAnswer answer = answerWith(403, "", R"(Bearer error="insufficient_scope", scope="a.b")");
    answer.body = "<html/>";
    QVERIFY(oktaError(answer, host, HttpMethod::Get, Subject::KeyList, refusal)
                .summary.contains(u"the scope a.b is missing"));
}

void TestOktaError::row75_blamesTheNameForItsOwnFaultsAlone_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("name");
    const QByteArray start = R"({"errorCode":"E0000001","errorSummary":"Api validation failed: )";
    const auto cause = [&start](const QByteArray &field, const QByteArray &text) {
        return start + field + R"(","errorCauses":[{"errorSummary":")" + text + R"("}]})";
    };
    QTest::newRow("blank") << 400 << cause("name", "name: The field cannot be left blank") << true;
    QTest::newRow("taken") << 409 << cause("hookKey", "Name is in use already") << true;
    QTest::newRow("field alone") << 400 << start + R"(name"})" << true;
    QTest::newRow("the limit") << 400 << cause("hookKey", "Only 50 keys are allowed") << false;
    QTest::newRow("another field") << 400 << cause("hostname", "hostname: bad") << false;
    QTest::newRow("no reason") << 400 << QByteArray() << false;
    QTest::newRow("a web page") << 400 << QByteArray("<html>name</html>") << false;
    QTest::newRow("a conflict") << 409 << QByteArray() << false;
    for (const int status : {405, 408, 411, 413, 414, 415, 417, 421, 422, 428, 431, 451})
        QTest::addRow("%d", status) << status << cause("name", "name: bad") << false;
}

void TestOktaError::row75_blamesTheNameForItsOwnFaultsAlone()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, name);
    HttpAnswer answer = answerWith(status, "");
    answer.body = body;
    for (const auto &[method, subject] :
         {std::pair(HttpMethod::Post, Subject::NewKey), std::pair(HttpMethod::Put, Subject::Key)}) {
        const Error error = oktaError(answer, host, method, subject, refusal);
        QVERIFY2(error.summary.contains(u"the name of the key"_s) == name,
                 qPrintable(error.summary));
    }
    // What has no name in it is never told of one.
    QVERIFY(!oktaError(answer, host, HttpMethod::Delete, Subject::Key, refusal)
                 .summary.contains(u"the name of"_s));
}

void TestOktaError::row75_tellsWhatAWriteCameTo_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("open");
    for (const int status :
         {400, 401, 403, 404, 405, 407, 409, 411, 413, 415, 421, 422, 429, 431, 451, 501, 505, 511})
        QTest::addRow("%d", status) << status << false;
    for (const int status : {408, 500, 502, 503, 504, 520, 599})
        QTest::addRow("%d", status) << status << true;
}

/// Whether it is known that nothing was changed.
void TestOktaError::row75_tellsWhatAWriteCameTo()
{
    QFETCH(const int, status);
    QFETCH(const bool, open);
    for (const HttpMethod method : {HttpMethod::Post, HttpMethod::Put, HttpMethod::Delete}) {
        const Error error = oktaError(answerWith(status, ""), host, method, Subject::Key, refusal);
        QCOMPARE(error.kind == ErrorKind::OutcomeUnknown, open);
        QCOMPARE(error.summary.contains(u"may or may not have been made"_s), open);
        QCOMPARE(error.httpStatus, status);
        QVERIFY2(error.summary.contains(host), qPrintable(error.summary));
    }
    const Error read =
        oktaError(answerWith(status, ""), host, HttpMethod::Get, Subject::Key, refusal);
    QVERIFY(read.kind != ErrorKind::OutcomeUnknown);
    QVERIFY2(!read.summary.contains(u"may or may not"_s), qPrintable(read.summary));
}

void TestOktaError::row15_tellsTooManyFromTooManyAtOnce()
{
    HttpAnswer answer = answerWith(429, "E0000047");
    answer.headers += HttpHeaders{{"X-Rate-Limit-Limit", "0"}, {"X-Rate-Limit-Remaining", "0"}};
    const Error error = oktaError(answer, host, HttpMethod::Get, Subject::KeyList, refusal);
    QCOMPARE(error.kind, ErrorKind::RateLimited);
    QVERIFY2(error.summary.contains(u"in a moment"_s), qPrintable(error.summary));
}

QTEST_GUILESS_MAIN(TestOktaError)
#include "tst_oktaerror.moc"
