// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "keychanges.h"
#include "knownhooks.h"
#include "outcome.h"
#include "sessionfixture.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model = HookKeyTableModel;
using State = OrgSession::State;

namespace {

HookKeyListing listing(const QList<HookKey> &keys)
{
    return {.keys = keys, .warnings = {}};
}

} // namespace

class TestOrgSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void refreshReadsBothAtOnce();
    static void keysAreShownBeforeTheHooks();
    static void refreshRunsOnce();
    static void failedListKeepsTheTable();
    static void firstFailureLeavesItEmpty();
    static void unreadableHooksAreSaid();
    static void warningsArePassedOn();
    static void cancelledRefreshChangesNothing();
    static void row88_refreshesByAge();
    static void outdatedListIsReadAgain();
    static void outdatedHooksAreReadAgain_data();
    static void outdatedHooksAreReadAgain();
    static void hooksThatFailedAreReadAgain();
    static void forwardsWhatTheApiTells();
    static void highlightsEndByThemselves();
};

void TestOrgSession::refreshReadsBothAtOnce()
{
    SessionFixture f;
    const QSignalSpy changed(f.session.get(), &OrgSession::stateChanged);
    QCOMPARE(f.session->state(), State::Empty);
    f.session->refresh();
    QVERIFY(f.session->isRefreshing());
    QCOMPARE(f.api->log(), QStringList({u"list"_s, u"hooks"_s}));
    f.api->answerHooks(
        InlineHookListing{.hooks = {sampleHook(u"Hook"_s, sampleKey(1, {}).id)}, .warnings = {}});
    QVERIFY(f.session->isRefreshing());
    f.api->answerList(listing({sampleKey(1, u"one"_s)}));
    QVERIFY(!f.session->isRefreshing());
    QCOMPARE(f.session->state(), State::Current);
    QCOMPARE(f.session->updated(), f.clock.now());
    QVERIFY(!f.session->problem());
    QCOMPARE(f.session->warnings(), QStringList());
    QVERIFY(f.session->keys()->isInUse(sampleKey(1, {}).id));
    QCOMPARE(changed.count(), 3);
}

void TestOrgSession::keysAreShownBeforeTheHooks()
{
    SessionFixture f;
    f.session->refresh();
    f.api->answerList(listing({sampleKey(1, u"one"_s)}));
    QCOMPARE(f.names(), QStringList(u"one"_s));
    QCOMPARE(f.session->state(), State::Current);
    QVERIFY(f.session->isRefreshing());
}

void TestOrgSession::refreshRunsOnce()
{
    SessionFixture f;
    f.session->refresh();
    f.session->refresh();
    QCOMPARE(f.api->waitingCalls(), 2);
}

void TestOrgSession::failedListKeepsTheTable()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)}, {sampleHook(u"Hook"_s, sampleKey(1, {}).id)});
    const QDateTime updated = f.session->updated();
    f.clock.advance(1min);
    f.session->refresh();
    f.api->answerHooks(failure(ErrorKind::Network));
    f.api->answerList(failure(ErrorKind::Network, u"The server could not be reached."_s));
    QCOMPARE(f.session->state(), State::Stale);
    QCOMPARE(f.session->problem()->kind, ErrorKind::Network);
    QCOMPARE(f.session->updated(), updated);
    QCOMPARE(f.names(), QStringList(u"one"_s));
    QCOMPARE(f.session->keys()->hooksUsing(sampleKey(1, {}).id).size(), 1);
    QCOMPARE(f.session->warnings(), QStringList());

    f.load({sampleKey(2, u"two"_s)});
    QCOMPARE(f.session->state(), State::Current);
    QVERIFY(!f.session->problem());
    QCOMPARE(f.names(), QStringList(u"two"_s));
}

