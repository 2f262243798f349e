// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "democlient.h"
#include "demoorg.h"
#include "failonwarning.h"
#include "fixedclock.h"
#include "httptransport.h"
#include "inlinehooksapi.h"
#include "memoryjournal.h"
#include "memorystores.h"
#include "oktahookkeysapi.h"
#include "openorgs.h"
#include "orgregistry.h"
#include "orgsession.h"
#include "orgtarget.h"
#include "orgvault.h"
#include "othersidecheck.h"
#include "outcome.h"
#include "rotation.h"
#include "rotationplanning.h"
#include "rotations.h"
#include "sqliteorgcache.h"
#include "sqliterotations.h"
#include "waiting.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// A hook's other side is an app of another org in the list: over HTTP, with two demo orgs that
/// each take one token and no other.
class TestOtherOrgs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void asksTheOtherOrgsApp();
    static void asksNoOtherOrgBeforeItIsAskedFor();
    static void saysThatTheOtherOrgTakesASignIn();
    static void saysThatTheTokenIsRefused();
    static void endsWhereTheOtherOrgIsClosed();
    static void showsNobodyTheOtherOrg();
    static void handsTheKeyOverInTheOtherOrg();
    static void goesOnFromTheJournal();
    static void changesAnOrgOfWhichAnswersWereKept();
    static void plansNoChangeOfWhatMayNotBeChanged_data();
    static void plansNoChangeOfWhatMayNotBeChanged();
    static void plansByHandWhereTheOtherOrgIsLocked();
    static void goesOnByHandWhereTheAppMayNotBeChanged_data();
    static void goesOnByHandWhereTheAppMayNotBeChanged();
    static void seesTheOtherOrgsAppBeforePointingBack();
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

