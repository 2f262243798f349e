// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demojwks.h"
#include "failonwarning.h"
#include "forbiddenapps.h"
#include "jwkshandover.h"
#include "keyformat.h"
#include "othersidecheck.h"
#include "publickeys.h"
#include "rotationfixture.h"
#include "waiting.h"
#include "weburl.h"

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// A new key is handed over by a JWKS URL, which the demo org serves.
class TestJwksHandOver final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }

    void findsTheUrlOfAnApp();
    void showsNoCredential();
    void waitsUntilItIsSafe();
    void forgetsWhatVanishes();
    void goesOnWaitingAfterTheProgramEnded();
    void goesOnWaitingForTheLongestTime();
    void repointsOnlyWhatIsPublished();
    void pointsBackWhereTheAddressIsGone();
    void remembersATypedUrl();
    void seesWhetherTheOtherSideHasAKey_data();
    void seesWhetherTheOtherSideHasAKey();
    void knowsAnotherDomainOfTheOrg();
    void comparesWhatAUrlHolds();
    void takesOnlyUrlsThatCanBeFetched_data();
    void takesOnlyUrlsThatCanBeFetched();
};

namespace {

/// A rotation of the key whose hook "Session claims" has an app with a JWKS URL.
struct Rotating
{
    Rotating()
    {
        plan = fixture.planFor(u"legacy-password-import"_s).plan;
        auto begun = fixture.session->rotations()->begin(plan);
        if (!begun)
            qFatal("The rotation did not begin.");
        rotation = std::move(*begun);
        plan = rotation->plan();
    }

    [[nodiscard]] Result<void> createKey()
    {
        return RotationFixture::outcomeOf([&](auto done) { rotation->createKey(done); });
    }
    [[nodiscard]] Result<void> repoint()
    {
        return RotationFixture::outcomeOf(
            [&](auto done) { rotation->repoint(hook().id, true, done); });
    }
    [[nodiscard]] const RotationHook &hook() const
    {
        return *std::ranges::find(plan.hooks, HandOver::Jwks, &RotationHook::handOver);
    }
    [[nodiscard]] QString keyOfHook() { return fixture.hookCalled(hook().name).hookKeyId; }

    /// Somebody publishes the keys called @p names, as HookKeys writes them.
    void publish(const QStringList &names, const QByteArray &cacheControl = "max-age=300")
    {
        QList<KeyDocument> documents;
        for (const QString &name : names) {
            Outcome<HookKey> key;
            fixture.session->publicKeys()->publicKey(fixture.keyCalled(name).id, &fixture.context,
                                                     key.callback());
            if (key.succeeded())
                documents.append(KeyDocument::of(*key.result(), fixture.org.url()));
        }
        fixture.org.jwks().setPage({.body = writeJwks(documents), .cacheControl = cacheControl});
    }

    [[nodiscard]] std::unique_ptr<JwksHandOver> watch()
    {
        auto handOver = fixture.session->rotations()->handOver(plan);
        handOver->setInterval(std::chrono::milliseconds(10));
        const Result<void> started =
            RotationFixture::outcomeOf([&](auto done) { handOver->start(done); });
        return started ? std::move(handOver) : nullptr;
    }

    RotationFixture fixture;
    RotationPlan plan;
    std::unique_ptr<Rotation> rotation;
};

bool is(const JwksHandOver &handOver, JwksWatch::State state)
{
    return waitUntil([&] { return handOver.watches().constFirst()->state() == state; });
}

/// Waits until the address was looked at once more.
bool isLookedAt(const Rotating &rotating)
{
    auto &org = const_cast<Rotating &>(rotating).fixture.org;
    const int before = org.jwks().fetches();
    return waitUntil([&] { return org.jwks().fetches() > before + 1; });
}

} // namespace

