// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appkeychange.h"
#include "failonwarning.h"
#include "forbiddenapps.h"
#include "hostileserver.h"
#include "httptransport.h"
#include "keywatch.h"
#include "markdowntext.h"
#include "oktaappsapi.h"
#include "othersidecheck.h"
#include "outcome.h"
#include "repointing.h"
#include "rotationapps.h"
#include "rotationdeeds.h"
#include "usablekeys.h"

#include <QDate>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The apps that get a rotation's new key and lose the old one, also where they are not as they
/// were, and where not everybody may see them.
class TestRotationApps final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }

    void saysWhichHooksToHandOverByHand_data();
    void saysWhichHooksToHandOverByHand();
    void plansAnInactiveAppByHand();
    void callsTheAppsByTheirNames();
    void saysThatAnAppTakesNoKeys();
    void saysThatAnAppIsFull();
    void saysThatAnAppsKeysWereNotRead();
    void saysThatAppsMayNotBeSeen();
    void takesAKeyThatTheOrgLostFromTheApps();
    void endsWhatWaitedForItsEndByPointingBack();
    void goesOnPastAnAppThatCannot_data();
    void goesOnPastAnAppThatCannot();
    void takesTheOldKeyFromAnAppThatIsOff();
    void givesTheOldKeyBackToWhoUsesItAgain_data();
    void givesTheOldKeyBackToWhoUsesItAgain();
    void takesTheOldKeyUnderWhateverId_data();
    void takesTheOldKeyUnderWhateverId();
    void addsTheNewKeyBesideAnotherId();
    void tellsOfEachAppThatRefuses();
};

namespace {

/// Has the demo org of @p fixture switch the app @p id @p on or off.
bool setAppActive(RotationFixture &fixture, const QString &id, bool on)
{
    HttpTransport transport(fixture.org.url(), Secret(fixture.org.token()));
    Outcome<HttpAnswer> answer;
    transport.send({.method = HttpMethod::Post,
                    .path = {u"api"_s, u"v1"_s, u"apps"_s, id, u"lifecycle"_s,
                             on ? u"activate"_s : u"deactivate"_s}},
                   &fixture.context, answer.callback());
    return answer.succeeded() && answer.value().status == 200;
}

/// Has the app @p app hold the key called @p name under the key ID @p kid as well.
bool addUnder(RotationFixture &fixture, const QString &app, const QString &name, const QString &kid)
{
    Outcome<QByteArray> jwk;
    fixture.api->publicKey(fixture.keyCalled(name).keyId, &fixture.context, jwk.callback());
    if (!jwk.succeeded())
        return false;
    QJsonObject members = QJsonDocument::fromJson(jwk.value()).object();
    members["kid"_L1] = kid;
    Outcome<AppKey> added;
    fixture.api->connection().apps->addAppKey(app, QJsonDocument(members).toJson(),
                                              &fixture.context, added.callback());
    return added.succeeded();
}

/// Has the key with the key ID @p kid be off in the app @p app; its id there, empty where it fails.
QString switchOffIn(RotationFixture &fixture, const QString &app, const QString &kid)
{
    AppsApi &apps = *fixture.api->connection().apps;
    Outcome<QList<AppKey>> keys;
    apps.listAppKeys(app, &fixture.context, keys.callback());
    if (!keys.succeeded())
        return {};
    const QList<AppKey> all = keys.value();
    const auto key = std::ranges::find(all, kid, &AppKey::kid);
    Outcome<AppKey> off;
    apps.setAppKeyActive(app, key->id, false, &fixture.context, off.callback());
    return off.succeeded() ? key->id : QString();
}

/// Has the app @p app hold the key with the key ID @p kid no longer.
bool removeFrom(RotationFixture &fixture, const QString &app, const QString &kid)
{
    const QString id = switchOffIn(fixture, app, kid);
    Outcome<void> gone;
    if (!id.isEmpty()) {
        fixture.api->connection().apps->deleteAppKey(app, id, &fixture.context, gone.callback());
    }
    return !id.isEmpty() && gone.succeeded();
}

} // namespace

