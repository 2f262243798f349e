// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demojwks.h"
#include "failonwarning.h"
#include "keyformat.h"
#include "markdowntext.h"
#include "rotationdeeds.h"

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The end of a rotation's old key, where not all of it can be seen, where somebody uses the key in
/// the last moment, and where two copies of the program are at it.
class TestRotationEnd final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }

    void saysWhatItCouldNotSeeBehind_data();
    void saysWhatItCouldNotSeeBehind();
    void givesTheKeyBackWhenItSeesTheHooksAgain_data();
    void givesTheKeyBackWhenItSeesTheHooksAgain();
    void givesTheKeyBackWhereItMayNotBeDeleted();
    void takesAKeyByWhatWasReadOfItBefore();
    void readsTheOldKeyBeforeItMakesTheNewOne();
    void takesNoKeyThatItDoesNotKnow_data();
    void takesNoKeyThatItDoesNotKnow();
    void readsTheKeyAgainThatCouldNotBeRead();
    void changesNothingForAKeyThatIsGone();
    void pointsNoHookBackToAnAppThatLostTheKey();
    void leavesAHookThatSignsWithoutAKey();
    void isAtOneCopyOfTheProgram();
    void goesOnWithNoPlanOfYesterday();
    void sendsWhatItsPlanSays_data();
    void sendsWhatItsPlanSays();
};

namespace {

Result<void> deactivate(Rotation &rotation)
{
    return RotationFixture::outcomeOf([&](auto done) { rotation.deactivateOldKey(done); });
}

Result<void> forget(Rotation &rotation)
{
    return RotationFixture::outcomeOf([&](auto done) { rotation.forgetOldKey(done); });
}

QString said(const Result<void> &result)
{
    return result ? QString() : result.error().summary;
}

/// The rotation @p plan with another journal.
std::unique_ptr<Rotation> resumed(RotationFixture &fixture, RotationJournal &journal,
                                  const RotationPlan &plan)
{
    return std::make_unique<Rotation>(fixture.session.get(), *fixture.api, journal, plan);
}

/// Has both keys of @p plan be at the JWKS URL of the org's app that has one.
bool publishBoth(RotationFixture &fixture, const RotationPlan &plan)
{
    QList<KeyDocument> documents;
    for (const QString &name : {plan.oldName, plan.newName}) {
        Outcome<HookKey> key;
        fixture.api->readKey(fixture.keyCalled(name).id, &fixture.context, key.callback());
        if (!key.succeeded())
            return false;
        documents.append(KeyDocument::of(key.value(), fixture.org.url()));
    }
    fixture.org.jwks().setPage({.body = writeJwks(documents), .cacheControl = "max-age=0"});
    return true;
}

/// The plan of a rotation whose hooks all sign with the new key; without hooks where that failed.
RotationPlan rotatedPlan(RotationFixture &fixture)
{
    const auto rotation = rotated(fixture);
    return rotation ? rotation->plan() : RotationPlan();
}

} // namespace

void TestRotationEnd::saysWhatItCouldNotSeeBehind_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<ErrorKind>("kind");
    for (const QString &step : {u"deactivate"_s, u"forget"_s}) {
        QTest::addRow("%s, not allowed", qPrintable(step)) << step << ErrorKind::Forbidden;
        QTest::addRow("%s, broken", qPrintable(step)) << step << ErrorKind::Server;
        QTest::addRow("%s, lost", qPrintable(step)) << step << ErrorKind::Network;
        QTest::addRow("%s, in part", qPrintable(step)) << step << ErrorKind::Conflict;
    }
}