void TestJwksHandOver::findsTheUrlOfAnApp()
{
    RotationFixture fixture;
    const RotationProposal proposal = fixture.planFor(u"legacy-password-import"_s);
    const QString url = fixture.org.url().toString() + QLatin1StringView(DemoJwks::path);
    QCOMPARE(jwksUrls(proposal.plan), QStringList{url});
    QVERIFY(proposal.steps().join(u'\n').contains(url));
    // Of what is published there may be an older copy with the other side, and of nothing else.
    const QString costs = proposal.costs().join(u'\n');
    QVERIFY2(costs.contains(u"The other side of “Session claims” may go on"), qPrintable(costs));
    QVERIFY(!costs.contains(u"Employee import"));
    // Nor do those cost anything that are left alone.
    RotationProposal chosen = proposal;
    chosen.plan.leaked = true;
    QVERIFY(chosen.markdown(u"Acme"_s).contains("The other side of “Session claims”"));
    chosen.plan.hooks.removeIf(
        [](const RotationHook &hook) { return hook.handOver == HandOver::Jwks; });
    QVERIFY(!chosen.costs().join(u'\n').contains(u"Session claims"));
}

void TestJwksHandOver::showsNoCredential()
{
    RotationFixture fixture;
    // The demo org refuses whoever shows one there.
    QUrl url = fixture.org.url();
    url.setPath(QLatin1StringView(DemoJwks::path));
    Outcome<JwksAnswer> answer;
    fixture.api->connection().jwks->fetch(url, &fixture.context, answer.callback());
    QVERIFY(answer.succeeded());
    QCOMPARE(answer.result()->status, 200);
    QCOMPARE(answer.result()->contentType, QByteArray("application/jwk-set+json"));
    QCOMPARE(answer.result()->cacheControl, QByteArray("max-age=300"));
    // Nor does the API's own path get it from here.
    url.setPath(u"/api/v1/hook-keys"_s);
    Outcome<JwksAnswer> refused;
    fixture.api->connection().jwks->fetch(url, &fixture.context, refused.callback());
    QVERIFY(refused.succeeded());
    QCOMPARE(refused.result()->status, 401);
    Outcome<JwksAnswer> plain;
    fixture.api->connection().jwks->fetch(QUrl(u"http://partner.example/jwks"_s), &fixture.context,
                                          plain.callback());
    QVERIFY(plain.failedWith(ErrorKind::Validation));
}

void TestJwksHandOver::waitsUntilItIsSafe()
{
    Rotating rotating;
    QVERIFY(rotating.createKey());
    rotating.publish({rotating.plan.oldName});
    const auto handOver = rotating.watch();
    QVERIFY(handOver);
    QCOMPARE(handOver->watches().size(), 1);
    QVERIFY(isLookedAt(rotating));
    QVERIFY(is(*handOver, JwksWatch::State::Looking));
    QVERIFY(handOver->text().contains(u"is not there"));

    // What was promised before counts: the longer of the two times.
    rotating.publish({rotating.plan.oldName, rotating.plan.newName}, "max-age=60");
    QVERIFY(is(*handOver, JwksWatch::State::Waiting));
    const QDateTime seen = rotating.fixture.clock.now();
    QCOMPARE(handOver->watches().constFirst()->safeAt(), seen.addSecs(300));
    QVERIFY(!handOver->isSafe());
    rotating.fixture.clock.advance(std::chrono::seconds(299));
    QVERIFY(isLookedAt(rotating));
    QVERIFY(!handOver->isSafe());
    rotating.fixture.clock.advance(std::chrono::seconds(1));
    QVERIFY(is(*handOver, JwksWatch::State::Safe));
    QVERIFY(handOver->isSafe());
}

void TestJwksHandOver::forgetsWhatVanishes()
{
    Rotating rotating;
    QVERIFY(rotating.createKey());
    rotating.publish({rotating.plan.oldName, rotating.plan.newName});
    const auto handOver = rotating.watch();
    QVERIFY(handOver && is(*handOver, JwksWatch::State::Waiting));
    rotating.publish({rotating.plan.newName});
    QVERIFY(is(*handOver, JwksWatch::State::Looking));
    rotating.fixture.clock.advance(std::chrono::seconds(1000));
    rotating.publish({rotating.plan.oldName, rotating.plan.newName});
    QVERIFY(is(*handOver, JwksWatch::State::Waiting));
    QCOMPARE(handOver->watches().constFirst()->seen(), rotating.fixture.clock.now());
    // An answer that does not come says nothing of what others remember.
    for (const int status : {500, 503, 429}) {
        rotating.fixture.org.jwks().setPage({.body = "{}", .status = status});
        const QString told = u"HTTP status %1"_s.arg(status);
        QVERIFY(waitUntil([&] { return handOver->text().contains(told); }));
        QVERIFY(is(*handOver, JwksWatch::State::Waiting));
    }
    QCOMPARE(handOver->watches().constFirst()->seen(), rotating.fixture.clock.now());
}

