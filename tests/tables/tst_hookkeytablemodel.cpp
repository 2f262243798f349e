// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "fixedclock.h"
#include "hookkeytablemodel.h"
#include "samplekeys.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using Model = HookKeyTableModel;

namespace {

QVariant cell(const Model &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role);
}

QStringList names(const Model &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.keyAt(row).name;
    return names;
}

QList<int> highlighted(const Model &model)
{
    QList<int> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (cell(model, row, 0, Model::HighlightRole).toBool())
            rows += row;
    }
    return rows;
}

/// What the test of random merges compares: order does not matter, everything else does.
QStringList fingerprint(const QList<HookKey> &keys)
{
    QStringList lines;
    for (const HookKey &key : keys)
        lines += u"%1|%2|%3|%4"_s.arg(key.id, key.keyId, key.name).arg(key.isUsed.value_or(false));
    lines.sort();
    return lines;
}

} // namespace

class TestHookKeyTableModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    static void init() { failOnWarning(); }

    static void mergeKeepsWhatStays();
    static void mergeAppendsInTheServersOrder();
    static void mergeSaysNoMoreThanChanged();
    static void randomMergesEndAtTheirInput();
    static void highlightsNewAndChangedRowsOnly();
    static void publicKeyStaysWithItsKeyId();
    static void row43_row77_privateMaterialIsNeitherKeptNorForgotten();
    static void row24_row29_whatWasOddInTheListStays();
    static void row78_changedRowsAreMarked();
    static void duplicateIdsAreShownAndAmbiguous();
    static void oneKeyIsMergedAndRemoved();
    static void hooksShowWhoUsesAKey();
    static void statusNeedsOktasWord_data();
    static void statusNeedsOktasWord();
    static void datesAreShown_data();
    static void datesAreShown();
    static void ages_data();
    static void ages();
    static void agesGoOn();
    static void marksWhatIsTooOld();
    static void hostileTextsAreLiteral();
    static void whatIsSoonTooOldIsMarkedBefore();
    static void namesSortNaturally();
    static void searchTextHoldsEveryColumn();
    static void manyRows();
};

void TestHookKeyTableModel::mergeKeepsWhatStays()
{
    const FixedClock clock;
    Model model(clock);
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.mergeKeys({sampleKey(1, u"one"_s), sampleKey(2, u"two"_s), sampleKey(3, u"three"_s)});

    QItemSelectionModel selection(&model);
    selection.select(model.index(2, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QPersistentModelIndex two = model.index(1, Model::Name);

    model.mergeKeys({sampleKey(3, u"three renamed"_s), sampleKey(4, u"four"_s)});
    QCOMPARE(names(model), QStringList({u"three renamed"_s, u"four"_s}));
    QVERIFY(!two.isValid());
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().first().data().toString(), u"three renamed"_s);
    QVERIFY(resets.isEmpty());
}

void TestHookKeyTableModel::mergeAppendsInTheServersOrder()
{
    const FixedClock clock;
    Model model(clock);
    model.mergeKeys({sampleKey(5, u"five"_s), sampleKey(6, u"six"_s)});
    model.mergeKeys({sampleKey(9, u"nine"_s), sampleKey(6, u"six"_s), sampleKey(7, u"seven"_s),
                     sampleKey(5, u"five"_s)});
    QCOMPARE(names(model), QStringList({u"five"_s, u"six"_s, u"nine"_s, u"seven"_s}));
}

void TestHookKeyTableModel::mergeSaysNoMoreThanChanged()
{
    const FixedClock clock;
    Model model(clock);
    QList<HookKey> keys;
    for (int i = 0; i < 6; ++i)
        keys += sampleKey(i, u"key %1"_s.arg(i));
    model.mergeKeys(keys);

    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.mergeKeys(keys);
    QVERIFY(changed.isEmpty());
    QVERIFY(inserted.isEmpty());
    QVERIFY(removed.isEmpty());

    keys[1].name = u"other"_s;
    keys[2].name = u"another"_s;
    keys[5].isUsed = true;
    keys.removeAt(3);
    keys += sampleKey(10, u"new"_s);
    keys += sampleKey(11, u"newer"_s);
    model.mergeKeys(keys);
    QCOMPARE(changed.count(), 2); // Rows 1 and 2 are neighbours.
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 2);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.at(0).at(1).toInt(), 3);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.rowCount(), 7);
}

