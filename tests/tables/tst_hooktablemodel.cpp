// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "hookfiltermodel.h"
#include "hooktablemodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using Model = HookTableModel;

/// The table of inline hooks, and what is sorted and filtered of it.
class TestHookTableModel final : public QObject
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
    static void mergeSaysNoMoreThanChanged();
    static void marksWhatIsNewOrChanged();
    static void hooksOfOneIdAreAllShown();
    static void cellsSayWhatAHookIs();
    static void screenReadersGetTheWhole();
    static void showsHostsAsTheyAreCalled_data();
    static void showsHostsAsTheyAreCalled();
    static void hostileTextIsShownAsItIs();
    static void theGravestFindingMarksTheRow();
    static void sortsEveryColumn_data();
    static void sortsEveryColumn();
    static void filtersByWords_data();
    static void filtersByWords();
};

namespace {

HookRow row(const QString &id, const QString &name)
{
    return {.hook = {.id = id,
                     .name = name,
                     .status = u"ACTIVE"_s,
                     .type = u"com.okta.oauth2.tokens.transform"_s,
                     .uri = u"https://hooks.example.com/token?x=1"_s,
                     .hookKeyId = u"HKY1"_s,
                     .channel = u"OAUTH"_s,
                     .authType = u"private_key_jwt"_s,
                     .clientId = u"0oa1"_s,
                     .tokenUrl = u"https://id.example.com/token"_s,
                     .lastUpdated = u"2026-03-04T05:06:07.000Z"_s},
            .type = u"Token"_s,
            .key = u"partner-api"_s,
            .authentication = u"With a hook key"_s,
            .failure = u"Sign-in goes on."_s,
            .findings = {}};
}

QString cell(const QAbstractItemModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

QStringList namesIn(const QAbstractItemModel &model)
{
    QStringList names;
    for (int i = 0; i < model.rowCount(); ++i)
        names.append(cell(model, i, Model::Name));
    return names;
}

} // namespace

void TestHookTableModel::mergeKeepsWhatStays()
{
    Model model;
    const QAbstractItemModelTester tester(&model);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.mergeHooks(
        {row(u"cal1"_s, u"one"_s), row(u"cal2"_s, u"two"_s), row(u"cal3"_s, u"three"_s)});
    const QPersistentModelIndex third = model.index(2, Model::Key);

    model.mergeHooks({row(u"cal4"_s, u"four"_s), row(u"cal3"_s, u"3"_s), row(u"cal2"_s, u"two"_s)});
    QCOMPARE(namesIn(model), QStringList({u"two"_s, u"3"_s, u"four"_s}));
    QCOMPARE(third.row(), 1);
    QCOMPARE(model.rowOf(u"cal4"_s), 2);
    QCOMPARE(model.rowOf(u"cal1"_s), -1);

    model.mergeHooks({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!third.isValid());
    QCOMPARE(reset.count(), 0);
}

void TestHookTableModel::mergeSaysNoMoreThanChanged()
{
    Model model;
    QList<HookRow> rows{row(u"cal1"_s, u"one"_s), row(u"cal2"_s, u"two"_s)};
    model.mergeHooks(rows);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.mergeHooks(rows);
    QCOMPARE(changed.count(), 0);
    rows[1].key = u"another"_s;
    model.mergeHooks(rows);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(inserted.count(), 0);
    QCOMPARE(removed.count(), 0);
}

void TestHookTableModel::marksWhatIsNewOrChanged()
{
    Model model;
    const auto marked = [&model] {
        QStringList names;
        for (int i = 0; i < model.rowCount(); ++i) {
            if (model.index(i, 0).data(Model::HighlightRole).toBool())
                names.append(cell(model, i, Model::Name));
        }
        return names;
    };
    QList<HookRow> rows{row(u"cal1"_s, u"a"_s), row(u"cal2"_s, u"b"_s), row(u"cal3"_s, u"c"_s),
                        row(u"cal4"_s, u"d"_s), row(u"cal5"_s, u"e"_s), row(u"cal6"_s, u"f"_s)};
    for (HookRow &kept : rows)
        kept.hook.uri = u"https://hooks.example.com/token"_s;
    model.mergeHooks(rows);
    model.clearHighlights();
    QCOMPARE(marked(), QStringList());

    rows[0].hook.uri += u"?x=1"_s; // as it was: what comes behind the path is not kept
    rows[1].key = u"renamed"_s;    // its key changed, not the hook
    rows[2].hook.hookKeyId = u"HKY2"_s;
    rows[3].hook.uri = u"https://other.example.com/token"_s;
    rows[4].hook.status = u"INACTIVE"_s;
    rows[5].hook.name = u"g"_s;
    rows.append(row(u"cal7"_s, u"h"_s));
    model.mergeHooks(rows, Model::Before::Kept);
    QCOMPARE(marked(), QStringList({u"c"_s, u"d"_s, u"e"_s, u"g"_s, u"h"_s}));
    rows[2].key = u"another"_s; // a moment later: it stays marked
    model.mergeHooks(rows);
    QCOMPARE(marked().size(), 5);

    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.clearHighlights();
    QCOMPARE(marked(), QStringList());
    QCOMPARE(changed.count(), 5);
    QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int>{Model::HighlightRole});
    // An address with what comes behind the path is known now.
    rows[0].hook.uri = u"https://hooks.example.com/token?x=2"_s;
    rows[1].hook.uri += u"?x=1"_s;
    model.mergeHooks(rows);
    QCOMPARE(marked(), QStringList({u"a"_s, u"b"_s}));
}

void TestHookTableModel::hooksOfOneIdAreAllShown()
{
    Model model;
    const QAbstractItemModelTester tester(&model);
    model.mergeHooks({row(u"cal1"_s, u"a"_s), row(u"cal1"_s, u"b"_s)});
    QCOMPARE(namesIn(model), QStringList({u"a"_s, u"b"_s}));
    model.mergeHooks({row(u"cal1"_s, u"a"_s), row(u"cal1"_s, u"c"_s)});
    QCOMPARE(namesIn(model), QStringList({u"a"_s, u"c"_s}));
    model.mergeHooks({row(u"cal1"_s, u"a"_s)});
    QCOMPARE(namesIn(model), QStringList({u"a"_s}));
}

void TestHookTableModel::cellsSayWhatAHookIs()
{
    Model model;
    HookRow inactive = row(u"cal2"_s, {});
    inactive.hook.status = u"INACTIVE"_s;
    inactive.hook.lastUpdated = u"soon"_s;
    HookRow odd = row(u"cal3"_s, u"odd"_s);
    odd.hook.status = u"PAUSED"_s;
    model.mergeHooks({row(u"cal1"_s, u"one"_s), inactive, odd});

    QStringList cells;
    QStringList headings;
    for (int column = 0; column < model.columnCount(); ++column) {
        cells.append(cell(model, 0, column));
        headings.append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    QCOMPARE(cells, QStringList({u"one"_s, u"Token"_s, u"Active"_s, u"partner-api"_s,
                                 u"hooks.example.com"_s, u"With a hook key"_s,
                                 u"Sign-in goes on."_s, u"2026-03-04"_s}));
    QCOMPARE(headings, QStringList({u"Name"_s, u"Type"_s, u"Status"_s, u"Key"_s, u"Calls"_s,
                                    u"Authenticates"_s, u"If it fails"_s, u"Last change"_s}));
    QCOMPARE(cell(model, 1, Model::Name), u"cal2"_s); // it has no name
    QCOMPARE(cell(model, 1, Model::Status), u"Inactive"_s);
    QCOMPARE(cell(model, 1, Model::LastUpdated), u"soon"_s);
    QCOMPARE(cell(model, 2, Model::Status), u"PAUSED"_s);
    QCOMPARE(cell(model, 0, Model::Name, Model::IdRole), u"cal1"_s);
}

void TestHookTableModel::screenReadersGetTheWhole()
{
    Model model;
    HookRow keyless = row(u"cal2"_s, u"two"_s);
    keyless.key.clear();
    model.mergeHooks({row(u"cal1"_s, u"one"_s), keyless});
    const auto spoken = [&model](int row, int column) {
        return cell(model, row, column, Qt::AccessibleTextRole);
    };
    QCOMPARE(spoken(0, Model::Name), u"one"_s);
    QCOMPARE(spoken(0, Model::Calls), u"https://hooks.example.com/token?x=1"_s);
    QCOMPARE(spoken(0, Model::LastUpdated), u"2026-03-04 05:06"_s);
    QCOMPARE(spoken(1, Model::Key), u"No key"_s);
}

void TestHookTableModel::showsHostsAsTheyAreCalled_data()
{
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("host");
    QTest::newRow("plain") << u"https://a.example/x"_s << u"a.example"_s;
    QTest::newRow("port") << u"http://127.0.0.1:8080/x"_s << u"127.0.0.1:8080"_s;
    QTest::newRow("punycode") << u"https://bücher.example/"_s << u"xn--bcher-kva.example"_s;
    QTest::newRow("user info") << u"https://okta.com@evil.example/"_s << u"evil.example"_s;
    QTest::newRow("none") << u"not a URL"_s << u"not a URL"_s;
    QTest::newRow("empty") << QString() << QString();
}

void TestHookTableModel::showsHostsAsTheyAreCalled()
{
    QFETCH(const QString, uri);
    QTEST(hookHostText(uri), "host");
}

void TestHookTableModel::hostileTextIsShownAsItIs()
{
    Model model;
    const QString name = u"<b>a</b>\u202E"_s;
    HookRow hostile = row(u"cal1"_s, name);
    hostile.findings = {{Severity::Warning, u"x"_s, u"<i>odd</i>"_s, {}}};
    model.mergeHooks({hostile});
    QVERIFY(!cell(model, 0, Model::Name).contains(QChar(0x202E)));
    QTextDocument tip;
    tip.setHtml(cell(model, 0, Model::Name, Qt::ToolTipRole));
    QVERIFY2(tip.toPlainText().contains(u"<b>a</b>"), qPrintable(tip.toPlainText()));
    QVERIFY2(tip.toPlainText().contains(u"<i>odd</i>"), qPrintable(tip.toPlainText()));
}

void TestHookTableModel::theGravestFindingMarksTheRow()
{
    Model model;
    HookRow alarming = row(u"cal2"_s, u"two"_s);
    alarming.findings = {{Severity::Problem, u"a"_s, u"It cannot work."_s, {}},
                         {Severity::Info, u"b"_s, u"It is odd."_s, {}}};
    model.mergeHooks({row(u"cal1"_s, u"one"_s), alarming});
    QVERIFY(!model.index(0, 0).data(Model::SeverityRole).isValid());
    QCOMPARE(model.index(1, 0).data(Model::SeverityRole).toInt(), int(Severity::Problem));
    QCOMPARE(cell(model, 1, Model::Name, Qt::AccessibleDescriptionRole),
             u"It cannot work. It is odd."_s);
    QCOMPARE(cell(model, 1, Model::Type, Qt::AccessibleDescriptionRole), QString());
}

void TestHookTableModel::sortsEveryColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("ascending");
    QTest::addColumn<QStringList>("descending");
    QTest::newRow("name, as people count")
        << int(Model::Name) << QStringList{u"Hook 2"_s, u"hook 10"_s, u"Z"_s}
        << QStringList{u"Z"_s, u"hook 10"_s, u"Hook 2"_s};
    QTest::newRow("key; none comes last")
        << int(Model::Key) << QStringList{u"hook 10"_s, u"Z"_s, u"Hook 2"_s}
        << QStringList{u"Z"_s, u"hook 10"_s, u"Hook 2"_s};
    QTest::newRow("date; none comes last")
        << int(Model::LastUpdated) << QStringList{u"Hook 2"_s, u"hook 10"_s, u"Z"_s}
        << QStringList{u"hook 10"_s, u"Hook 2"_s, u"Z"_s};
}

void TestHookTableModel::sortsEveryColumn()
{
    QFETCH(const int, column);
    Model model;
    HookRow two = row(u"cal2"_s, u"Hook 2"_s);
    two.key.clear();
    two.hook.lastUpdated = u"2025-12-31T23:00:00.000Z"_s;
    HookRow ten = row(u"cal1"_s, u"hook 10"_s);
    ten.key = u"a"_s;
    HookRow last = row(u"cal3"_s, u"Z"_s);
    last.key = u"b"_s;
    last.hook.lastUpdated.clear();
    model.mergeHooks({ten, last, two});
    HookFilterModel sorted;
    sorted.setSourceModel(&model);
    sorted.sort(column, Qt::AscendingOrder);
    QTEST(namesIn(sorted), "ascending");
    sorted.sort(column, Qt::DescendingOrder);
    QTEST(namesIn(sorted), "descending");
}

void TestHookTableModel::filtersByWords_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("names");
    const QStringList both{u"Partner Zürich"_s, u"Payroll"_s};
    QTest::newRow("nothing") << QString() << both;
    QTest::newRow("blank") << u"  "_s << both;
    QTest::newRow("a name, without accents") << u"zurich"_s << QStringList{both.first()};
    QTest::newRow("two words, in two columns") << u"EXAMPLE payroll"_s << QStringList{both.last()};
    QTest::newRow("the type as Okta calls it") << u"tokens.transform"_s << both;
    QTest::newRow("a finding") << u"plain"_s << QStringList{both.last()};
    QTest::newRow("the ID") << u"cal1"_s << QStringList{both.first()};
    QTest::newRow("no") << u"nowhere"_s << QStringList();
}

void TestHookTableModel::filtersByWords()
{
    QFETCH(const QString, filter);
    Model model;
    HookRow payroll = row(u"cal2"_s, u"Payroll"_s);
    payroll.findings = {{Severity::Problem, u"plain-http"_s, u"It is plain http."_s, {}}};
    model.mergeHooks({row(u"cal1"_s, u"Partner Zürich"_s), payroll});
    HookFilterModel shown;
    const QAbstractItemModelTester tester(&shown);
    shown.setSourceModel(&model);
    shown.setFilterText(filter);
    QCOMPARE(shown.filterText(), filter);
    QTEST(namesIn(shown), "names");
    shown.setFilterText({});
    QCOMPARE(shown.rowCount(), 2);
}

QTEST_GUILESS_MAIN(TestHookTableModel)

#include "tst_hooktablemodel.moc"