void TestJwksHandOver::goesOnWaitingAfterTheProgramEnded()
{
    Rotating rotating;
    QVERIFY(rotating.createKey());
    rotating.publish({rotating.plan.oldName, rotating.plan.newName});
    auto handOver = rotating.watch();
    QVERIFY(handOver && is(*handOver, JwksWatch::State::Waiting));
    handOver.reset();
    rotating.rotation.reset();
    rotating.fixture.open();
    rotating.fixture.clock.advance(std::chrono::seconds(300));
    handOver = rotating.watch();
    QVERIFY(handOver && is(*handOver, JwksWatch::State::Safe));
}

/// Who fetched the page before may keep it as long as it said then, whatever it says by now.
void TestJwksHandOver::goesOnWaitingForTheLongestTime()
{
    Rotating rotating;
    QVERIFY(rotating.createKey());
    rotating.publish({rotating.plan.oldName, rotating.plan.newName});
    auto page = rotating.fixture.org.jwks().page();
    page.cacheControl = "max-age=86400";
    rotating.fixture.org.jwks().setPage(page);
    auto handOver = rotating.watch();
    QVERIFY(handOver && is(*handOver, JwksWatch::State::Waiting));
    handOver.reset();
    page.cacheControl = "max-age=60";
    rotating.fixture.org.jwks().setPage(page);
    rotating.rotation.reset();
    rotating.fixture.open();
    rotating.fixture.clock.advance(std::chrono::seconds(300));
    handOver = rotating.watch();
    QVERIFY(handOver && is(*handOver, JwksWatch::State::Waiting));
    handOver.reset();
    rotating.fixture.clock.advance(std::chrono::hours(24));
    handOver = rotating.watch();
    QVERIFY(handOver && is(*handOver, JwksWatch::State::Safe));
}

void TestJwksHandOver::repointsOnlyWhatIsPublished()
{
    Rotating rotating;
    QVERIFY(rotating.createKey());
    const QString old = rotating.plan.oldId;
    const Result<void> early = rotating.repoint(); // whatever the admin says
    QCOMPARE(early.error().kind, ErrorKind::Validation);
    QVERIFY2(early.error().summary.contains(u"is not there"), qPrintable(early.error().summary));
    QCOMPARE(rotating.keyOfHook(), old);
    rotating.publish({rotating.plan.oldName, rotating.plan.newName});
    const Result<void> untold = RotationFixture::outcomeOf(
        [&](auto done) { rotating.rotation->repoint(rotating.hook().id, false, done); });
    QCOMPARE(untold.error().kind, ErrorKind::Validation);
    QVERIFY(rotating.repoint());
    QCOMPARE(rotating.keyOfHook(), rotating.fixture.keyCalled(rotating.plan.newName).id);
}

void TestJwksHandOver::pointsBackWhereTheAddressIsGone()
{
    Rotating rotating;
    QVERIFY(rotating.createKey());
    rotating.publish({rotating.plan.oldName, rotating.plan.newName});
    QVERIFY(rotating.repoint());
    const auto back = [&] {
        return RotationFixture::outcomeOf(
            [&](auto done) { rotating.rotation->pointBack(rotating.hook().id, false, done); });
    };
    // What is seen not to be there is not pointed at.
    rotating.publish({rotating.plan.newName});
    QCOMPARE(back().error().kind, ErrorKind::Validation);
    rotating.publish({rotating.plan.oldName, rotating.plan.newName});
    QVERIFY(back());
    QCOMPARE(rotating.keyOfHook(), rotating.plan.oldId);
}