void TestHookKeyTableModel::randomMergesEndAtTheirInput()
{
    const FixedClock clock;
    QRandomGenerator random(20261121);
    Model model(clock);
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (int round = 0; round < 200; ++round) {
        QList<HookKey> keys;
        const int count = random.bounded(30);
        for (int i = 0; i < count; ++i) {
            // Few numbers, so that ids come twice, and few names, so that many rows stay the same.
            HookKey key = sampleKey(random.bounded(40), u"name %1"_s.arg(random.bounded(3)));
            key.isUsed = random.bounded(4) == 0;
            keys += key;
        }
        QHash<QString, int> copies;
        for (const HookKey &key : std::as_const(keys))
            ++copies[key.id];
        QHash<QString, QPersistentModelIndex> before;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!model.isAmbiguous(model.keyAt(row).id))
                before.insert(model.keyAt(row).id, model.index(row, 0));
        }

        model.mergeKeys(keys);
        QList<HookKey> shown;
        for (int row = 0; row < model.rowCount(); ++row) {
            const HookKey &key = model.keyAt(row);
            shown += key;
            QVERIFY(model.rowOf(key.id) >= 0);
            QCOMPARE(model.isAmbiguous(key.id), copies.value(key.id) > 1);
        }
        QCOMPARE(fingerprint(shown), fingerprint(keys));
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            QCOMPARE(it.value().isValid(), copies.contains(it.key()));
            if (it.value().isValid())
                QCOMPARE(it.value().data(Model::IdRole).toString(), it.key());
        }
    }
    QVERIFY(resets.isEmpty());
}

void TestHookKeyTableModel::highlightsNewAndChangedRowsOnly()
{
    const FixedClock clock;
    Model model(clock);
    const QAbstractItemModelTester tester(&model);
    model.mergeKeys({sampleKey(1, u"one"_s), sampleKey(2, u"two"_s)});
    model.setHooks(QList<InlineHook>{sampleHook(u"Hook"_s, sampleKey(1, {}).id)});
    QCOMPARE(highlighted(model), QList<int>());

    model.mergeKeys({sampleKey(1, u"one"_s), sampleKey(2, u"two!"_s), sampleKey(3, u"three"_s)});
    QCOMPARE(highlighted(model), QList<int>({1, 2}));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.clearHighlights();
    QCOMPARE(highlighted(model), QList<int>());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.at(0).at(2).value<QList<int>>(), QList<int>{Model::HighlightRole});

    // A public key that arrives is nothing that the row shows.
    HookKey withJwk = sampleKey(1, u"one"_s);
    withJwk.publicJwk = "{}";
    model.mergeKey(withJwk);
    QCOMPARE(highlighted(model), QList<int>());

    model.setHooks(QList<InlineHook>{sampleHook(u"Hook"_s, sampleKey(3, {}).id)});
    QCOMPARE(highlighted(model), QList<int>({0, 2}));
    model.clearHighlights();
    model.setHooks(std::nullopt);
    QCOMPARE(highlighted(model), QList<int>());
}

void TestHookKeyTableModel::publicKeyStaysWithItsKeyId()
{
    const FixedClock clock;
    Model model(clock);
    HookKey key = sampleKey(1, u"one"_s);
    key.publicJwk = R"({"kty":"RSA"})";
    model.mergeKeys({key});

    HookKey listed = sampleKey(1, u"renamed"_s);
    model.mergeKeys({listed});
    QCOMPARE(model.keyAt(0).publicJwk, key.publicJwk);
    QCOMPARE(model.keyAt(0).name, u"renamed"_s);

    listed.keyId = u"another"_s;
    model.mergeKeys({listed});
    QCOMPARE(model.keyAt(0).publicJwk, QByteArray());
}

