// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "momenttext.h"

#include <QLocale>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

class TestMomentText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }
    static void cleanup() { QLocale::setDefault(QLocale::c()); }

    static void followsTheLocale_data();
    static void followsTheLocale();
    static void isTheSameInFiles();
};

namespace {

const QDateTime moment({2024, 3, 9}, {17, 5, 8});

} // namespace

void TestMomentText::followsTheLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("minute");
    QTest::newRow("German") << u"de_DE"_s << u"09.03.24"_s << u"17:05"_s;
    QTest::newRow("British") << u"en_GB"_s << u"09/03/2024"_s << u"17:05"_s;
    QTest::newRow("American") << u"en_US"_s << u"3/9/24"_s << u"5:05"_s;
    QTest::newRow("Finnish") << u"fi_FI"_s << u"9.3.2024"_s << u"17.05"_s;
}

void TestMomentText::followsTheLocale()
{
    QFETCH(const QString, locale);
    QFETCH(const QString, day);
    QFETCH(const QString, minute);
    QLocale::setDefault(QLocale(locale));
    QCOMPARE(dayText(moment), day);
    QCOMPARE(dayText(moment.date()), day);
    QVERIFY2(momentText(moment.toUTC()).startsWith(day), qPrintable(momentText(moment.toUTC())));
    QVERIFY2(clockText(moment).startsWith(minute), qPrintable(clockText(moment)));
    QCOMPARE(clockText(moment, moment.addSecs(3600)), clockText(moment));
    QCOMPARE(clockText(moment, moment.addDays(1)), momentText(moment));
}

void TestMomentText::isTheSameInFiles()
{
    for (const auto &locale : {u"de_DE"_s, u"ar_EG"_s}) {
        QLocale::setDefault(QLocale(locale));
        QCOMPARE(isoDayText(moment.toUTC()), u"2024-03-09"_s);
        QCOMPARE(isoMomentText(moment.toUTC()), u"2024-03-09 17:05"_s);
        QCOMPARE(isoSecondText(moment.toUTC()), u"2024-03-09 17:05:08"_s);
    }
}

QTEST_GUILESS_MAIN(TestMomentText)
#include "tst_momenttext.moc"