void TestJwksHandOver::remembersATypedUrl()
{
    Rotating rotating;
    Rotations *rotations = rotating.fixture.session->rotations();
    const auto byHand =
        std::ranges::find(rotating.plan.hooks, HandOver::ByHand, &RotationHook::handOver);
    const QString hook = byHand->id;
    const QString url = u"https://directory.example.com/keys?set=1"_s;
    const Result<RotationPlan> changed = rotations->withJwksUrl(rotating.plan, hook, url);
    QVERIFY(changed);
    QCOMPARE(jwksUrls(*changed).size(), 2);
    QCOMPARE(rotations->open()->constFirst(), *changed); // as a resumed one has it
    // The next rotation knows it.
    QVERIFY(rotations->resume(*changed)->end());
    QVERIFY(jwksUrls(rotating.fixture.planFor(u"legacy-password-import"_s).plan).contains(url));
    const Result<RotationPlan> again = rotations->withJwksUrl(
        rotating.fixture.planFor(u"legacy-password-import"_s).plan, hook, {});
    QVERIFY(again && !jwksUrls(*again).contains(url));
    QVERIFY(!jwksUrls(rotating.fixture.planFor(u"legacy-password-import"_s).plan).contains(url));
    QCOMPARE(rotations->withJwksUrl(rotating.plan, hook, u"http://a.example/x"_s).error().kind,
             ErrorKind::Validation);
    QCOMPARE(rotations->withJwksUrl(rotating.plan, u"cal0"_s, url).error().kind,
             ErrorKind::NotFound);
}

void TestJwksHandOver::seesWhetherTheOtherSideHasAKey_data()
{
    QTest::addColumn<QString>("hook");
    QTest::addColumn<int>("severity");
    QTest::addColumn<QString>("text");
    QTest::newRow("an app") << u"Partner tokens"_s << int(Severity::Info)
                            << u"holds the key “partner-api”, and it is active."_s;
    QTest::newRow("an app's URL") << u"Session claims"_s << int(Severity::Info)
                                  << u"The key “legacy-password-import” is there."_s;
    QTest::newRow("another server")
        << u"Employee import"_s << int(Severity::Warning) << u"is not this org's"_s;
    QTest::newRow("no key") << u"Fraud check"_s << -1 << u"signs with no hook key"_s;
}

void TestJwksHandOver::seesWhetherTheOtherSideHasAKey()
{
    QFETCH(const QString, hook);
    QFETCH(const int, severity);
    QFETCH(const QString, text);
    RotationFixture fixture;
    Outcome<OtherSideReport> report;
    fixture.session->rotations()->checkOtherSide(fixture.hookCalled(hook), {}, &fixture.context,
                                                 report.callback());
    QVERIFY(report.cameOnce());
    if (severity < 0) {
        QVERIFY(report.error().summary.contains(text));
        return;
    }
    QCOMPARE(int(report.value().severity), severity);
    QVERIFY2(report.value().text.contains(text), qPrintable(report.value().text));
}

/// An org has further domains, at which its token URLs work as well: the client ID tells.
void TestJwksHandOver::knowsAnotherDomainOfTheOrg()
{
    RotationFixture fixture;
    const auto look = [&](const QString &tokenUrl, const QString &client) {
        InlineHook hook = fixture.hookCalled(u"Partner tokens"_s);
        hook.tokenUrl = tokenUrl;
        if (!client.isEmpty())
            hook.clientId = client;
        Outcome<OtherSideReport> report;
        fixture.session->rotations()->checkOtherSide(hook, {}, &fixture.context, report.callback());
        return report.succeeded() ? report.value().lines().join(u'\n') : QString();
    };
    const QString domain = u"https://login.demo.example/oauth2/v1/token"_s;
    const QString own = look(domain, {});
    QVERIFY2(own.contains(u"holds the key “partner-api”"), qPrintable(own));
    QVERIFY2(own.contains(u"another domain of this org"), qPrintable(own));
    const QString nobody = look(domain, u"0oanobody"_s);
    QVERIFY2(nobody.contains(u"is not this org's"), qPrintable(nobody));
    // It may be another org's, which is asked where it is known by that address.
    QVERIFY2(nobody.contains(u"with the address https://login.demo.example to"),
             qPrintable(nobody));
    QVERIFY(look(u"https://login.demo.example/token"_s, {}).contains(u"is not this org's"));
    QVERIFY(
        look(u"http://login.demo.example/oauth2/v1/token"_s, {}).contains(u"is not this org's"));
    // Who may not see the apps cannot know whose domain it is.
    auto apps = std::make_unique<ForbiddenApps>(*fixture.api->connection().apps);
    apps->shows = false;
    fixture.api->apps = std::move(apps);
    const QString hidden = look(domain, {});
    QVERIFY2(hidden.contains(u"may be at another domain of this org"), qPrintable(hidden));
    QVERIFY2(hidden.contains(u"is not yours"), qPrintable(hidden));
    QVERIFY2(!hidden.contains(u"is not this org's"), qPrintable(hidden));
}