void TestRotationApps::saysWhichHooksToHandOverByHand_data()
{
    QTest::addColumn<bool>("mayReadApps");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("who may see no apps") << false << ErrorKind::Forbidden;
    QTest::newRow("who may see apps, and not their keys") << true << ErrorKind::Forbidden;
}

void TestRotationApps::saysWhichHooksToHandOverByHand()
{
    QFETCH(const bool, mayReadApps);
    QFETCH(const ErrorKind, kind);
    HostileServer org;
    org.answer([&](QTcpSocket *socket, const HostileServer::Request &request) {
        const bool isApp = request.target == "/api/v1/apps/0oaApp1";
        if (isApp && mayReadApps) {
            HostileServer::json(200, R"({"id":"0oaApp1","label":"Partner","status":"ACTIVE",)"
                                     R"("credentials":{"oauthClient":{"client_id":"0oaApp1"}}})")(
                socket, request);
        } else {
            HostileServer::json(403,
                                R"({"errorCode":"E0000006","errorSummary":"You do not have )"
                                R"(permission to perform the requested action"})")(socket, request);
        }
    });
    HttpTransport transport(org.url(), Secret(QByteArray("00canarycanarycanarycanarycanarycan")));
    OktaAppsApi apps(transport);
    const QList<RotationHook> hooks{
        {.id = u"cal1"_s, .name = u"One"_s, .clientId = u"0oaApp1"_s, .handOver = HandOver::App},
        {.id = u"cal2"_s, .name = u"Two"_s, .clientId = u"0oaApp2"_s, .handOver = HandOver::App},
        {.id = u"cal3"_s, .name = u"Hand"_s, .clientId = u"0oaApp3"_s}};
    int lines = 0;
    RotationApps run(&apps, nullptr, hooks, [&lines](const RotationNote &) {
        ++lines;
        return Result<void>();
    });
    const HookKey key = usableKey(1, u"new"_s, 1);
    Outcome<void> outcome;
    run.bringAll(AppKeyChange::Wish::Holds, key, Jwk::read(key.publicJwk, key.keyId),
                 outcome.callback());
    QVERIFY2(outcome.failedWith(kind), qPrintable(outcome.error().details()));
    QCOMPARE(run.refusals().hooks, (QStringList{u"cal1"_s, u"cal2"_s}));
    QCOMPARE(org.count("POST"), 0);
    QCOMPARE(lines, 0);
}

void TestRotationApps::plansAnInactiveAppByHand()
{
    RotationFixture fixture;
    const RotationHook first = fixture.planFor(u"partner-api"_s).plan.hooks.constFirst();
    QCOMPARE(first.handOver, HandOver::App);
    QVERIFY(setAppActive(fixture, first.clientId, false));
    const RotationProposal proposal = fixture.planFor(u"partner-api"_s);
    QCOMPARE(proposal.plan.hooks.size(), 2);
    const RotationHook &planned = proposal.plan.hooks.constFirst();
    QCOMPARE(planned.id, first.id);
    QCOMPARE(planned.handOver, HandOver::ByHand);
    QCOMPARE(proposal.plan.hooks.constLast().handOver, HandOver::App);
    const QString told = proposal.notes.join(u'\n');
    QVERIFY2(told.contains(u"The app of the inline hook “%1” is not active"_s.arg(first.name)),
             qPrintable(told));
    QVERIFY(setAppActive(fixture, first.clientId, true));
    QCOMPARE(fixture.planFor(u"partner-api"_s).plan.hooks.constFirst().handOver, HandOver::App);
}

void TestRotationApps::callsTheAppsByTheirNames()
{
    RotationFixture fixture;
    const RotationProposal proposal = fixture.planFor(u"partner-api"_s);
    const RotationHook &hook = proposal.plan.hooks.constFirst();
    QVERIFY(proposal.steps().contains(
        u"Add the public key of “partner-api-2” to the app “%1” (%2)."_s.arg(hook.name,
                                                                             hook.appId)));
    QVERIFY(proposal.notes.isEmpty());
}

