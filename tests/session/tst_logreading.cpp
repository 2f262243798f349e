// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logreading.h"

#include "fixedclock.h"
#include "memorytimeline.h"
#include "orgsight.h"
#include "outcome.h"

#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// What is taken over from Okta's System Log; against the demo org it is in tst_orgtimeline.cpp.
class TestLogReading final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllThatOktaKeeps();
    void readsOnFromWhereItWas();
    void anEventOfTheFarFutureHidesNoOther();
    void leavesOutWhatIsOfSomethingElse();
    void goesBackLessFarWhereThereIsTooMuch();
    void leavesOutWhatIsTooMuchLater();
    void writesManyEventsInTurn();
    void passesOnWhyItMayNot();
    void understandsEvents();
    void findsWhatAnEventIsAbout_data();
    void findsWhatAnEventIsAbout();
    void readsRunsApartFromChanges();
    void saysOfWhatTimeRunsAreMissing();
    void changesAreThereThoughRunsCannotBeRead();
};

namespace {

const auto org = u"acme https://acme.okta.com"_s;

/// A log that answers with what it is told to, when it is asked for changes and for runs.
class FakeLog final : public LogApi
{
public:
    PendingCall listEvents(const LogQuery &query, QObject *context,
                           Callback<QList<LogEvent>> done) override
    {
        const bool isOfRuns = query.types == LogReading::runTypes();
        (isOfRuns ? runQueries : queries).append(query);
        post<QList<LogEvent>>(context, done, isOfRuns ? runs : answers.takeFirst());
        return {};
    }

    QList<LogQuery> queries;
    QList<Result<QList<LogEvent>>> answers;
    QList<LogQuery> runQueries;
    Result<QList<LogEvent>> runs = QList<LogEvent>();
};

struct Fixture
{
    FixedClock clock;
    FakeLog log;
    MemoryTimeline timeline;
    QObject context;

    Result<void> read(const Result<QList<LogEvent>> &answer)
    {
        log.answers.append(answer);
        Outcome<void> outcome;
        LogReading::start(log, timeline, org, clock, &context, outcome.callback());
        if (!outcome.cameOnce())
            return failure(ErrorKind::Timeout, u"It did not come once."_s);
        return outcome.result();
    }
};

LogEvent eventOf(const QString &uuid, const QDateTime &published)
{
    return {.uuid = uuid,
            .published = published,
            .type = u"system.hook.key.updated"_s,
            .message = {},
            .result = u"SUCCESS"_s,
            .actorName = u"Jane"_s,
            .requestId = u"r-"_s + uuid,
            .targets = {{.id = u"HKY1"_s,
                         .type = u"HookKey"_s,
                         .alternateId = u"kid-1"_s,
                         .displayName = u"a key"_s}}};
}

} // namespace

void TestLogReading::readsAllThatOktaKeeps()
{
    Fixture f;
    QVERIFY(f.read(QList<LogEvent>()));
    QCOMPARE(f.log.queries.first().since, f.clock.now().addDays(-90));
    QVERIFY(f.log.queries.first().types.contains(u"system.hook.key.created"_s));
    QVERIFY(f.timeline.rows.isEmpty() || f.timeline.rows.value(org).isEmpty());
}

void TestLogReading::readsOnFromWhereItWas()
{
    Fixture f;
    const QDateTime time = f.clock.now().addSecs(-600);
    QVERIFY(f.read(QList{eventOf(u"b"_s, time), eventOf(u"a"_s, time.addDays(-1))}));
    QVERIFY(f.read(QList{eventOf(u"c"_s, time.addSecs(1)), eventOf(u"b"_s, time)}));
    QVERIFY(f.log.queries.last().since < time); // some may come late
    QVERIFY(f.log.queries.last().since > time.addDays(-1));
    QCOMPARE(f.timeline.rows.value(org).size(), 3);
    QCOMPARE(OrgSight::read(f.timeline.memories.value(org)).logRead, time.addSecs(1));
}

