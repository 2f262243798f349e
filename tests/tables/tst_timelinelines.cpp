// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinelines.h"

#include "failonwarning.h"
#include "timelinesentence.h"

#include <QTest>

#include <utility>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// Which rows are of one change, where several could be: by their requests, names, times and
/// outcomes.
class TestTimelineLines final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }

    void eachEventGoesToWhatWasFoundOfItsTime_data();
    void eachEventGoesToWhatWasFoundOfItsTime();
    void whatWasFoundGoesToTheEventOfItsTime();
    void eachOfTwoRequestsIsToldWhatItDid_data();
    void eachOfTwoRequestsIsToldWhatItDid();
    void clocksMayDiffer();
    void anEventOfAnotherNameIsAnotherRename();
    void anEventOfAnotherNameIsNotOurRename();
    void whatFailedHereWasDoneByAnother_data();
    void whatFailedHereWasDoneByAnother();
    void whatIsNotKnownMayBeWhatOktaTells_data();
    void whatIsNotKnownMayBeWhatOktaTells();
    void eitherRequestIdJoins_data();
    void eitherRequestIdJoins();
    void theRequestOfSeveralObjectsIsFoundForEach();
    void anEventOfNothingIsJoinedByItsRequest();
    void aKeyTakenOffAHookIsOneSentenceMore();
};

namespace {

/// A moment after 10:00.
QDateTime at(int seconds)
{
    return QDateTime({2026, 1, 1}, {10, 0}, Qt::UTC).addSecs(seconds);
}

struct Rows
{
    TimelineLines lines;

    void add(TimelineEntry entry)
    {
        entry.number = ++last;
        lines.add(entry);
    }

    /// A refresh at @p time found that the key has become @p after since @p since.
    void found(int since, int time, const QString &after, TimelineKind kind = TimelineKind::Renamed)
    {
        add({.source = TimelineSource::Found,
             .kind = kind,
             .object = object,
             .time = at(time),
             .id = u"HKY1"_s,
             .name = after,
             .before = u"old"_s,
             .after = after,
             .since = at(since)});
    }
    /// @p person did it at @p time, when the object was called @p name.
    void logged(int time, const QString &person, const QString &name,
                TimelineKind kind = TimelineKind::Renamed,
                TimelineOutcome outcome = TimelineOutcome::Done, const QString &request = {})
    {
        add({.source = TimelineSource::Log,
             .kind = kind,
             .object = object,
             .time = at(time),
             .change = u"event-%1"_s.arg(last),
             .id = u"HKY1"_s,
             .name = name,
             .outcome = outcome,
             .requestId = request.isEmpty() ? u"request-%1"_s.arg(last) : request,
             .event = u"an.event"_s,
             .person = {.name = person}});
    }
    /// HookKeys tried it at @p time.
    void own(int time, const QString &after, TimelineOutcome outcome, const QString &request = {},
             TimelineKind kind = TimelineKind::Renamed)
    {
        TimelineEntry entry{.source = TimelineSource::Sent,
                            .kind = kind,
                            .object = object,
                            .time = at(time),
                            .change = u"change-%1"_s.arg(time),
                            .id = u"HKY1"_s,
                            .name = after,
                            .after = after,
                            .outcome = TimelineOutcome::Unknown};
        add(entry);
        entry.source = TimelineSource::Answered;
        entry.outcome = outcome;
        entry.requestId = request;
        add(entry);
    }

    /// Who did what: what it became, and the person.
    [[nodiscard]] QStringList told() const
    {
        QStringList told;
        for (const TimelineLine &line : lines.lines())
            told += line.entry.after + u": "_s + line.entry.person.name;
        return told;
    }

    TimelineObject object = TimelineObject::Key;
    qint64 last = 0;
};

} // namespace

void TestTimelineLines::eachEventGoesToWhatWasFoundOfItsTime_data()
{
    QTest::addColumn<bool>("isNamed");
    QTest::addColumn<bool>("isNewestFirst");
    QTest::newRow("named, the newest first") << true << true;
    QTest::newRow("named, the oldest first") << true << false;
    QTest::newRow("nameless, the newest first") << false << true;
    QTest::newRow("nameless, the oldest first") << false << false;
}

