// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cachedanswers.h"
#include "failonwarning.h"
#include "hooktablemodel.h"
#include "keycalendar.h"
#include "keyexport.h"
#include "keypatrol.h"
#include "keywatch.h"
#include "knownhooks.h"
#include "memorycache.h"
#include "othersidecheck.h"
#include "outcome.h"
#include "publickeys.h"
#include "rotations.h"
#include "sessionfixture.h"
#include "snapshot.h"
#include "usablekeys.h"
#include "waiting.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace HookKeys;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = OrgSession::State;

namespace {

/// A session whose org has kept answers of yesterday: two keys, the first with its public key and a
/// hook that uses it.
struct Fixture : SessionFixture
{
    Fixture()
    {
        HookKey first = usableKey(1, u"first"_s);
        first.isUsed = true;
        first.keptSince = yesterday;
        cache.kept = KeptAnswers{.keys = {first, sampleKey(2, u"second"_s)},
                                 .time = yesterday,
                                 .hooks = QList<InlineHook>{sampleHook(u"hook"_s, first.id)}};
        answers = std::make_unique<CachedAnswers>(*session, cache);
    }
    [[nodiscard]] QString id(int row) const { return session->keys()->keyAt(row).id; }
    /// The names of the rows that are shown as changed.
    [[nodiscard]] QStringList highlighted() const
    {
        QStringList names;
        const HookKeyTableModel *keys = session->keys();
        for (int row = 0; row < keys->rowCount(); ++row) {
            if (keys->index(row, 0).data(HookKeyTableModel::HighlightRole).toBool())
                names.append(keys->keyAt(row).name);
        }
        return names;
    }
    /// The same of the hooks.
    [[nodiscard]] QStringList highlightedHooks() const
    {
        QStringList names;
        const HookTableModel *hooks = session->hooks()->table();
        for (int row = 0; row < hooks->rowCount(); ++row) {
            if (hooks->index(row, 0).data(HookTableModel::HighlightRole).toBool())
                names.append(hooks->rowAt(row).hook.name);
        }
        return names;
    }
    /// What the server answers where nothing changed since.
    [[nodiscard]] static QList<HookKey> listed()
    {
        HookKey first = sampleKey(1, u"first"_s);
        first.isUsed = true;
        return {first, sampleKey(2, u"second"_s)};
    }

    QDateTime yesterday = clock.now().addDays(-1);
    MemoryCache cache;
    std::unique_ptr<CachedAnswers> answers;
};

} // namespace

class TestCachedAnswers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void showsWhatWasKept();
    static void showsNothingOverWhatWasRead();
    static void showsNothingWhereNothingWasKept();
    static void showsTheHooksOfAnOrgWithoutKeys();
    static void changesNothingBeforeItIsReadAgain();
    static void showsWhatChangedSince();
    static void showsHooksThatChangedSince();
    static void showsNothingAsChangedThatDidNot();
    static void saysOnceWhatIsGone();
    static void saysNothingIsGoneByHalfAnAnswer();
    static void keepsItWhileTheOrgCannotBeRead();
    static void knowsTheHooksForKeptUntilTheyAreRead();
    static void passesNoKeptHooksOffAsNewWhereTheRefreshWasCancelled();
    static void knowsTheKeysForKeptWhereTheHooksAreRead();
    static void forgetsItWhereTheRoleMayNotReadIt();
    static void asksForAKeptPublicKeyAgain();
    static void noticesAPublicKeyThatChangedSince();
    static void remembersNothingItDidNotSee();
    static void throwsAwayWhatIsPrivate();
    static void keepsWhatARefreshRead();
    static void keepsWhatIsReadLater();
    static void keepsNothingOnceItIsGone();
    static void patrolsOnlyWhatIsListed();
};

