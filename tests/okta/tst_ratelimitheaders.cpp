// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ratelimitheaders.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestRateLimitHeaders final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void row15_row16_waits_data();
    void row15_row16_waits();
    void row15_waitsNotLongForConcurrency();
    void row15_row16_waitsAsLongAsAGatewaySays_data();
    void row15_row16_waitsAsLongAsAGatewaySays();
};

namespace {

HttpAnswer answerWith(const QList<QNetworkReply::RawHeaderPair> &headers)
{
    HttpAnswer answer;
    answer.headers = headers;
    return answer;
}

} // namespace

void TestRateLimitHeaders::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("number");
    QTest::newRow("number") << QByteArray("598") << qint64(598);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("spaces around") << QByteArray(" 598 ") << qint64(598);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
    QTest::newRow("joined") << QByteArray("598, 599") << qint64(-1);
    QTest::newRow("negative") << QByteArray("-1") << qint64(-1);
    QTest::newRow("plus") << QByteArray("+1") << qint64(-1);
    QTest::newRow("hex") << QByteArray("0x10") << qint64(-1);
    QTest::newRow("fraction") << QByteArray("1.5") << qint64(-1);
    QTest::newRow("word") << QByteArray("many") << qint64(-1);
    QTest::newRow("huge") << QByteArray("99999999999999999999") << qint64(-1);
}

void TestRateLimitHeaders::reads()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qint64, number);
    const RateLimit limit = rateLimitOf(answerWith({{"x-rate-limit-limit", text},
                                                    {"X-RATE-LIMIT-REMAINING", text},
                                                    {"X-Rate-Limit-Reset", text}}));
    QCOMPARE(limit.limit, int(number));
    QCOMPARE(limit.remaining, int(number));
    QCOMPARE(limit.reset.isValid(), number >= 0);
    if (number >= 0)
        QCOMPARE(limit.reset.toSecsSinceEpoch(), number);
    // A count that no int holds.
    QCOMPARE(rateLimitOf(answerWith({{"X-Rate-Limit-Limit", "99999999999"}})).limit, -1);
    QCOMPARE(rateLimitOf({}), RateLimit());
}

void TestRateLimitHeaders::row15_row16_waits_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("reset");
    QTest::addColumn<int>("seconds");
    const QByteArray date = "Fri, 24 Oct 2025 13:06:07 GMT";
    constexpr qint64 now = 1761311167;
    const auto after = [](qint64 seconds) {
        return QByteArray::number(now + seconds);
    };
    QTest::newRow("ordinary") << date << after(7) << 8;
    QTest::newRow("now") << date << after(0) << 1;
    QTest::newRow("past") << date << after(-1) << 1;
    QTest::newRow("long past") << date << QByteArray("0") << 1;
    QTest::newRow("59 s") << date << after(59) << 60;
    QTest::newRow("60 s") << date << after(60) << 60;
    QTest::newRow("year 9999") << date << QByteArray("253402300799") << 60;
    QTest::newRow("beyond") << date << QByteArray("999999999999") << 60;
    QTest::newRow("milliseconds") << date << after(7) + "000" << 60;
    QTest::newRow("joined") << date << after(7) + ", " + after(8) << 60;
    QTest::newRow("no reset") << date << QByteArray() << 60;
    QTest::newRow("no date") << QByteArray() << after(7) << 60;
    QTest::newRow("bad date") << QByteArray("yesterday") << after(7) << 60;
    QTest::newRow("zone as a number")
        << QByteArray("Fri, 24 Oct 2025 15:06:07 +0200") << after(7) << 8;
}

void TestRateLimitHeaders::row15_row16_waits()
{
    QFETCH(const QByteArray, date);
    QFETCH(const QByteArray, reset);
    QFETCH(const int, seconds);
    const HttpAnswer answer = answerWith({{"Date", date}, {"X-Rate-Limit-Reset", reset}});
    for (const int repeat : {1, 2, 3})
        QCOMPARE(rateLimitWait(answer, repeat), std::chrono::seconds(seconds));
}