/// Two refreshes within minutes each found a change, and then the log was read.
void TestTimelineLines::eachEventGoesToWhatWasFoundOfItsTime()
{
    QFETCH(const bool, isNamed);
    QFETCH(const bool, isNewestFirst);
    Rows rows;
    rows.found(0, 60, u"b"_s);
    rows.found(60, 180, u"c"_s);
    const auto bob = [&] {
        rows.logged(30, u"Bob"_s, isNamed ? u"b"_s : QString());
    };
    if (!isNewestFirst)
        bob();
    rows.logged(120, u"Carol"_s, isNamed ? u"c"_s : QString());
    if (isNewestFirst)
        bob();
    QCOMPARE(rows.told(), (QStringList{u"b: Bob"_s, u"c: Carol"_s}));
}

void TestTimelineLines::whatWasFoundGoesToTheEventOfItsTime()
{
    Rows rows;
    rows.object = TimelineObject::Hook;
    rows.logged(-120, u"Bob"_s, u"Hook"_s, TimelineKind::Updated);
    rows.logged(60, u"Carol"_s, u"Hook"_s, TimelineKind::Updated);
    rows.logged(240, u"Dan"_s, u"Hook"_s, TimelineKind::Updated);
    rows.found(0, 180, u"two"_s, TimelineKind::Repointed);
    QCOMPARE(rows.told(), (QStringList{u": Bob"_s, u"two: Carol"_s, u": Dan"_s}));
}

void TestTimelineLines::eachOfTwoRequestsIsToldWhatItDid_data()
{
    QTest::addColumn<bool>("isRenamedFirst");
    QTest::addColumn<bool>("isFoundFirst");
    QTest::addColumn<bool>("isNewestFirst");
    for (const bool isRenamedFirst : {true, false}) {
        const char *first = isRenamedFirst ? "renamed" : "repointed";
        QTest::addRow("%s first; found, the newest", first) << isRenamedFirst << true << true;
        QTest::addRow("%s first; found, the oldest", first) << isRenamedFirst << true << false;
        QTest::addRow("%s first; the log", first) << isRenamedFirst << false << true;
    }
}

/// The log says of a hook what it was called, and that it was changed.
void TestTimelineLines::eachOfTwoRequestsIsToldWhatItDid()
{
    QFETCH(const bool, isRenamedFirst);
    QFETCH(const bool, isFoundFirst);
    QFETCH(const bool, isNewestFirst);
    Rows rows;
    rows.object = TimelineObject::Hook;
    const auto found = [&rows] {
        rows.found(0, 60, u"new"_s);
        rows.found(0, 60, u"key"_s, TimelineKind::Repointed);
    };
    const auto event = [&](int time) {
        const bool isRename = (time == 20) == isRenamedFirst;
        rows.logged(time, isRename ? u"Renamer"_s : u"Pointer"_s,
                    isRename || isRenamedFirst ? u"new"_s : u"old"_s, TimelineKind::Updated);
    };
    if (isFoundFirst)
        found();
    event(isNewestFirst ? 40 : 20);
    event(isNewestFirst ? 20 : 40);
    if (!isFoundFirst)
        found();
    QStringList told = rows.told();
    told.sort();
    QCOMPARE(told, (QStringList{u"key: Pointer"_s, u"new: Renamer"_s}));
    QCOMPARE(rows.lines.count(), 2);
    for (const TimelineLine &line : rows.lines.lines()) {
        QVERIFY(line.isFound && line.isLogged && !line.isPart);
        QCOMPARE(line.entry.time,
                 at((line.entry.person.name == u"Renamer"_s) == isRenamedFirst ? 20 : 40));
    }
}

/// The clock of this computer is some minutes off: where no time fits, the nearest is it.
void TestTimelineLines::clocksMayDiffer()
{
    for (const bool isFoundFirst : {true, false}) {
        Rows rows;
        rows.object = TimelineObject::Hook;
        const auto found = [&rows] {
            rows.found(0, 60, u"two"_s, TimelineKind::Repointed);
        };
        if (isFoundFirst)
            found();
        rows.logged(-300, u"Carol"_s, u"Hook"_s, TimelineKind::Updated);
        if (!isFoundFirst)
            found();
        QCOMPARE(rows.told(), QStringList{u"two: Carol"_s});
    }
    Rows rows;
    rows.object = TimelineObject::Hook;
    rows.found(0, 60, u"two"_s, TimelineKind::Repointed);
    rows.logged(-900, u"Bob"_s, u"Hook"_s, TimelineKind::Updated); // so much they do not
    QCOMPARE(rows.told(), (QStringList{u"two: "_s, u": Bob"_s}));
}