void TestCachedAnswers::showsWhatWasKept()
{
    Fixture f;
    const QSignalSpy told(f.session.get(), &OrgSession::stateChanged);
    f.answers->show();
    QCOMPARE(told.size(), 1);
    QCOMPARE(f.session->state(), State::Cached);
    QCOMPARE(f.session->updated(), f.yesterday);
    QVERIFY(!f.session->problem());
    QCOMPARE(f.names(), QStringList({u"first"_s, u"second"_s}));
    QCOMPARE(f.session->keys()->hookNames(f.id(0)), QStringList(u"hook"_s));
    QCOMPARE(f.session->hooks()->table()->rowCount(), 1);
    QCOMPARE(f.session->keys()->keyAt(0).publicJwk, usableJwk());
    QVERIFY(!f.session->keys()->rowAt(0).thumbprint.isEmpty());
    QCOMPARE(f.highlighted(), QStringList());
    QCOMPARE(f.api->log(), QStringList());
}

void TestCachedAnswers::showsNothingOverWhatWasRead()
{
    Fixture f;
    f.load({sampleKey(3, u"third"_s)});
    f.answers->show();
    QCOMPARE(f.session->state(), State::Current);
    QCOMPARE(f.names(), QStringList(u"third"_s));
}

void TestCachedAnswers::showsNothingWhereNothingWasKept()
{
    Fixture f;
    f.cache.kept->keys.clear();
    f.cache.kept->hooks = QList<InlineHook>();
    f.answers->show();
    QCOMPARE(f.session->state(), State::Empty);
    f.cache.kept->hooks.reset();
    f.answers->show();
    QCOMPARE(f.session->state(), State::Empty);
    f.cache.kept.reset();
    f.answers->show();
    QCOMPARE(f.session->state(), State::Empty);
}

void TestCachedAnswers::showsTheHooksOfAnOrgWithoutKeys()
{
    Fixture f;
    f.cache.kept->keys.clear();
    f.answers->show();
    QCOMPARE(f.session->state(), State::Cached);
    QCOMPARE(f.session->keys()->rowCount(), 0);
    QCOMPARE(f.session->hooks()->table()->rowCount(), 1);
    QCOMPARE(f.session->hooks()->keptOf(), f.yesterday);
    QVERIFY(!f.session->changes()->createBlock().isEmpty());
}

void TestCachedAnswers::changesNothingBeforeItIsReadAgain()
{
    Fixture f;
    f.answers->show();
    KeyChanges *changes = f.session->changes();
    QVERIFY(changes->writeBlock().contains(u"read again"_s));
    Outcome<HookKey> created;
    Outcome<HookKey> renamed;
    Outcome<HookKey> prepared;
    Outcome<void> deleted;
    changes->createKey(u"new"_s, &f.context, created.callback());
    changes->renameKey(f.session->keys()->keyAt(0), u"new"_s, &f.context, renamed.callback());
    changes->prepareDelete(f.id(1), &f.context, prepared.callback());
    changes->deleteKey(f.id(1), &f.context, deleted.callback());
    QVERIFY(created.failed() && renamed.failed() && prepared.failed() && deleted.failed());
    QCOMPARE(created.error().summary, changes->writeBlock());
    QCOMPARE(KeyCalendar::of(*f.session).error().summary, changes->writeBlock());
    QCOMPARE(f.api->log(), QStringList());

    f.load(Fixture::listed());
    QCOMPARE(changes->writeBlock(), QString());
    changes->createKey(u"new"_s, &f.context, created.callback());
    QCOMPARE(f.writes(), QStringList(u"create new"_s));
}

void TestCachedAnswers::showsWhatChangedSince()
{
    Fixture f;
    f.answers->show();
    HookKey renamed = Fixture::listed().first();
    renamed.name = u"uno"_s;
    f.load({renamed, sampleKey(3, u"third"_s)}, {sampleHook(u"hook"_s, renamed.id)});
    QCOMPARE(f.session->state(), State::Current);
    QCOMPARE(f.session->updated(), f.clock.now());
    QCOMPARE(f.names(), QStringList({u"uno"_s, u"third"_s}));
    QCOMPARE(f.highlighted(), QStringList({u"uno"_s, u"third"_s}));
}