void TestLogReading::anEventOfTheFarFutureHidesNoOther()
{
    Fixture f;
    const QDateTime future({2999, 1, 1}, {0, 0}, Qt::UTC);
    QVERIFY(f.read(QList{eventOf(u"a"_s, future)}));
    QCOMPARE(f.timeline.rows.value(org).size(), 1);
    QVERIFY(OrgSight::read(f.timeline.memories.value(org)).logRead <= f.clock.now().addSecs(60));
    QVERIFY(f.read(QList{eventOf(u"b"_s, f.clock.now())}));
    QVERIFY(f.log.queries.last().since < f.clock.now());
    QCOMPARE(f.timeline.rows.value(org).size(), 2);

    // A mark that is there from before is none.
    OrgSight sight = OrgSight::read(f.timeline.memories.value(org));
    sight.logRead = future;
    f.timeline.memories.insert(org, sight.memory());
    QVERIFY(f.read(QList{eventOf(u"c"_s, f.clock.now())}));
    QCOMPARE(f.log.queries.last().since, f.clock.now().addDays(-90));
    QCOMPARE(OrgSight::read(f.timeline.memories.value(org)).logRead, f.clock.now());
}

void TestLogReading::leavesOutWhatIsOfSomethingElse()
{
    Fixture f;
    QList<LogEvent> events{eventOf(u"a"_s, f.clock.now()), eventOf(u"b"_s, f.clock.now()),
                           eventOf(u"c"_s, f.clock.now())};
    events[0].type = u"user.session.start"_s;
    events[1].type = u"inline_hook.of.the.future"_s;
    QVERIFY(f.read(events));
    const QList<TimelineEntry> rows = f.timeline.rows.value(org);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first().event, u"inline_hook.of.the.future"_s);
    QCOMPARE(rows.last().event, u"system.hook.key.updated"_s);
}

void TestLogReading::goesBackLessFarWhereThereIsTooMuch()
{
    Fixture f;
    f.log.answers = {failure(ErrorKind::Malformed, u"Too many."_s),
                     failure(ErrorKind::Malformed, u"Too many."_s)};
    QVERIFY(f.read(QList{eventOf(u"a"_s, f.clock.now())}));
    QCOMPARE(f.log.queries.size(), 3);
    QCOMPARE(f.log.queries.last().since, f.clock.now().addDays(-1));
    QCOMPARE(f.timeline.rows.value(org).size(), 2);
    const TimelineEntry missing = f.timeline.rows.value(org).last();
    QCOMPARE(missing.kind, TimelineKind::LeftOut);
    QCOMPARE(missing.since, f.clock.now().addDays(-90));
    QCOMPARE(missing.time, f.clock.now().addDays(-1));
    QVERIFY(missing.event.isEmpty());
}

/// Also after it was read once: else it would never be read again.
void TestLogReading::leavesOutWhatIsTooMuchLater()
{
    Fixture f;
    QVERIFY(f.read(QList{eventOf(u"a"_s, f.clock.now().addDays(-30))}));
    f.log.answers = {failure(ErrorKind::Malformed, u"Too many."_s)};
    QVERIFY(f.read(QList{eventOf(u"b"_s, f.clock.now())}));
    QCOMPARE(f.log.queries.last().since, f.clock.now().addDays(-7));
    QCOMPARE(f.timeline.rows.value(org).size(), 3);
    QCOMPARE(f.timeline.rows.value(org).last().since, f.clock.now().addDays(-30));
    QCOMPARE(OrgSight::read(f.timeline.memories.value(org)).logRead, f.clock.now());
}

void TestLogReading::writesManyEventsInTurn()
{
    Fixture f;
    QList<LogEvent> events;
    for (int i = 0; i < 1050; ++i)
        events.append(eventOf(QString::number(i), f.clock.now().addSecs(-i)));
    QVERIFY(f.read(events));
    QCOMPARE(f.timeline.rows.value(org).size(), 1050);
    QCOMPARE(OrgSight::read(f.timeline.memories.value(org)).logRead, f.clock.now());
}

