// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ended.h"
#include "failonwarning.h"
#include "fakehookkeysapi.h"
#include "fixedclock.h"
#include "hookkeytablemodel.h"
#include "orgsession.h"
#include "samplekeys.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Model = HookKeyTableModel;
using State = OrgSession::State;

namespace {

/// A session on an API that answers when told to.
struct Fixture
{
    Fixture()
        : api(new FakeHookKeysApi), session(OrgProfile{.id = u"p"_s,
                                                       .name = u"Acme"_s,
                                                       .url = QUrl(u"https://acme.okta.com"_s),
                                                       .environment = Environment::Production,
                                                       .readOnly = false},
                                            std::unique_ptr<HookKeysApi>(api), clock),
          tester(session.keys())
    {
    }

    void load(const QList<HookKey> &keys, const QList<InlineHook> &hooks = {})
    {
        session.refresh();
        api->answerList(HookKeyListing{.keys = keys, .warnings = {}});
        api->answerHooks(InlineHookListing{.hooks = hooks, .warnings = {}});
    }

    [[nodiscard]] QStringList names() const { return session.keys()->names(); }

    FixedClock clock;
    FakeHookKeysApi *api;
    OrgSession session;
    QAbstractItemModelTester tester;
    QObject context;
};

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
    static void refreshesByAge();
    static void outdatedListIsReadAgain();
    static void forwardsWhatTheApiTells();
    static void highlightsEndByThemselves();
    static void publicKeyFromTheTable();
    static void publicKeyFromTheServer();
    static void publicKeyInTwoSteps();
    static void publicKeyFails();
    static void publicKeyOfAnotherKey();
    static void publicKeyThatIsPrivate();
    static void publicKeyCancelled();
    static void publicKeyOfAKeyGoneOrAmbiguous();
    static void lateReadDoesNotUndoAWrite();
    static void deadContextIsNotCalled();
};

void TestOrgSession::refreshReadsBothAtOnce()
{
    Fixture f;
    const QSignalSpy changed(&f.session, &OrgSession::stateChanged);
    QCOMPARE(f.session.state(), State::Empty);
    f.session.refresh();
    QVERIFY(f.session.isRefreshing());
    QCOMPARE(f.api->log(), QStringList({u"list"_s, u"hooks"_s}));
    f.api->answerHooks(
        InlineHookListing{.hooks = {sampleHook(u"Hook"_s, sampleKey(1, {}).id)}, .warnings = {}});
    QVERIFY(f.session.isRefreshing());
    f.api->answerList(listing({sampleKey(1, u"one"_s)}));
    QVERIFY(!f.session.isRefreshing());
    QCOMPARE(f.session.state(), State::Current);
    QCOMPARE(f.session.updated(), f.clock.now());
    QVERIFY(!f.session.problem());
    QCOMPARE(f.session.warnings(), QStringList());
    QVERIFY(f.session.keys()->isInUse(sampleKey(1, {}).id));
    QCOMPARE(changed.count(), 3);
}

void TestOrgSession::keysAreShownBeforeTheHooks()
{
    Fixture f;
    f.session.refresh();
    f.api->answerList(listing({sampleKey(1, u"one"_s)}));
    QCOMPARE(f.names(), QStringList(u"one"_s));
    QCOMPARE(f.session.state(), State::Current);
    QVERIFY(f.session.isRefreshing());
}

void TestOrgSession::refreshRunsOnce()
{
    Fixture f;
    f.session.refresh();
    f.session.refresh();
    QCOMPARE(f.api->waitingCalls(), 2);
}

void TestOrgSession::failedListKeepsTheTable()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s)}, {sampleHook(u"Hook"_s, sampleKey(1, {}).id)});
    const QDateTime updated = f.session.updated();
    f.clock.advance(1min);
    f.session.refresh();
    f.api->answerHooks(failure(ErrorKind::Network));
    f.api->answerList(failure(ErrorKind::Network, u"The server could not be reached."_s));
    QCOMPARE(f.session.state(), State::Stale);
    QCOMPARE(f.session.problem()->kind, ErrorKind::Network);
    QCOMPARE(f.session.updated(), updated);
    QCOMPARE(f.names(), QStringList(u"one"_s));
    QCOMPARE(f.session.keys()->hooksUsing(sampleKey(1, {}).id).size(), 1);
    QCOMPARE(f.session.warnings(), QStringList());

    f.load({sampleKey(2, u"two"_s)});
    QCOMPARE(f.session.state(), State::Current);
    QVERIFY(!f.session.problem());
    QCOMPARE(f.names(), QStringList(u"two"_s));
}