/// An app that authenticates in another way refuses what the hook signs, whatever key it holds.
void TestRotationApps::saysThatAnAppTakesNoKeys()
{
    RotationFixture fixture(DemoOrgOptions{
        .rateLimit = 100'000, .logRateLimit = 100'000, .appAuthMethod = "client_secret_basic"});
    const RotationProposal proposal = fixture.planFor(u"partner-api"_s);
    const RotationHook &hook = proposal.plan.hooks.constFirst();
    QCOMPARE(hook.handOver, HandOver::App);
    const QString told = proposal.notes.join(u'\n');
    QVERIFY2(told.contains(u"The app of the inline hook “%1” authenticates with "
                           "client_secret_basic"_s.arg(hook.name)),
             qPrintable(told));
    QVERIFY(proposal.markdown(u"Demo"_s).contains("client\\_secret\\_basic"));

    Outcome<OtherSideReport> report;
    fixture.session->rotations()->checkOtherSide(fixture.hookCalled(hook.name), {},
                                                 &fixture.context, report.callback());
    QVERIFY(report.succeeded());
    QCOMPARE(report.value().severity, Severity::Problem);
    QVERIFY(std::ranges::any_of(report.value().findings, [](const Finding &finding) {
        return finding.id == "app-method"_L1;
    }));
}

void TestRotationApps::saysThatAnAppIsFull()
{
    RotationFixture fixture;
    const RotationHook hook = fixture.planFor(u"partner-api"_s).plan.hooks.constFirst();
    AppsApi &apps = *fixture.api->connection().apps;
    const auto fill = [&](int count) {
        for (int i = int(kidsAt(fixture, hook.appId).size()); i < count; ++i) {
            QByteArray jwk = usableJwk();
            jwk.insert(1, R"("kid":"filler-)" + QByteArray::number(i) + R"(",)");
            Outcome<AppKey> added;
            apps.addAppKey(hook.appId, jwk, &fixture.context, added.callback());
            QVERIFY2(added.succeeded(), qPrintable(added.error().details()));
        }
    };
    fill(appKeyLimit - 1);
    QVERIFY(fixture.planFor(u"partner-api"_s).notes.isEmpty());
    fill(appKeyLimit);
    const QString told = fixture.planFor(u"partner-api"_s).notes.join(u'\n');
    QVERIFY2(told.contains(u"“%1” holds 50 keys"_s.arg(hook.name)), qPrintable(told));
}

/// A plan that may lack what an app holds says so, in the file as well.
void TestRotationApps::saysThatAnAppsKeysWereNotRead()
{
    RotationFixture fixture;
    auto apps = std::make_unique<ForbiddenApps>(*fixture.api->connection().apps);
    apps->showsKeys = false;
    fixture.api->apps = std::move(apps);
    const RotationProposal proposal = fixture.planFor(u"partner-api"_s);
    QCOMPARE(proposal.plan.hooks.size(), 2);
    for (const RotationHook &hook : proposal.plan.hooks) {
        QCOMPARE(hook.handOver, HandOver::App);
        const QString told =
            u"Which keys the app of the inline hook “%1” holds could not be read, so the plan may "
            "lack some of its steps: The app %2 is not yours."_s.arg(hook.name, hook.appId);
        QVERIFY2(proposal.notes.contains(told), qPrintable(proposal.notes.join(u'\n')));
        QVERIFY(proposal.markdown(u"Demo"_s).contains(markdownText(told).toUtf8()));
    }
}