/// Limit and Remaining are 0 where too many requests are under way at once; Reset is a guess then.
void TestRateLimitHeaders::row15_waitsNotLongForConcurrency()
{
    const HttpAnswer answer = answerWith({{"Date", "Fri, 24 Oct 2025 13:06:07 GMT"},
                                          {"X-Rate-Limit-Limit", "0"},
                                          {"X-Rate-Limit-Remaining", "0"},
                                          {"X-Rate-Limit-Reset", "1761311274"}});
    QVERIFY(isConcurrencyLimit(answer));
    QCOMPARE(rateLimitWait(answer, 1), std::chrono::seconds(1));
    QCOMPARE(rateLimitWait(answer, 2), std::chrono::seconds(2));
    QCOMPARE(rateLimitWait(answer, 3), std::chrono::seconds(4));
    QCOMPARE(rateLimitWait(answer, 1000), std::chrono::seconds(32));
    QVERIFY(isConcurrencyLimit(answerWith({{"X-Rate-Limit-Limit", "0"}})));
    QVERIFY(!isConcurrencyLimit({}));
    QVERIFY(!isConcurrencyLimit(
        answerWith({{"X-Rate-Limit-Limit", "600"}, {"X-Rate-Limit-Remaining", "0"}})));
}

void TestRateLimitHeaders::row15_row16_waitsAsLongAsAGatewaySays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("seconds"); ///< 0: it does not say.
    QTest::newRow("seconds") << QByteArray("7") << 7;
    QTest::newRow("none") << QByteArray("0") << 1;
    QTest::newRow("an hour") << QByteArray("3600") << 60;
    QTest::newRow("date") << QByteArray("Fri, 24 Oct 2025 13:06:14 GMT") << 8;
    QTest::newRow("date of RFC 850") << QByteArray("Friday, 24-Oct-25 13:06:14 GMT") << 8;
    QTest::newRow("date of RFC 850, of the last century")
        << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << 1;
    QTest::newRow("date of asctime") << QByteArray("Fri Oct 24 13:06:14 2025") << 8;
    QTest::newRow("date of asctime, one digit") << QByteArray("Sun Nov  6 08:49:37 1994") << 1;
    QTest::newRow("no date of asctime") << QByteArray("Fri Oct 32 13:06:14 2025") << 0;
    QTest::newRow("past") << QByteArray("Fri, 24 Oct 2025 13:06:00 GMT") << 1;
    QTest::newRow("year 9999") << QByteArray("Fri, 31 Dec 9999 23:59:59 GMT") << 60;
    QTest::newRow("fraction") << QByteArray("1.5") << 0;
    QTest::newRow("negative") << QByteArray("-7") << 0;
    QTest::newRow("word") << QByteArray("soon") << 0;
    QTest::newRow("nothing") << QByteArray() << 0;
}

void TestRateLimitHeaders::row15_row16_waitsAsLongAsAGatewaySays()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, seconds);
    const QByteArray date = "Fri, 24 Oct 2025 13:06:07 GMT";
    const HttpAnswer answer = answerWith({{"Date", date}, {"Retry-After", text}});
    QCOMPARE(retryAfter(answer).value_or(std::chrono::seconds(0)), std::chrono::seconds(seconds));
    QCOMPARE(rateLimitWait(answer, 1), std::chrono::seconds(seconds == 0 ? 60 : seconds));
    // Okta's own header goes before it.
    const HttpAnswer both =
        answerWith({{"Date", date}, {"Retry-After", text}, {"X-Rate-Limit-Reset", "1761311190"}});
    QCOMPARE(rateLimitWait(both, 1), std::chrono::seconds(24));
}

QTEST_GUILESS_MAIN(TestRateLimitHeaders)
#include "tst_ratelimitheaders.moc"