/// Bob's rename was in the log before somebody gave the key a third name.
void TestTimelineLines::anEventOfAnotherNameIsAnotherRename()
{
    Rows rows;
    rows.logged(-120, u"Bob"_s, u"b"_s);
    rows.found(0, 180, u"c"_s);
    QCOMPARE(rows.told(), (QStringList{u": Bob"_s, u"c: "_s}));
    rows.logged(120, u"Carol"_s, u"c"_s);
    QCOMPARE(rows.told(), (QStringList{u": Bob"_s, u"c: Carol"_s}));
}

void TestTimelineLines::anEventOfAnotherNameIsNotOurRename()
{
    Rows rows;
    rows.own(0, u"b"_s, TimelineOutcome::Unknown);
    rows.logged(60, u"Carol"_s, u"c"_s);
    rows.logged(1, u"Jane"_s, u"b"_s);
    QCOMPARE(rows.told(), (QStringList{u"b: Jane"_s, u": Carol"_s}));
}

void TestTimelineLines::whatFailedHereWasDoneByAnother_data()
{
    QTest::addColumn<bool>("isFoundFirst");
    QTest::newRow("found first") << true;
    QTest::newRow("logged first") << false;
}

/// Our own never came to Okta, whose log has nothing of it.
void TestTimelineLines::whatFailedHereWasDoneByAnother()
{
    QFETCH(const bool, isFoundFirst);
    Rows rows;
    rows.own(0, u"a"_s, TimelineOutcome::Failed, {}, TimelineKind::Deleted);
    const auto found = [&rows] {
        rows.found(-60, 300, u"a"_s, TimelineKind::Deleted);
    };
    if (isFoundFirst)
        found();
    rows.logged(180, u"Bob"_s, u"a"_s, TimelineKind::Deleted);
    if (!isFoundFirst)
        found();
    QCOMPARE(rows.told(), (QStringList{u"a: "_s, u"a: Bob"_s}));
    const TimelineLine &ours = rows.lines.lines().first();
    QVERIFY(ours.isOwn && !ours.isLogged && !ours.isFound);
    QCOMPARE(ours.entry.outcome, TimelineOutcome::Failed);
    // What Okta says by the request's id holds whatever was thought of it.
    Rows known;
    known.own(0, u"a"_s, TimelineOutcome::Failed, u"R1"_s, TimelineKind::Deleted);
    known.logged(1, u"Jane"_s, u"a"_s, TimelineKind::Deleted, TimelineOutcome::Done, u"R1"_s);
    QCOMPARE(known.told(), QStringList{u"a: Jane"_s});
}

void TestTimelineLines::whatIsNotKnownMayBeWhatOktaTells_data()
{
    QTest::addColumn<TimelineOutcome>("ours");
    QTest::addColumn<TimelineOutcome>("theirs");
    QTest::addColumn<qsizetype>("lines");
    const auto done = TimelineOutcome::Done;
    const auto failed = TimelineOutcome::Failed;
    QTest::newRow("unknown, done") << TimelineOutcome::Unknown << done << qsizetype(1);
    QTest::newRow("unknown, failed") << TimelineOutcome::Unknown << failed << qsizetype(1);
    QTest::newRow("failed, failed") << failed << failed << qsizetype(1);
    QTest::newRow("failed, done") << failed << done << qsizetype(2);
    QTest::newRow("done, failed") << done << failed << qsizetype(2);
}

void TestTimelineLines::whatIsNotKnownMayBeWhatOktaTells()
{
    QFETCH(const TimelineOutcome, ours);
    QFETCH(const TimelineOutcome, theirs);
    QFETCH(const qsizetype, lines);
    Rows rows;
    rows.own(0, u"b"_s, ours);
    rows.logged(1, u"Jane"_s, u"b"_s, TimelineKind::Renamed, theirs);
    QCOMPARE(rows.lines.lines().size(), lines);
    QCOMPARE(rows.lines.lines().first().entry.outcome,
             ours == TimelineOutcome::Unknown ? theirs : ours);
}