/// Also of a token URL that may be at another domain of the org, and may be no org's.
void TestRotationApps::saysThatAppsMayNotBeSeen()
{
    RotationFixture fixture;
    auto apps = std::make_unique<ForbiddenApps>(*fixture.api->connection().apps);
    apps->shows = false;
    fixture.api->apps = std::move(apps);
    const InlineHook hook = fixture.hookCalled(u"Partner tokens"_s);
    Outcome<InlineHookDocument> read;
    fixture.api->connection().hooks->readHook(hook.id, &fixture.context, read.callback());
    QVERIFY(read.succeeded());
    InlineHookDocument moved = *read.result();
    moved.received.replace(moved.hook.tokenUrl.toUtf8(),
                           "https://login.demo.example/oauth2/v1/token");
    Outcome<InlineHook> put;
    fixture.api->connection().hooks->repointHook(moved, hook.hookKeyId, &fixture.context,
                                                 put.callback());
    QVERIFY(put.succeeded());
    const RotationProposal proposal = fixture.planFor(u"partner-api"_s);
    const QString told = proposal.notes.join(u'\n');
    QCOMPARE(proposal.plan.hooks.size(), 2);
    for (const RotationHook &planned : proposal.plan.hooks) {
        QCOMPARE(planned.handOver, HandOver::ByHand);
        QVERIFY2(told.contains(
                     u"For the inline hook “%1” the new key is handed over by hand: The app"_s.arg(
                         planned.name)),
                 qPrintable(told));
    }
}

/// Somebody deletes the old key in the org: what the apps still hold of it is taken away all the
/// same, whether this program has read the list since or not.
void TestRotationApps::takesAKeyThatTheOrgLostFromTheApps()
{
    RotationFixture fixture;
    fixture.session->refresh();
    TRY_VERIFY(!fixture.session->isRefreshing());
    const auto rotation = rotated(fixture);
    QVERIFY(rotation);
    const RotationPlan plan = rotation->plan();
    QVERIFY(RotationFixture::outcomeOf([&](auto done) { rotation->deactivateOldKey(done); }));
    for (const RotationHook &hook : plan.hooks)
        QCOMPARE(kidsAt(fixture, hook.appId).size(), 2);
    TRY_VERIFY(!fixture.session->isRefreshing());
    Outcome<void> deleted;
    fixture.api->deleteKey(plan.oldId, &fixture.context, deleted.callback());
    QVERIFY(deleted.succeeded());
    QVERIFY(RotationFixture::outcomeOf([&](auto done) { rotation->forgetOldKey(done); }));
    const QString made = fixture.keyCalled(plan.newName).keyId;
    for (const RotationHook &hook : plan.hooks)
        QCOMPARE(kidsAt(fixture, hook.appId), QStringList{made});
    QCOMPARE(fixture.journal->open(plan.org)->size(), 0);
}

void TestRotationApps::endsWhatWaitedForItsEndByPointingBack()
{
    RotationFixture fixture;
    auto rotation = rotated(fixture);
    QVERIFY(rotation);
    const Result<RotationPlan> kept = fixture.session->rotations()->withRetirement(
        rotation->plan(), fixture.clock.now().date().addDays(30));
    QVERIFY(kept && kept->retireOn.isValid());
    rotation = fixture.session->rotations()->resume(*kept);
    const QString hook = kept->hooks.constFirst().id;
    QVERIFY(RotationFixture::outcomeOf([&](auto done) { rotation->pointBack(hook, false, done); }));
    QVERIFY(!rotation->plan().retireOn.isValid());
    const auto open = fixture.journal->open(kept->org);
    QVERIFY(open && open->size() == 1);
    QCOMPARE(open->constFirst(), rotation->plan()); // as one that is resumed has it
}

void TestRotationApps::goesOnPastAnAppThatCannot_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QStringList>("asked");
    QTest::newRow("the first may not be seen") << 403 << QStringList{u"0oaApp2"_s, u"0oaApp4"_s};
    QTest::newRow("the first app is gone") << 404 << QStringList{u"0oaApp2"_s, u"0oaApp4"_s};
    // Whoever is not answered for one is not answered for the next.
    QTest::newRow("the org fails") << 500 << QStringList();
}