void TestHookKeyTableModel::row43_row77_privateMaterialIsNeitherKeptNorForgotten()
{
    const FixedClock clock;
    Model model(clock);
    HookKey key = sampleKey(1, u"one"_s);
    key.publicJwk = R"({"d":"secret"})";
    key.privateMember = true;
    model.mergeKeys({key});
    QCOMPARE(model.keyAt(0).publicJwk, QByteArray());
    QVERIFY(model.keyAt(0).privateMember);

    QCOMPARE(cell(model, 0, 0, Model::SeverityRole), QVariant(int(Severity::Alarm)));
    QCOMPARE(cell(model, 0, 0, Model::WarningsRole).toStringList().size(), 1);

    // Whatever is said later, even by a list that had lost the key meanwhile.
    key.privateMember = false;
    key.publicJwk = R"({"kty":"RSA"})";
    const auto isMarked = [&model] {
        return model.keyAt(0).privateMember && model.keyAt(0).publicJwk.isEmpty();
    };
    model.mergeKeys({sampleKey(1, u"one"_s)});
    QVERIFY(isMarked());
    model.mergeKey(key);
    QVERIFY(isMarked());
    model.mergeKeys({key});
    QVERIFY(isMarked());
    model.mergeKeys({});
    model.mergeKeys({key});
    QVERIFY(isMarked());
    key.keyId = u"another"_s;
    model.mergeKey(key);
    QVERIFY(isMarked());
}

void TestHookKeyTableModel::row24_row29_whatWasOddInTheListStays()
{
    const FixedClock clock;
    Model model(clock);
    HookKey listed = sampleKey(1, u"one"_s);
    listed.warnings = {u"The list names two IDs."_s};
    model.mergeKeys({listed});
    HookKey read = sampleKey(1, u"one"_s);
    read.publicJwk = R"({"kty":"RSA"})";
    model.mergeKey(read);
    QCOMPARE(model.keyAt(0).warnings, listed.warnings);
    QCOMPARE(cell(model, 0, 0, Model::SeverityRole), QVariant(int(Severity::Warning)));

    // And the other way round; each answer takes back what it said itself.
    read.warnings = {u"Its own answer is odd."_s};
    model.mergeKey(read);
    QCOMPARE(model.keyAt(0).warnings, listed.warnings + read.warnings);
    model.mergeKeys({listed});
    QCOMPARE(model.keyAt(0).warnings, listed.warnings + read.warnings);
    model.mergeKeys({sampleKey(1, u"one"_s)});
    QCOMPARE(model.keyAt(0).warnings, read.warnings);
    read.warnings.clear();
    model.mergeKey(read);
    QVERIFY(model.keyAt(0).warnings.isEmpty());
    QVERIFY(!cell(model, 0, 0, Model::SeverityRole).isValid());
}

void TestHookKeyTableModel::row78_changedRowsAreMarked()
{
    const FixedClock clock;
    Model model(clock);
    model.mergeKeys({sampleKey(1, u"one"_s), sampleKey(2, u"two"_s)});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setChangedKeys({sampleKey(2, {}).id});
    QCOMPARE(changed.count(), 1);
    QVERIFY(!cell(model, 0, 0, Model::SeverityRole).isValid());
    QCOMPARE(cell(model, 1, 0, Model::SeverityRole), QVariant(int(Severity::Alarm)));
    QVERIFY(cell(model, 1, 0, Qt::AccessibleDescriptionRole)
                .toString()
                .contains(u"not the public key"_s));
    model.mergeKeys({sampleKey(2, u"renamed"_s)});
    QCOMPARE(cell(model, 0, 0, Model::SeverityRole), QVariant(int(Severity::Alarm)));
    model.setChangedKeys({});
    QVERIFY(!cell(model, 0, 0, Model::SeverityRole).isValid());
}

