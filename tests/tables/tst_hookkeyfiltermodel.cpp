// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixedclock.h"
#include "hookkeyfiltermodel.h"
#include "hookkeytablemodel.h"
#include "samplekeys.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using Model = HookKeyTableModel;

namespace {

QStringList names(const QAbstractItemModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.index(row, Model::Name).data(Model::CopyRole).toString();
    return names;
}

HookKey keyFrom(int number, const QString &name, const QString &date)
{
    HookKey key = sampleKey(number, name);
    key.createdText = date;
    key.created = QDateTime::fromString(date, Qt::ISODate);
    return key;
}

} // namespace

class TestHookKeyFilterModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    static void filters_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("empty") << QString() << QStringList{u"Alpha"_s, u"beta one"_s, u"Müller"_s};
        QTest::newRow("spaces") << u"  \t "_s
                                << QStringList{u"Alpha"_s, u"beta one"_s, u"Müller"_s};
        QTest::newRow("case") << u"ALPHA"_s << QStringList{u"Alpha"_s};
        QTest::newRow("both words, any order") << u" one  beta "_s << QStringList{u"beta one"_s};
        QTest::newRow("words of two columns") << u"hky beta"_s << QStringList{u"beta one"_s};
        QTest::newRow("not both words") << u"alpha beta"_s << QStringList();
        QTest::newRow("hook") << u"token"_s << QStringList{u"Alpha"_s};
        QTest::newRow("no words side by side") << u"in use"_s << QStringList{u"Alpha"_s};
        QTest::newRow("side by side") << u"\"beta ONE\""_s << QStringList{u"beta one"_s};
        QTest::newRow("not side by side") << u"\"one beta\""_s << QStringList();
        QTest::newRow("quote not closed yet") << u"hky \"beta o"_s << QStringList{u"beta one"_s};
        QTest::newRow("nothing quoted yet")
            << u"\""_s << QStringList{u"Alpha"_s, u"beta one"_s, u"Müller"_s};
        QTest::newRow("composed otherwise") << u"mu\u0308ller"_s << QStringList{u"Müller"_s};
        QTest::newRow("no pattern") << u".*"_s << QStringList();
    }

    static void filters()
    {
        QFETCH(const QString, filter);
        QFETCH(const QStringList, shown);
        const FixedClock clock;
        Model table(clock);
        table.mergeKeys(
            {sampleKey(1, u"Alpha"_s), sampleKey(2, u"beta one"_s), sampleKey(3, u"Müller"_s)});
        table.setHooks(QList<InlineHook>{sampleHook(u"Token hook"_s, sampleKey(1, {}).id)});
        HookKeyFilterModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSourceModel(&table);
        model.setFilterText(filter);
        QCOMPARE(model.filterText(), filter);
        QCOMPARE(names(model), shown);
        model.setFilterText({});
        QCOMPARE(model.rowCount(), 3);
    }

    static void sorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QStringList>("ascending");
        QTest::addColumn<QStringList>("descending");
        // What has no value is last in either order.
        QTest::newRow("name") << int(Model::Name) << QStringList{u"a2"_s, u"A10"_s, u"b"_s, u"c"_s}
                              << QStringList{u"c"_s, u"b"_s, u"A10"_s, u"a2"_s};
        QTest::newRow("created") << int(Model::Created)
                                 << QStringList{u"c"_s, u"a2"_s, u"A10"_s, u"b"_s}
                                 << QStringList{u"A10"_s, u"a2"_s, u"c"_s, u"b"_s};
        QTest::newRow("age") << int(Model::Age) << QStringList{u"A10"_s, u"a2"_s, u"c"_s, u"b"_s}
                             << QStringList{u"c"_s, u"a2"_s, u"A10"_s, u"b"_s};
        QTest::newRow("used by") << int(Model::UsedBy)
                                 << QStringList{u"b"_s, u"c"_s, u"a2"_s, u"A10"_s}
                                 << QStringList{u"c"_s, u"b"_s, u"a2"_s, u"A10"_s};
        QTest::newRow("id") << int(Model::Id) << QStringList{u"a2"_s, u"b"_s, u"c"_s, u"A10"_s}
                            << QStringList{u"A10"_s, u"c"_s, u"b"_s, u"a2"_s};
    }

    static void sorts()
    {
        QFETCH(const int, column);
        QFETCH(const QStringList, ascending);
        QFETCH(const QStringList, descending);
        const FixedClock clock;
        Model table(clock);
        table.mergeKeys({keyFrom(1, u"a2"_s, u"2022-01-01T00:00:00Z"_s),
                         keyFrom(2, u"b"_s, u"no date"_s),
                         keyFrom(3, u"c"_s, u"2019-01-01T00:00:00Z"_s),
                         keyFrom(4, u"A10"_s, u"2025-01-01T00:00:00Z"_s)});
        table.setHooks(QList<InlineHook>{sampleHook(u"First"_s, sampleKey(2, {}).id),
                                         sampleHook(u"Second"_s, sampleKey(3, {}).id)});
        HookKeyFilterModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSourceModel(&table);
        model.sort(column, Qt::AscendingOrder);
        QCOMPARE(names(model), ascending);
        model.sort(column, Qt::DescendingOrder);
        QCOMPARE(names(model), descending);
    }

    static void followsMerges()
    {
        const FixedClock clock;
        Model table(clock);
        HookKeyFilterModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSourceModel(&table);
        model.sort(Model::Name);
        model.setFilterText(u"key"_s);
        QRandomGenerator random(7);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        for (int round = 0; round < 100; ++round) {
            QList<HookKey> keys;
            QStringList expected;
            for (int number = 0; number < 25; ++number) {
                if (random.bounded(2) == 0)
                    continue;
                const int suffix = 10 + random.bounded(90);
                const bool matches = random.bounded(3) != 0;
                keys += sampleKey(
                    number,
                    (matches ? u"key %1-%2"_s : u"no %1-%2"_s).arg(suffix).arg(number + 10));
                if (matches)
                    expected += keys.last().name;
            }
            table.mergeKeys(keys);
            expected.sort();
            QCOMPARE(names(model), expected);
        }
        QVERIFY(resets.isEmpty());
    }

    static void filtersManyRows()
    {
#ifdef Q_OS_WIN
        QSKIP("Wine sorts numbers in texts wrongly");
#endif
        const FixedClock clock;
        Model table(clock);
        QList<HookKey> keys;
        QStringList even;
        for (int i = 0; i < 2000; ++i) {
            keys += sampleKey(i, (i % 2 == 0 ? u"even %1"_s : u"odd %1"_s).arg(i + 10'000));
            if (i % 2 == 0)
                even += keys.last().name;
        }
        table.mergeKeys(keys);
        HookKeyFilterModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSourceModel(&table);
        model.sort(Model::Name);
        const QPersistentModelIndex kept = model.index(7, 0);
        const QPersistentModelIndex hidden = model.index(1999, 0);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setFilterText(u"EVEN"_s);
        QCOMPARE(names(model), even);
        QCOMPARE(kept.data(Model::CopyRole).toString(), even.at(7));
        QVERIFY(!hidden.isValid());
        model.setFilterText({});
        QCOMPARE(model.rowCount(), 2000);
        QVERIFY(resets.isEmpty());
    }

    static void endOfHighlightMovesNothing()
    {
        const FixedClock clock;
        Model table(clock);
        HookKeyFilterModel model;
        model.setSourceModel(&table);
        model.sort(Model::Name);
        table.mergeKeys({sampleKey(1, u"b"_s)});
        table.mergeKey(sampleKey(2, u"a"_s));
        const QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        table.clearHighlights();
        QVERIFY(layout.isEmpty());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(names(model), QStringList({u"a"_s, u"b"_s}));
    }
};

QTEST_GUILESS_MAIN(TestHookKeyFilterModel)

#include "tst_hookkeyfiltermodel.moc"