/// Behind what is taken from the apps the hooks cannot be seen: that is said, the old key stays in
/// the org, and the next attempt does what is left.
void TestRotationEnd::saysWhatItCouldNotSeeBehind()
{
    QFETCH(const QString, step);
    QFETCH(const ErrorKind, kind);
    RotationFixture fixture;
    const RotationPlan plan = rotatedPlan(fixture);
    QVERIFY(!plan.hooks.isEmpty());
    MeddledJournal journal(*fixture.journal, step, [&] {
        if (kind == ErrorKind::Conflict)
            fixture.api->cutHooks = u"The hooks hide."_s;
        else
            fixture.api->noHooks = errorOf(kind, u"The hooks hide."_s);
    });
    const auto rotation = resumed(fixture, journal, plan);
    Result<void> ended = deactivate(*rotation);
    if (ended)
        ended = forget(*rotation);
    QVERIFY(!ended);
    QCOMPARE(ended.error().kind, kind);
    QCOMPARE(said(ended),
             u"The apps of this rotation do without the key “partner-api” now, but whether an "
             "inline hook came to sign with it again meanwhile could not be seen. Try again. The "
             "hooks hide."_s);
    const QString old = plan.oldKeyId;
    for (const RotationHook &hook : plan.hooks) {
        QVERIFY(!activeKidsAt(fixture, hook.appId).contains(old));
        QCOMPARE(kidsAt(fixture, hook.appId).contains(old), step == "deactivate"_L1);
    }
    QCOMPARE(fixture.keyCalled(plan.oldName).id, plan.oldId);
    QCOMPARE(fixture.journal->open(plan.org)->size(), 1);
    fixture.api->noHooks.reset();
    fixture.api->cutHooks.clear();
    QCOMPARE(said(deactivate(*rotation)), QString());
    QCOMPARE(said(forget(*rotation)), QString());
    QVERIFY(fixture.keyCalled(plan.oldName).id.isEmpty());
    QCOMPARE(fixture.journal->open(plan.org)->size(), 0);
}

void TestRotationEnd::givesTheKeyBackWhenItSeesTheHooksAgain_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<bool>("isResumed");
    for (const QString &step : {u"deactivate"_s, u"forget"_s}) {
        QTest::addRow("%s, tried again", qPrintable(step)) << step << false;
        QTest::addRow("%s, resumed", qPrintable(step)) << step << true;
    }
}

/// A hook came to sign with the old key, and nobody could see that behind what was taken: the next
/// attempt sees it, and does not leave the hook without a key that its app holds.
void TestRotationEnd::givesTheKeyBackWhenItSeesTheHooksAgain()
{
    QFETCH(const QString, step);
    QFETCH(const bool, isResumed);
    RotationFixture fixture;
    const RotationPlan plan = rotatedPlan(fixture);
    QVERIFY(!plan.hooks.isEmpty());
    const RotationHook &hook = plan.hooks.constFirst();
    MeddledJournal journal(*fixture.journal, step, [&] {
        QVERIFY(repoint(fixture, hook.id, plan.oldId));
        fixture.api->noHooks = errorOf(ErrorKind::Server, u"The hooks hide."_s);
    });
    auto rotation = resumed(fixture, journal, plan);
    const bool forgets = step == "forget"_L1;
    if (forgets)
        QCOMPARE(said(deactivate(*rotation)), QString());
    QVERIFY(!(forgets ? forget(*rotation) : deactivate(*rotation)));
    QVERIFY(!activeKidsAt(fixture, hook.appId).contains(plan.oldKeyId));
    fixture.api->noHooks.reset();
    if (isResumed)
        rotation = fixture.session->rotations()->resume(plan);
    const Result<void> again = forgets ? forget(*rotation) : deactivate(*rotation);
    QCOMPARE(again.error().kind, ErrorKind::KeyInUse);
    QCOMPARE(said(again),
             u"Somebody had inline hooks sign with the key “partner-api” again "
             "meanwhile: “%1”. The apps of this rotation hold that key again."_s.arg(hook.name));
    for (const RotationHook &one : plan.hooks)
        QVERIFY(activeKidsAt(fixture, one.appId).contains(plan.oldKeyId));
    rotation.reset(); // before its journal
}