void TestHookKeyTableModel::duplicateIdsAreShownAndAmbiguous()
{
    const FixedClock clock;
    Model model(clock);
    const QAbstractItemModelTester tester(&model);
    const QString id = sampleKey(1, {}).id;
    model.mergeKeys({sampleKey(1, u"one"_s), sampleKey(2, u"two"_s), sampleKey(1, u"twin"_s)});
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.isAmbiguous(id));
    QCOMPARE(model.rowOf(id), 0);
    QVERIFY(!model.isAmbiguous(sampleKey(2, {}).id));
    QCOMPARE(cell(model, 2, 0, Model::WarningsRole).toStringList().size(), 1);
    QCOMPARE(cell(model, 1, 0, Model::WarningsRole).toStringList().size(), 0);
    // The icon, for a screen reader.
    QCOMPARE(cell(model, 2, Model::Name, Qt::AccessibleDescriptionRole).toString(),
             cell(model, 2, 0, Model::WarningsRole).toStringList().first());
    QCOMPARE(cell(model, 1, Model::Name, Qt::AccessibleDescriptionRole).toString(), QString());

    model.mergeKeys({sampleKey(2, u"two"_s), sampleKey(1, u"one"_s)});
    QVERIFY(!model.isAmbiguous(id));
    QCOMPARE(names(model), QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(cell(model, 0, 0, Model::WarningsRole).toStringList().size(), 0);
}

void TestHookKeyTableModel::oneKeyIsMergedAndRemoved()
{
    const FixedClock clock;
    Model model(clock);
    const QAbstractItemModelTester tester(&model);
    model.mergeKeys({sampleKey(1, u"one"_s)});
    model.mergeKey(sampleKey(2, u"two"_s));
    model.mergeKey(sampleKey(1, u"uno"_s));
    QCOMPARE(names(model), QStringList({u"uno"_s, u"two"_s}));
    QCOMPARE(highlighted(model), QList<int>({0, 1}));
    QCOMPARE(model.names(sampleKey(1, {}).id), QStringList(u"two"_s));
    QCOMPARE(model.key(sampleKey(2, {}).id)->name, u"two"_s);

    model.removeKey(sampleKey(1, {}).id);
    model.removeKey(u"unknown"_s);
    QCOMPARE(names(model), QStringList(u"two"_s));
    QVERIFY(!model.key(sampleKey(1, {}).id));
    QCOMPARE(model.rowOf(sampleKey(2, {}).id), 0);
}

void TestHookKeyTableModel::hooksShowWhoUsesAKey()
{
    const FixedClock clock;
    Model model(clock);
    const QAbstractItemModelTester tester(&model);
    model.mergeKeys({sampleKey(1, u"one"_s), sampleKey(2, u"two"_s)});
    const QString id = sampleKey(1, {}).id;
    model.setHooks(QList<InlineHook>{sampleHook(u"Token hook"_s, id), sampleHook(u"<i>SAML"_s, id),
                                     sampleHook(u"Other kind"_s, {})});
    QCOMPARE(cell(model, 0, Model::UsedBy).toString(), u"Token hook +1"_s);
    QCOMPARE(cell(model, 0, Model::UsedBy, Qt::AccessibleTextRole).toString(),
             u"Token hook, <i>SAML"_s);
    QCOMPARE(cell(model, 0, Model::UsedBy, Model::CopyRole).toString(), u"Token hook, <i>SAML"_s);
    const QString toolTip = cell(model, 0, Model::UsedBy, Qt::ToolTipRole).toString();
    QVERIFY2(toolTip.contains(u"&lt;i&gt;SAML (active)"_s), qPrintable(toolTip));
    QCOMPARE(cell(model, 0, Model::Status).toString(), u"In use"_s);
    QCOMPARE(cell(model, 1, Model::UsedBy).toString(), QString());
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        QVERIFY(model.comesBefore(0, 1, Model::UsedBy, order));
        QVERIFY(!model.comesBefore(1, 0, Model::UsedBy, order));
    }
    QVERIFY(model.isInUse(id));
    QVERIFY(!model.isInUse(sampleKey(2, {}).id));
    QCOMPARE(model.hooksUsing(id).size(), 2);
    QCOMPARE(model.count(KeyStatus::Unused), 1);

    // A key that comes later knows its hooks at once.
    HookKey third = sampleKey(3, u"three"_s);
    model.setHooks(QList<InlineHook>{sampleHook(u"Only"_s, third.id)});
    model.mergeKey(third);
    QCOMPARE(cell(model, 2, Model::UsedBy).toString(), u"Only"_s);
    QCOMPARE(model.count(KeyStatus::Unused), 2);

    model.setHooks(QList<InlineHook>{sampleHook(u"Deal 100%1"_s, id), sampleHook(u"%2"_s, id)});
    QCOMPARE(cell(model, 0, Model::UsedBy).toString(), u"Deal 100%1 +1"_s);
}