void TestCachedAnswers::showsHooksThatChangedSince()
{
    Fixture f;
    InlineHook other = sampleHook(u"other"_s, {});
    f.cache.kept->hooks->append(other);
    f.answers->show();
    QCOMPARE(f.highlightedHooks(), QStringList());
    InlineHook repointed = sampleHook(u"hook"_s, f.id(1));
    f.load(Fixture::listed(), {repointed, other, sampleHook(u"new"_s, {})});
    QCOMPARE(f.highlightedHooks(), QStringList({u"hook"_s, u"new"_s}));
    TRY_COMPARE(f.highlightedHooks(), QStringList()); // a moment later
    other.status = u"INACTIVE"_s;
    repointed.uri += u"?code=1"_s;
    f.load(Fixture::listed(), {repointed, other, sampleHook(u"new"_s, {})});
    QCOMPARE(f.highlightedHooks(), QStringList({u"hook"_s, u"other"_s}));
}

void TestCachedAnswers::showsNothingAsChangedThatDidNot()
{
    Fixture f;
    f.answers->show();
    // Not all of a hook is kept.
    InlineHook hook = sampleHook(u"hook"_s, f.id(0));
    hook.uri += u"?code=1"_s;
    f.load(Fixture::listed(), {hook});
    QCOMPARE(f.highlighted(), QStringList());
    QCOMPARE(f.highlightedHooks(), QStringList());
}

void TestCachedAnswers::saysOnceWhatIsGone()
{
    Fixture f;
    f.answers->show();
    QVERIFY(f.session->takeGone().keys.isEmpty());
    f.load({sampleKey(2, u"renamed"_s), sampleKey(3, u"third"_s)});
    const OrgSession::Gone gone = f.session->takeGone();
    QCOMPARE(gone.time, f.yesterday);
    QCOMPARE(gone.keys, QStringList(u"first"_s));
    QCOMPARE(gone.hooks, QStringList(u"hook"_s));
    QVERIFY(f.session->takeGone().keys.isEmpty());
    // What goes later was not kept.
    f.load({});
    QVERIFY(f.session->takeGone().keys.isEmpty());
}

/// What is missing there may have been unreadable.
void TestCachedAnswers::saysNothingIsGoneByHalfAnAnswer()
{
    Fixture f;
    f.answers->show();
    f.session->refresh();
    f.api->answerList(HookKeyListing{.keys = {}, .warnings = {u"odd"_s}});
    f.api->answerHooks(InlineHookListing{.hooks = {}, .warnings = {}, .isWhole = false});
    QCOMPARE(f.session->state(), State::Current);
    const OrgSession::Gone gone = f.session->takeGone();
    QVERIFY(gone.keys.isEmpty() && gone.hooks.isEmpty());
}

void TestCachedAnswers::keepsItWhileTheOrgCannotBeRead()
{
    Fixture f;
    f.answers->show();
    f.session->refresh();
    f.api->answerList(failure(ErrorKind::Network));
    f.api->answerHooks(failure(ErrorKind::Network));
    QCOMPARE(f.session->state(), State::Cached);
    QVERIFY(f.session->problem());
    QCOMPARE(f.session->updated(), f.yesterday);
    QCOMPARE(f.names().size(), 2);
    QVERIFY(!f.session->changes()->writeBlock().isEmpty());
    f.session->refresh();
    f.session->cancelRefresh();
    QCOMPARE(f.session->state(), State::Cached);
    QCOMPARE(f.cache.keeps, 0);
}

/// The keys were read again, and the hooks were not.
void TestCachedAnswers::knowsTheHooksForKeptUntilTheyAreRead()
{
    Fixture f;
    f.answers->show();
    QCOMPARE(f.session->hooks()->keptOf(), f.yesterday);
    f.session->refresh();
    f.api->answerList(HookKeyListing{.keys = Fixture::listed(), .warnings = {}});
    f.api->answerHooks(failure(ErrorKind::Server));
    QCOMPARE(f.session->state(), State::Current);
    QCOMPARE(f.session->hooks()->table()->rowCount(), 1);
    QCOMPARE(f.session->hooks()->keptOf(), f.yesterday);
    QVERIFY(f.session->hooks()->keptBlockWithKeys().contains(u"inline hooks"_s));
    const InlineHook hook = f.session->hooks()->hooks().constFirst();
    f.load(Fixture::listed(), {hook});
    QVERIFY(!f.session->hooks()->keptOf().isValid());
    QCOMPARE(f.session->hooks()->keptBlockWithKeys(), QString());
}