void TestOrgSession::firstFailureLeavesItEmpty()
{
    SessionFixture f;
    f.session->refresh();
    f.api->answerList(failure(ErrorKind::Unauthorized));
    f.api->answerHooks(failure(ErrorKind::Unauthorized));
    QCOMPARE(f.session->state(), State::Empty);
    QCOMPARE(f.session->problem()->kind, ErrorKind::Unauthorized);
    QVERIFY(!f.session->updated().isValid());
}

void TestOrgSession::unreadableHooksAreSaid()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)}, {sampleHook(u"Hook"_s, sampleKey(1, {}).id)});
    f.session->refresh();
    f.api->answerList(listing({sampleKey(1, u"one"_s)}));
    f.api->answerHooks(failure(ErrorKind::Forbidden, u"The role lacks a permission."_s));
    QCOMPARE(f.session->state(), State::Current);
    QVERIFY(!f.session->problem());
    QCOMPARE(f.session->warnings().size(), 1);
    QVERIFY(f.session->warnings().constFirst().contains(u"The role lacks a permission."_s));
    QVERIFY(f.session->keys()->hooksUsing(sampleKey(1, {}).id).isEmpty());
    f.load({sampleKey(1, u"one"_s)});
    QCOMPARE(f.session->warnings(), QStringList());
}

void TestOrgSession::warningsArePassedOn()
{
    SessionFixture f;
    f.session->refresh();
    f.api->answerList(HookKeyListing{.keys = {}, .warnings = {u"A key could not be read."_s}});
    f.api->answerHooks(InlineHookListing{.hooks = {}, .warnings = {u"A hook neither."_s}});
    QCOMPARE(f.session->warnings(),
             QStringList({u"A key could not be read."_s, u"A hook neither."_s}));
}

void TestOrgSession::cancelledRefreshChangesNothing()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    f.session->refresh();
    f.session->cancelRefresh();
    QVERIFY(!f.session->isRefreshing());
    QCOMPARE(f.api->waitingCalls(), 0);
    awaitPosted(); // The cancelled calls end.
    QCOMPARE(f.session->state(), State::Current);
    QVERIFY(!f.session->problem());
    QCOMPARE(f.names(), QStringList(u"one"_s));
    f.session->cancelRefresh();
    f.load({sampleKey(2, u"two"_s)});
    QCOMPARE(f.names(), QStringList(u"two"_s));
}

void TestOrgSession::row88_refreshesByAge()
{
    SessionFixture f;
    f.session->refreshIfOlder(1min); // Nothing was ever read.
    QCOMPARE(f.api->waitingCalls(), 2);
    f.api->answerList(failure(ErrorKind::Unauthorized));
    f.api->answerHooks(failure(ErrorKind::Unauthorized));
    f.session->refreshIfOlder(1min); // A failure is an answer too: no loop of bad tokens.
    QCOMPARE(f.api->waitingCalls(), 0);
    f.clock.advance(61s);
    f.session->refreshIfOlder(1min);
    QCOMPARE(f.api->waitingCalls(), 2);
    f.api->answerList(listing({}));
    f.api->answerHooks(InlineHookListing());
    for (const int years : {-3, 6, -40}) { // The clock was set, back and forth.
        f.clock.advance(years * 8766h);
        f.session->refreshIfOlder(1min);
        QCOMPARE(f.api->waitingCalls(), 2);
        f.api->answerList(listing({}));
        f.api->answerHooks(InlineHookListing());
    }
}