void TestHookKeyTableModel::statusNeedsOktasWord_data()
{
    QTest::addColumn<int>("isUsed"); // -1: not told
    QTest::addColumn<int>("hooks");  // -1: not known
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("usedBy");
    QTest::addColumn<int>("order"); // -1: no value
    QTest::newRow("used, hook") << 1 << 1 << u"In use"_s << u"Hook"_s << 0;
    QTest::newRow("used, no hook") << 1 << 0 << u"In use"_s << u"Unknown"_s << 0;
    QTest::newRow("used, not known") << 1 << -1 << u"In use"_s << u"Unknown"_s << 0;
    QTest::newRow("unused, hook") << 0 << 1 << u"In use"_s << u"Hook"_s << 0;
    QTest::newRow("unused, no hook") << 0 << 0 << u"Unused"_s << QString() << 1;
    QTest::newRow("unused, not known") << 0 << -1 << u"Unused"_s << QString() << 1;
    QTest::newRow("not told, hook") << -1 << 1 << u"In use"_s << u"Hook"_s << 0;
    QTest::newRow("not told, no hook") << -1 << 0 << u"Unknown"_s << QString() << -1;
    QTest::newRow("nothing") << -1 << -1 << u"Unknown"_s << u"Unknown"_s << -1;
}

void TestHookKeyTableModel::statusNeedsOktasWord()
{
    QFETCH(const int, isUsed);
    QFETCH(const int, hooks);
    QFETCH(const QString, status);
    QFETCH(const QString, usedBy);
    QFETCH(const int, order);
    const FixedClock clock;
    Model model(clock);
    HookKey key = sampleKey(1, u"one"_s);
    key.isUsed = isUsed < 0 ? std::nullopt : std::optional(isUsed == 1);
    HookKey used = sampleKey(2, u"used"_s);
    used.isUsed = true;
    HookKey untold = sampleKey(3, u"not told"_s);
    untold.isUsed.reset();
    model.mergeKeys({key, used, untold});
    if (hooks == 0) {
        model.setHooks(QList<InlineHook>());
    } else if (hooks == 1) {
        model.setHooks(QList<InlineHook>{sampleHook(u"Hook"_s, key.id)});
    }
    QCOMPARE(cell(model, 0, Model::Status).toString(), status);
    QCOMPARE(cell(model, 0, Model::UsedBy).toString(), usedBy);
    QCOMPARE(model.comesBefore(1, 0, Model::Status, Qt::AscendingOrder), order != 0);
    QCOMPARE(model.comesBefore(0, 2, Model::Status, Qt::AscendingOrder), order >= 0);
    QCOMPARE(model.comesBefore(0, 2, Model::Status, Qt::DescendingOrder), order >= 0);
    QCOMPARE(model.count(KeyStatus::Unused), status == u"Unused"_s ? 1 : 0);
    QCOMPARE(model.isInUse(key.id), status == u"In use"_s);
}