/// What is wrong with one app keeps no other from the key.
void TestRotationApps::goesOnPastAnAppThatCannot()
{
    QFETCH(const int, status);
    QFETCH(const QStringList, asked);
    const HookKey key = usableKey(1, u"new"_s, 1);
    HostileServer org;
    org.answer([&](QTcpSocket *socket, const HostileServer::Request &request) {
        const QByteArray app = request.target.mid(int(strlen("/api/v1/apps/"))).left(7);
        if (request.target.contains("q=0oaApp1")) {
            HostileServer::json(200, "[]")(socket, request);
        } else if (app == "0oaApp1") {
            HostileServer::json(status, R"({"errorCode":"E0","errorSummary":"No"})")(socket,
                                                                                     request);
        } else if (request.target.endsWith("/jwks")) {
            HostileServer::json(200, R"({"jwks":{"keys":[{"id":"pks1","status":"ACTIVE","kid":")"
                                         + key.keyId.toUtf8() + "\"," + key.publicJwk.mid(1)
                                         + "]}}")(socket, request);
        } else {
            HostileServer::json(200, R"({"id":")" + app
                                         + R"(","label":"Partner","status":"ACTIVE","credentials":)"
                                           R"({"oauthClient":{"client_id":")"
                                         + app + R"("}}})")(socket, request);
        }
    });
    HttpTransport transport(org.url(), Secret(QByteArray("00canarycanarycanarycanarycanarycan")));
    OktaAppsApi apps(transport);
    const QList<RotationHook> hooks{
        {.id = u"cal1"_s, .name = u"One"_s, .clientId = u"0oaApp1"_s, .handOver = HandOver::App},
        {.id = u"cal2"_s, .name = u"Two"_s, .clientId = u"0oaApp2"_s, .handOver = HandOver::App},
        {.id = u"cal3"_s, .name = u"Hand"_s, .clientId = u"0oaApp3"_s},
        {.id = u"cal4"_s, .name = u"Four"_s, .clientId = u"0oaApp4"_s, .handOver = HandOver::App}};
    RotationApps run(&apps, nullptr, hooks, [](const RotationNote &) { return Result<void>(); });
    Outcome<void> outcome;
    run.bringAll(AppKeyChange::Wish::Holds, key, Jwk::read(key.publicJwk, key.keyId),
                 outcome.callback());
    QVERIFY(outcome.cameOnce());
    QVERIFY(!outcome.result());
    QStringList seen;
    for (const QString &app : {u"0oaApp2"_s, u"0oaApp3"_s, u"0oaApp4"_s}) {
        const QByteArray path = "/api/v1/apps/" + app.toUtf8();
        const auto isOfApp = [&path](const HostileServer::Request &request) {
            return request.target.startsWith(path);
        };
        if (std::ranges::any_of(org.requests(), isOfApp))
            seen.append(app);
    }
    QCOMPARE(seen, asked);
    QCOMPARE(run.hasBrought(), !asked.isEmpty());
    // Those that have the key are not left to others.
    QCOMPARE(run.refusals().hooks, status == 403 ? QStringList{u"cal1"_s} : QStringList());
    QCOMPARE(run.refusals().isEmpty(), status != 403);
}

/// An app that somebody switched off may be switched on again, and is not to know the old key then.
void TestRotationApps::takesTheOldKeyFromAnAppThatIsOff()
{
    RotationFixture fixture;
    const auto rotation = rotated(fixture);
    QVERIFY(rotation);
    const RotationPlan plan = rotation->plan();
    const QString app = plan.hooks.constFirst().appId;
    QVERIFY(setAppActive(fixture, app, false));
    const Result<void> off =
        RotationFixture::outcomeOf([&](auto done) { rotation->deactivateOldKey(done); });
    QVERIFY2(off, off ? "" : qPrintable(off.error().details()));
    QVERIFY(RotationFixture::outcomeOf([&](auto done) { rotation->forgetOldKey(done); }));
    const QString made = fixture.keyCalled(plan.newName).keyId;
    for (const RotationHook &hook : plan.hooks)
        QCOMPARE(kidsAt(fixture, hook.appId), QStringList{made});
}

void TestRotationApps::givesTheOldKeyBackToWhoUsesItAgain_data()
{
    QTest::addColumn<QString>("step");
    QTest::newRow("while it is switched off") << u"deactivate"_s;
    QTest::newRow("while it is deleted") << u"forget"_s;
}