void TestTimelineLines::eitherRequestIdJoins_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("other");
    QTest::newRow("first") << u"R1"_s << QString();
    QTest::newRow("first of two") << u"R1"_s << u"T9"_s;
    QTest::newRow("second of two") << u"T9"_s << u"R1"_s;
}

void TestTimelineLines::eitherRequestIdJoins()
{
    QFETCH(const QString, id);
    QFETCH(const QString, other);
    Rows rows;
    rows.own(0, u"b"_s, TimelineOutcome::Done, u"R1"_s);
    const TimelineEntry event{.source = TimelineSource::Log,
                              .kind = TimelineKind::Renamed,
                              .object = TimelineObject::Key,
                              .time = at(3600),
                              .change = u"event"_s,
                              .id = u"HKY1"_s,
                              .requestId = id,
                              .otherRequestId = other};
    rows.add(event);
    QCOMPARE(rows.lines.lines().size(), 1);
    const TimelineEntry &whole = rows.lines.lines().first().entry;
    QCOMPARE(whole.requestId, u"R1"_s); // what the request log has
    QCOMPARE(whole.otherRequestId, other.isEmpty() ? QString() : u"T9"_s);
}

/// What is told of another object takes the request from none.
void TestTimelineLines::theRequestOfSeveralObjectsIsFoundForEach()
{
    Rows rows;
    rows.own(0, u"b"_s, TimelineOutcome::Done, u"R1"_s);
    TimelineEntry event{.source = TimelineSource::Log,
                        .kind = TimelineKind::Renamed,
                        .object = TimelineObject::Key,
                        .time = at(1),
                        .change = u"of another"_s,
                        .id = u"HKY2"_s,
                        .requestId = u"R1"_s};
    rows.add(event);
    event.change = u"of it"_s;
    event.id = u"HKY1"_s;
    rows.add(event);
    QCOMPARE(rows.lines.lines().size(), 2);
    QVERIFY(rows.lines.lines().first().isOwn && rows.lines.lines().first().isLogged);
}

void TestTimelineLines::anEventOfNothingIsJoinedByItsRequest()
{
    Rows rows;
    rows.own(0, u"b"_s, TimelineOutcome::Done, u"R1"_s);
    TimelineEntry event{.source = TimelineSource::Log,
                        .kind = TimelineKind::Renamed,
                        .object = TimelineObject::Key,
                        .time = at(1),
                        .change = u"event"_s,
                        .requestId = u"R1"_s,
                        .person = {.name = u"Jane"_s}};
    rows.add(event);
    QCOMPARE(rows.told(), QStringList{u"b: Jane"_s});
    QCOMPARE(rows.lines.lines().first().entry.id, u"HKY1"_s);
    event.change = u"of another object"_s;
    event.object = TimelineObject::Hook;
    rows.add(event);
    QCOMPARE(rows.lines.lines().size(), 2);
    event.change = u"of no request"_s;
    event.requestId.clear();
    rows.add(event);
    QCOMPARE(rows.lines.lines().size(), 3);
}

/// Okta's log has one event of it, and so has the page.
void TestTimelineLines::aKeyTakenOffAHookIsOneSentenceMore()
{
    Rows rows;
    rows.object = TimelineObject::Hook;
    TimelineEntry entry{.source = TimelineSource::Found,
                        .kind = TimelineKind::Repointed,
                        .object = TimelineObject::Hook,
                        .time = at(60),
                        .id = u"HKY1"_s,
                        .before = u"old"_s,
                        .wayBefore = u"private_key_jwt"_s,
                        .wayAfter = u"client_secret_post"_s,
                        .since = at(0)};
    rows.logged(30, u"Terraform"_s, u"Hook"_s, TimelineKind::Updated);
    rows.add(entry);
    QCOMPARE(rows.lines.lines().size(), 1);
    QCOMPARE(timelineSentence(rows.lines.lines().first().entry),
             u"The hook signs with no key any more; it was “old”. It was changed from "
             "“private_key_jwt” to “client_secret_post”."_s);
    entry.wayAfter.clear();
    QVERIFY(timelineSentence(entry).endsWith(u"“private_key_jwt” was taken off it."_s));
    entry.wayAfter = std::exchange(entry.wayBefore, {});
    QVERIFY(timelineSentence(entry).endsWith(u"“private_key_jwt” was added to it."_s));
}

QTEST_GUILESS_MAIN(TestTimelineLines)
#include "tst_timelinelines.moc"