void TestHookKeyTableModel::datesAreShown_data()
{
    QTest::addColumn<QDateTime>("date");
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("hasValue");
    QTest::newRow("ordinary") << QDateTime({2022, 8, 31}, {10, 0}, Qt::UTC)
                              << u"2022-08-31T10:00:00.000Z"_s << u"2022-08-31"_s << true;
    QTest::newRow("no date") << QDateTime() << u"yester<b>day\n"_s << u"yester<b>day⟨U+000A⟩"_s
                             << false;
    QTest::newRow("missing") << QDateTime() << QString() << QString() << false;
    QTest::newRow("far future") << QDateTime({9999, 1, 1}, {0, 0}, Qt::UTC)
                                << u"9999-01-01T00:00:00.000Z"_s << u"9999-01-01T00:00:00.000Z"_s
                                << false;
    QTest::newRow("clocks differ") << QDateTime({2026, 11, 21}, {12, 5}, Qt::UTC)
                                   << u"2026-11-21T12:05:00.000Z"_s << u"2026-11-21"_s << true;
}

void TestHookKeyTableModel::datesAreShown()
{
    QFETCH(const QDateTime, date);
    QFETCH(const QString, received);
    QFETCH(const QString, shown);
    QFETCH(const bool, hasValue);
    const FixedClock clock;
    Model model(clock);
    HookKey key = sampleKey(1, u"one"_s);
    key.created = key.lastUpdated = date;
    key.createdText = key.lastUpdatedText = received;
    HookKey undated = sampleKey(2, u"undated"_s);
    undated.created = undated.lastUpdated = QDateTime();
    model.mergeKeys({key, undated});
    for (const int column : {Model::Created, Model::LastUpdated}) {
        QCOMPARE(cell(model, 0, column).toString(), shown);
        QCOMPARE(cell(model, 0, column, Model::CopyRole).toString(), received);
    }
    for (const int column : {Model::Created, Model::LastUpdated, Model::Age}) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
            QCOMPARE(model.comesBefore(0, 1, column, order), hasValue);
    }
    QCOMPARE(cell(model, 0, Model::Age).toString().isEmpty(), !hasValue);
    QVERIFY(!cell(model, 0, Model::Created, Qt::ToolTipRole).toString().contains(u"<b>"_s));
}

void TestHookKeyTableModel::ages_data()
{
    QTest::addColumn<QDate>("created");
    QTest::addColumn<QString>("age");
    // Without a translation a plural form is shown as it stands in the source.
    QTest::newRow("today") << QDate(2026, 11, 21) << u"Today"_s;
    QTest::newRow("yesterday") << QDate(2026, 11, 20) << u"1 day(s)"_s;
    QTest::newRow("12 days") << QDate(2026, 11, 9) << u"12 day(s)"_s;
    QTest::newRow("a day under a month") << QDate(2026, 10, 22) << u"30 day(s)"_s;
    QTest::newRow("a month") << QDate(2026, 10, 21) << u"1 month(s)"_s;
    QTest::newRow("3 months") << QDate(2026, 8, 1) << u"3 month(s)"_s;
    QTest::newRow("a day under a year") << QDate(2025, 11, 22) << u"11 month(s)"_s;
    QTest::newRow("a year") << QDate(2025, 11, 21) << u"1 year(s)"_s;
    QTest::newRow("4 years") << QDate(2022, 8, 31) << u"4 year(s)"_s;
}

void TestHookKeyTableModel::ages()
{
    QFETCH(const QDate, created);
    QFETCH(const QString, age);
    const FixedClock clock;
    Model model(clock);
    HookKey key = sampleKey(1, u"one"_s);
    key.created = created.startOfDay(Qt::UTC);
    model.mergeKeys({key});
    QCOMPARE(cell(model, 0, Model::Age).toString(), age);
    QVERIFY(model.searchText(0).contains(age.toCaseFolded()));
}

void TestHookKeyTableModel::agesGoOn()
{
    FixedClock clock;
    Model model(clock);
    const QAbstractItemModelTester tester(&model);
    model.refreshAges();
    HookKey key = sampleKey(1, u"one"_s);
    key.created = clock.now();
    model.mergeKeys({key});
    QCOMPARE(cell(model, 0, Model::Age).toString(), u"Today"_s);
    clock.advance(std::chrono::hours(48));
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.refreshAges();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(cell(model, 0, Model::Age).toString(), u"2 day(s)"_s);
}

