// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "keyreminders.h"
#include "preferences.h"
#include "sessionfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

struct Fixture : SessionFixture
{
    Fixture()
    {
        for (const int age : {200, 170, 160, 10}) {
            HookKey key = sampleKey(int(keys.size()) + 1, u"key %1"_s.arg(age));
            key.created = clock.now().addDays(-age);
            keys.append(key);
        }
        load(keys);
        session->keys()->setAgeLimit(180);
    }

    void advance(int days)
    {
        clock.advance(std::chrono::hours(24 * days));
        session->keys()->refreshAges();
    }

    QTemporaryDir folder;
    Preferences preferences{folder.filePath(u"hookkeys.ini"_s)};
    QList<HookKey> keys;
};

} // namespace

class TestKeyReminders final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void areTheOnesThatAreSoonTooOld();
    static void areNoneWithoutALimit();
    static void comeOnceAWeek();
    static void canBeSnoozed();
    static void surviveTheEndOfTheProgram();
    static void areNoneWhileTheTableIsStale();
    static void aClockThatWasWrongKeepsNoneQuiet();
};

void TestKeyReminders::areTheOnesThatAreSoonTooOld()
{
    Fixture f;
    const KeyReminders reminders(f.session.get(), f.preferences);
    // 11 and 21 days to go; the first is too old already, the last has time.
    QCOMPARE(reminders.due(), QStringList({f.keys[1].id, f.keys[2].id}));
}

void TestKeyReminders::areNoneWithoutALimit()
{
    Fixture f;
    f.session->keys()->setAgeLimit(0);
    QCOMPARE(KeyReminders(f.session.get(), f.preferences).due(), QStringList());
}

void TestKeyReminders::comeOnceAWeek()
{
    Fixture f;
    KeyReminders reminders(f.session.get(), f.preferences);
    reminders.noteTold({f.keys[1].id});
    QCOMPARE(reminders.due(), QStringList{f.keys[2].id});
    f.advance(6);
    QCOMPARE(reminders.due(), QStringList{f.keys[2].id});
    f.advance(1);
    QCOMPARE(reminders.due(), QStringList({f.keys[1].id, f.keys[2].id}));
}

void TestKeyReminders::canBeSnoozed()
{
    Fixture f;
    f.session->keys()->setAgeLimit(197); // in 28 and 38 days
    KeyReminders reminders(f.session.get(), f.preferences);
    QCOMPARE(reminders.due(), QStringList{f.keys[1].id});
    reminders.snooze({f.keys[1].id, f.keys[2].id});
    f.advance(20);
    QCOMPARE(reminders.due(), QStringList());
    f.advance(8);
    QCOMPARE(reminders.due(), QStringList{f.keys[2].id}); // the other one is too old by now
}

void TestKeyReminders::surviveTheEndOfTheProgram()
{
    Fixture f;
    KeyReminders(f.session.get(), f.preferences).noteTold({f.keys[1].id});
    f.preferences.sync();
    Preferences later(f.folder.filePath(u"hookkeys.ini"_s));
    QCOMPARE(KeyReminders(f.session.get(), later).due(), QStringList{f.keys[2].id});
}

void TestKeyReminders::areNoneWhileTheTableIsStale()
{
    Fixture f;
    const KeyReminders reminders(f.session.get(), f.preferences);
    f.session->refresh();
    QCOMPARE(reminders.due(), QStringList()); // it is being read
    f.api->answerList(failure(ErrorKind::Network));
    f.api->answerHooks(InlineHookListing{});
    QCOMPARE(f.session->state(), OrgSession::State::Stale);
    QCOMPARE(reminders.due(), QStringList());
    f.session->refresh();
    f.answerRefresh(f.keys);
    QCOMPARE(reminders.due().size(), 2);
}

void TestKeyReminders::aClockThatWasWrongKeepsNoneQuiet()
{
    Fixture f;
    f.preferences.setQuietUntil(u"p"_s, f.keys[1].id, f.clock.now().addYears(20));
    QCOMPARE(KeyReminders(f.session.get(), f.preferences).due().size(), 2);
}

QTEST_GUILESS_MAIN(TestKeyReminders)

#include "tst_keyreminders.moc"
