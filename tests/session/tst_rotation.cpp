// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoorg.h"
#include "failonwarning.h"
#include "fixedclock.h"
#include "httptransport.h"
#include "inlinehooksapi.h"
#include "oktahookkeysapi.h"
#include "orgsession.h"
#include "outcome.h"
#include "rotation.h"
#include "rotationplanning.h"
#include "sessionfixture.h"
#include "sqliterotations.h"
#include "usablekeys.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// A key of the demo org is put in the place of another, over HTTP; what breaks meanwhile is in
/// tests/faults/rotationfaults.cpp.
class TestRotation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void rotatesAKeyWhoseAppsAreOurs();
    void pointsBackAndForth();
    void resumesFromTheJournal();
    void changesNothingItCannotWriteDown();
    void changesNothingInAReadOnlyOrg();
    void handsOverByHandOnlyWhenTold();
    void pointsBackByHandOnlyWhenTold();
    void saysWhatItCostsNotToWait();
    void tellsAMoveThatNobodySaw();
    void leavesAHookThatSomebodyElseChanged();
    void leavesAHookWithAnotherClient();
    void makesNoSecondKeyForARenamedOne();
    void makesNoSecondKeyForARenamedOneOfWhichNobodyHeard();
    void retiresTheOldKeyBehindALaterRotation();
    void deletesNoKeyThatAHookUses();
    void retiresNoKeyOfWhichNotAllIsKnown_data();
    void retiresNoKeyOfWhichNotAllIsKnown();
    void makesNoKeyWhereSomebodyElseMadeOne();
    void plansWhatItWillDo();
    void plansForAnotherDomainOfTheOrg();
    void plansNoTakenName();
    void namesTheSuccessor_data();
    void namesTheSuccessor();
    void saysWhatAnAppHolds();

private:
    void open(bool readOnly = false);
    [[nodiscard]] InlineHook hookCalled(const QString &name);
    [[nodiscard]] RotationProposal planFor(const QString &oldName);
    [[nodiscard]] std::unique_ptr<Rotation> begin(const QString &oldName);
    [[nodiscard]] RotationState stateOf(Rotation &rotation);
    [[nodiscard]] HookKey keyCalled(const QString &name);
    [[nodiscard]] Result<void> repoint(Rotation &rotation, const QString &id, bool handedOver);
    void repointElsewhere(const QString &hookId);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoOrg> m_org;
    FixedClock m_clock;
    HookKeysApi *m_api = nullptr; ///< The session's.
    std::unique_ptr<OrgSession> m_session;
    std::unique_ptr<SqliteRotations> m_journal;
};

namespace {

/// What @p step, a call with a callback, came to.
template <typename Step>
Result<void> outcomeOf(const Step &step)
{
    Outcome<void> outcome;
    step(outcome.callback());
    if (!outcome.cameOnce())
        return failure(ErrorKind::Timeout, u"It did not come once."_s);
    return outcome.result();
}

/// A journal that cannot be written any more.
class BrokenJournal final : public RotationJournal
{
public:
    Result<QString> begin(const RotationPlan & /*plan*/) override { return broken(); }
    Result<void> amend(const RotationPlan & /*plan*/) override { return broken(); }
    QString jwksUrl(const QString & /*org*/, const QString & /*hook*/) override { return {}; }
    Result<void> setJwksUrl(const QString & /*org*/, const QString & /*hook*/,
                            const QString & /*url*/) override
    {
        return broken();
    }
    Result<void> note(const QString & /*id*/, const RotationNote & /*note*/) override
    {
        return broken();
    }
    Result<QList<RotationPlan>> open(const QString & /*org*/) override { return broken(); }
    Result<QList<RotationNote>> notes(const QString & /*id*/) override
    {
        return QList<RotationNote>();
    }
    Result<void> end(const QString & /*id*/, const QDateTime & /*time*/) override
    {
        return broken();
    }
    bool forgetOrg(const QString & /*profile*/) override { return true; }

private:
    static tl::unexpected<Error> broken() { return failure(ErrorKind::File, u"Full."_s); }
};

} // namespace

