// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changeoutcome.h"
#include "failonwarning.h"
#include "fixedclock.h"
#include "hookkeytablemodel.h"
#include "samplekeys.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using Kind = PendingChange::Kind;
using Became = ChangeOutcome::Kind;

namespace {

PendingChange change(Kind kind, const QString &name)
{
    PendingChange change;
    change.kind = kind;
    change.name = name;
    if (kind != Kind::Create)
        change.id = sampleKey(1, {}).id;
    return change;
}

} // namespace

class TestChangeOutcome final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void isFoundInTheList_data();
    static void isFoundInTheList();
    static void aCreateCountsNewKeysAlone();
    static void isSaid_data();
    static void isSaid();
    static void row79_isSaidLate_data();
    static void row79_isSaidLate();
};

void TestChangeOutcome::isFoundInTheList_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("nameNow"); // of key 1; empty: it is not there
    QTest::addColumn<Became>("became");
    QTest::newRow("created") << Kind::Create << u"new"_s << Became::Done;
    QTest::newRow("not created") << Kind::Create << u"old"_s << Became::NotDone;
    QTest::newRow("renamed") << Kind::Rename << u"new"_s << Became::Done;
    QTest::newRow("not renamed") << Kind::Rename << u"old"_s << Became::NotDone;
    QTest::newRow("gone") << Kind::Rename << QString() << Became::Gone;
    QTest::newRow("deleted") << Kind::Delete << QString() << Became::Done;
    QTest::newRow("not deleted") << Kind::Delete << u"old"_s << Became::NotDone;
}

void TestChangeOutcome::isFoundInTheList()
{
    QFETCH(const Kind, kind);
    QFETCH(const QString, nameNow);
    QFETCH(const Became, became);
    const FixedClock clock;
    HookKeyTableModel keys(clock);
    if (!nameNow.isEmpty())
        keys.mergeKeys({sampleKey(1, nameNow)});
    QCOMPARE(outcomeOf(change(kind, u"new"_s), keys).kind, became);
}

void TestChangeOutcome::aCreateCountsNewKeysAlone()
{
    const FixedClock clock;
    HookKeyTableModel keys(clock);
    keys.mergeKeys({sampleKey(1, u"new"_s)});
    PendingChange create = change(Kind::Create, u"new"_s);
    create.idsBefore = idsNamed(keys, u"new"_s);
    QCOMPARE(create.idsBefore, QStringList(sampleKey(1, {}).id));
    QCOMPARE(outcomeOf(create, keys).kind, Became::NotDone);
    keys.mergeKeys({sampleKey(1, u"new"_s), sampleKey(2, u"new"_s)});
    QCOMPARE(outcomeOf(create, keys).kind, Became::Done);
}

void TestChangeOutcome::isSaid_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Became>("became");
    QTest::addColumn<QString>("words");
    QTest::newRow("create unread") << Kind::Create << Became::Unread << u"could not be read"_s;
    QTest::newRow("create done") << Kind::Create << Became::Done
                                 << u"delete it if it is not yours"_s;
    QTest::newRow("create not done") << Kind::Create << Became::NotDone << u"no new key"_s;
    QTest::newRow("rename unread") << Kind::Rename << Became::Unread << u"could not be read"_s;
    QTest::newRow("rename done") << Kind::Rename << Became::Done
                                 << u"called “x⟨U+000A⟩” now. You need not do it again"_s;
    QTest::newRow("rename not done") << Kind::Rename << Became::NotDone << u"called “y” still"_s;
    QTest::newRow("rename gone") << Kind::Rename << Became::Gone << u"gone now. Create a new one"_s;
    QTest::newRow("delete unread") << Kind::Delete << Became::Unread << u"could not be read"_s;
    QTest::newRow("delete done") << Kind::Delete << Became::Done
                                 << u"it is gone now. You need not"_s;
    QTest::newRow("delete not done") << Kind::Delete << Became::NotDone << u"there still"_s;
}

void TestChangeOutcome::isSaid()
{
    QFETCH(const Kind, kind);
    QFETCH(const Became, became);
    QFETCH(const QString, words);
    const QString text = outcomeText(change(kind, u"x\n"_s), {became, u"y"_s});
    QVERIFY2(text.contains(words), qPrintable(text));
    QVERIFY2(!text.contains(u'\n') && !text.contains(u"%1"_s), qPrintable(text));
}

void TestChangeOutcome::row79_isSaidLate_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Became>("became");
    QTest::addColumn<QString>("words");
    QTest::newRow("created") << Kind::Create << Became::Done << u"delete it if it is not yours"_s;
    QTest::newRow("not created") << Kind::Create << Became::NotDone << u"Create it again"_s;
    QTest::newRow("renamed") << Kind::Rename << Became::Done << u"It was renamed. You need not"_s;
    QTest::newRow("not renamed") << Kind::Rename << Became::NotDone
                                 << u"called “y”. Rename it again"_s;
    QTest::newRow("gone") << Kind::Rename << Became::Gone << u"gone now. Create a new one"_s;
    QTest::newRow("deleted") << Kind::Delete << Became::Done << u"gone now. You need not"_s;
    QTest::newRow("not deleted") << Kind::Delete << Became::NotDone
                                 << u"there still. Delete it again"_s;
}

void TestChangeOutcome::row79_isSaidLate()
{
    QFETCH(const Kind, kind);
    QFETCH(const Became, became);
    QFETCH(const QString, words);
    const QString text = lateOutcomeText(change(kind, u"x"_s), {became, u"y"_s});
    QVERIFY2(text.contains(words) && text.contains(u"“x”"_s), qPrintable(text));
    QVERIFY(doneText(change(kind, u"x"_s)).contains(u"“x”"_s));
    QCOMPARE(doneText(change(kind, u"x"_s)).count(u". "_s), 1); // what was done, and what is next
    QCOMPARE(doneText(change(kind, u"x"_s), true).contains(u"Delete it."_s), kind == Kind::Create);
}

QTEST_GUILESS_MAIN(TestChangeOutcome)

#include "tst_changeoutcome.moc"