void TestJwksHandOver::comparesWhatAUrlHolds()
{
    Rotating rotating;
    RotationFixture &fixture = rotating.fixture;
    Rotations *rotations = fixture.session->rotations();
    const InlineHook hook = fixture.hookCalled(u"Employee import"_s);
    const QString url = fixture.org.url().toString() + QLatin1StringView(DemoJwks::path);
    QVERIFY(rotations->setJwksUrl(hook.id, url));
    QCOMPARE(rotations->jwksUrl(hook.id), url);
    QCOMPARE(rotations->setJwksUrl(hook.id, u"x"_s).error().kind, ErrorKind::Validation);
    const auto look = [&] {
        Outcome<OtherSideReport> report;
        rotations->checkOtherSide(hook, url, &fixture.context, report.callback());
        return report.succeeded() ? report.value() : OtherSideReport();
    };
    QCOMPARE(look().severity, Severity::Info);
    auto page = fixture.org.jwks().page();
    for (const char *kept : {"max-age=0", "max-age=60"}) {
        page.cacheControl = kept;
        fixture.org.jwks().setPage(page);
        const bool isKept = QByteArray(kept) == "max-age=60";
        QCOMPARE(look().lines().filter(u"may go on with it for 1 minute"_s).size(), isKept ? 1 : 0);
    }
    rotating.publish({u"qa-sandbox"_s});
    QCOMPARE(look().severity, Severity::Problem);
    QVERIFY(look().text.contains(u"is not there"));
    fixture.org.jwks().setPage({.body = "<html>", .contentType = "text/html"});
    QCOMPARE(look().severity, Severity::Problem);
    QVERIFY(look().lines().join(u'\n').contains(u"is no set of keys"));
    Outcome<OtherSideReport> plain;
    rotations->checkOtherSide(hook, u"http://partner.example/x"_s, &fixture.context,
                              plain.callback());
    QVERIFY(plain.failedWith(ErrorKind::Validation));
}

void TestJwksHandOver::takesOnlyUrlsThatCanBeFetched_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    const auto good = [](const char *text) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(text);
    };
    const auto bad = [](const char *text) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString();
    };
    good("https://partner.example/.well-known/jwks.json");
    good("https://partner.example:8443/a/b.c?set=1&x=%20");
    good("https://partner.example");
    good("http://127.0.0.1:8080/jwks");
    good("http://localhost/jwks");
    bad("http://partner.example/jwks");
    bad("ftp://partner.example/jwks");
    bad("partner.example/jwks");
    bad("https://");
    bad("");
    bad("https://ada@partner.example/jwks");
    bad("https://ada:word@partner.example/jwks");
    bad("https://partner.example@evil.example/jwks");
    bad("https://partner.example/jwks#keys");
    bad("https://2130706433/jwks");
    bad("http://0x7f.1/jwks");
    bad("file:///etc/passwd");
    bad("data:application/json,{}");
}

void TestJwksHandOver::takesOnlyUrlsThatCanBeFetched()
{
    QFETCH(const QString, text);
    QFETCH(const QString, url);
    const WebUrlCheck check = checkWebUrl(u' ' + text + u'\n');
    QCOMPARE(check.url.toString(QUrl::FullyEncoded), url);
    QCOMPARE(check.problem.isEmpty(), !url.isEmpty());
}

QTEST_GUILESS_MAIN(TestJwksHandOver)
#include "tst_jwkshandover.moc"
