// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoverprogress.h"
#include "rotationplanning.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// When a new key is with the other sides, and which hooks of a plan may be left.
class TestHandOverProgress final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhenItIsDone_data();
    void saysNothingOfAUrlByHand();
    void knowsWhenItIsDone();
    void wantsAllToHaveIt();
    void isAboutTheKeyThatWasGiven();
    void goesOnWhereThereIsNoKeyToGive();
    void plansForTheHooksThatAreChosen();
    void beginsWithoutAHookWhereThereIsNone();
};

namespace {

RotationHook hookBy(HandOver way, const QString &id = u"a"_s)
{
    return {.id = id, .name = u"The hook "_s + id, .clientId = {}, .handOver = way};
}

HandOverProgress progressOf(const QList<RotationHook> &hooks)
{
    HandOverProgress progress;
    progress.plan.newName = u"partner-api-2026-11"_s;
    progress.plan.hooks = hooks;
    progress.givenKey = u"HKYnew"_s;
    return progress;
}

} // namespace

/// What is carried by hand is confirmed by the new key's name, and that is no word on a JWKS URL
/// beside it, which others may remember as it was.
void TestHandOverProgress::saysNothingOfAUrlByHand()
{
    RotationHook byHand;
    RotationHook byUrl;
    byUrl.handOver = HandOver::Jwks;
    HandOverProgress progress;
    progress.plan.newName = u"new"_s;
    progress.plan.hooks = {byHand, byUrl};
    progress.typed = u"new"_s;
    QVERIFY(progress.isMixed());
    QVERIFY(progress.isHandedOver(byHand));
    QVERIFY(!progress.isHandedOver(byUrl));
    QVERIFY(!progress.isDone());
    progress.isEarly = true;
    QVERIFY(progress.isDone());
    progress.isEarly = false;
    progress.isSafe = true;
    QVERIFY(progress.isDone());
    progress.typed.clear();
    progress.isEarly = true;
    QVERIFY(!progress.isDone());
}

void TestHandOverProgress::knowsWhenItIsDone_data()
{
    QTest::addColumn<HandOver>("way");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isSafe");
    QTest::addColumn<bool>("leaked");
    QTest::addColumn<bool>("isDone");
    const auto name = u"partner-api-2026-11"_s;
    QTest::newRow("app") << HandOver::App << QString() << false << false << true;
    QTest::newRow("by hand") << HandOver::ByHand << QString() << false << false << false;
    QTest::newRow("by hand, typed") << HandOver::ByHand << name << false << false << true;
    QTest::newRow("by hand, in part")
        << HandOver::ByHand << name.chopped(1) << false << false << false;
    QTest::newRow("by hand, other letters")
        << HandOver::ByHand << name.toUpper() << false << false << false;
    QTest::newRow("by hand, seen elsewhere")
        << HandOver::ByHand << QString() << true << false << false;
    QTest::newRow("by hand, leaked") << HandOver::ByHand << QString() << false << true << false;
    QTest::newRow("URL") << HandOver::Jwks << QString() << false << false << false;
    QTest::newRow("URL, seen and waited for")
        << HandOver::Jwks << QString() << true << false << true;
    QTest::newRow("URL, typed") << HandOver::Jwks << name << false << false << true;
    QTest::newRow("URL, leaked") << HandOver::Jwks << QString() << false << true << true;
}

void TestHandOverProgress::knowsWhenItIsDone()
{
    QFETCH(const HandOver, way);
    QFETCH(const QString, typed);
    QFETCH(const bool, isSafe);
    QFETCH(const bool, leaked);
    QFETCH(const bool, isDone);
    HandOverProgress progress = progressOf({hookBy(way)});
    progress.typed = typed;
    progress.isSafe = isSafe;
    progress.plan.leaked = leaked;
    QCOMPARE(progress.isDone(), isDone);
    QCOMPARE(progress.isHandedOver(progress.plan.hooks.first()), isDone);
    QCOMPARE(progress.canGoOn(), isDone);
    QCOMPARE(progress.isByHand(), way != HandOver::App);
}

