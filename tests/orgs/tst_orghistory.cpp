// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failonwarning.h"
#include "keychanges.h"
#include "logapi.h"
#include "memorykeyhistory.h"
#include "memorypendingchanges.h"
#include "memorytimeline.h"
#include "orgfixture.h"
#include "orgsweep.h"
#include "orgtimeline.h"
#include "publickeys.h"
#include "timelinemodel.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Which orgs' history is written down where, and that it goes with the org.
class TestOrgHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    static void init() { failOnWarning(); }

    static void whatASavedOrgIsToldIsWrittenDown();
    static void anOrgOfThisSessionIsInMemoryAlone();
    static void row79_aChangeIsWrittenDownForEachOrgButTheDemo_data();
    static void row79_aChangeIsWrittenDownForEachOrgButTheDemo();
    static void aRemovedOrgLosesItsHistory();
    static void whatIsUnderWayBringsNothingBack_data();
    static void whatIsUnderWayBringsNothingBack();
    static void whatAnotherCopyKeptGoesAtTheNextStart();
    static void withoutATimelineNothingIsWritten();
};

namespace {

/// A log that answers when it is told to, whoever asked.
class HeldLog final : public LogApi
{
public:
    PendingCall listEvents(const LogQuery & /*query*/, QObject *context,
                           Callback<QList<LogEvent>> done) override
    {
        asked.append(guarded(context, std::move(done)));
        return {};
    }

    QList<Callback<QList<LogEvent>>> asked;
};

/// The key @p name as it is listed and read.
HookKey keyCalled(const QString &name)
{
    HookKey key;
    key.id = key.keyId = u"id-of-"_s + name;
    key.name = name;
    return key;
}

/// The org @p profile is open and answered a refresh with the keys called @p names.
void answer(OrgFixture &f, const QStringList &names)
{
    f.awaitQuiet();
    QList<HookKey> keys;
    for (const QString &name : names)
        keys.append(keyCalled(name));
    f.api->answerList(HookKeyListing{.keys = keys, .warnings = {}});
    f.api->answerHooks(InlineHookListing{.hooks = {}, .warnings = {}});
}

} // namespace

void TestOrgHistory::whatASavedOrgIsToldIsWrittenDown()
{
    MemoryTimeline timeline;
    OrgFixture f;
    f.orgs.setTimeline(&timeline);
    f.have(u"a"_s);
    f.orgs.open(u"a"_s);
    answer(f, {u"one"_s});
    f.clock.advance(std::chrono::minutes(2));
    f.orgs.session(u"a"_s)->refresh();
    answer(f, {u"one"_s, u"two"_s});
    const QString org = u"a https://a.okta.com"_s;
    QCOMPARE(timeline.rows.keys(), QStringList{org});
    QCOMPARE(timeline.rows.value(org).size(), 1);
    QCOMPARE(timeline.rows.value(org).first().name, u"two"_s);
    f.orgs.session(u"a"_s)->timeline()->look();
    QCOMPARE(f.orgs.session(u"a"_s)->timeline()->table()->rowCount(), 1);
}

void TestOrgHistory::anOrgOfThisSessionIsInMemoryAlone()
{
    MemoryTimeline timeline;
    OrgFixture f;
    f.orgs.setTimeline(&timeline);
    f.orgs.openUnsaved(org(u"demo"_s), token());
    answer(f, {u"one"_s});
    f.clock.advance(std::chrono::minutes(2));
    f.orgs.session(u"demo"_s)->refresh();
    answer(f, {});
    QVERIFY(timeline.rows.isEmpty() && timeline.memories.isEmpty());
    f.orgs.session(u"demo"_s)->timeline()->look();
    QCOMPARE(f.orgs.session(u"demo"_s)->timeline()->table()->rowCount(), 1);
}

void TestOrgHistory::row79_aChangeIsWrittenDownForEachOrgButTheDemo_data()
{
    QTest::addColumn<bool>("saved");
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<qsizetype>("left");
    QTest::newRow("saved") << true << Environment::Production << qsizetype(1);
    QTest::newRow("of the environment") << false << Environment::Production << qsizetype(1);
    QTest::newRow("demo") << false << Environment::Demo << qsizetype(0);
}

void TestOrgHistory::row79_aChangeIsWrittenDownForEachOrgButTheDemo()
{
    QFETCH(const bool, saved);
    QFETCH(const Environment, environment);
    OrgProfile profile = org(u"a"_s);
    profile.environment = environment;
    MemoryPendingChanges pending;
    OrgFixture f;
    f.orgs.setPendingChanges(&pending);
    if (saved) {
        f.have(profile);
        f.orgs.open(u"a"_s);
    } else {
        f.orgs.openUnsaved(profile, token());
    }
    answer(f, {});
    f.orgs.session(u"a"_s)->changes()->createKey(u"new"_s, &f.context,
                                                 [](const Result<HookKey> &) {});
    QTEST(pending.left(u"a https://a.okta.com"_s).size(), "left");
}

void TestOrgHistory::aRemovedOrgLosesItsHistory()
{
    MemoryTimeline timeline;
    OrgFixture f;
    f.orgs.setTimeline(&timeline);
    f.have(u"a"_s);
    f.have(u"b"_s);
    for (const QString &id : {u"a"_s, u"b"_s}) {
        timeline.append(id + u" https://%1.okta.com"_s.arg(id),
                        TimelineEntry{.source = TimelineSource::Found, .name = id});
    }
    Outcome<void> outcome;
    f.remove(u"a"_s, outcome);
    f.awaitQuiet();
    QVERIFY(outcome.succeeded());
    QCOMPARE(timeline.rows.keys(), QStringList{u"b https://b.okta.com"_s});
}

