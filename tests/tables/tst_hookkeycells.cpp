// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "fixedclock.h"
#include "hookkeycells.h"
#include "hookkeytablemodel.h"
#include "samplekeys.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using Model = HookKeyTableModel;

namespace {

HookKeyRow rowOf(const HookKey &key)
{
    const FixedClock clock;
    HookKeyRow row;
    row.key = key;
    row.derive(QCollator(QLocale(QLocale::English)), clock.now(), 30);
    return row;
}

} // namespace

class TestHookKeyCells final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void eachColumnHasAName();
    static void showsEscapedAndCopiesRaw();
    static void speaksWhatIsAbbreviated();
    static void marksTheWorstMatter();
    static void saysHowManyDaysAreLeft();
    static void advisesWhatFitsTheKey();
    static void whatHasNoValueComesLast_data();
    static void whatHasNoValueComesLast();
    static void theOldestHasTheGreatestAge();
};

void TestHookKeyCells::eachColumnHasAName()
{
    QSet<QString> names;
    for (int column = 0; column < Model::ColumnCount; ++column)
        names.insert(HookKeyCells::columnName(column));
    QCOMPARE(names.size(), int(Model::ColumnCount));
    QVERIFY(HookKeyCells::columnName(Model::ColumnCount).isEmpty());
}

void TestHookKeyCells::showsEscapedAndCopiesRaw()
{
    const HookKeyRow row = rowOf(sampleKey(1, u"<b>\n"_s));
    QCOMPARE(HookKeyCells::data(row, Model::Name, Qt::DisplayRole).toString(), u"<b>⟨U+000A⟩"_s);
    QCOMPARE(HookKeyCells::data(row, Model::Name, Model::CopyRole).toString(), u"<b>\n"_s);
    QVERIFY(HookKeyCells::data(row, Model::Name, Qt::ToolTipRole).toString().contains(u"&lt;b"_s));
    QCOMPARE(HookKeyCells::data(row, Model::Created, Model::CopyRole).toString(),
             row.key.createdText);
}

void TestHookKeyCells::speaksWhatIsAbbreviated()
{
    HookKeyRow row = rowOf(sampleKey(1, u"one"_s));
    row.hooks = QList{sampleHook(u"A"_s, row.key.id), sampleHook(u"B"_s, row.key.id)};
    const auto spoken = [&row](int column) {
        return HookKeyCells::data(row, column, Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(Model::UsedBy), u"A, B"_s);
    QCOMPARE(spoken(Model::Age), row.spokenAge());
    QVERIFY(spoken(Model::Name).isEmpty());
    QVERIFY(HookKeyCells::data(row, Model::Name, Model::TooOldRole).toBool());
}

void TestHookKeyCells::marksTheWorstMatter()
{
    HookKey key = sampleKey(1, u"one"_s);
    key.created = {};
    key.isUsed.reset();
    HookKeyRow row = rowOf(key);
    const auto mark = [&row] {
        return KeyStatus(HookKeyCells::data(row, Model::Name, Model::MarkRole).toInt());
    };
    const auto derive = [&row] {
        row.derive(QCollator(QLocale(QLocale::English)), FixedClock().now(), 30);
    };
    // From the least to the worst; each goes before all that came until then.
    QCOMPARE(mark(), KeyStatus::Unknown);
    row.key.isUsed = false;
    QCOMPARE(mark(), KeyStatus::Unused);
    row.key.isUsed = true;
    QCOMPARE(mark(), KeyStatus::InUse);
    row.key.created = FixedClock().now().addDays(-31);
    derive();
    QCOMPARE(mark(), KeyStatus::TooOld);
    row.key.warnings = {u"odd"_s};
    QCOMPARE(mark(), KeyStatus::Warned);
    row.changed = true;
    QCOMPARE(mark(), KeyStatus::Changed);
    row.key.privateMember = true;
    QCOMPARE(mark(), KeyStatus::Alarm);
}

void TestHookKeyCells::saysHowManyDaysAreLeft()
{
    HookKey key = sampleKey(1, u"one"_s);
    const auto text = [&key](int age) {
        key.created = FixedClock().now().addDays(-age);
        return HookKeyCells::data(rowOf(key), Model::DaysLeft, Qt::DisplayRole).toString();
    };
    QVERIFY2(text(10).startsWith(u"21 "_s), qPrintable(text(10)));
    QVERIFY2(text(30).startsWith(u"1 "_s), qPrintable(text(30)));
    QCOMPARE(text(31), u"Too old"_s);
    HookKeyRow free;
    free.key = key;
    free.derive(QCollator(), FixedClock().now(), 0);
    QVERIFY(!free.daysUntilTooOld());
}

void TestHookKeyCells::advisesWhatFitsTheKey()
{
    HookKey key = sampleKey(1, u"one"_s);
    const auto advice = [&key](int age, bool used) {
        key.created = FixedClock().now().addDays(-age);
        key.isUsed = used;
        return HookKeyCells::data(rowOf(key), Model::Age, Qt::ToolTipRole).toString();
    };
    for (const int age : {10, 31}) { // soon too old, and too old
        QVERIFY(advice(age, true).contains(u"a new key in its place"));
        QVERIFY(!advice(age, true).contains(u"delete"));
        QVERIFY(!advice(age, false).contains(u"in its place"));
        QVERIFY(advice(age, false).contains(u"delete it if nobody waits to use it"));
    }
}

void TestHookKeyCells::whatHasNoValueComesLast_data()
{
    QTest::addColumn<int>("column");
    for (const int column :
         {int(Model::Name), int(Model::KeyId), int(Model::Created), int(Model::LastUpdated),
          int(Model::Age), int(Model::DaysLeft), int(Model::Thumbprint)})
        QTest::addRow("column %d", column) << column;
}

void TestHookKeyCells::whatHasNoValueComesLast()
{
    QFETCH(const int, column);
    HookKeyRow full = rowOf(sampleKey(1, u"one"_s));
    full.thumbprint = u"abc"_s;
    const HookKeyRow empty = rowOf(HookKey());
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        QVERIFY(HookKeyCells::comesBefore(full, empty, column, order));
        QVERIFY(!HookKeyCells::comesBefore(empty, full, column, order));
    }
}

void TestHookKeyCells::theOldestHasTheGreatestAge()
{
    HookKey young = sampleKey(2, u"two"_s);
    young.created = young.created.addDays(1);
    const HookKeyRow older = rowOf(sampleKey(1, u"one"_s));
    const HookKeyRow younger = rowOf(young);
    QVERIFY(HookKeyCells::comesBefore(older, younger, Model::Created, Qt::AscendingOrder));
    QVERIFY(HookKeyCells::comesBefore(younger, older, Model::Age, Qt::AscendingOrder));
}

QTEST_GUILESS_MAIN(TestHookKeyCells)

#include "tst_hookkeycells.moc"
