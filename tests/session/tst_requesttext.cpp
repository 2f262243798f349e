// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requesttext.h"

#include "displaytext.h"

#include <QProcess>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

RequestEntry read()
{
    RequestEntry made;
    made.started = QDateTime::fromString(u"2026-01-02T03:04:05.678Z"_s, Qt::ISODateWithMs);
    made.method = u"GET"_s;
    made.url = QUrl(u"https://acme.okta.com/api/v1/hook-keys?limit=5"_s);
    made.scheme = "SSWS";
    made.sent = {{"Authorization", u"SSWS […]"_s.toUtf8()}};
    made.status = 200;
    made.duration = std::chrono::milliseconds(12);
    made.received = {{"Content-Type", "application/json"}};
    made.receivedBody = "[\n]";
    return made;
}

/// What a program called curl gets of @p command: its arguments, a line each, and then its input.
QString ran(const QByteArray &command)
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"OKTA_CLIENT_TOKEN"_s, u"the token"_s);
    environment.insert(u"OKTA_ACCESS_TOKEN"_s, u"the access"_s);
    environment.insert(u"OKTA_DPOP_PROOF"_s, u"the proof"_s);
    shell.setProcessEnvironment(environment);
    shell.start(u"sh"_s, {u"-c"_s, u"curl() { printf '%s\\n' \"$@\"; cat; }\n"_s
                                       + QString::fromUtf8(command)});
    if (!shell.waitForFinished(-1))
        return {};
    return QString::fromUtf8(shell.readAllStandardOutput());
}

} // namespace

class TestRequestText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatWasSentAndAnswered();
    void row47_writesNothingInvisible();
    void savesTheOldestFirst();
    void row66_row70_givesCurlTheCredentialByStandardInput_data();
    void row66_row70_givesCurlTheCredentialByStandardInput();
    void row52_quotesWhatIsSent();
    void sendsThatThereIsNothing();
    void makesNoCommandOfWhatIsHidden();
};

void TestRequestText::writesWhatWasSentAndAnswered()
{
    QCOMPARE(requestText(read()), u"GET https://acme.okta.com/api/v1/hook-keys?limit=5\n"
                                  "# 2026-01-02T03:04:05.678Z\n"
                                  "Authorization: SSWS […]\n"
                                  "\n"
                                  "HTTP 200\n"
                                  "# 12 ms\n"
                                  "Content-Type: application/json\n"
                                  "\n"
                                  "[\n"
                                  "]\n"_s);
    RequestEntry lost = read();
    lost.status = 0;
    lost.problem = u"Why."_s;
    QVERIFY(!requestText(lost).contains(u"HTTP "_s));
    QVERIFY(requestText(lost).contains(u"\n# Why.\n"_s));
}

void TestRequestText::row47_writesNothingInvisible()
{
    RequestEntry entry = read();
    entry.receivedBody = "a\u202Eb\x1b[31m\nsecond";
    const QString text = requestText(entry);
    QVERIFY2(text.endsWith(u"a⟨U+202E⟩b⟨U+001B⟩[31m\nsecond\n"_s), qPrintable(text));
}

void TestRequestText::savesTheOldestFirst()
{
    RequestEntry newer = read();
    newer.url.setPath(u"/newer"_s);
    const QByteArray text = requestLogText({newer, read()});
    QVERIFY(text.startsWith("GET https://acme.okta.com/api"));
    QVERIFY(text.contains("\n----\n\nGET https://acme.okta.com/newer"));
    QVERIFY(requestLogText({}).isEmpty());
}

void TestRequestText::row66_row70_givesCurlTheCredentialByStandardInput_data()
{
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QString>("input");
    QTest::newRow("API token") << QByteArray("SSWS") << u"Authorization: SSWS the token\n"_s;
    QTest::newRow("Bearer") << QByteArray("Bearer") << u"Authorization: Bearer the access\n"_s;
    QTest::newRow("DPoP") << QByteArray("DPoP")
                          << u"Authorization: DPoP the access\nDPoP: the proof\n"_s;
}

void TestRequestText::row66_row70_givesCurlTheCredentialByStandardInput()
{
    QFETCH(const QByteArray, scheme);
    QFETCH(const QString, input);
    RequestEntry entry = read();
    entry.scheme = scheme;
    const QString got = ran(requestCurl(entry));
    if (got.isEmpty())
        QSKIP("There is no POSIX shell here.");
    QCOMPARE(got, u"--fail-with-body\n--header\nAccept: application/json\n--header\n@-\n"
                  "https://acme.okta.com/api/v1/hook-keys?limit=5\n"_s
                      + input);
}

void TestRequestText::row52_quotesWhatIsSent()
{
    RequestEntry entry = read();
    entry.method = u"POST"_s;
    entry.sentBody = R"({"name": "it's $(id) `id` \\ \"x\""})";
    const QString got = ran(requestCurl(entry));
    if (got.isEmpty())
        QSKIP("There is no POSIX shell here.");
    QVERIFY2(got.contains(u"\n--request\nPOST\n"_s), qPrintable(got));
    QVERIFY2(got.contains(u"\n--data-raw\n"_s + QString::fromUtf8(entry.sentBody) + u'\n'),
             qPrintable(got));
}

/// Without a length servers refuse it: 411 Length Required.
void TestRequestText::sendsThatThereIsNothing()
{
    RequestEntry entry = read();
    entry.method = u"POST"_s;
    const QString got = ran(requestCurl(entry));
    if (got.isEmpty())
        QSKIP("There is no POSIX shell here.");
    QVERIFY2(got.contains(u"\n--header\nContent-Type:\n--data-raw\n\nhttps://"_s), qPrintable(got));
    QVERIFY(!requestCurl(read()).contains("--data-raw"));
}

void TestRequestText::makesNoCommandOfWhatIsHidden()
{
    RequestEntry entry = read();
    QVERIFY(requestCurlBlock(entry).isEmpty());
    entry.scheme.clear();
    QVERIFY(requestCurl(entry).isEmpty());
    QVERIFY(requestCurlBlock(entry).startsWith(u"Only a request to Okta's API"));
    entry = read();
    entry.sentBody = u"{\"value\": \"[…]\"}"_s.toUtf8();
    QVERIFY(requestCurl(entry).isEmpty());
    QVERIFY(requestCurlBlock(entry).startsWith(u"A part of what was sent is hidden"));
    entry = read();
    entry.url.setQuery(u"sig=…"_s);
    QVERIFY(requestCurl(entry).isEmpty());
}

QTEST_GUILESS_MAIN(TestRequestText)
#include "tst_requesttext.moc"