void TestOrgHistory::whatIsUnderWayBringsNothingBack_data()
{
    QTest::addColumn<SignInMethod>("signIn");
    QTest::addColumn<bool>("isLate");
    QTest::newRow("API token, answered at once") << SignInMethod::ApiToken << false;
    QTest::newRow("signed in, answered at once") << SignInMethod::Device << false;
    QTest::newRow("signed in, answered while it is signed out") << SignInMethod::Device << true;
}

/// A refresh, the reading of the log and that of a public key, which were asked for before.
void TestOrgHistory::whatIsUnderWayBringsNothingBack()
{
    QFETCH(const SignInMethod, signIn);
    QFETCH(const bool, isLate);
    MemoryTimeline timeline;
    MemoryKeyHistory history;
    HeldLog log;
    OrgFixture f;
    f.orgs.setTimeline(&timeline);
    f.orgs.setHistory(&history);
    OrgProfile profile = org(u"a"_s);
    profile.signIn = signIn;
    profile.clientId = u"0oa1"_s;
    f.have(profile);
    f.orgs.open(u"a"_s);
    f.awaitQuiet();
    f.api->others.log = &log;
    answer(f, {u"one"_s});
    const QPointer<OrgSession> session = f.orgs.session(u"a"_s);
    f.clock.advance(std::chrono::minutes(2));
    session->refresh();
    session->publicKeys()->publicKey(u"id-of-one"_s, &f.context, [](const Result<HookKey> &) {});
    QCOMPARE(log.asked.size(), 1);
    QVERIFY(!timeline.memories.isEmpty());

    f.keychain.holding = true; // so it is being removed for a while
    Outcome<void> removed;
    f.remove(u"a"_s, removed);
    const QPointer<FakeHookKeysApi> api = f.api;
    if (isLate)
        TRY_VERIFY(!session);
    api->answerList(HookKeyListing{{keyCalled(u"one"_s), keyCalled(u"two"_s)}, {}});
    api->answerHooks(InlineHookListing{.hooks = {}, .warnings = {}});
    HookKey read = keyCalled(u"one"_s);
    read.publicJwk =
        R"({"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",)"
        R"("y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"})";
    api->answerRead(read);
    log.asked.takeFirst()(QList{LogEvent{.uuid = u"event"_s,
                                         .published = f.clock.now(),
                                         .type = u"system.hook.key.created"_s,
                                         .message = {},
                                         .result = u"SUCCESS"_s,
                                         .actorName = u"Jane"_s}});
    f.keychain.release();
    f.awaitQuiet();
    QVERIFY(removed.succeeded());
    QVERIFY(!session && !api);
    QVERIFY(timeline.rows.isEmpty());
    QVERIFY(timeline.memories.isEmpty());
    QVERIFY(history.keys.isEmpty() && history.kept(u"a"_s).isEmpty());
}

/// It had the org open, and learned only later that it was removed. What is not written down as
/// removed may come back with the file of the profiles, so nothing of it is deleted.
void TestOrgHistory::whatAnotherCopyKeptGoesAtTheNextStart()
{
    MemoryTimeline timeline;
    MemoryKeyHistory history;
    OrgFixture f;
    f.orgs.setTimeline(&timeline);
    f.orgs.setHistory(&history);
    f.have(u"a"_s);
    f.have(u"b"_s);
    Outcome<void> outcome;
    f.remove(u"a"_s, outcome);
    f.awaitQuiet();
    QVERIFY(outcome.succeeded());
    for (const QString &id : {u"a"_s, u"b"_s, u"unknown"_s}) {
        timeline.append(id + u" https://%1.okta.com"_s.arg(id),
                        TimelineEntry{.source = TimelineSource::Found, .name = id});
        history.keep(id, {.id = u"HKY1"_s,
                          .keyId = {},
                          .name = {},
                          .publicJwk = "{}",
                          .thumbprint = "t",
                          .lastSeen = f.clock.now()});
    }
    f.journal.begin({.id = u"b"_s, .kind = OrgStep::Kind::Removed}); // but it is there
    const qsizetype asked = f.keychain.log.size();

    bool isSwept = false;
    OrgSweep::start(f.orgs, &f.context, [&isSwept](const QStringList &told) {
        QCOMPARE(told, QStringList());
        isSwept = true;
    });
    TRY_VERIFY(isSwept);
    QVERIFY(!timeline.rows.contains(u"a https://a.okta.com"_s));
    QCOMPARE(timeline.rows.size(), 2);
    QCOMPARE(history.kept(u"a"_s).size(), 0);
    QCOMPARE(history.kept(u"b"_s).size(), 1);
    QCOMPARE(history.kept(u"unknown"_s).size(), 1);
    QVERIFY(f.journal.steps.isEmpty());
    QCOMPARE(f.keychain.log.size(), asked); // whose prompt nobody is to see at the start for this
}

void TestOrgHistory::withoutATimelineNothingIsWritten()
{
    OrgFixture f;
    f.have(u"a"_s);
    f.orgs.open(u"a"_s);
    answer(f, {u"one"_s});
    QVERIFY(!f.orgs.session(u"a"_s)->timeline());
}

QTEST_GUILESS_MAIN(TestOrgHistory)
#include "tst_orghistory.moc"