/// In the last moment before the old key is deleted a hook is given it: Okta deletes it not.
void TestRotationEnd::givesTheKeyBackWhereItMayNotBeDeleted()
{
    RotationFixture fixture;
    const auto rotation = rotated(fixture);
    QVERIFY(rotation);
    const RotationPlan plan = rotation->plan();
    const RotationHook &hook = plan.hooks.constFirst();
    QCOMPARE(said(deactivate(*rotation)), QString());
    fixture.api->beforeDelete = [&] {
        QVERIFY(repoint(fixture, hook.id, plan.oldId));
    };
    const Result<void> gone = forget(*rotation);
    QCOMPARE(gone.error().kind, ErrorKind::KeyInUse);
    QVERIFY2(said(gone).contains(u"hold that key again"), qPrintable(said(gone)));
    QVERIFY(activeKidsAt(fixture, hook.appId).contains(plan.oldKeyId));
    QCOMPARE(fixture.keyCalled(plan.oldName).id, plan.oldId);
}

/// The public half of the old key cannot be read any more, as where its private half came with it;
/// but it was read before, so it is known what to take from the apps.
void TestRotationEnd::takesAKeyByWhatWasReadOfItBefore()
{
    RotationFixture fixture;
    fixture.session->refresh();
    TRY_VERIFY(!fixture.session->isRefreshing());
    const auto rotation = rotated(fixture);
    QVERIFY(rotation);
    const RotationPlan plan = rotation->plan();
    HookKey bad = fixture.keyCalled(plan.oldName);
    bad.privateMember = true;
    fixture.session->notePrivateIn(bad, bad.name);
    fixture.api->noKey = [plan](const QString &id) {
        return id == plan.oldId || id == plan.oldKeyId
                   ? std::optional(errorOf(ErrorKind::Malformed, u"It is hidden."_s))
                   : std::nullopt;
    };
    QCOMPARE(said(deactivate(*rotation)), QString());
    QCOMPARE(said(forget(*rotation)), QString());
    for (const RotationHook &hook : plan.hooks)
        QCOMPARE(kidsAt(fixture, hook.appId).size(), 1);
    QVERIFY(fixture.keyCalled(plan.oldName).id.isEmpty());
}

/// Somebody deletes the old key before it is retired: what it was is known since the beginning.
void TestRotationEnd::readsTheOldKeyBeforeItMakesTheNewOne()
{
    RotationFixture fixture;
    fixture.session->refresh();
    TRY_VERIFY(!fixture.session->isRefreshing());
    const auto rotation = rotated(fixture);
    QVERIFY(rotation);
    const RotationPlan plan = rotation->plan();
    Outcome<void> deleted;
    fixture.api->deleteKey(plan.oldId, &fixture.context, deleted.callback());
    QVERIFY(deleted.succeeded());
    QCOMPARE(said(forget(*rotation)), QString());
    const QString made = fixture.keyCalled(plan.newName).keyId;
    for (const RotationHook &hook : plan.hooks)
        QCOMPARE(kidsAt(fixture, hook.appId), QStringList{made});
}

void TestRotationEnd::takesNoKeyThatItDoesNotKnow_data()
{
    QTest::addColumn<bool>("isDeleted");
    QTest::newRow("in the org") << false;
    QTest::newRow("deleted") << true;
}