void TestHookKeyTableModel::marksWhatIsTooOld()
{
    FixedClock clock;
    Model model(clock);
    const QAbstractItemModelTester tester(&model);
    HookKey dateless = sampleKey(3, u"dateless"_s);
    dateless.created = {};
    QList<HookKey> keys{sampleKey(1, u"old"_s), sampleKey(2, u"young"_s), dateless};
    keys[0].created = clock.now().addDays(-31);
    keys[1].created = clock.now().addDays(-30);
    model.mergeKeys(keys);
    // Nothing is too old before somebody says from when on.
    QCOMPARE(model.count(KeyStatus::TooOld), 0);
    QVERIFY(!cell(model, 0, Model::Age, Model::TooOldRole).isValid());
    QCOMPARE(model.exceededAge(keys[0].id), 0);

    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setAgeLimit(30);
    QCOMPARE(changed.count(), 1);
    model.setAgeLimit(30);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.count(KeyStatus::TooOld), 1);
    for (int row = 0; row < 3; ++row) {
        QCOMPARE(cell(model, row, Model::Age, Model::TooOldRole).toBool(), row == 0);
        QCOMPARE(model.exceededAge(keys[row].id), row == 0 ? 30 : 0);
        QCOMPARE(model.searchText(row).contains(u"too old"_s), row == 0);
        QCOMPARE(
            cell(model, row, Model::Age, Qt::ToolTipRole).toString().contains(u"Older than 30"_s),
            row == 0);
    }
    QCOMPARE(cell(model, 0, Model::Age).toString(), u"1 month(s)"_s);
    QCOMPARE(cell(model, 0, Model::Age, Qt::AccessibleTextRole).toString(),
             u"1 month(s), too old"_s);
    QVERIFY(!cell(model, 2, Model::Age, Qt::AccessibleTextRole).isValid());

    clock.advance(std::chrono::hours(24));
    model.refreshAges();
    QCOMPARE(model.count(KeyStatus::TooOld), 2);
    model.setAgeLimit(0);
    QCOMPARE(model.count(KeyStatus::TooOld), 0);
}

void TestHookKeyTableModel::whatIsSoonTooOldIsMarkedBefore()
{
    FixedClock clock;
    Model model(clock);
    QList<HookKey> keys;
    // Too old today, tomorrow, in 30 days, in 31 days, and nobody knows.
    for (const int age : {91, 90, 61, 60, 0}) {
        HookKey key = sampleKey(int(keys.size()) + 1, u"key %1"_s.arg(age));
        key.created = age == 0 ? QDateTime() : clock.now().addDays(-age);
        keys.append(key);
    }
    model.mergeKeys(keys);
    QVERIFY(!cell(model, 0, Model::Age, Model::DueSoonRole).isValid());
    QVERIFY(!cell(model, 0, Model::Age, Model::DaysUntilTooOldRole).isValid());
    QVERIFY(!model.rowAt(0).tooOldOn().isValid());

    model.setAgeLimit(90);
    const QList<int> days{0, 1, 30, 31};
    for (int row = 0; row < days.size(); ++row) {
        QCOMPARE(cell(model, row, Model::Age, Model::DaysUntilTooOldRole).toInt(), days[row]);
        QCOMPARE(cell(model, row, Model::Age, Model::DueSoonRole).toBool(), row == 1 || row == 2);
        QCOMPARE(model.rowAt(row).tooOldOn(), clock.now().date().addDays(days[row]));
        QCOMPARE(model.rowAt(row).isTooOld(), row == 0);
    }
    QVERIFY(!cell(model, 4, Model::Age, Model::DaysUntilTooOldRole).isValid());
    QCOMPARE(model.count(KeyStatus::DueSoon), 2);
    QCOMPARE(cell(model, 1, Model::Age, Qt::AccessibleTextRole).toString(),
             u"2 month(s), due soon"_s);
    QVERIFY(cell(model, 1, Model::Age, Qt::ToolTipRole).toString().contains(u"In 1 day(s)"_s));

    clock.advance(std::chrono::hours(24));
    model.refreshAges();
    QVERIFY(model.rowAt(1).isTooOld());
    QVERIFY(!model.rowAt(1).isDueSoon());
    QVERIFY(model.rowAt(3).isDueSoon());
}

