// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "fixedclock.h"
#include "hookkeytablemodel.h"
#include "keycounts.h"
#include "samplekeys.h"

#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

HookKey keyOf(int number, bool used, int age)
{
    HookKey key = sampleKey(number, u"key %1"_s.arg(number));
    key.isUsed = used;
    key.created = FixedClock().now().addDays(-age);
    return key;
}

QStringList textsOf(const KeyCounts &counts)
{
    QStringList texts;
    for (int row = 0; row < counts.rowCount(); ++row)
        texts.append(counts.index(row).data().toString());
    return texts;
}

} // namespace

class TestKeyCounts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void countsEachKind();
    static void followsTheTable();
    static void saysWhatNeedsAttention();
    static void saysWhatIsSoonTooOld();
};

void TestKeyCounts::countsEachKind()
{
    const FixedClock clock;
    HookKeyTableModel keys(clock);
    keys.setAgeLimit(180);
    keys.mergeKeys({keyOf(1, true, 400), keyOf(2, false, 400), keyOf(3, false, 10)});
    keys.setChangedKeys({sampleKey(3, {}).id});
    KeyCounts counts;
    counts.setKeys(&keys);
    QCOMPARE(textsOf(counts), QStringList({u"All 3"_s, u"In use 1"_s, u"Unused 2"_s, u"Too old 2"_s,
                                           u"Changed 1"_s}));
    QCOMPARE(counts.rowOf(std::nullopt), 0);
    QCOMPARE(counts.rowOf(KeyStatus::TooOld), 3);
    QCOMPARE(counts.rowOf(KeyStatus::Warned), -1);
    QCOMPARE(counts.index(2).data(KeyCounts::StatusRole).toInt(), int(KeyStatus::Unused));
    QVERIFY(!counts.index(0).data(KeyCounts::StatusRole).isValid());
}

void TestKeyCounts::followsTheTable()
{
    const FixedClock clock;
    KeyCounts counts;
    HookKeyTableModel keys(clock);
    counts.setKeys(&keys);
    const QSignalSpy told(&counts, &KeyCounts::countsChanged);
    keys.mergeKeys({keyOf(1, true, 400), keyOf(2, false, 10)});
    QCOMPARE(counts.countAt(0), 2);
    keys.setAgeLimit(180);
    QCOMPARE(counts.countAt(3), 1);
    keys.removeKey(sampleKey(1, {}).id);
    QCOMPARE(textsOf(counts), QStringList({u"All 1"_s, u"In use 0"_s, u"Unused 1"_s, u"Too old 0"_s,
                                           u"Changed 0"_s}));
    const auto before = told.count();
    QVERIFY(before >= 3);
    keys.clearHighlights();
    QCOMPARE(told.count(), before); // no number is another one
    counts.setKeys(nullptr);
    QCOMPARE(counts.countAt(0), 0);
}

void TestKeyCounts::saysWhatNeedsAttention()
{
    const FixedClock clock;
    HookKeyTableModel keys(clock);
    KeyCounts counts;
    QVERIFY(counts.matters().isEmpty());
    counts.setKeys(&keys);
    keys.mergeKeys({keyOf(1, true, 1), keyOf(2, false, 1)});
    keys.setAgeLimit(180);
    QVERIFY(counts.matters().isEmpty());

    keys.mergeKeys({keyOf(1, true, 400), keyOf(2, false, 400), keyOf(3, false, 400)});
    keys.setChangedKeys({sampleKey(3, {}).id});
    const QList<KeyCounts::Matter> matters = counts.matters();
    QCOMPARE(matters.size(), 3);
    QCOMPARE(matters.at(0).filter, u"status:alarm"_s);
    QCOMPARE(matters.at(1).filter, u"status:too-old status:in-use"_s);
    QVERIFY2(matters.at(1).text.contains(u"rotate"_s), qPrintable(matters.at(1).text));
    QCOMPARE(matters.at(2).filter, u"status:too-old status:unused"_s);
    QVERIFY2(matters.at(2).text.contains(u"delete"_s), qPrintable(matters.at(2).text));
    // What is said of how many is what the filter finds.
    for (const KeyCounts::Matter &matter : matters) {
        int found = 0;
        for (int row = 0; row < keys.rowCount(); ++row)
            found += KeyFilter(matter.filter).accepts(keys.rowAt(row)) ? 1 : 0;
        QVERIFY2(matter.text.startsWith(QString::number(found)), qPrintable(matter.text));
    }
}

void TestKeyCounts::saysWhatIsSoonTooOld()
{
    const FixedClock clock;
    HookKeyTableModel keys(clock);
    KeyCounts counts;
    counts.setKeys(&keys);
    keys.mergeKeys({keyOf(1, true, 170), keyOf(2, false, 160), keyOf(3, true, 10)});
    QVERIFY(counts.matters().isEmpty()); // nothing is ever too old
    const QSignalSpy told(&counts, &KeyCounts::countsChanged);
    keys.setAgeLimit(180);
    QCOMPARE(told.count(), 1); // though as many are in use, unused, too old and changed as before
    QCOMPARE(counts.matters().size(), 1);
    QCOMPARE(counts.matters().first().text, u"2 key(s) will be too old within 30 days"_s);
    QCOMPARE(counts.matters().first().filter, u"status:due-soon"_s);
    keys.mergeKeys({keyOf(1, true, 170), keyOf(2, false, 400), keyOf(3, true, 10)});
    QCOMPARE(counts.matters().size(), 2);
    QCOMPARE(counts.matters().first().filter, u"status:too-old status:unused"_s); // weighs more
    QCOMPARE(counts.matters().last().text, u"1 key(s) will be too old within 30 days"_s);
    keys.setAgeLimit(0);
    QVERIFY(counts.matters().isEmpty());
}

QTEST_GUILESS_MAIN(TestKeyCounts)

#include "tst_keycounts.moc"