/// As long as they were not read, nothing passes them on as what the org has now.
void TestCachedAnswers::passesNoKeptHooksOffAsNewWhereTheRefreshWasCancelled()
{
    Fixture f;
    f.answers->show();
    f.session->refresh();
    f.api->answerList(HookKeyListing{.keys = Fixture::listed(), .warnings = {}});
    f.session->cancelRefresh();
    QCOMPARE(f.session->state(), State::Current);
    QCOMPARE(f.session->hooks()->problem()->kind, ErrorKind::Cancelled);
    QCOMPARE(f.session->hooks()->table()->rowCount(), 1);
    QVERIFY(!snapshotOf(*f.session, SnapshotOccasion::ByHand)->hooks);
    TRY_COMPARE(f.cache.keeps, 1);
    QCOMPARE(f.cache.kept->hooks, std::nullopt);
    f.load(Fixture::listed());
    QVERIFY(!f.session->hooks()->problem());
}

/// And the other way round.
void TestCachedAnswers::knowsTheKeysForKeptWhereTheHooksAreRead()
{
    Fixture f;
    f.answers->show();
    f.session->refresh();
    f.api->answerHooks(InlineHookListing{.hooks = *f.cache.kept->hooks, .warnings = {}});
    f.api->answerList(failure(ErrorKind::Server));
    QCOMPARE(f.session->hooks()->keptBlock(), QString());
    QCOMPARE(f.session->hooks()->keptBlockWithKeys(), f.session->changes()->keptBlock());
    Outcome<OtherSideReport> otherSide;
    f.session->rotations()->checkOtherSide(f.session->hooks()->hooks().constFirst(), {}, &f.context,
                                           otherSide.callback());
    QVERIFY(otherSide.failedWith(ErrorKind::Conflict));
}

void TestCachedAnswers::forgetsItWhereTheRoleMayNotReadIt()
{
    Fixture f;
    f.answers->show();
    f.session->refresh();
    f.api->answerHooks(failure(ErrorKind::Forbidden));
    f.api->answerList(failure(ErrorKind::Forbidden));
    QCOMPARE(f.session->state(), State::Empty);
    QVERIFY(!f.session->updated().isValid());
    QCOMPARE(f.names(), QStringList());
    QCOMPARE(f.session->hooks()->table()->rowCount(), 0);
    QVERIFY(!f.session->hooks()->keptOf().isValid());
    QVERIFY(!f.cache.kept);
}

void TestCachedAnswers::asksForAKeptPublicKeyAgain()
{
    Fixture f;
    f.answers->show();
    f.load(Fixture::listed());
    QCOMPARE(f.session->keys()->keyAt(0).publicJwk, usableJwk());
    QVERIFY(!f.session->keys()->keyAt(0).hasReadJwk());
    QCOMPARE(ExportableKeys::of(*f.session, {f.id(0)}).unread, QStringList(f.id(0)));
    const Result<Snapshot> snapshot = snapshotOf(*f.session, SnapshotOccasion::ByHand, {});
    QVERIFY(snapshot && snapshot->keys.first().thumbprint.isEmpty());
    Outcome<HookKey> outcome;
    f.session->publicKeys()->publicKey(f.id(0), &f.context, outcome.callback());
    f.api->answerRead(Fixture::listed().first()); // as Okta does, without the public key
    f.api->answerPublicKey(usableJwk());
    QVERIFY(outcome.succeeded());
    QVERIFY(outcome.value().hasReadJwk());
    QVERIFY(f.session->keys()->keyAt(0).hasReadJwk());
    QCOMPARE(ExportableKeys::of(*f.session, {f.id(0)}).documents.size(), 1);
}