void TestHandOverProgress::wantsAllToHaveIt()
{
    HandOverProgress progress = progressOf(
        {hookBy(HandOver::App), hookBy(HandOver::Jwks, u"b"_s), hookBy(HandOver::ByHand, u"c"_s)});
    QVERIFY(progress.isByHand());
    progress.isSafe = true;
    QVERIFY(progress.isHandedOver(progress.plan.hooks.at(1)));
    QVERIFY(!progress.isDone());
    progress.typed = progress.plan.newName;
    QVERIFY(progress.isDone());
    // A plan without a name of a new key is none that anybody could have confirmed.
    progress.plan.newName.clear();
    progress.typed.clear();
    QVERIFY(!progress.isDone());
}

void TestHandOverProgress::isAboutTheKeyThatWasGiven()
{
    HookKey key;
    key.id = u"HKYnew"_s;
    HookKey other;
    other.id = u"HKYother"_s;
    HandOverProgress progress = progressOf({hookBy(HandOver::ByHand)});
    QVERIFY(progress.isAbout(key));
    QVERIFY(!progress.isAbout(other));
    progress.givenKey.clear();
    QVERIFY(progress.isAbout(other));
    // An app is given whichever there is.
    QVERIFY(progressOf({hookBy(HandOver::App)}).isAbout(other));
}

void TestHandOverProgress::goesOnWhereThereIsNoKeyToGive()
{
    HandOverProgress progress = progressOf({hookBy(HandOver::ByHand)});
    progress.givenKey.clear();
    QVERIFY(!progress.isDone());
    QVERIFY(progress.canGoOn());
}

void TestHandOverProgress::plansForTheHooksThatAreChosen()
{
    RotationProposal whole;
    whole.plan.oldName = u"old"_s;
    whole.plan.newName = u"new"_s;
    whole.plan.hooks = {hookBy(HandOver::ByHand), hookBy(HandOver::ByHand, u"b"_s)};
    whole.left = {{u"Other"_s, u"It uses a client secret."_s}};
    QCOMPARE(whole.block(), QString());
    const RotationProposal all = whole.forHooks({u"b"_s, u"a"_s});
    QCOMPARE(all.plan, whole.plan);
    QCOMPARE(all.left.size(), 1);
    const RotationProposal one = whole.forHooks({u"b"_s, u"unknown"_s});
    QCOMPARE(one.block(), QString());
    QCOMPARE(one.plan.hooks, QList<RotationHook>{whole.plan.hooks.last()});
    QCOMPARE(one.left.size(), 2);
    QCOMPARE(one.left.last().hook, u"The hook a"_s);
    QVERIFY(!one.left.last().reason.isEmpty());
    // The old key goes on for the one that is left, so that nothing of it is switched off.
    for (const QString &step : one.steps())
        QVERIFY2(!step.startsWith("Delete"_L1), qPrintable(step));
    QCOMPARE(whole.forHooks({}).block(), u"Choose at least one hook first."_s);
    // What was chosen first is not kept: one chooses among all of them again.
    QCOMPARE(whole.forHooks({u"a"_s}).plan.hooks.first().id, u"a"_s);
}

void TestHandOverProgress::beginsWithoutAHookWhereThereIsNone()
{
    RotationProposal none;
    QCOMPARE(none.block(), QString());
    QCOMPARE(none.forHooks({}).block(), QString());
    // Those that hold the key, but do not sign with it, get no other one.
    none.left = {{u"Other"_s, u"It uses a client secret."_s}};
    QCOMPARE(none.block(), u"No hook that holds the key can be given another one."_s);
}

QTEST_GUILESS_MAIN(TestHandOverProgress)
#include "tst_handoverprogress.moc"