void TestLogReading::passesOnWhyItMayNot()
{
    Fixture f;
    const Result<void> outcome = f.read(failure(ErrorKind::Forbidden, u"No."_s));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Forbidden);
}

void TestLogReading::understandsEvents()
{
    LogEvent event = eventOf(u"a"_s, QDateTime({2026, 3, 2}, {12, 0}, Qt::UTC));
    event.result = u"FAILURE"_s;
    event.reason = u"why"_s;
    event.actorLogin = u"jane@acme.example"_s;
    event.address = u"192.0.2.7"_s;
    event.place = u"Berlin"_s;
    event.userAgent = u"curl"_s;
    const TimelineEntry entry = LogReading::entryOf(event);
    QCOMPARE(entry.kind, TimelineKind::Renamed);
    QCOMPARE(entry.object, TimelineObject::Key);
    QCOMPARE(entry.id, u"HKY1"_s);
    QCOMPARE(entry.keys, QStringList{u"kid-1"_s});
    QCOMPARE(entry.outcome, TimelineOutcome::Failed);
    QCOMPARE(entry.problem, u"why"_s);
    QCOMPARE(entry.person, (TimelinePerson{.name = u"Jane"_s,
                                           .login = u"jane@acme.example"_s,
                                           .address = u"192.0.2.7"_s,
                                           .place = u"Berlin"_s,
                                           .client = u"curl"_s}));
    event.type = u"inline_hook.of.the.future"_s;
    event.targets.clear();
    QCOMPARE(LogReading::entryOf(event).kind, TimelineKind::Updated);
    QCOMPARE(LogReading::entryOf(event).object, TimelineObject::Hook);
}

void TestLogReading::findsWhatAnEventIsAbout_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("targets"); // the id of each is its type, in lower case
    QTest::addColumn<QString>("id");
    const auto key = u"system.hook.key.updated"_s;
    const auto hook = u"inline_hook.updated"_s;
    QTest::newRow("key") << key << QStringList{u"HookKey"_s} << u"hookkey"_s;
    QTest::newRow("hook") << hook << QStringList{u"InlineHook"_s} << u"inlinehook"_s;
    QTest::newRow("nothing") << key << QStringList() << QString();
    QTest::newRow("user first") << key << QStringList{u"User"_s, u"HookKey"_s} << u"hookkey"_s;
    QTest::newRow("hook before its key")
        << key << QStringList{u"InlineHook"_s, u"HookKey"_s} << u"hookkey"_s;
    QTest::newRow("key before the hook")
        << hook << QStringList{u"HookKey"_s, u"INLINE_HOOK"_s} << u"inline_hook"_s;
    QTest::newRow("type of the future")
        << hook << QStringList{u"AppUser"_s, u"Callout"_s} << u"callout"_s;
    QTest::newRow("no type") << hook << QStringList{u""_s} << u"-"_s;
    QTest::newRow("user alone") << hook << QStringList{u"User"_s} << QString();
}

void TestLogReading::findsWhatAnEventIsAbout()
{
    QFETCH(const QString, type);
    QFETCH(const QStringList, targets);
    QFETCH(const QString, id);
    LogEvent event{.uuid = u"a"_s,
                   .published = {},
                   .type = type,
                   .message = {},
                   .result = u"SUCCESS"_s,
                   .requestId = u"T9"_s,
                   .otherRequestId = u"R1"_s};
    for (const QString &target : targets)
        event.targets.append({.id = target.isEmpty() ? u"-"_s : target.toLower(),
                              .type = target,
                              .alternateId = {},
                              .displayName = u"name of "_s + target});
    const TimelineEntry entry = LogReading::entryOf(event);
    QCOMPARE(entry.id, id);
    QCOMPARE(entry.name.isEmpty(), id.isEmpty());
    QCOMPARE(entry.requestId, u"T9"_s);
    QCOMPARE(entry.otherRequestId, u"R1"_s);
}