/// Between the look at the hooks and the write to an app somebody has a hook sign with the old key
/// again: that app is not left without it.
void TestRotationApps::givesTheOldKeyBackToWhoUsesItAgain()
{
    QFETCH(const QString, step);
    RotationFixture fixture;
    auto rotation = rotated(fixture);
    QVERIFY(rotation);
    const RotationPlan plan = rotation->plan();
    const RotationHook &hook = plan.hooks.constFirst();
    MeddledJournal journal(*fixture.journal, step,
                           [&] { QVERIFY(repoint(fixture, hook.id, plan.oldId)); });
    fixture.session->rotations()->setJournal(&journal);
    rotation = fixture.session->rotations()->resume(plan);
    Result<void> retired =
        RotationFixture::outcomeOf([&](auto done) { rotation->deactivateOldKey(done); });
    if (retired)
        retired = RotationFixture::outcomeOf([&](auto done) { rotation->forgetOldKey(done); });
    QCOMPARE(retired.error().kind, ErrorKind::KeyInUse);
    QVERIFY2(retired.error().summary.contains(hook.name), qPrintable(retired.error().summary));
    const HookKey old = fixture.keyCalled(plan.oldName);
    QCOMPARE(old.id, plan.oldId);
    Outcome<OtherSideReport> report;
    fixture.session->rotations()->checkOtherSide(fixture.hookCalled(hook.name), {},
                                                 &fixture.context, report.callback());
    QVERIFY(report.succeeded());
    QCOMPARE(report.value().severity, Severity::Info);
    QVERIFY(kidsAt(fixture, hook.appId).contains(old.keyId));
    rotation.reset();
    fixture.session->rotations()->setJournal(fixture.journal.get());
}

void TestRotationApps::takesTheOldKeyUnderWhateverId_data()
{
    QTest::addColumn<bool>("isAlone");
    QTest::newRow("beside its own") << false;
    QTest::newRow("in the place of its own") << true;
}

/// Somebody pasted the old key into an app under another key ID as well: who has that key gets in
/// with it until it is gone there, too.
void TestRotationApps::takesTheOldKeyUnderWhateverId()
{
    QFETCH(const bool, isAlone);
    RotationFixture fixture;
    const RotationHook hook = fixture.planFor(u"partner-api"_s).plan.hooks.constFirst();
    QVERIFY(addUnder(fixture, hook.appId, u"partner-api"_s, u"pasted-1"_s));
    QVERIFY(addUnder(fixture, hook.appId, u"partner-api"_s, u"pasted-2"_s));
    QVERIFY(addUnder(fixture, hook.appId, u"qa-sandbox"_s, u"another"_s));
    Outcome<OtherSideReport> report;
    fixture.session->rotations()->checkOtherSide(fixture.hookCalled(hook.name), {},
                                                 &fixture.context, report.callback());
    QVERIFY(report.succeeded());
    QCOMPARE(report.value().lines().filter(u"also holds the key under the key ID pasted-"_s).size(),
             2);
    QVERIFY(!switchOffIn(fixture, hook.appId, u"pasted-2"_s).isEmpty());
    if (isAlone)
        QVERIFY(removeFrom(fixture, hook.appId, fixture.keyCalled(u"partner-api"_s).keyId));
    const QStringList planned =
        fixture.planFor(u"partner-api"_s).steps().filter(u"under the key ID pasted-"_s);
    QCOMPARE(planned.size(), 3); // both are deleted, and that which is on is switched off before
    QVERIFY2(planned.constFirst().contains(RotationProposal::appName(hook)),
             qPrintable(planned.constFirst()));

    const auto rotation = rotated(fixture);
    QVERIFY(rotation);
    const QString made = fixture.keyCalled(rotation->plan().newName).keyId;
    const Result<void> off =
        RotationFixture::outcomeOf([&](auto done) { rotation->deactivateOldKey(done); });
    QVERIFY2(off, off ? "" : qPrintable(off.error().details()));
    QCOMPARE(activeKidsAt(fixture, hook.appId), (QStringList{u"another"_s, made}));
    // The way back is open as before.
    QVERIFY(
        RotationFixture::outcomeOf([&](auto done) { rotation->pointBack(hook.id, false, done); }));
    QVERIFY(activeKidsAt(fixture, hook.appId).contains(rotation->plan().oldKeyId));
    QVERIFY(
        RotationFixture::outcomeOf([&](auto done) { rotation->repoint(hook.id, false, done); }));
    QVERIFY(RotationFixture::outcomeOf([&](auto done) { rotation->deactivateOldKey(done); }));
    const Result<void> gone =
        RotationFixture::outcomeOf([&](auto done) { rotation->forgetOldKey(done); });
    QVERIFY2(gone, gone ? "" : qPrintable(gone.error().details()));
    QCOMPARE(kidsAt(fixture, hook.appId), (QStringList{u"another"_s, made}));
}

