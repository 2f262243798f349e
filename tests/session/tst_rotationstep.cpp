// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationstep.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Which step of a rotation stands, by what the org says.
class TestRotationStep final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsOn_data();
    void leadsOn();
    void endsWhereTheOldKeyIsGone();
    void staysForOtherHooks();
    void retiresWhatWasKept();
    void doesNotWaitForALeakedKey();
    void offersWhatCanBeDoneWithAHook();
    void saysWhatTheOrgCallsTheKeys();
};

namespace {

const auto oldKey = u"HKYold"_s;
const auto newKey = u"HKYnew"_s;

HookKey keyOf(const QString &id)
{
    HookKey key;
    key.id = id;
    return key;
}

InlineHook hookAt(const QString &id, const QString &keyId)
{
    InlineHook hook;
    hook.id = id;
    hook.name = id;
    hook.hookKeyId = keyId;
    return hook;
}

/// A rotation of the hooks "a" and "b".
RotationPlan planOf()
{
    RotationPlan plan;
    plan.oldId = oldKey;
    plan.hooks = {RotationHook{.id = u"a"_s, .name = u"a"_s, .clientId = {}},
                  RotationHook{.id = u"b"_s, .name = u"b"_s, .clientId = {}}};
    return plan;
}

/// The hooks "a" and "b" sign with the keys @p a and @p b, and both keys are there.
RotationState stateOf(const QString &a, const QString &b)
{
    RotationState state{.oldId = oldKey};
    state.oldKey = keyOf(oldKey);
    state.newKey = keyOf(newKey);
    state.hooks = {hookAt(u"a"_s, a), hookAt(u"b"_s, b)};
    return state;
}

using Step = RotationStep;

} // namespace

void TestRotationStep::leadsOn_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<Step>("shown");
    QTest::addColumn<bool>("isGiven");
    QTest::addColumn<bool>("goesOn");
    QTest::addColumn<Step>("step");
    const auto row = [](const char *name, const QString &a, const QString &b, Step shown,
                        bool isGiven, bool goesOn, Step step) {
        QTest::newRow(name) << a << b << shown << isGiven << goesOn << step;
    };
    row("not handed over", oldKey, oldKey, Step::HandOver, true, false, Step::HandOver);
    row("handed over", oldKey, oldKey, Step::HandOver, true, true, Step::Repoint);
    row("another key was handed over", oldKey, oldKey, Step::HandOver, false, true, Step::HandOver);
    row("one is still to go", newKey, oldKey, Step::Repoint, true, false, Step::Repoint);
    row("all were moved", newKey, newKey, Step::Repoint, true, false, Step::Watch);
    row("all were moved at the first look", newKey, newKey, Step::HandOver, true, false,
        Step::Watch);
    row("all were moved, whatever was handed over", newKey, newKey, Step::HandOver, false, false,
        Step::Watch);
    row("somebody gave one another key", newKey, u"HKYother"_s, Step::Repoint, true, false,
        Step::Watch);
    row("somebody deleted one's key", newKey, QString(), Step::Repoint, true, false, Step::Watch);
    row("one was pointed back while watching", newKey, oldKey, Step::Watch, true, false,
        Step::Repoint);
    row("one was pointed back at the end", oldKey, newKey, Step::Retire, true, false,
        Step::Repoint);
    row("the key that was handed over is gone", oldKey, oldKey, Step::Repoint, false, false,
        Step::HandOver);
}

void TestRotationStep::leadsOn()
{
    QFETCH(const QString, a);
    QFETCH(const QString, b);
    QFETCH(const Step, shown);
    QFETCH(const bool, isGiven);
    QFETCH(const bool, goesOn);
    QFETCH(const Step, step);
    const auto standing = RotationStanding::of(planOf(), stateOf(a, b), shown, isGiven, goesOn);
    QCOMPARE(standing.step, step);
    QVERIFY(!standing.isOver && !standing.isUrgent);
    // Without a new key nothing is done, wherever the hooks are.
    RotationState none = stateOf(a, b);
    none.newKey.reset();
    QCOMPARE(RotationStanding::of(planOf(), none, shown, false, goesOn).step, Step::HandOver);
}

