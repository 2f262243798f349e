// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "keypatrol.h"
#include "keywatch.h"
#include "sessionfixture.h"
#include "usablekeys.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Fixture : SessionFixture
{
    explicit Fixture(int count)
    {
        for (int i = 0; i < count; ++i)
            keys.append(sampleKey(i, u"key %1"_s.arg(i)));
        session->patrol()->start();
    }
    void refresh()
    {
        clock.advance(1min);
        load(keys);
    }
    void setLimit(int limit, int remaining) const
    {
        Q_EMIT api->rateLimitChanged({.limit = limit, .remaining = remaining, .reset = {}});
    }
    [[nodiscard]] QString id(int number) const { return keys.at(number).id; }

    QList<HookKey> keys;
};

} // namespace

class TestKeyPatrol final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void row78_readsAFewAtATime();
    static void row78_readsTheShownKeyWithEachRefresh();
    static void row78_theAlarmComesWithoutSelecting();
    static void row78_asksForThePublicKeyAgain();
    static void sparesTheRateLimit();
    static void doesNotSpareForTheShownKey();
    static void isPatientUntilTheNextRefresh();
    static void aFailureIsNotRepeated();
    static void aShownKeyThatFailedIsReadWithTheNextRefresh();
    static void readsNothingUnlessStarted();
};

void TestKeyPatrol::row78_readsAFewAtATime()
{
    Fixture f(4);
    f.refresh();
    QCOMPARE(f.api->waitingCalls(), KeyPatrol::atATime);
    for (int i = 0; i < 4; ++i)
        f.api->answerRead(usableKey(i, u"key %1"_s.arg(i)));
    QCOMPARE(f.api->waitingCalls(), 0);
    // They are left alone for a while.
    f.refresh();
    QCOMPARE(f.api->waitingCalls(), 0);
    f.clock.advance(KeyPatrol::interval);
    f.refresh();
    QCOMPARE(f.api->waitingCalls(), KeyPatrol::atATime);
}

void TestKeyPatrol::row78_readsTheShownKeyWithEachRefresh()
{
    Fixture f(2);
    QObject panel;
    auto window = std::make_unique<QObject>();
    f.session->patrol()->setShown(&panel, f.id(1));
    f.session->patrol()->setShown(window.get(), f.id(0));
    for (int round = 0; round < 2; ++round) {
        f.refresh();
        f.api->answerRead(usableKey(1, u"key 1"_s));
        f.api->answerRead(usableKey(0, u"key 0"_s));
        QCOMPARE(f.api->waitingCalls(), 0);
    }
    window.reset();
    f.refresh();
    QCOMPARE(f.api->waitingCalls(), 1);
    f.api->answerRead(usableKey(1, u"key 1"_s));
    f.session->patrol()->setShown(&panel, {});
    f.refresh();
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestKeyPatrol::row78_theAlarmComesWithoutSelecting()
{
    Fixture f(1);
    f.refresh();
    f.api->answerRead(usableKey(0, u"key 0"_s));
    QCOMPARE(f.session->watch()->changedKeys(), QStringList());
    f.clock.advance(KeyPatrol::interval);
    f.refresh();
    f.api->answerRead(usableKey(0, u"key 0"_s, 1));
    QCOMPARE(f.session->watch()->changedKeys(), QStringList(f.id(0)));
    QCOMPARE(f.session->keys()->index(0, 0).data(HookKeyTableModel::SeverityRole),
             QVariant(int(Severity::Alarm)));
    f.refresh(); // which does not take the mark away
    QVERIFY(f.session->keys()->index(0, 0).data(HookKeyTableModel::SeverityRole).isValid());
    f.session->watch()->trustChangedKey(f.id(0));
    QVERIFY(!f.session->keys()->index(0, 0).data(HookKeyTableModel::SeverityRole).isValid());
}

/// A server that does not send it with the key must be asked for it, although it is known.
void TestKeyPatrol::row78_asksForThePublicKeyAgain()
{
    Fixture f(1);
    f.keys = {usableKey(0, u"key 0"_s)};
    f.refresh();
    f.api->answerRead(sampleKey(0, u"key 0"_s));
    QCOMPARE(f.api->log().constLast(), u"public "_s + f.keys.constFirst().keyId);
    f.api->answerPublicKey(usableJwk(1));
    QCOMPARE(f.session->watch()->changedKeys(), QStringList(f.id(0)));
}

void TestKeyPatrol::sparesTheRateLimit()
{
    Fixture f(3);
    f.setLimit(600, 300);
    f.refresh();
    QCOMPARE(f.api->waitingCalls(), 0);
    f.setLimit(600, 301);
    f.refresh();
    QCOMPARE(f.api->waitingCalls(), 2);
    f.setLimit(600, 299);
    f.api->answerRead(usableKey(0, u"key 0"_s));
    QCOMPARE(f.api->waitingCalls(), 1);
}

void TestKeyPatrol::doesNotSpareForTheShownKey()
{
    Fixture f(3);
    QObject panel;
    f.session->patrol()->setShown(&panel, f.id(1));
    f.setLimit(600, 1);
    f.refresh();
    QCOMPARE(f.api->waitingCalls(), 1);
    f.api->answerRead(usableKey(1, u"key 1"_s));
    QCOMPARE(f.api->waitingCalls(), 0);
    f.setLimit(600, 0);
    f.refresh();
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestKeyPatrol::isPatientUntilTheNextRefresh()
{
    Fixture f(4);
    f.refresh();
    Q_EMIT f.api->waiting(10s);
    f.api->answerRead(usableKey(0, u"key 0"_s));
    f.api->answerRead(usableKey(1, u"key 1"_s));
    QCOMPARE(f.api->waitingCalls(), 0);
    f.refresh();
    QCOMPARE(f.api->waitingCalls(), 2);
}

void TestKeyPatrol::aFailureIsNotRepeated()
{
    Fixture f(1);
    QObject panel;
    f.session->patrol()->setShown(&panel, f.id(0));
    f.refresh();
    f.api->answerRead(failure(ErrorKind::NotFound)); // but the list has it
    f.clock.advance(1s);
    f.answerRefresh(f.keys);
    QCOMPARE(f.api->waitingCalls(), 0);

    Fixture other(3);
    other.refresh();
    other.api->answerRead(failure(ErrorKind::Unauthorized));
    QCOMPARE(other.api->waitingCalls(), 1);
}

void TestKeyPatrol::aShownKeyThatFailedIsReadWithTheNextRefresh()
{
    Fixture f(1);
    QObject panel;
    f.session->patrol()->setShown(&panel, f.id(0));
    f.refresh();
    f.api->answerRead(failure(ErrorKind::Server)); // HTTP 503
    QCOMPARE(f.api->waitingCalls(), 0);
    f.refresh();
    QCOMPARE(f.api->waitingCalls(), 1);
    f.api->answerRead(usableKey(0, u"key 0"_s));
    QVERIFY(f.session->watch()->seen(f.id(0)));
}

void TestKeyPatrol::readsNothingUnlessStarted()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    QCOMPARE(f.api->waitingCalls(), 0);
}

QTEST_GUILESS_MAIN(TestKeyPatrol)

#include "tst_keypatrol.moc"