/// The new key, pasted under another key ID, does not stand for the one that Okta names.
void TestRotationApps::addsTheNewKeyBesideAnotherId()
{
    RotationFixture fixture;
    auto begun = fixture.session->rotations()->begin(fixture.planFor(u"partner-api"_s).plan);
    QVERIFY(begun);
    const auto rotation = *std::move(begun);
    QVERIFY(RotationFixture::outcomeOf([&](auto done) { rotation->createKey(done); }));
    const RotationPlan plan = rotation->plan();
    const QString app = plan.hooks.constFirst().appId;
    QVERIFY(addUnder(fixture, app, plan.newName, u"pasted"_s));
    QVERIFY(RotationFixture::outcomeOf([&](auto done) { rotation->handOver(done); }));
    QCOMPARE(activeKidsAt(fixture, app),
             (QStringList{plan.oldKeyId, u"pasted"_s, fixture.keyCalled(plan.newName).keyId}));
}

/// On the way back no app may be changed: that is told of each, and each is left to others.
void TestRotationApps::tellsOfEachAppThatRefuses()
{
    RotationFixture fixture;
    auto rotation = rotated(fixture);
    QVERIFY(rotation);
    const RotationPlan plan = rotation->plan();
    QCOMPARE(plan.hooks.size(), 2);
    QVERIFY(RotationFixture::outcomeOf([&](auto done) { rotation->deactivateOldKey(done); }));
    rotation.reset();
    fixture.api->apps = std::make_unique<ForbiddenApps>(*fixture.api->connection().apps);
    rotation = fixture.session->rotations()->resume(plan);
    const QStringList ids{plan.hooks.constFirst().id, plan.hooks.constLast().id};
    Repointing job(*rotation, ids, [&](const QString &id, const Callback<void> &done) {
        rotation->pointBack(id, false, done);
    });
    const Result<void> back = RotationFixture::outcomeOf([&](auto done) { job.run(done); });
    QVERIFY(!back);
    QCOMPARE(back.error().kind, ErrorKind::Forbidden);
    QCOMPARE(job.refusals().hooks, ids);
    const QString text = job.refusals().text(plan, RotationRefusals::Task::PointBack, back.error());
    for (const RotationHook &hook : plan.hooks) {
        QVERIFY2(text.contains(u"The app %1 is not yours."_s.arg(hook.appId)), qPrintable(text));
        QVERIFY2(text.contains(RotationProposal::appName(hook)), qPrintable(text));
        QCOMPARE(fixture.hookCalled(hook.name).hookKeyId, fixture.keyCalled(plan.newName).id);
    }
    // What is left to others is that of both, in the same try.
    const Result<RotationPlan> byHand =
        fixture.session->rotations()->withHandOverByHand(plan, job.refusals().hooks);
    QVERIFY(byHand);
    for (const RotationHook &hook : byHand->hooks)
        QCOMPARE(hook.handOver, HandOver::ByHand);
}

QTEST_GUILESS_MAIN(TestRotationApps)
#include "tst_rotationapps.moc"