/// What an app holds under the old key's ID may be anything: it is left to the admin, who is told
/// where to look, and with nothing there the rotation ends.
void TestRotationEnd::takesNoKeyThatItDoesNotKnow()
{
    QFETCH(const bool, isDeleted);
    RotationFixture fixture;
    const HookKey old = fixture.keyCalled(u"partner-api"_s);
    fixture.api->noKey = [old](const QString &id) {
        return id == old.id || id == old.keyId
                   ? std::optional(errorOf(ErrorKind::Malformed, u"It is hidden."_s))
                   : std::nullopt;
    };
    const auto rotation = rotated(fixture);
    QVERIFY(rotation);
    const RotationPlan plan = rotation->plan();
    if (isDeleted) {
        Outcome<void> deleted;
        fixture.api->deleteKey(plan.oldId, &fixture.context, deleted.callback());
        QVERIFY(deleted.succeeded());
    }
    fixture.log.writes.clear();
    const Result<void> off = isDeleted ? forget(*rotation) : deactivate(*rotation);
    QCOMPARE(off.error().kind, ErrorKind::Validation);
    QVERIFY2(said(off).contains(u"holds a key with the ID %1"_s.arg(old.keyId)),
             qPrintable(said(off)));
    QVERIFY2(said(off).contains(u"Admin Console"), qPrintable(said(off)));
    QCOMPARE(fixture.log.writes, QStringList());
    QCOMPARE(fixture.journal->open(plan.org)->size(), 1);
    AppsApi &apps = *fixture.api->connection().apps;
    for (const RotationHook &hook : plan.hooks) {
        Outcome<QList<AppKey>> held;
        apps.listAppKeys(hook.appId, &fixture.context, held.callback());
        QVERIFY(held.succeeded());
        for (const AppKey &key : held.value()) {
            if (key.kid != old.keyId)
                continue;
            Outcome<AppKey> isOff;
            apps.setAppKeyActive(hook.appId, key.id, false, &fixture.context, isOff.callback());
            QVERIFY(isOff.succeeded());
            Outcome<void> gone;
            apps.deleteAppKey(hook.appId, key.id, &fixture.context, gone.callback());
            QVERIFY(gone.succeeded());
        }
    }
    if (!isDeleted)
        QCOMPARE(said(deactivate(*rotation)), QString());
    QCOMPARE(said(forget(*rotation)), QString());
    QVERIFY(fixture.keyCalled(plan.oldName).id.isEmpty());
    QCOMPARE(fixture.journal->open(plan.org)->size(), 0);
}

/// What a moment later may be known is not left to an admin.
void TestRotationEnd::readsTheKeyAgainThatCouldNotBeRead()
{
    RotationFixture fixture;
    const HookKey old = fixture.keyCalled(u"partner-api"_s);
    fixture.api->noKey = [old](const QString &id) {
        return id == old.id || id == old.keyId
                   ? std::optional(errorOf(ErrorKind::Server, u"It is too early."_s))
                   : std::nullopt;
    };
    const auto rotation = rotated(fixture);
    QVERIFY(rotation);
    fixture.log.writes.clear();
    const Result<void> off = deactivate(*rotation);
    QCOMPARE(off.error().kind, ErrorKind::Server);
    QCOMPARE(said(off), u"It is too early."_s);
    QCOMPARE(fixture.log.writes, QStringList());
    fixture.api->noKey = nullptr;
    QCOMPARE(said(deactivate(*rotation)), QString());
    QCOMPARE(said(forget(*rotation)), QString());
}

void TestRotationEnd::changesNothingForAKeyThatIsGone()
{
    RotationFixture fixture;
    const auto rotation = rotated(fixture);
    QVERIFY(rotation);
    const RotationPlan plan = rotation->plan();
    Outcome<void> deleted;
    fixture.api->deleteKey(plan.oldId, &fixture.context, deleted.callback());
    QVERIFY(deleted.succeeded());
    // Somebody switched the new one off as well.
    const QString app = plan.hooks.constFirst().appId;
    AppsApi &apps = *fixture.api->connection().apps;
    Outcome<QList<AppKey>> held;
    apps.listAppKeys(app, &fixture.context, held.callback());
    QVERIFY(held.succeeded());
    Outcome<AppKey> isOff;
    apps.setAppKeyActive(app, held.value().constLast().id, false, &fixture.context,
                         isOff.callback());
    QVERIFY(isOff.succeeded());
    fixture.log.writes.clear();
    const Result<void> off = deactivate(*rotation);
    QCOMPARE(off.error().kind, ErrorKind::NotFound);
    QVERIFY2(said(off).contains(u"Nothing was changed."), qPrintable(said(off)));
    QCOMPARE(fixture.log.writes, QStringList());
}