/// The orgs a and b, of which a's hook "Partner tokens" authenticates at an app of b.
struct Fixture
{
    explicit Fixture(DemoOrgOptions otherOptions = {.rateLimit = 100'000})
        : a({.rateLimit = 100'000}), b(std::move(otherOptions)), vault(keychain, memory),
          registry(profiles), orgs(
                                  registry, vault,
                                  [this](const OrgProfile &profile, const OrgSecrets &secrets) {
                                      return makeApi(profile, secrets);
                                  },
                                  clock),
          rotations(folder.filePath(u"rotations.sqlite"_s))
    {
        vault.setJournal(&journal);
        orgs.setRotations(&rotations);
        QObject::connect(
            &orgs, &OpenOrgs::sessionOpened, &context,
            [this](const OrgSession *session) { shown.append(session->profile().id); });
    }

    std::unique_ptr<HookKeysApi> makeApi(const OrgProfile &profile, const OrgSecrets &secrets)
    {
        const bool right =
            secrets.credential == Secret(profile.id == u"a"_s ? a.token() : b.token());
        made.append(profile.id + (right ? u" with its own token"_s : u" with another token"_s));
        return std::make_unique<OktaHookKeysApi>(
            std::make_unique<HttpTransport>(profile.url, secrets.credential));
    }

    void have(const OrgProfile &profile, const QByteArray &token)
    {
        profiles.content.profiles += profile;
        const QString name = u"token/"_s + profile.id;
        keychain.secrets.insert(name, entryText({.digest = targetDigest(credentialTarget(profile)),
                                                 .secret = Secret(token)}));
        journal.noteTarget(name, credentialTarget(profile));
    }

    /// Starts both orgs, opens a and reads it.
    [[nodiscard]] bool open(const std::function<void(OrgProfile &other)> &edit = {})
    {
        if (!a.start() || !b.start())
            return false;
        pointAway();
        OrgProfile profile{.id = u"a"_s, .name = u"Org a"_s, .url = a.url(), .environment = {}};
        have(profile, a.token());
        profile = {.id = u"b"_s, .name = u"Org b"_s, .url = b.url(), .environment = {}};
        if (edit)
            edit(profile);
        have(profile, b.token());
        if (!registry.load())
            return false;
        orgs.open(u"a"_s);
        return waitUntil([this] {
            return session() && session()->state() == OrgSession::State::Current
                   && !session()->isRefreshing();
        });
    }

    [[nodiscard]] OrgSession *session() const { return orgs.session(u"a"_s); }

    [[nodiscard]] static QJsonObject hookNamed(const DemoClient &client, const QString &name)
    {
        const QJsonArray hooks = client.get("/api/v1/inlineHooks").array();
        for (const auto &hook : hooks) {
            if (hook[u"name"_s].toString() == name)
                return hook.toObject();
        }
        return {};
    }

    /// Somebody has the hook of a authenticate at b, as the app of b's hook of the same name.
    void pointAway()
    {
        const DemoClient client(a.url(), a.token());
        QJsonObject hook = hookNamed(client, u"Partner tokens"_s);
        const QJsonObject other = hookNamed({b.url(), b.token()}, u"Partner tokens"_s);
        QJsonObject channel = hook[u"channel"_s].toObject();
        QJsonObject config = channel[u"config"_s].toObject();
        const QJsonObject otherConfig = other[u"channel"_s][u"config"_s].toObject();
        for (const QString &member : {u"tokenUrl"_s, u"clientId"_s})
            config[member] = otherConfig[member];
        app = otherConfig[u"clientId"_s].toString();
        channel[u"config"_s] = config;
        const QJsonObject body{{u"name"_s, hook[u"name"_s]},
                               {u"version"_s, hook[u"version"_s]},
                               {u"channel"_s, channel}};
        const PlainAnswer answer =
            client.put("/api/v1/inlineHooks/" + hook[u"id"_s].toString().toLatin1(),
                       QJsonDocument(body).toJson());
        if (answer.status != 200)
            qFatal("The hook could not be changed: %s", answer.body.constData());
    }

    /// The hook of a as HookKeys has read it.
    [[nodiscard]] InlineHook hook(const QString &name)
    {
        Outcome<InlineHookListing> listing;
        const auto api = makeApi(session()->profile(), {Secret(a.token()), {}});
        made.removeLast();
        api->listInlineHooks(&context, listing.callback());
        if (!listing.succeeded())
            qFatal("The hooks could not be read.");
        const QList<InlineHook> hooks = listing.result()->hooks;
        return *std::ranges::find(hooks, name, &InlineHook::name);
    }

    [[nodiscard]] Result<OtherSideReport> ask(const QString &name)
    {
        Outcome<OtherSideReport> report;
        session()->rotations()->checkOtherSide(hook(name), {}, &context, report.callback());
        return report.cameOnce() ? report.result()
                                 : failure(ErrorKind::Timeout, u"It did not come once."_s);
    }

    [[nodiscard]] RotationProposal plan()
    {
        Outcome<RotationProposal> proposal;
        session()->rotations()->plan(hook(u"Partner tokens"_s).hookKeyId, u"partner-api-2"_s,
                                     &context, proposal.callback());
        return proposal.succeeded() ? *proposal.result() : RotationProposal();
    }

    [[nodiscard]] static RotationHook ofPlan(const RotationPlan &plan, const QString &name)
    {
        const auto found = std::ranges::find(plan.hooks, name, &RotationHook::name);
        return found == plan.hooks.cend() ? RotationHook() : *found;
    }

    /// The keys of b's app by their `kid`, and the status of each.
    [[nodiscard]] QMap<QString, QString> keysOfApp() const
    {
        QMap<QString, QString> keys;
        const QJsonArray listed = DemoClient(b.url(), b.token())
                                      .get("/api/v1/apps/" + app.toLatin1() + "/credentials/jwks")
                                      .array();
        for (const auto &key : listed)
            keys.insert(key[u"kid"_s].toString(), key[u"status"_s].toString());
        return keys;
    }

    QTemporaryDir folder;
    FixedClock clock;
    DemoOrg a;
    DemoOrg b;
    MemoryProfileStore profiles;
    MemorySecretStore keychain;
    MemorySecretStore memory;
    MemoryJournal journal;
    QStringList made;  ///< Each client that was made.
    QStringList shown; ///< The orgs that the window was to show.
    QString app;       ///< The client ID at b.
    QObject context;
    OrgVault vault;
    OrgRegistry registry;
    OpenOrgs orgs;
    SqliteRotations rotations;
};

} // namespace

void TestOtherOrgs::asksTheOtherOrgsApp()
{
    Fixture f;
    QVERIFY(f.open());
    Result<OtherSideReport> report = f.ask(u"Partner tokens"_s);
    QVERIFY(report);
    QCOMPARE(report->severity, Severity::Problem);
    QCOMPARE(report->org, u"Org b"_s);
    QCOMPARE(report->text,
             u"The other side is the org “Org b”. The app “Partner tokens” does not hold the key "
             "“partner-api”: what Okta signs with it is refused."_s);
    // The same of one's own org, as before.
    report = f.ask(u"Partner SAML attributes"_s);
    QVERIFY(report);
    QCOMPARE(report->org, QString());
    QCOMPARE(report->severity, Severity::Info);
    QCOMPARE(f.made, QStringList({u"a with its own token"_s, u"b with its own token"_s}));
}

void TestOtherOrgs::asksNoOtherOrgBeforeItIsAskedFor()
{
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.ask(u"Partner SAML attributes"_s)); // which is served by its own org
    QVERIFY(!f.ask(u"Fraud check"_s));            // which has no key
    const Result<OtherSideReport> foreign = f.ask(u"Employee import"_s); // whose side is no org
    QVERIFY(foreign && foreign->text.contains(u"type its JWKS URL"));
    QCOMPARE(f.made, QStringList{u"a with its own token"_s});
    QCOMPARE(f.keychain.log, QStringList{u"read token/a"_s});
    QCOMPARE(OtherSideCheck::otherOrgOf(*f.session(), f.hook(u"Partner tokens"_s)), u"Org b"_s);
    QCOMPARE(OtherSideCheck::otherOrgOf(*f.session(), f.hook(u"Partner SAML attributes"_s)),
             QString());
}

void TestOtherOrgs::saysThatTheOtherOrgTakesASignIn()
{
    Fixture f;
    QVERIFY(f.open());
    f.keychain.secrets.remove(u"token/b"_s);
    const Result<OtherSideReport> report = f.ask(u"Partner tokens"_s);
    QVERIFY(report);
    QCOMPARE(report->severity, Severity::Warning);
    QVERIFY2(report->text.startsWith(u"The other side is the org “Org b”, which could not be asked")
                 && report->text.endsWith(u"sign in if it asks for that, and look again."),
             qPrintable(report->text));
    QCOMPARE(f.made, QStringList{u"a with its own token"_s});
}

void TestOtherOrgs::saysThatTheTokenIsRefused()
{
    Fixture f;
    QVERIFY(f.open());
    f.have(OrgProfile(*f.registry.profile(u"b"_s)), "00another-token");
    f.profiles.content.profiles.removeLast();
    const Result<OtherSideReport> report = f.ask(u"Partner tokens"_s);
    QVERIFY(report);
    QCOMPARE(report->severity, Severity::Warning);
    QVERIFY2(report->text.contains(u"which could not be asked"), qPrintable(report->text));
    QCOMPARE(f.made, QStringList({u"a with its own token"_s, u"b with another token"_s}));
}

void TestOtherOrgs::endsWhereTheOtherOrgIsClosed()
{
    Fixture f({.latency = std::chrono::milliseconds(300), .rateLimit = 100'000});
    QVERIFY(f.open());
    Outcome<OtherSideReport> report;
    f.session()->rotations()->checkOtherSide(f.hook(u"Partner tokens"_s), {}, &f.context,
                                             report.callback());
    TRY_VERIFY(f.orgs.session(u"b"_s));
    f.orgs.close(u"b"_s);
    QVERIFY(report.succeeded());
    QVERIFY2(report.result()->text.contains(u"could not be asked: It was closed meanwhile."),
             qPrintable(report.result()->text));
}

void TestOtherOrgs::showsNobodyTheOtherOrg()
{
    Fixture f;
    QVERIFY(f.open());
    QVERIFY(f.ask(u"Partner tokens"_s));
    QVERIFY(f.orgs.session(u"b"_s));
    QCOMPARE(f.shown, QStringList{u"a"_s});
    QCOMPARE(f.profiles.content.lastOpened, u"a"_s);
    // Who wants to see it goes on with the same session.
    const OrgSession *unseen = f.orgs.session(u"b"_s);
    f.orgs.open(u"b"_s);
    TRY_COMPARE(f.shown, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(f.orgs.session(u"b"_s), unseen);
    TRY_COMPARE(unseen->state(), OrgSession::State::Current);
    QCOMPARE(f.made.size(), 2);
}

void TestOtherOrgs::handsTheKeyOverInTheOtherOrg()
{
    Fixture f;
    QVERIFY(f.open());
    const RotationProposal proposal = f.plan();
    const RotationHook away = Fixture::ofPlan(proposal.plan, u"Partner tokens"_s);
    QCOMPARE(away.handOver, HandOver::App);
    QCOMPARE(away.appOrg, u"b"_s);
    QCOMPARE(Fixture::ofPlan(proposal.plan, u"Partner SAML attributes"_s).appOrg, QString());
    QVERIFY(proposal.steps().contains(
        u"Add the public key of “partner-api-2” to the app “Partner tokens” (%1) of the org “Org b”."_s
            .arg(f.app)));

    auto begun = f.session()->rotations()->begin(proposal.plan);
    QVERIFY(begun);
    const std::unique_ptr<Rotation> rotation = *std::move(begun);
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    QVERIFY(outcomeOf([&](auto done) { rotation->handOver(done); }));
    const QMap<QString, QString> held = f.keysOfApp();
    QCOMPARE(held.size(), 2); // b's own one, which nobody touches, and the new one
    for (const RotationHook &hook : proposal.plan.hooks)
        QVERIFY(outcomeOf([&](auto done) { rotation->repoint(hook.id, false, done); }));
    const Result<OtherSideReport> report = f.ask(u"Partner tokens"_s);
    QVERIFY(report);
    QCOMPARE(report->severity, Severity::Info);
    // The old one can still be gone back to: b's app is made to hold it.
    QVERIFY(outcomeOf([&](auto done) { rotation->pointBack(away.id, false, done); }));
    QCOMPARE(f.keysOfApp().size(), 3);
    QVERIFY(outcomeOf([&](auto done) { rotation->repoint(away.id, false, done); }));
    QVERIFY(outcomeOf([&](auto done) { rotation->deactivateOldKey(done); }));
    QCOMPARE(f.keysOfApp().values().count(u"INACTIVE"_s), 1);
    QVERIFY(outcomeOf([&](auto done) { rotation->forgetOldKey(done); }));
    QCOMPARE(f.keysOfApp(), held);
    QCOMPARE(f.made, QStringList({u"a with its own token"_s, u"b with its own token"_s}));
}

void TestOtherOrgs::goesOnFromTheJournal()
{
    Fixture f;
    QVERIFY(f.open());
    const RotationProposal proposal = f.plan();
    QVERIFY(f.session()->rotations()->begin(proposal.plan));
    const Result<QList<RotationPlan>> left = f.session()->rotations()->open();
    QVERIFY(left);
    QCOMPARE(left->size(), 1);
    QCOMPARE(left->constFirst().hooks, proposal.plan.hooks);
    f.orgs.close(u"b"_s); // as after a new start
    const auto rotation = f.session()->rotations()->resume(left->constFirst());
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    QVERIFY(outcomeOf([&](auto done) { rotation->handOver(done); }));
    QCOMPARE(f.keysOfApp().size(), 2);
}

void TestOtherOrgs::changesAnOrgOfWhichAnswersWereKept()
{
    Fixture f;
    SqliteOrgCache cache(f.folder.filePath(u"cache.sqlite"_s));
    f.orgs.setCache(&cache);
    QVERIFY(f.open());
    f.orgs.open(u"b"_s);
    TRY_VERIFY(f.orgs.session(u"b"_s) && !f.orgs.session(u"b"_s)->isRefreshing()
               && cache.find(f.orgs.session(u"b"_s)->profile()));
    f.orgs.close(u"b"_s);
    auto begun = f.session()->rotations()->begin(f.plan().plan);
    QVERIFY(begun);
    QCOMPARE(f.orgs.session(u"b"_s)->state(), OrgSession::State::Cached);
    const std::unique_ptr<Rotation> rotation = *std::move(begun);
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    QVERIFY(outcomeOf([&](auto done) { rotation->handOver(done); }));
    QCOMPARE(f.keysOfApp().size(), 2);
    for (const QString &id : {u"a"_s, u"b"_s})
        f.orgs.close(id); // before the cache goes
}

void TestOtherOrgs::plansNoChangeOfWhatMayNotBeChanged_data()
{
    QTest::addColumn<bool>("readOnly");
    QTest::addColumn<bool>("asksForIt");
    QTest::newRow("read-only") << true << true;
    QTest::newRow("without okta.apps.manage") << false << false;
}

void TestOtherOrgs::plansNoChangeOfWhatMayNotBeChanged()
{
    QFETCH(const bool, readOnly);
    QFETCH(const bool, asksForIt);
    Fixture f;
    QVERIFY(f.open([=](OrgProfile &other) {
        other.readOnly = readOnly;
        other.signIn = SignInMethod::ServiceApp;
        other.clientId = u"0oaservice"_s;
        other.access = {.apps = true, .appKeys = asksForIt};
    }));
    const RotationProposal proposal = f.plan();
    const RotationHook away = Fixture::ofPlan(proposal.plan, u"Partner tokens"_s);
    QCOMPARE(away.handOver, HandOver::ByHand);
    QCOMPARE(away.appOrg, QString());
    QVERIFY(proposal.notes.join(u' ').contains(
        u"HookKeys may not change the keys of apps in the org “Org b”"));
    QVERIFY(proposal.steps().join(u' ').contains(u"By hand: give the public key"));
}

void TestOtherOrgs::plansByHandWhereTheOtherOrgIsLocked()
{
    Fixture f;
    QVERIFY(f.open());
    f.keychain.secrets.remove(u"token/b"_s);
    const RotationProposal proposal = f.plan();
    QCOMPARE(Fixture::ofPlan(proposal.plan, u"Partner tokens"_s).handOver, HandOver::ByHand);
    QVERIFY(proposal.notes.join(u' ').contains(
        u"The other side of the inline hook “Partner tokens” is the org “Org b”, which cannot be "
        "used from here"));
}

void TestOtherOrgs::goesOnByHandWhereTheAppMayNotBeChanged_data()
{
    QTest::addColumn<bool>("byRole");
    QTest::newRow("the role may not") << true;
    QTest::newRow("marked as read-only meanwhile") << false;
}

void TestOtherOrgs::goesOnByHandWhereTheAppMayNotBeChanged()
{
    QFETCH(const bool, byRole);
    Fixture f({.readOnly = byRole, .rateLimit = 100'000});
    QVERIFY(f.open());
    const RotationProposal proposal = f.plan();
    const RotationHook away = Fixture::ofPlan(proposal.plan, u"Partner tokens"_s);
    QCOMPARE(away.handOver, HandOver::App);
    auto begun = f.session()->rotations()->begin(proposal.plan);
    QVERIFY(begun);
    std::unique_ptr<Rotation> rotation = *std::move(begun);
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    if (!byRole) {
        f.profiles.content.profiles.last().readOnly = true;
        QVERIFY(f.registry.load());
    }
    const Result<void> handed = outcomeOf([&](auto done) { rotation->handOver(done); });
    QVERIFY(!handed);
    QCOMPARE(handed.error().kind, byRole ? ErrorKind::Forbidden : ErrorKind::ReadOnly);
    QCOMPARE(rotation->refusals().hooks, QStringList{away.id});
    QCOMPARE(f.keysOfApp().size(), 1);

    const Result<RotationPlan> plan =
        f.session()->rotations()->withHandOverByHand(rotation->plan(), rotation->refusals().hooks);
    QVERIFY(plan);
    rotation = f.session()->rotations()->resume(*plan);
    QVERIFY(outcomeOf([&](auto done) { rotation->handOver(done); }));
    QVERIFY(!outcomeOf([&](auto done) { rotation->repoint(away.id, false, done); }));
    QVERIFY(outcomeOf([&](auto done) { rotation->repoint(away.id, true, done); }));
    QCOMPARE(f.session()->rotations()->open()->constFirst().hooks, plan->hooks);
}

void TestOtherOrgs::seesTheOtherOrgsAppBeforePointingBack()
{
    Fixture f;
    QVERIFY(f.open());
    const RotationProposal proposal = f.plan();
    const RotationHook away = Fixture::ofPlan(proposal.plan, u"Partner tokens"_s);
    auto begun = f.session()->rotations()->begin(proposal.plan);
    QVERIFY(begun);
    std::unique_ptr<Rotation> rotation = *std::move(begun);
    QVERIFY(outcomeOf([&](auto done) { rotation->createKey(done); }));
    QVERIFY(outcomeOf([&](auto done) { rotation->handOver(done); }));
    for (const RotationHook &hook : proposal.plan.hooks)
        QVERIFY(outcomeOf([&](auto done) { rotation->repoint(hook.id, false, done); }));
    // b's app comes to hold the old key, which is switched off there behind that.
    QVERIFY(outcomeOf([&](auto done) { rotation->pointBack(away.id, false, done); }));
    QVERIFY(outcomeOf([&](auto done) { rotation->repoint(away.id, false, done); }));
    QVERIFY(outcomeOf([&](auto done) { rotation->deactivateOldKey(done); }));
    // From now on HookKeys may look at that org's app and change nothing of it.
    f.profiles.content.profiles.last().readOnly = true;
    QVERIFY(f.registry.load());
    QVERIFY(!outcomeOf([&](auto done) { rotation->forgetOldKey(done); }));
    QCOMPARE(rotation->refusals().hooks, QStringList{away.id});
    const Result<RotationPlan> plan =
        f.session()->rotations()->withHandOverByHand(rotation->plan(), rotation->refusals().hooks);
    QVERIFY(plan);
    rotation = f.session()->rotations()->resume(*plan);

    for (const bool held : {false, true}) { // what is seen counts, whatever is said
        const Result<void> back =
            outcomeOf([&](auto done) { rotation->pointBack(away.id, held, done); });
        QVERIFY(!back);
        QCOMPARE(back.error().kind, ErrorKind::Validation);
        QVERIFY2(back.error().summary.contains(u"switched off"), qPrintable(back.error().summary));
    }
    QCOMPARE(f.keysOfApp().values().count(u"INACTIVE"_s), 1);
    // Where it cannot be seen either, somebody has to say so.
    f.profiles.content.profiles.removeLast();
    QVERIFY(f.registry.load());
    QVERIFY(!outcomeOf([&](auto done) { rotation->pointBack(away.id, false, done); }));
    QCOMPARE(rotation->unseen(), QStringList{away.id});
    QVERIFY(outcomeOf([&](auto done) { rotation->pointBack(away.id, true, done); }));
    QVERIFY(rotation->unseen().isEmpty());
}

QTEST_GUILESS_MAIN(TestOtherOrgs)
#include "tst_otherorgs.moc"