void TestRotation::init()
{
    failOnWarning();
    m_folder = std::make_unique<QTemporaryDir>();
    m_org = std::make_unique<DemoOrg>(DemoOrgOptions{.rateLimit = 100'000});
    QVERIFY(m_org->start());
    m_journal = std::make_unique<SqliteRotations>(m_folder->filePath(u"rotations.sqlite"_s));
    open();
}

void TestRotation::cleanup()
{
    m_session.reset();
    m_journal.reset();
    m_org.reset();
    m_folder.reset();
}

void TestRotation::open(bool readOnly)
{
    OrgProfile profile;
    profile.id = u"demo"_s;
    profile.name = u"Demo"_s;
    profile.url = m_org->url();
    profile.readOnly = readOnly;
    auto api = std::make_unique<OktaHookKeysApi>(
        std::make_unique<HttpTransport>(m_org->url(), Secret(m_org->token())));
    m_api = api.get();
    m_session = std::make_unique<OrgSession>(profile, std::move(api), m_clock);
}

HookKey TestRotation::keyCalled(const QString &name)
{
    Outcome<HookKeyListing> listing;
    m_api->listKeys(this, listing.callback());
    if (!listing.succeeded())
        return {};
    const QList<HookKey> keys = listing.result()->keys;
    const auto key = std::ranges::find(keys, name, &HookKey::name);
    return key == keys.cend() ? HookKey() : *key;
}

InlineHook TestRotation::hookCalled(const QString &name)
{
    Outcome<InlineHookListing> listing;
    m_api->listInlineHooks(this, listing.callback());
    if (!listing.succeeded())
        return {};
    const QList<InlineHook> hooks = listing.result()->hooks;
    const auto hook = std::ranges::find(hooks, name, &InlineHook::name);
    return hook == hooks.cend() ? InlineHook() : *hook;
}

RotationProposal TestRotation::planFor(const QString &oldName)
{
    Outcome<RotationProposal> proposal;
    RotationPlanning::start(m_session.get(), *m_api, keyCalled(oldName).id, oldName + u"-next-1"_s,
                            this, proposal.callback());
    return proposal.succeeded() ? *proposal.result() : RotationProposal();
}

std::unique_ptr<Rotation> TestRotation::begin(const QString &oldName)
{
    RotationPlan plan = planFor(oldName).plan;
    plan.id = m_journal->begin(plan).value_or(QString());
    return std::make_unique<Rotation>(m_session.get(), *m_api, *m_journal, plan);
}

RotationState TestRotation::stateOf(Rotation &rotation)
{
    Outcome<RotationState> state;
    rotation.look(state.callback());
    return state.succeeded() ? *state.result() : RotationState();
}

Result<void> TestRotation::repoint(Rotation &rotation, const QString &id, bool handedOver)
{
    return outcomeOf(
        [&](Callback<void> done) { rotation.repoint(id, handedOver, std::move(done)); });
}

/// Somebody else has the hook sign with a third key.
void TestRotation::repointElsewhere(const QString &hookId)
{
    Outcome<InlineHookDocument> read;
    m_api->connection().hooks->readHook(hookId, this, read.callback());
    QVERIFY(read.succeeded());
    Outcome<InlineHook> put;
    m_api->connection().hooks->repointHook(*read.result(), keyCalled(u"qa-sandbox"_s).id, this,
                                           put.callback());
    QVERIFY(put.succeeded());
}

void TestRotation::rotatesAKeyWhoseAppsAreOurs()
{
    const auto rotation = begin(u"partner-api"_s);
    const RotationPlan plan = rotation->plan();
    QCOMPARE(plan.hooks.size(), 2);
    QCOMPARE(plan.hooks.constFirst().handOver, HandOver::App);

    // Nobody has the new key yet.
    QVERIFY(!repoint(*rotation, plan.hooks.constFirst().id, true));
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    const Result<void> early = repoint(*rotation, plan.hooks.constFirst().id, false);
    QVERIFY(early.has_value()); // its app was made to hold it on the way
    QVERIFY(outcomeOf([&](auto done) { rotation->handOver(done); }));
    for (const RotationHook &hook : plan.hooks)
        QVERIFY(repoint(*rotation, hook.id, false));
    const RotationState moved = stateOf(*rotation);
    for (const RotationHook &hook : plan.hooks)
        QCOMPARE(moved.placeOf(hook.id), RotationState::Place::New);
    Outcome<QByteArray> run;
    m_api->connection().hooks->executeHook(plan.hooks.constFirst().id, "{}", this, run.callback());
    QVERIFY(run.succeeded());

    QVERIFY(!outcomeOf([&](auto done) { rotation->forgetOldKey(done); })); // active at the apps
    QVERIFY(outcomeOf([&](auto done) { rotation->deactivateOldKey(done); }));
    QVERIFY(outcomeOf([&](auto done) { rotation->forgetOldKey(done); }));
    QVERIFY(keyCalled(u"partner-api"_s).id.isEmpty());
    QVERIFY(!keyCalled(plan.newName).id.isEmpty());
    QCOMPARE(m_journal->open(plan.org)->size(), 0);
    // A line before and one after each write: a key, two app keys, two hooks, two switched off, two
    // forgotten, one deleted.
    QCOMPARE(m_journal->notes(plan.id)->size(), 2 * 10);
}

void TestRotation::pointsBackAndForth()
{
    const auto rotation = begin(u"token-enrichment-prod"_s);
    const QString hook = rotation->plan().hooks.constFirst().id;
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    QVERIFY(repoint(*rotation, hook, false));
    QVERIFY(outcomeOf([&](auto done) { rotation->deactivateOldKey(done); }));
    QVERIFY(outcomeOf([&](auto done) { rotation->pointBack(hook, false, done); }));
    QCOMPARE(stateOf(*rotation).placeOf(hook), RotationState::Place::Old);
    Outcome<QByteArray> run;
    m_api->connection().hooks->executeHook(hook, "{}", this, run.callback());
    QVERIFY(run.succeeded()); // the app was made to take the old key again
    QVERIFY(repoint(*rotation, hook, false));
    QCOMPARE(stateOf(*rotation).placeOf(hook), RotationState::Place::New);
}

void TestRotation::resumesFromTheJournal()
{
    auto rotation = begin(u"partner-api"_s);
    const QString org = rotation->plan().org;
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    QVERIFY(repoint(*rotation, rotation->plan().hooks.constFirst().id, false));
    const QString made = keyCalled(rotation->plan().newName).id;

    // Another copy cannot begin one of the same key.
    QCOMPARE(m_journal->begin(rotation->plan()).error().kind, ErrorKind::Conflict);
    rotation.reset();
    m_journal = std::make_unique<SqliteRotations>(m_folder->filePath(u"rotations.sqlite"_s));
    open();
    const QList<RotationPlan> left = *m_journal->open(org);
    QCOMPARE(left.size(), 1);
    rotation = std::make_unique<Rotation>(m_session.get(), *m_api, *m_journal, left.constFirst());
    const RotationState state = stateOf(*rotation);
    QCOMPARE(state.placeOf(left.constFirst().hooks.at(0).id), RotationState::Place::New);
    QCOMPARE(state.placeOf(left.constFirst().hooks.at(1).id), RotationState::Place::Old);
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    QCOMPARE(keyCalled(left.constFirst().newName).id, made);
}

void TestRotation::changesNothingItCannotWriteDown()
{
    BrokenJournal broken;
    Rotation rotation(m_session.get(), *m_api, broken, planFor(u"partner-api"_s).plan);
    const Result<void> made = outcomeOf([&](auto done) { rotation.createKey(done); });
    QCOMPARE(made.error().kind, ErrorKind::File);
    QVERIFY(!stateOf(rotation).newKey);
}

void TestRotation::changesNothingInAReadOnlyOrg()
{
    open(true);
    const auto rotation = begin(u"partner-api"_s);
    const QString hook = rotation->plan().hooks.constFirst().id;
    const QList<Result<void>> refused{
        outcomeOf([&](auto done) { rotation->createKey(done); }),
        outcomeOf([&](auto done) { rotation->handOver(done); }),
        repoint(*rotation, hook, true),
        outcomeOf([&](auto done) { rotation->pointBack(hook, false, done); }),
        outcomeOf([&](auto done) { rotation->deactivateOldKey(done); }),
        outcomeOf([&](auto done) { rotation->forgetOldKey(done); })};
    for (const Result<void> &one : refused)
        QCOMPARE(one.error().kind, ErrorKind::ReadOnly);
    QCOMPARE(m_journal->notes(rotation->plan().id)->size(), 0);
}

void TestRotation::handsOverByHandOnlyWhenTold()
{
    const auto rotation = begin(u"legacy-password-import"_s);
    const RotationPlan plan = rotation->plan();
    const auto byHand = std::ranges::find(plan.hooks, HandOver::ByHand, &RotationHook::handOver);
    QVERIFY(byHand != plan.hooks.cend());
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    QVERIFY(outcomeOf([&](auto done) { rotation->handOver(done); }));
    QCOMPARE(repoint(*rotation, byHand->id, false).error().kind, ErrorKind::Validation);
    QCOMPARE(stateOf(*rotation).placeOf(byHand->id), RotationState::Place::Old);
    QVERIFY(repoint(*rotation, byHand->id, true));
    QCOMPARE(stateOf(*rotation).placeOf(byHand->id), RotationState::Place::New);
}

/// Before the old key is retired its way back is open; behind that somebody may have taken it away.
void TestRotation::pointsBackByHandOnlyWhenTold()
{
    const auto rotation = begin(u"legacy-password-import"_s);
    const RotationPlan plan = rotation->plan();
    const QString hook =
        std::ranges::find(plan.hooks, HandOver::ByHand, &RotationHook::handOver)->id;
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    QVERIFY(outcomeOf([&](auto done) { rotation->handOver(done); }));
    QVERIFY(repoint(*rotation, hook, true));
    QVERIFY(outcomeOf([&](auto done) { rotation->pointBack(hook, false, done); }));
    for (const RotationHook &one : plan.hooks) { // the old key is to be free
        if (one.id != hook)
            repointElsewhere(one.id);
    }
    QVERIFY(repoint(*rotation, hook, true));
    QVERIFY(outcomeOf([&](auto done) { rotation->deactivateOldKey(done); }));
    const Result<void> back = outcomeOf([&](auto done) { rotation->pointBack(hook, false, done); });
    QVERIFY(!back);
    QCOMPARE(back.error().kind, ErrorKind::Validation);
    QCOMPARE(rotation->unseen(), QStringList{hook});
    QCOMPARE(stateOf(*rotation).placeOf(hook), RotationState::Place::New);
    QVERIFY(outcomeOf([&](auto done) { rotation->pointBack(hook, true, done); }));
    QVERIFY(rotation->unseen().isEmpty());
    QCOMPARE(stateOf(*rotation).placeOf(hook), RotationState::Place::Old);
}

/// The hook was moved, and the look at what came of it was cut off: from when on it signs with the
/// new key is known all the same, and what failed before is not counted.
void TestRotation::tellsAMoveThatNobodySaw()
{
    const auto rotation = begin(u"partner-api"_s);
    const QString hook = rotation->plan().hooks.constFirst().id;
    const QString id = rotation->plan().id;
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    QVERIFY(repoint(*rotation, hook, false));
    const auto lines = [&] {
        QList<RotationNote> moves = *m_journal->notes(id);
        moves.removeIf([](const RotationNote &note) { return note.step != "repoint"_L1; });
        return moves;
    };
    const RotationNote told = lines().constLast();
    QCOMPARE(told.kind, RotationNote::Kind::Done);
    // What stands there where only the line before the write could be written, or a failed look.
    for (const RotationNote::Kind kind : {RotationNote::Kind::Begun, RotationNote::Kind::Failed}) {
        QVERIFY(m_journal->note(id, {.step = u"repoint"_s, .subject = hook, .kind = kind}));
        QVERIFY(repoint(*rotation, hook, false));
        QCOMPARE(lines().constLast().kind, RotationNote::Kind::Done);
        QCOMPARE(lines().constLast().text, told.text);
        const qsizetype before = lines().size();
        QVERIFY(repoint(*rotation, hook, false)); // and it is told once
        QCOMPARE(lines().size(), before);
    }
}

void TestRotation::leavesAHookThatSomebodyElseChanged()
{
    const auto rotation = begin(u"partner-api"_s);
    const QString hook = rotation->plan().hooks.constFirst().id;
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    repointElsewhere(hook);
    QCOMPARE(repoint(*rotation, hook, false).error().kind, ErrorKind::Conflict);
    QCOMPARE(stateOf(*rotation).placeOf(hook), RotationState::Place::Other);
    QCOMPARE(outcomeOf([&](auto done) { rotation->pointBack(hook, false, done); }).error().kind,
             ErrorKind::Conflict);
}

/// Its other side is another one now, and was handed nothing.
void TestRotation::leavesAHookWithAnotherClient()
{
    const auto rotation = begin(u"partner-api"_s);
    const QString hook = rotation->plan().hooks.constFirst().id;
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    Outcome<InlineHookDocument> read;
    m_api->connection().hooks->readHook(hook, this, read.callback());
    QVERIFY(read.succeeded());
    InlineHookDocument changed = *read.result();
    changed.received.replace(changed.hook.clientId.toUtf8(), "0oasomebodyelse");
    Outcome<InlineHook> put;
    m_api->connection().hooks->repointHook(changed, changed.hook.hookKeyId, this, put.callback());
    QVERIFY(put.succeeded());
    const Result<void> moved = repoint(*rotation, hook, true);
    QCOMPARE(moved.error().kind, ErrorKind::Conflict);
    QVERIFY(moved.error().summary.contains(u"another client or token URL"));
    QCOMPARE(stateOf(*rotation).placeOf(hook), RotationState::Place::Old);
}

/// What was made is known by its id: somebody may give it another name.
void TestRotation::makesNoSecondKeyForARenamedOne()
{
    const auto rotation = begin(u"partner-api"_s);
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    const QString made = keyCalled(rotation->plan().newName).id;
    Outcome<HookKey> renamed;
    m_api->renameKey(made, u"renamed"_s, this, renamed.callback());
    QVERIFY(renamed.succeeded());
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    QVERIFY(keyCalled(rotation->plan().newName).id.isEmpty());
    QCOMPARE(stateOf(*rotation).newKey->id, made);
    QVERIFY(repoint(*rotation, rotation->plan().hooks.constFirst().id, false));
}

/// The program ended behind the request: nobody heard the id, but who finds the key knows it then.
void TestRotation::makesNoSecondKeyForARenamedOneOfWhichNobodyHeard()
{
    const auto rotation = begin(u"partner-api"_s);
    QVERIFY(m_journal->note(
        rotation->plan().id,
        {.step = u"create"_s, .subject = u"a"_s, .kind = RotationNote::Kind::Begun}));
    Outcome<HookKey> made;
    m_api->createKey(rotation->plan().newName, this, made.callback());
    QVERIFY(made.succeeded());
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    Outcome<HookKey> renamed;
    m_api->renameKey(made.result()->id, u"renamed"_s, this, renamed.callback());
    QVERIFY(renamed.succeeded());
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    QCOMPARE(stateOf(*rotation).newKey->id, made.result()->id);
    QVERIFY(keyCalled(rotation->plan().newName).id.isEmpty());
}

/// The hooks went on to a third key: the second one is not to be switched on again for nothing.
void TestRotation::retiresTheOldKeyBehindALaterRotation()
{
    const auto rotation = begin(u"partner-api"_s);
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    QVERIFY(outcomeOf([&](auto done) { rotation->handOver(done); }));
    AppsApi &apps = *m_api->connection().apps;
    Outcome<HookKey> third;
    m_api->readKey(keyCalled(u"qa-sandbox"_s).id, this, third.callback());
    Outcome<HookKey> second;
    m_api->readKey(keyCalled(rotation->plan().newName).id, this, second.callback());
    QVERIFY(third.succeeded() && second.succeeded());
    const auto bring = [&](const RotationHook &hook, AppKeyChange::Wish wish, const HookKey &key) {
        return outcomeOf([&](auto done) {
            AppKeyChange::start(
                apps, hook.clientId, wish, key, Jwk::read(key.publicJwk, key.keyId),
                [](const RotationNote &) { return Result<void>(); }, this, done);
        });
    };
    for (const RotationHook &hook : rotation->plan().hooks) {
        QVERIFY(bring(hook, AppKeyChange::Wish::Holds, *third.result()));
        repointElsewhere(hook.id);
        QVERIFY(bring(hook, AppKeyChange::Wish::IsOff, *second.result()));
    }
    QVERIFY(outcomeOf([&](auto done) { rotation->deactivateOldKey(done); }));
    Outcome<QList<AppKey>> held;
    apps.listAppKeys(rotation->plan().hooks.constFirst().appId, this, held.callback());
    QVERIFY(held.succeeded());
    for (const AppKey &key : *held.result())
        QCOMPARE(key.isActive, key.kid == third.result()->keyId);
    // Nor is it missed.
    Outcome<void> gone;
    m_api->deleteKey(keyCalled(rotation->plan().newName).id, this, gone.callback());
    QVERIFY(gone.succeeded());
    QVERIFY(outcomeOf([&](auto done) { rotation->forgetOldKey(done); }));
    QVERIFY(keyCalled(u"partner-api"_s).id.isEmpty());
}

void TestRotation::deletesNoKeyThatAHookUses()
{
    const auto rotation = begin(u"partner-api"_s);
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    QVERIFY(repoint(*rotation, rotation->plan().hooks.constFirst().id, false));
    const Result<void> off = outcomeOf([&](auto done) { rotation->deactivateOldKey(done); });
    QCOMPARE(off.error().kind, ErrorKind::KeyInUse);
    QVERIFY(off.error().summary.contains(u"Partner SAML attributes"));
    QCOMPARE(outcomeOf([&](auto done) { rotation->forgetOldKey(done); }).error().kind,
             ErrorKind::KeyInUse);
}

void TestRotation::retiresNoKeyOfWhichNotAllIsKnown_data()
{
    QTest::addColumn<QStringList>("warnings");
    QTest::addColumn<bool>("isUsed");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("a hook that cannot be read")
        << QStringList{u"One hook is left out."_s} << false << ErrorKind::Conflict;
    QTest::newRow("used by what cannot be seen") << QStringList() << true << ErrorKind::KeyInUse;
}

void TestRotation::retiresNoKeyOfWhichNotAllIsKnown()
{
    QFETCH(const QStringList, warnings);
    QFETCH(const bool, isUsed);
    QFETCH(const ErrorKind, kind);
    SessionFixture f;
    HookKey old = usableKey(1, u"old"_s, 1);
    old.isUsed = isUsed;
    RotationPlan plan{.id = {},
                      .org = {},
                      .oldId = old.id,
                      .oldKeyId = {},
                      .oldName = old.name,
                      .newName = u"new"_s,
                      .hooks = {}};
    plan.id = m_journal->begin(plan).value_or(QString());
    Rotation rotation(f.session.get(), *f.api, *m_journal, plan);
    for (const bool forgets : {false, true}) {
        Outcome<void> outcome;
        if (forgets)
            rotation.forgetOldKey(outcome.callback());
        else
            rotation.deactivateOldKey(outcome.callback());
        f.api->answerList(HookKeyListing{.keys = {old, usableKey(2, u"new"_s, 2)}, .warnings = {}});
        f.api->answerHooks(
            InlineHookListing{.hooks = {}, .warnings = warnings, .isWhole = warnings.isEmpty()});
        QVERIFY(outcome.failedWith(kind));
    }
    QCOMPARE(f.writes(), QStringList());
}

void TestRotation::makesNoKeyWhereSomebodyElseMadeOne()
{
    const auto rotation = begin(u"partner-api"_s);
    Outcome<HookKey> other;
    m_api->createKey(rotation->plan().newName, this, other.callback());
    QVERIFY(other.succeeded());
    QCOMPARE(outcomeOf([&](auto done) { rotation->createKey(done); }).error().kind,
             ErrorKind::Conflict);
    // Nor one that was refused because somebody else was quicker.
    for (const auto kind : {RotationNote::Kind::Begun, RotationNote::Kind::Failed})
        QVERIFY(m_journal->note(rotation->plan().id,
                                {.step = u"create"_s, .subject = u"a"_s, .kind = kind}));
    QCOMPARE(outcomeOf([&](auto done) { rotation->createKey(done); }).error().kind,
             ErrorKind::Conflict);
    // But one whose first attempt was never answered may have made it, behind the second look.
    for (const auto kind :
         {RotationNote::Kind::Begun, RotationNote::Kind::Begun, RotationNote::Kind::Failed})
        QVERIFY(m_journal->note(rotation->plan().id,
                                {.step = u"create"_s, .subject = u"a"_s, .kind = kind}));
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    // What is left over blocks nothing: it is given up, and begun with another name.
    QVERIFY(rotation->end());
    RotationPlan plan = rotation->plan();
    plan.newName = u"partner-api-next-2"_s;
    QVERIFY(m_journal->begin(plan));
}

void TestRotation::plansWhatItWillDo()
{
    const RotationProposal proposal = planFor(u"partner-api"_s);
    const QStringList steps = proposal.steps();
    // A key, two apps, two hooks, two apps again, and the key.
    QCOMPARE(steps.size(), 10);
    QVERIFY(steps.constFirst().contains(u"partner-api-next-1"));
    QVERIFY(steps.constLast().contains(u"partner-api"));
    const QByteArray markdown = proposal.markdown(u"Acme | <b>"_s);
    QVERIFY(markdown.startsWith("# "));
    QVERIFY(markdown.contains("Acme \\| \\<b\\>"));
    QVERIFY(markdown.contains("\n8. "));
    const auto parts = proposal.parts(); // the org, the apps, the org, the apps, and the org
    QCOMPARE(parts.size(), 5);
    QCOMPARE(parts.at(3).steps.size(), 4);
    QVERIFY(markdown.contains("\n## At the apps\n\n2. "));
}

void TestRotation::saysWhatItCostsNotToWait()
{
    // What HookKeys hands over itself is there before the hook is touched: no call fails.
    const QStringList apps = planFor(u"partner-api"_s).costs();
    QCOMPARE(apps.size(), 1);
    QVERIFY2(apps.constFirst().contains(u"switched off at the apps"), qPrintable(apps.first()));
    RotationProposal published = planFor(u"legacy-password-import"_s);
    for (RotationHook &hook : published.plan.hooks) {
        hook.handOver = HandOver::Jwks;
        hook.jwksUrl = u"https://keys.example/jwks.json"_s;
    }
    const QStringList costs = published.costs();
    QVERIFY(!costs.isEmpty());
    for (const QString &cost : costs)
        QVERIFY2(cost.contains(u"for as long as https://keys.example/"), qPrintable(cost));
}

/// A hook's token URL may be at another domain of the org, whose app is its client all the same.
void TestRotation::plansForAnotherDomainOfTheOrg()
{
    const InlineHook hook = hookCalled(u"Partner tokens"_s);
    Outcome<InlineHookDocument> read;
    m_api->connection().hooks->readHook(hook.id, this, read.callback());
    QVERIFY(read.succeeded());
    const auto planned = [&](const QByteArray &tokenUrl) {
        InlineHookDocument moved = *read.result();
        moved.received.replace(moved.hook.tokenUrl.toUtf8(), tokenUrl);
        Outcome<InlineHook> put;
        m_api->connection().hooks->repointHook(moved, hook.hookKeyId, this, put.callback());
        return put.succeeded() ? planFor(u"partner-api"_s) : RotationProposal();
    };
    const auto handOver = [&](const RotationProposal &proposal) {
        return std::ranges::find(proposal.plan.hooks, hook.id, &RotationHook::id)->handOver;
    };
    const RotationProposal own = planned("https://login.demo.example/oauth2/v1/token");
    QCOMPARE(own.plan.hooks.size(), 2);
    QCOMPARE(handOver(own), HandOver::App);
    QVERIFY(own.notes.join(u'\n').contains(u"another domain of this org"));
    const RotationProposal foreign = planned("https://login.demo.example/token");
    QCOMPARE(foreign.plan.hooks.size(), 2);
    QCOMPARE(handOver(foreign), HandOver::ByHand);
    QVERIFY(foreign.notes.isEmpty());
}

void TestRotation::plansNoTakenName()
{
    for (const QString &name : {u"qa-sandbox"_s, u" "_s, QString(256, u'n')}) {
        Outcome<RotationProposal> proposal;
        RotationPlanning::start(m_session.get(), *m_api, keyCalled(u"partner-api"_s).id, name, this,
                                proposal.callback());
        QVERIFY(proposal.failedWith(ErrorKind::Validation));
    }
}

void TestRotation::namesTheSuccessor_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QString>("next");
    QTest::newRow("plain") << u"partner-api"_s << QStringList() << u"partner-api-2026-11"_s;
    QTest::newRow("dated") << u"partner-api-2025-01"_s << QStringList() << u"partner-api-2026-11"_s;
    QTest::newRow("taken") << u"partner-api-2026-11"_s << QStringList{u"partner-api-2026-11"_s}
                           << u"partner-api-2026-11-2"_s;
    QTest::newRow("third") << u"a-2026-11-2"_s << QStringList{u"a-2026-11"_s, u"a-2026-11-2"_s}
                           << u"a-2026-11-3"_s;
    QTest::newRow("long") << QString(255, u'k') << QStringList()
                          << QString(240, u'k') + u"-2026-11"_s;
}

void TestRotation::namesTheSuccessor()
{
    QFETCH(const QString, name);
    QFETCH(const QStringList, taken);
    QTEST(successorName(name, m_clock.now(), taken), "next");
}

void TestRotation::saysWhatAnAppHolds()
{
    using Verdict = AppKeyReport::Verdict;
    const RotationPlan plan = planFor(u"partner-api"_s).plan;
    const auto verdict = [&](const QString &client, const HookKey &key) {
        Outcome<HookKey> read;
        m_api->readKey(key.id, this, read.callback());
        if (!read.succeeded())
            return Verdict::NotAllowed;
        Outcome<AppKeyReport> report;
        AppKeyCheck::start(*m_api->connection().apps, client, Jwk::read(read.result()->publicJwk),
                           key.keyId, AppKeyCheck::Scope::LettingIn, this, report.callback());
        return report.succeeded() ? report.result()->verdict : Verdict::NotAllowed;
    };
    const QString client = plan.hooks.constFirst().clientId;
    QCOMPARE(verdict(client, keyCalled(u"partner-api"_s)), Verdict::Active);
    QCOMPARE(verdict(client, keyCalled(u"qa-sandbox"_s)), Verdict::Missing);
    QCOMPARE(verdict(u"0oanobody"_s, keyCalled(u"partner-api"_s)), Verdict::NoApp);
    // Its kid, and another key under it.
    HookKey mixed = keyCalled(u"qa-sandbox"_s);
    mixed.keyId = plan.oldKeyId;
    QCOMPARE(verdict(client, mixed), Verdict::OtherKey);
    // The key, and another kid over it.
    HookKey renamed = keyCalled(u"partner-api"_s);
    renamed.keyId = u"kid-of-okta"_s;
    QCOMPARE(verdict(client, renamed), Verdict::OtherKid);
    AppKeyReport told{.verdict = Verdict::OtherKid};
    told.app.label = u"App"_s;
    told.key.kid = u"kid-of-app"_s;
    QVERIFY(told.text(u"partner-api"_s).contains(u"“App” holds the key “partner-api”"));
    QVERIFY(told.text(u"partner-api"_s).contains(u"under the key ID kid-of-app and not"));
    QVERIFY(isServedBy(QUrl(u"https://a.example"_s), u"https://A.example:443/oauth2/v1/token"_s));
    QVERIFY(!isServedBy(QUrl(u"https://a.example"_s), u"https://a.example.evil.example/x"_s));
    QVERIFY(!isServedBy(QUrl(u"https://a.example"_s), u"http://a.example/x"_s));
}

QTEST_GUILESS_MAIN(TestRotation)
#include "tst_rotation.moc"