/// The old key was switched off at the apps, which may not be changed any more since.
void TestRotationEnd::pointsNoHookBackToAnAppThatLostTheKey()
{
    RotationFixture fixture;
    auto rotation = rotated(fixture);
    QVERIFY(rotation);
    QCOMPARE(said(deactivate(*rotation)), QString());
    const RotationHook hook = rotation->plan().hooks.constFirst();
    const Result<RotationPlan> byHand =
        fixture.session->rotations()->withHandOverByHand(rotation->plan(), {hook.id});
    QVERIFY(byHand);
    rotation = fixture.session->rotations()->resume(*byHand);
    fixture.log.writes.clear();
    const auto back = [&] {
        return RotationFixture::outcomeOf(
            [&](auto done) { rotation->pointBack(hook.id, false, done); });
    };
    const Result<void> refused = back();
    QCOMPARE(refused.error().kind, ErrorKind::Validation);
    QVERIFY2(said(refused).contains(u"it is switched off there"), qPrintable(said(refused)));
    QCOMPARE(fixture.log.writes, QStringList());
    AppsApi &apps = *fixture.api->connection().apps;
    Outcome<QList<AppKey>> held;
    apps.listAppKeys(hook.appId, &fixture.context, held.callback());
    QVERIFY(held.succeeded());
    for (const AppKey &key : held.value()) {
        Outcome<AppKey> on;
        apps.setAppKeyActive(hook.appId, key.id, true, &fixture.context, on.callback());
        QVERIFY(on.succeeded());
    }
    QCOMPARE(said(back()), QString());
    QCOMPARE(fixture.hookCalled(hook.name).hookKeyId, byHand->oldId);
}

/// Somebody has the hook authenticate in another way: it is put back with no key.
void TestRotationEnd::leavesAHookThatSignsWithoutAKey()
{
    RotationFixture fixture;
    auto begun = fixture.session->rotations()->begin(fixture.planFor(u"partner-api"_s).plan);
    QVERIFY(begun);
    Rotation &rotation = **begun;
    const RotationHook hook = rotation.plan().hooks.constFirst();
    QCOMPARE(said(RotationFixture::outcomeOf([&](auto done) { rotation.createKey(done); })),
             QString());
    InlineHooksApi &hooks = *fixture.api->connection().hooks;
    Outcome<InlineHookDocument> read;
    hooks.readHook(hook.id, &fixture.context, read.callback());
    QVERIFY(read.succeeded());
    InlineHookDocument changed = *read.result();
    changed.received.replace(R"("private_key_jwt")",
                             R"("client_secret_post","clientSecret":"s3cr3t")");
    Outcome<InlineHook> put;
    hooks.repointHook(changed, changed.hook.hookKeyId, &fixture.context, put.callback());
    QVERIFY2(put.succeeded(), qPrintable(put.error().details()));
    fixture.log.writes.clear();
    const Result<void> moved =
        RotationFixture::outcomeOf([&](auto done) { rotation.repoint(hook.id, true, done); });
    QCOMPARE(moved.error().kind, ErrorKind::Conflict);
    QVERIFY2(said(moved).contains(u"without a key"), qPrintable(said(moved)));
    for (const QString &write : std::as_const(fixture.log.writes))
        QVERIFY2(!write.contains(u"inlineHooks"), qPrintable(write));
    Outcome<RotationState> state;
    rotation.look(state.callback());
    QVERIFY(state.succeeded());
    QVERIFY(state.value().textOf(hook.id, hook.name).contains(u"does not sign with a key"));
}