void TestOrgSession::firstFailureLeavesItEmpty()
{
    Fixture f;
    f.session.refresh();
    f.api->answerList(failure(ErrorKind::Unauthorized));
    f.api->answerHooks(failure(ErrorKind::Unauthorized));
    QCOMPARE(f.session.state(), State::Empty);
    QCOMPARE(f.session.problem()->kind, ErrorKind::Unauthorized);
    QVERIFY(!f.session.updated().isValid());
}

void TestOrgSession::unreadableHooksAreSaid()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s)}, {sampleHook(u"Hook"_s, sampleKey(1, {}).id)});
    f.session.refresh();
    f.api->answerList(listing({sampleKey(1, u"one"_s)}));
    f.api->answerHooks(failure(ErrorKind::Forbidden, u"The role lacks a permission."_s));
    QCOMPARE(f.session.state(), State::Current);
    QVERIFY(!f.session.problem());
    QCOMPARE(f.session.warnings().size(), 1);
    QVERIFY(f.session.warnings().constFirst().contains(u"The role lacks a permission."_s));
    QVERIFY(f.session.keys()->hooksUsing(sampleKey(1, {}).id).isEmpty());
    f.load({sampleKey(1, u"one"_s)});
    QCOMPARE(f.session.warnings(), QStringList());
}

void TestOrgSession::warningsArePassedOn()
{
    Fixture f;
    f.session.refresh();
    f.api->answerList(HookKeyListing{.keys = {}, .warnings = {u"A key could not be read."_s}});
    f.api->answerHooks(InlineHookListing{.hooks = {}, .warnings = {u"A hook neither."_s}});
    QCOMPARE(f.session.warnings(),
             QStringList({u"A key could not be read."_s, u"A hook neither."_s}));
}

void TestOrgSession::cancelledRefreshChangesNothing()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s)});
    f.session.refresh();
    f.session.cancelRefresh();
    QVERIFY(!f.session.isRefreshing());
    QCOMPARE(f.api->waitingCalls(), 0);
    QCoreApplication::processEvents(); // The cancelled calls end.
    QCOMPARE(f.session.state(), State::Current);
    QVERIFY(!f.session.problem());
    QCOMPARE(f.names(), QStringList(u"one"_s));
    f.session.cancelRefresh();
    f.load({sampleKey(2, u"two"_s)});
    QCOMPARE(f.names(), QStringList(u"two"_s));
}

void TestOrgSession::refreshesByAge()
{
    Fixture f;
    f.session.refreshIfOlder(1min); // Nothing was ever read.
    QCOMPARE(f.api->waitingCalls(), 2);
    f.api->answerList(failure(ErrorKind::Unauthorized));
    f.api->answerHooks(failure(ErrorKind::Unauthorized));
    f.session.refreshIfOlder(1min); // A failure is an answer too: no loop of bad tokens.
    QCOMPARE(f.api->waitingCalls(), 0);
    f.clock.advance(61s);
    f.session.refreshIfOlder(1min);
    QCOMPARE(f.api->waitingCalls(), 2);
    f.api->answerList(listing({}));
    f.api->answerHooks(InlineHookListing());
    f.clock.advance(-24h); // The clock was set back.
    f.session.refreshIfOlder(1min);
    QCOMPARE(f.api->waitingCalls(), 2);
}

void TestOrgSession::outdatedListIsReadAgain()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s)});
    f.session.refresh();
    Ended<HookKey> created;
    f.session.createKey(u"two"_s, &f.context, created.callback());
    f.api->answerCreate(sampleKey(2, u"two"_s));
    QVERIFY(created.result->has_value());
    QCOMPARE(f.names(), QStringList({u"one"_s, u"two"_s}));

    f.api->answerHooks(InlineHookListing());
    f.api->answerList(listing({sampleKey(1, u"one"_s)})); // Asked for before the create.
    QCOMPARE(f.names(), QStringList({u"one"_s, u"two"_s}));
    QVERIFY(f.session.isRefreshing());
    f.api->answerList(listing({sampleKey(1, u"one"_s), sampleKey(2, u"two"_s)}));
    QVERIFY(!f.session.isRefreshing());
    QCOMPARE(f.names(), QStringList({u"one"_s, u"two"_s}));
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestOrgSession::forwardsWhatTheApiTells()
{
    Fixture f;
    const QSignalSpy limits(&f.session, &OrgSession::rateLimitChanged);
    const QSignalSpy waits(&f.session, &OrgSession::waiting);
    Q_EMIT f.api->rateLimitChanged(RateLimit{.limit = 600, .remaining = 598, .reset = {}});
    Q_EMIT f.api->waiting(7s);
    QCOMPARE(limits.count(), 1);
    QCOMPARE(f.session.rateLimit().remaining, 598);
    QCOMPARE(waits.count(), 1);
}