void TestHookKeyTableModel::hostileTextsAreLiteral()
{
    const FixedClock clock;
    Model model(clock);
    HookKey key = sampleKey(1, u"<img src=x>\u202Egnp\n"_s);
    key.keyId = u"<table>"_s;
    key.warnings = {u"Odd: <b>"_s};
    model.mergeKeys({key});
    model.setHooks(QList<InlineHook>{sampleHook(u"<h1>%1%2"_s, key.id)});
    QCOMPARE(cell(model, 0, Model::Name).toString(), u"<img src=x>⟨U+202E⟩gnp⟨U+000A⟩"_s);
    QCOMPARE(cell(model, 0, Model::Name, Model::CopyRole).toString(), key.name);
    QCOMPARE(cell(model, 0, Model::UsedBy).toString(), u"<h1>%1%2"_s);
    QCOMPARE(cell(model, 0, Model::Name, Model::WarningsRole).toStringList(), key.warnings);
    for (int column = 0; column < Model::ColumnCount; ++column) {
        const QString toolTip = cell(model, 0, column, Qt::ToolTipRole).toString();
        QVERIFY(Qt::mightBeRichText(toolTip)); // So nobody has to guess.
        QCOMPARE(toolTip.count(u'<'), 2);      // The paragraph's own.
        QVERIFY(toolTip.contains(u"Odd: &lt;b&gt;"_s));
        QVERIFY(!toolTip.contains(QChar(0x202E)));
    }
}

void TestHookKeyTableModel::namesSortNaturally()
{
    const FixedClock clock;
    Model model(clock);
    model.mergeKeys({sampleKey(1, u"key 10"_s), sampleKey(2, u"Key 9"_s), sampleKey(3, u"älter"_s),
                     sampleKey(4, {})});
    const auto isBefore = [&model](int left, int right) {
        return model.comesBefore(left, right, Model::Name, Qt::AscendingOrder);
    };
    QVERIFY(isBefore(1, 0));
    QVERIFY(!isBefore(0, 1));
    QVERIFY(isBefore(2, 1));
    QVERIFY(isBefore(0, 3));
    QVERIFY(model.comesBefore(0, 3, Model::Name, Qt::DescendingOrder));
    QVERIFY(model.comesBefore(0, 1, Model::Name, Qt::DescendingOrder));
}

void TestHookKeyTableModel::searchTextHoldsEveryColumn()
{
    const FixedClock clock;
    Model model(clock);
    const HookKey key = sampleKey(1, u"Äpfel"_s);
    model.mergeKeys({key});
    model.setHooks(
        QList<InlineHook>{sampleHook(u"First"_s, key.id), sampleHook(u"Second"_s, key.id)});
    const QString text = model.searchText(0);
    for (const QString &word :
         {u"ÄPFEL"_s, u"in use"_s, u"First"_s, u"Second"_s, key.keyId, key.id, u"2024-10-24"_s})
        QVERIFY2(text.contains(KeyFilter::folded(word)), qPrintable(word));
}

void TestHookKeyTableModel::manyRows()
{
    const FixedClock clock;
    Model model(clock);
    QList<HookKey> keys;
    for (int i = 0; i < 10'000; ++i)
        keys += sampleKey(i, u"key %1"_s.arg(i));
    model.mergeKeys(keys);
    QCOMPARE(model.rowCount(), 10'000);
    keys.removeFirst();
    keys.removeLast();
    model.mergeKeys(keys);
    QCOMPARE(model.rowCount(), 9'998);
    QCOMPARE(model.rowOf(keys.last().id), 9'997);
}

QTEST_GUILESS_MAIN(TestHookKeyTableModel)

#include "tst_hookkeytablemodel.moc"