/// Two copies of the program show one rotation: only one of them works at it.
void TestRotationEnd::isAtOneCopyOfTheProgram()
{
    RotationFixture fixture;
    SqliteRotations elsewhere(fixture.folder.filePath(u"rotations.sqlite"_s));
    auto rotation = fixture.session->rotations()->begin(fixture.planFor(u"partner-api"_s).plan);
    QVERIFY(rotation);
    const RotationPlan plan = (*rotation)->plan();
    const QString hook = plan.hooks.constFirst().id;
    Rotation other(fixture.session.get(), *fixture.api, elsewhere, plan);
    QCOMPARE(said(RotationFixture::outcomeOf([&](auto done) { (*rotation)->createKey(done); })),
             QString());
    fixture.log.writes.clear();
    const QList<Result<void>> refused{
        RotationFixture::outcomeOf([&](auto done) { other.createKey(done); }),
        RotationFixture::outcomeOf([&](auto done) { other.handOver(done); }),
        RotationFixture::outcomeOf([&](auto done) { other.repoint(hook, true, done); }),
        RotationFixture::outcomeOf([&](auto done) { other.pointBack(hook, false, done); }),
        deactivate(other),
        forget(other),
        other.end()};
    for (const Result<void> &one : refused) {
        QCOMPARE(one.error().kind, ErrorKind::Busy);
        QVERIFY(said(one).contains(u"Another copy of HookKeys"));
    }
    QCOMPARE(fixture.log.writes, QStringList());
    fixture.session->rotations()->setJournal(&elsewhere);
    QCOMPARE(fixture.session->rotations()->withRetirement(plan, QDate(2026, 12, 24)).error().kind,
             ErrorKind::Busy);
    Outcome<RotationState> state; // looking is free
    other.look(state.callback());
    QVERIFY(state.succeeded());
    // Who closes the dialog leaves it to the other; one more in the same copy does not wait.
    auto again =
        std::make_unique<Rotation>(fixture.session.get(), *fixture.api, *fixture.journal, plan);
    QCOMPARE(said(RotationFixture::outcomeOf([&](auto done) { again->handOver(done); })),
             QString());
    rotation->reset();
    QCOMPARE(RotationFixture::outcomeOf([&](auto done) { other.handOver(done); }).error().kind,
             ErrorKind::Busy);
    again.reset();
    QCOMPARE(said(RotationFixture::outcomeOf([&](auto done) { other.handOver(done); })), QString());
    fixture.session->rotations()->setJournal(fixture.journal.get());
}

/// What another copy changed or gave up is not gone on with as it was before.
void TestRotationEnd::goesOnWithNoPlanOfYesterday()
{
    RotationFixture fixture;
    auto rotation = fixture.session->rotations()->begin(fixture.planFor(u"partner-api"_s).plan);
    QVERIFY(rotation);
    const RotationPlan plan = (*rotation)->plan();
    RotationPlan changed = plan;
    changed.hooks.first().handOver = HandOver::ByHand;
    fixture.log.writes.clear();
    for (const bool ended : {false, true}) {
        QVERIFY(ended ? fixture.journal->end(plan.id, fixture.clock.now())
                      : fixture.journal->amend(changed));
        const Result<void> made =
            RotationFixture::outcomeOf([&](auto done) { (*rotation)->createKey(done); });
        QCOMPARE(made.error().kind, ErrorKind::Conflict);
        QVERIFY2(said(made).contains(u"changed or ended elsewhere"), qPrintable(said(made)));
        const auto kept = fixture.session->rotations()->withRetirement(plan, QDate(2026, 12, 24));
        QVERIFY(!kept && kept.error().kind == ErrorKind::Conflict);
    }
    QCOMPARE(fixture.log.writes, QStringList());
}

void TestRotationEnd::sendsWhatItsPlanSays_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("byHand");
    QTest::addColumn<bool>("leaked");
    QTest::newRow("apps") << u"partner-api"_s << false << false;
    QTest::newRow("apps, leaked") << u"partner-api"_s << false << true;
    QTest::newRow("an app, a URL and by hand") << u"legacy-password-import"_s << false << false;
    QTest::newRow("by hand") << u"partner-api"_s << true << false;
}