void TestOrgSession::highlightsEndByThemselves()
{
    Fixture f;
    f.load({});
    f.load({sampleKey(1, u"one"_s)});
    const QModelIndex index = f.session.keys()->index(0, 0);
    QVERIFY(index.data(Model::HighlightRole).toBool());
    QTRY_VERIFY_WITH_TIMEOUT(!index.data(Model::HighlightRole).toBool(), 60'000);
}

void TestOrgSession::publicKeyFromTheTable()
{
    Fixture f;
    HookKey key = sampleKey(1, u"one"_s);
    key.publicJwk = sampleJwk(key.keyId);
    f.load({key});
    Ended<HookKey> outcome;
    f.session.publicKey(key.id, &f.context, outcome.callback());
    QVERIFY(!outcome.result); // Never inside the call.
    QCoreApplication::processEvents();
    QCOMPARE(outcome.result->value().publicJwk, key.publicJwk);
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestOrgSession::publicKeyFromTheServer()
{
    Fixture f;
    HookKey key = sampleKey(1, u"one"_s);
    f.load({key});
    Ended<HookKey> outcome;
    f.session.publicKey(key.id, &f.context, outcome.callback());
    QCOMPARE(f.api->log().last(), u"read "_s + key.id);
    key.publicJwk = sampleJwk(key.keyId);
    f.api->answerRead(key);
    QCOMPARE(outcome.result->value().publicJwk, key.publicJwk);
    QCOMPARE(f.session.keys()->keyAt(0).publicJwk, key.publicJwk);
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestOrgSession::publicKeyInTwoSteps()
{
    Fixture f;
    const HookKey key = sampleKey(1, u"one"_s);
    f.load({key});
    Ended<HookKey> outcome;
    f.session.publicKey(key.id, &f.context, outcome.callback());
    f.api->answerRead(key); // The server ignores expand=publickey.
    QCOMPARE(f.api->log().last(), u"public "_s + key.keyId);
    QVERIFY(!outcome.result);
    f.api->answerPublicKey(sampleJwk(key.keyId));
    QCOMPARE(outcome.result->value().publicJwk, sampleJwk(key.keyId));
    QCOMPARE(f.session.keys()->keyAt(0).publicJwk, sampleJwk(key.keyId));
}

void TestOrgSession::publicKeyFails()
{
    Fixture f;
    const HookKey key = sampleKey(1, u"one"_s);
    f.load({key});
    Ended<HookKey> first;
    f.session.publicKey(key.id, &f.context, first.callback());
    f.api->answerRead(failure(ErrorKind::Timeout));
    QCOMPARE(first.error(), ErrorKind::Timeout);
    Ended<HookKey> second;
    f.session.publicKey(key.id, &f.context, second.callback());
    f.api->answerRead(key);
    f.api->answerPublicKey(failure(ErrorKind::Server));
    QCOMPARE(second.error(), ErrorKind::Server);
    QCOMPARE(f.session.state(), State::Current);
}

void TestOrgSession::publicKeyOfAnotherKey()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s), sampleKey(2, u"two"_s)});
    Ended<HookKey> outcome;
    f.session.publicKey(sampleKey(1, {}).id, &f.context, outcome.callback());
    f.api->answerRead(sampleKey(2, u"swapped"_s));
    QCOMPARE(outcome.error(), ErrorKind::Malformed);
    QCOMPARE(f.names(), QStringList({u"one"_s, u"two"_s}));
}