void TestCachedAnswers::noticesAPublicKeyThatChangedSince()
{
    Fixture f;
    MemoryKeyHistory history;
    std::ignore = history.see(u"p"_s, sampleKey(1, {}).id, "another", f.yesterday);
    f.session->setHistory(&history);
    f.answers->show();
    QCOMPARE(f.session->watch()->changedKeys(), QStringList());
    f.session->patrol()->start();
    f.load(Fixture::listed());
    f.api->answerRead(usableKey(1, u"first"_s, 1));
    QCOMPARE(f.session->watch()->changedKeys(), QStringList(f.id(0)));
}

void TestCachedAnswers::remembersNothingItDidNotSee()
{
    Fixture f;
    MemoryKeyHistory history;
    f.session->setHistory(&history);
    f.answers->show();
    QVERIFY(history.keys.isEmpty());
    QVERIFY(!f.session->watch()->seen(f.id(0)));
}

void TestCachedAnswers::throwsAwayWhatIsPrivate()
{
    Fixture f;
    f.cache.kept->keys[0].publicJwk = usableJwk().replace("}", R"(,"d":"AQAB"})");
    f.answers->show();
    QCOMPARE(f.session->keys()->keyAt(0).publicJwk, QByteArray());
    QVERIFY(!f.session->keys()->keyAt(0).keptSince.isValid());
}

void TestCachedAnswers::keepsWhatARefreshRead()
{
    Fixture f;
    f.cache.kept.reset();
    f.session->refresh();
    f.api->answerList(HookKeyListing{.keys = Fixture::listed(), .warnings = {}});
    QCOMPARE(f.cache.keeps, 0);
    f.api->answerHooks(InlineHookListing{.hooks = {sampleHook(u"hook"_s, {})}, .warnings = {}});
    TRY_COMPARE(f.cache.keeps, 1);
    QCOMPARE(f.cache.kept->keys, Fixture::listed());
    QCOMPARE(f.cache.kept->time, f.clock.now());
    QCOMPARE(f.cache.kept->hooks->size(), 1);

    // Hooks that cannot be read are not known any more.
    f.clock.advance(1min);
    f.session->refresh();
    f.api->answerHooks(failure(ErrorKind::Forbidden));
    f.api->answerList(HookKeyListing{.keys = Fixture::listed(), .warnings = {}});
    TRY_COMPARE(f.cache.keeps, 2);
    QCOMPARE(f.cache.kept->hooks, std::nullopt);
}

void TestCachedAnswers::keepsWhatIsReadLater()
{
    Fixture f;
    f.load(Fixture::listed());
    TRY_COMPARE(f.cache.keeps, 1);
    Outcome<HookKey> outcome;
    f.session->publicKeys()->publicKey(f.id(0), &f.context, outcome.callback());
    f.api->answerRead(usableKey(1, u"first"_s));
    QVERIFY(outcome.succeeded());
    TRY_COMPARE(f.cache.keeps, 2);
    QCOMPARE(f.cache.kept->keys[0].publicJwk, usableJwk());
}

/// The org was removed: what is still under way brings nothing back.
void TestCachedAnswers::keepsNothingOnceItIsGone()
{
    Fixture f;
    f.load(Fixture::listed());
    f.answers.reset();
    f.cache.kept.reset();
    f.load({sampleKey(3, u"third"_s)});
    bool later = false; // than what it would have kept then
    QTimer::singleShot(std::chrono::milliseconds(0), f.session.get(), [&later] { later = true; });
    TRY_VERIFY(later);
    QCOMPARE(f.cache.keeps, 0);
}

void TestCachedAnswers::patrolsOnlyWhatIsListed()
{
    Fixture f;
    f.session->patrol()->start();
    f.answers->show();
    f.session->refresh();
    f.api->answerList(failure(ErrorKind::Network));
    f.api->answerHooks(failure(ErrorKind::Network));
    QVERIFY(!f.session->patrol()->isReading());
    f.load(Fixture::listed());
    QVERIFY(f.session->patrol()->isReading());
}

QTEST_GUILESS_MAIN(TestCachedAnswers)

#include "tst_cachedanswers.moc"