/// The plan for a change ticket names each request that changes something, and no other, in their
/// order.
void TestRotationEnd::sendsWhatItsPlanSays()
{
    QFETCH(const QString, key);
    QFETCH(const bool, byHand);
    QFETCH(const bool, leaked);
    RotationFixture fixture;
    RotationProposal proposal = fixture.planFor(key);
    proposal.plan.leaked = leaked;
    for (RotationHook &hook : proposal.plan.hooks) {
        if (byHand)
            hook.handOver = HandOver::ByHand;
    }
    fixture.log.writes.clear();
    const auto begun = fixture.session->rotations()->begin(proposal.plan);
    QVERIFY(begun);
    Rotation &rotation = **begun;
    const RotationPlan plan = rotation.plan();
    QCOMPARE(said(RotationFixture::outcomeOf([&](auto done) { rotation.createKey(done); })),
             QString());
    QVERIFY(publishBoth(fixture, plan));
    QCOMPARE(said(RotationFixture::outcomeOf([&](auto done) { rotation.handOver(done); })),
             QString());
    for (const RotationHook &hook : plan.hooks)
        QCOMPARE(said(RotationFixture::outcomeOf(
                     [&](auto done) { rotation.repoint(hook.id, true, done); })),
                 QString());
    QCOMPARE(said(deactivate(rotation)), QString());
    QCOMPARE(said(forget(rotation)), QString());

    // What was sent, in the words of the plan.
    QStringList sent;
    for (const QString &write : std::as_const(fixture.log.writes)) {
        const QStringList words = write.split(u' ');
        const QString id = words.constLast().section(u'/', 4, 4);
        const auto hook = std::ranges::find_if(
            plan.hooks, [&id](const RotationHook &one) { return one.id == id || one.appId == id; });
        const QString app =
            hook == plan.hooks.cend() ? QString() : u"“%1” (%2)"_s.arg(hook->appLabel, hook->appId);
        if (write == "POST /api/v1/hook-keys"_L1)
            sent.append(u"Create the hook key “%1”."_s.arg(plan.newName));
        else if (write == u"DELETE /api/v1/hook-keys/"_s + plan.oldId)
            sent.append(u"Delete the hook key “%1”."_s.arg(plan.oldName));
        else if (write.startsWith("PUT /api/v1/inlineHooks/"_L1) && hook != plan.hooks.cend())
            sent.append(
                u"Have the inline hook “%1” sign with “%2”."_s.arg(hook->name, plan.newName));
        else if (write.startsWith("POST /api/v1/apps/"_L1) && write.endsWith("/jwks"_L1))
            sent.append(u"Add the public key of “%1” to the app %2."_s.arg(plan.newName, app));
        else if (write.endsWith("/lifecycle/deactivate"_L1))
            sent.append(u"Switch the key “%1” off in the app %2."_s.arg(plan.oldName, app));
        else if (write.startsWith("DELETE /api/v1/apps/"_L1))
            sent.append(u"Delete the key “%1” from the app %2."_s.arg(plan.oldName, app));
        else
            sent.append(write);
    }
    QStringList planned = proposal.steps();
    QString numbered;
    int number = 0;
    const QList<RotationProposal::Part> parts = proposal.parts();
    for (const RotationProposal::Part &part : parts) {
        numbered += u"\n## %1\n\n"_s.arg(markdownText(part.place));
        for (const QString &step : part.steps)
            numbered += u"%1. %2\n"_s.arg(++number).arg(markdownText(step));
    }
    QCOMPARE(number, planned.size());
    const QString markdown = QString::fromUtf8(proposal.markdown(u"Demo"_s));
    QVERIFY2(markdown.contains(u'\n' + numbered), qPrintable(markdown));
    planned.removeIf([](const QString &step) { return step.startsWith("By hand: "_L1); });
    QCOMPARE(sent, planned);
}

QTEST_GUILESS_MAIN(TestRotationEnd)
#include "tst_rotationend.moc"