void TestRotationStep::endsWhereTheOldKeyIsGone()
{
    RotationState state = stateOf(newKey, newKey);
    state.oldKey.reset();
    QVERIFY(RotationStanding::of(planOf(), state, Step::HandOver, true, false).isOver);
    // Not where nobody has another key yet.
    state.newKey.reset();
    QVERIFY(!RotationStanding::of(planOf(), state, Step::HandOver, true, false).isOver);
}

void TestRotationStep::staysForOtherHooks()
{
    RotationState state = stateOf(newKey, newKey);
    state.hooks.append(hookAt(u"c"_s, oldKey));
    RotationPlan plan = planOf();
    plan.leaked = true;
    plan.retireOn = QDate(2026, 12, 24);
    const auto standing = RotationStanding::of(plan, state, Step::Repoint, true, false);
    QCOMPARE(standing.keepers, QStringList{state.hooks.last().label()});
    QCOMPARE(standing.step, Step::Watch);
    QVERIFY(!standing.isUrgent);
    // Of those that are still to be moved it is not the time to speak.
    state.hooks[1].hookKeyId = oldKey;
    QVERIFY(RotationStanding::of(plan, state, Step::Repoint, true, false).keepers.isEmpty());
}

void TestRotationStep::retiresWhatWasKept()
{
    RotationPlan plan = planOf();
    plan.retireOn = QDate(2026, 12, 24);
    const RotationState moved = stateOf(newKey, newKey);
    QCOMPARE(RotationStanding::of(plan, moved, Step::HandOver, true, false).step, Step::Retire);
    const RotationState back = stateOf(newKey, oldKey);
    QCOMPARE(RotationStanding::of(plan, back, Step::Retire, true, false).step, Step::Repoint);
}

void TestRotationStep::doesNotWaitForALeakedKey()
{
    RotationPlan plan = planOf();
    plan.leaked = true;
    const auto isUrgent = [&plan](const RotationState &state) {
        return RotationStanding::of(plan, state, Step::Repoint, true, false).isUrgent;
    };
    QVERIFY(isUrgent(stateOf(newKey, newKey)));
    QVERIFY(!isUrgent(stateOf(newKey, oldKey)));
}

void TestRotationStep::offersWhatCanBeDoneWithAHook()
{
    RotationState state = stateOf(newKey, oldKey);
    state.hooks[0].status = u"ACTIVE"_s;
    state.hooks[1].status = u"INACTIVE"_s;
    QVERIFY(state.canPointBack(u"a"_s) && state.canTry(u"a"_s));
    QVERIFY(!state.canPointBack(u"b"_s) && !state.canTry(u"b"_s));
    QVERIFY(!state.canPointBack(u"gone"_s) && !state.canTry(u"gone"_s));
    state.oldKey.reset();
    QVERIFY(!state.canPointBack(u"a"_s) && state.canTry(u"a"_s));
}

/// The pages call the keys as the rotation was begun: where somebody renamed one, that is said.
void TestRotationStep::saysWhatTheOrgCallsTheKeys()
{
    RotationPlan plan = planOf();
    plan.oldName = u"old"_s;
    plan.newName = u"new"_s;
    RotationState state = stateOf(oldKey, oldKey);
    state.oldKey->name = u"old"_s;
    state.newKey->name = u"new"_s;
    QCOMPARE(state.renamedText(plan), QString());
    state.newKey->name = u"newer"_s;
    QCOMPARE(state.renamedText(plan), u"“new” is called “newer” in the org by now."_s);
    state.oldKey->name = u"oldest"_s;
    QCOMPARE(state.renamedText(plan), u"“old” is called “oldest” in the org by now. “new” is "
                                      "called “newer” in the org by now."_s);
    state.oldKey.reset();
    state.newKey.reset();
    QCOMPARE(state.renamedText(plan), QString());
}

QTEST_GUILESS_MAIN(TestRotationStep)
#include "tst_rotationstep.moc"