void TestOrgSession::publicKeyThatIsPrivate()
{
    Fixture f;
    HookKey key = sampleKey(1, u"one"_s);
    f.load({key});
    Ended<HookKey> outcome;
    f.session.publicKey(key.id, &f.context, outcome.callback());
    f.api->answerRead(key);
    f.api->answerPublicKey(QByteArray(R"({"kty":"RSA","e":"AQAB","n":"35Z8","d":"c2VjcmV0"})"));
    QVERIFY(outcome.result->value().privateMember);
    QVERIFY(outcome.result->value().publicJwk.isEmpty());
    QVERIFY(f.session.keys()->keyAt(0).privateMember);
    QVERIFY(f.session.keys()->keyAt(0).publicJwk.isEmpty());

    // The same from the read itself.
    Ended<HookKey> again;
    f.session.publicKey(key.id, &f.context, again.callback());
    key.privateMember = true;
    f.api->answerRead(key);
    QVERIFY(again.result->value().privateMember);
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestOrgSession::publicKeyCancelled()
{
    Fixture f;
    HookKey key = sampleKey(1, u"one"_s);
    f.load({key});

    Ended<HookKey> first;
    f.session.publicKey(key.id, &f.context, first.callback()).cancel();
    QVERIFY(!first.result);
    QCoreApplication::processEvents();
    QCOMPARE(first.error(), ErrorKind::Cancelled);

    Ended<HookKey> second;
    const PendingCall call = f.session.publicKey(key.id, &f.context, second.callback());
    f.api->answerRead(key);
    call.cancel();
    QCoreApplication::processEvents();
    QCOMPARE(second.error(), ErrorKind::Cancelled);
    call.cancel();

    key.publicJwk = sampleJwk(key.keyId);
    f.load({key});
    Ended<HookKey> third;
    f.session.publicKey(key.id, &f.context, third.callback()).cancel();
    QCoreApplication::processEvents();
    QCOMPARE(third.error(), ErrorKind::Cancelled);
    QCOMPARE(f.api->waitingCalls(), 0);
}

void TestOrgSession::publicKeyOfAKeyGoneOrAmbiguous()
{
    Fixture f;
    f.load({sampleKey(1, u"one"_s), sampleKey(2, u"two"_s), sampleKey(2, u"twin"_s)});
    Ended<HookKey> gone;
    f.session.publicKey(sampleKey(1, {}).id, &f.context, gone.callback());
    f.api->answerRead(failure(ErrorKind::NotFound));
    QCOMPARE(gone.error(), ErrorKind::NotFound);
    QVERIFY(f.session.isRefreshing()); // The list is to show it.
    f.session.cancelRefresh();

    const auto calls = f.api->log().size();
    Ended<HookKey> ambiguous;
    f.session.publicKey(sampleKey(2, {}).id, &f.context, ambiguous.callback());
    QVERIFY(!ambiguous.result);
    QCoreApplication::processEvents();
    QCOMPARE(ambiguous.error(), ErrorKind::Conflict);
    QCOMPARE(f.api->log().size(), calls);
}

void TestOrgSession::lateReadDoesNotUndoAWrite()
{
    Fixture f;
    HookKey key = sampleKey(1, u"one"_s);
    f.load({key, sampleKey(2, u"two"_s)});
    Ended<HookKey> read;
    f.session.publicKey(key.id, &f.context, read.callback());
    Ended<void> deleted;
    f.session.deleteKey(sampleKey(2, {}).id, &f.context, deleted.callback());
    f.api->answerDelete({});
    QVERIFY(deleted.result->has_value());
    HookKey renamed = key;
    renamed.name = u"renamed"_s;
    f.session.keys()->mergeKey(renamed);

    key.publicJwk = sampleJwk(key.keyId);
    f.api->answerRead(key);
    QCOMPARE(f.names(), QStringList(u"renamed"_s));
    QCOMPARE(f.session.keys()->keyAt(0).publicJwk, key.publicJwk);
    QCOMPARE(read.result->value().name, u"renamed"_s);

    // Nor does it bring back a key that was deleted meanwhile.
    Ended<HookKey> late;
    key.publicJwk.clear();
    f.load({sampleKey(3, u"three"_s)});
    f.session.publicKey(sampleKey(3, {}).id, &f.context, late.callback());
    f.session.keys()->removeKey(sampleKey(3, {}).id);
    HookKey third = sampleKey(3, u"three"_s);
    third.publicJwk = sampleJwk(third.keyId);
    f.api->answerRead(third);
    QVERIFY(late.result->has_value());
    QCOMPARE(f.session.keys()->rowCount(), 0);
}

void TestOrgSession::deadContextIsNotCalled()
{
    Fixture f;
    const HookKey key = sampleKey(1, u"one"_s);
    f.load({key});
    auto context = std::make_unique<QObject>();
    f.session.publicKey(key.id, context.get(),
                        [](const Result<HookKey> &) { QFAIL("called after its context died"); });
    context.reset();
    HookKey answer = key;
    answer.publicJwk = sampleJwk(key.keyId);
    f.api->answerRead(answer);
    QCOMPARE(f.session.keys()->keyAt(0).publicJwk, answer.publicJwk);
}

QTEST_GUILESS_MAIN(TestOrgSession)

#include "tst_orgsession.moc"