void TestOrgSession::outdatedListIsReadAgain()
{
    SessionFixture f;
    f.load({sampleKey(1, u"one"_s)});
    f.session->refresh();
    Outcome<HookKey> created;
    f.session->changes()->createKey(u"two"_s, &f.context, created.callback());
    f.api->answerCreate(sampleKey(2, u"two"_s));
    QVERIFY(created.result().has_value());
    QCOMPARE(f.names(), QStringList({u"one"_s, u"two"_s}));

    f.api->answerHooks(InlineHookListing()); // Asked for before the create,
    f.api->answerHooks(InlineHookListing());
    f.api->answerList(listing({sampleKey(1, u"one"_s)})); // and so were the keys.
    QCOMPARE(f.names(), QStringList({u"one"_s, u"two"_s}));
    QVERIFY(f.session->isRefreshing());
    f.api->answerList(listing({sampleKey(1, u"one"_s), sampleKey(2, u"two"_s)}));
    QVERIFY(!f.session->isRefreshing());
    QCOMPARE(f.names(), QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestOrgSession::outdatedHooksAreReadAgain_data()
{
    QTest::addColumn<bool>("areAnsweredBefore");
    QTest::newRow("answered before the write ended") << true;
    QTest::newRow("answered after it") << false;
}

/// A hook was pointed elsewhere while a refresh was under way.
void TestOrgSession::outdatedHooksAreReadAgain()
{
    QFETCH(const bool, areAnsweredBefore);
    SessionFixture f;
    const HookKey one = sampleKey(1, u"one"_s);
    const HookKey two = sampleKey(2, u"two"_s);
    InlineHook hook = sampleHook(u"Hook"_s, one.id);
    const InlineHookListing before{.hooks = {hook}, .warnings = {}};
    hook.hookKeyId = two.id;
    const InlineHookListing after{.hooks = {hook}, .warnings = {}};
    f.load({one, two}, before.hooks);
    f.session->refresh();
    if (areAnsweredBefore)
        f.api->answerHooks(before);
    f.session->listAgain();
    if (!areAnsweredBefore)
        f.api->answerHooks(before);
    f.api->answerList(listing({one, two}));
    f.api->answerList(listing({one, two}));
    QVERIFY(f.session->isRefreshing());
    QCOMPARE(f.api->log().mid(f.loggedBefore).count(u"hooks"_s), 2);
    f.api->answerHooks(after);
    QVERIFY(!f.session->isRefreshing());
    QCOMPARE(f.api->waitingCalls(), 0);
    QCOMPARE(f.session->hooks()->hook(hook.id)->hookKeyId, two.id);
    QVERIFY(f.session->keys()->isInUse(two.id) && !f.session->keys()->isInUse(one.id));
}

/// What came of the first try is no word about the second.
void TestOrgSession::hooksThatFailedAreReadAgain()
{
    SessionFixture f;
    f.session->refresh();
    f.api->answerHooks(failure(ErrorKind::Network));
    f.session->listAgain();
    f.api->answerList(listing({}));
    f.api->answerList(listing({}));
    QCOMPARE(f.api->waitingCalls(), 1);
    f.api->answerHooks(InlineHookListing());
    QVERIFY(!f.session->isRefreshing() && !f.session->hooks()->problem());
    QCOMPARE(f.session->warnings(), QStringList());
}

void TestOrgSession::forwardsWhatTheApiTells()
{
    SessionFixture f;
    const QSignalSpy limits(f.session.get(), &OrgSession::rateLimitChanged);
    const QSignalSpy waits(f.session.get(), &OrgSession::waiting);
    Q_EMIT f.api->rateLimitChanged(RateLimit{.limit = 600, .remaining = 598, .reset = {}});
    Q_EMIT f.api->waiting(7s);
    QCOMPARE(limits.count(), 1);
    QCOMPARE(f.session->rateLimit().remaining, 598);
    QCOMPARE(waits.count(), 1);
}

void TestOrgSession::highlightsEndByThemselves()
{
    SessionFixture f;
    f.load({});
    f.load({sampleKey(1, u"one"_s)});
    const QModelIndex index = f.session->keys()->index(0, 0);
    QVERIFY(index.data(Model::HighlightRole).toBool());
    TRY_VERIFY(!index.data(Model::HighlightRole).toBool());
}

QTEST_GUILESS_MAIN(TestOrgSession)

#include "tst_orgsession.moc"
