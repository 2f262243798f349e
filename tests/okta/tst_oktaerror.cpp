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
    void keepsOktasWords();
    void namesTheScope_data();
    void namesTheScope();
    void speaksOfTheSubject();
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
    row(400, "", ErrorKind::Validation, u"refused"_s);
    row(405, "E0000022", ErrorKind::Validation, u"refused"_s);
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
    for (const int status : {502, 503, 504, 511, 599})
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

void TestOktaError::keepsOktasWords()
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

void TestOktaError::namesTheScope_data()
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

void TestOktaError::namesTheScope()
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
    QVERIFY(oktaError(bad, host, HttpMethod::Post, Subject::NewKey, refusal)
                .summary.contains(u"the name of the key"_s));
    QVERIFY(oktaError(bad, host, HttpMethod::Put, Subject::Key, refusal)
                .summary.contains(u"the name of the key"_s));
    QVERIFY(oktaError(bad, host, HttpMethod::Delete, Subject::Key, refusal)
                .summary.contains(u"inline hook uses it"_s));
    const HttpAnswer missing = answerWith(404, "E0000007");
    QVERIFY(oktaError(missing, host, HttpMethod::Get, Subject::KeyList, refusal)
                .summary.contains(u"Check the org's URL"_s));
    // A write that met a server in trouble may have been done.
    QVERIFY(oktaError(answerWith(504, ""), host, HttpMethod::Delete, Subject::Key, refusal)
                .summary.contains(u"may or may not"_s));
}

QTEST_GUILESS_MAIN(TestOktaError)
#include "tst_oktaerror.moc"