/// A hook that fails by the thousand hides no change, and costs one page of the log.
void TestLogReading::readsRunsApartFromChanges()
{
    Fixture f;
    QVERIFY(!LogReading::changeTypes().contains(u"inline_hook.executed"_s));
    QCOMPARE(LogReading::runTypes(), QStringList{u"inline_hook.executed"_s});
    LogEvent run = eventOf(u"run"_s, f.clock.now());
    run.type = u"inline_hook.executed"_s;
    f.log.runs = QList{run};
    const QDateTime changed = f.clock.now().addDays(-3);
    QVERIFY(f.read(QList{eventOf(u"change"_s, changed)}));
    QCOMPARE(f.log.queries.size(), 1);
    QCOMPARE(f.log.queries.first().types, LogReading::changeTypes());
    QCOMPARE(f.log.queries.first().most, 0);
    QCOMPARE(f.log.runQueries.size(), 1);
    QCOMPARE(f.log.runQueries.first().most, 1000);
    QCOMPARE(f.timeline.rows.value(org).size(), 2);
    // Each goes on from where it was itself.
    QVERIFY(f.read(QList<LogEvent>()));
    QCOMPARE(f.log.queries.last().since, changed.addSecs(-900));
    QCOMPARE(f.log.runQueries.last().since, f.clock.now().addSecs(-900));
    QCOMPARE(f.timeline.rows.value(org).size(), 2);
}

/// What is between the last reading and the oldest run that was taken over is told, once.
void TestLogReading::saysOfWhatTimeRunsAreMissing()
{
    Fixture f;
    const auto runs = [&f](int count) {
        QList<LogEvent> events;
        for (int i = 0; i < count; ++i) {
            events.append(eventOf(QString::number(i), f.clock.now().addSecs(-i)));
            events.last().type = u"inline_hook.executed"_s;
        }
        return events;
    };
    const auto missing = [&f] {
        QList<TimelineEntry> rows = f.timeline.rows.value(org);
        rows.removeIf([](const TimelineEntry &row) { return row.kind != TimelineKind::LeftOut; });
        return rows;
    };
    f.log.runs = runs(999);
    QVERIFY(f.read(QList<LogEvent>()));
    QCOMPARE(missing().size(), 0);
    const QDateTime before = f.clock.now();

    f.clock.advance(std::chrono::minutes(10));
    f.log.runs = runs(1000); // as far back as before
    QVERIFY(f.read(QList<LogEvent>()));
    QCOMPARE(missing().size(), 0);
    QVERIFY(before > f.log.runs->last().published);

    const QDateTime second = f.clock.now();
    f.clock.advance(std::chrono::hours(1));
    f.log.runs = runs(1000);
    QVERIFY(f.read(QList<LogEvent>()));
    QCOMPARE(missing().size(), 1);
    QCOMPARE(missing().first().since, second);
    QCOMPARE(missing().first().time, f.clock.now().addSecs(-999));
    QCOMPARE(missing().first().event, u"inline_hook.executed"_s);

    f.log.runs = QList<LogEvent>();
    QVERIFY(f.read(QList<LogEvent>()));
    QCOMPARE(missing().size(), 1);
}

void TestLogReading::changesAreThereThoughRunsCannotBeRead()
{
    Fixture f;
    f.log.runs = failure(ErrorKind::RateLimited, u"Later."_s);
    const Result<void> outcome = f.read(QList{eventOf(u"change"_s, f.clock.now())});
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::RateLimited);
    QCOMPARE(f.timeline.rows.value(org).size(), 1);
}

QTEST_GUILESS_MAIN(TestLogReading)
#include "tst_logreading.moc"
