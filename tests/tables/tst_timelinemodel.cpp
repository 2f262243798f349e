// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinemodel.h"

#include "failonwarning.h"
#include "timelinesentence.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace HookKeys;
using namespace Qt::StringLiterals;

/// The timeline as a table: what is joined to one line, and which lines a filter lets through.
class TestTimelineModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarning(); }

    void oneLineOfWhatWasSentAndAnswered();
    void whatWasNeverAnsweredIsNotKnown();
    void oursAndOktasAreOneByTheRequest();
    void oneRequestOfTwoObjectsIsTwoLines();
    void whatWasRefusedIsNotWhatWasFound();
    void anOlderEventIsNotWhatWasFound();
    void whatWasFoundAndOktasAreOneByObjectAndTime();
    void ofTwoEventsTheLatestIsWhatWasFound();
    void whatIsNotKnownIsFoundToBeDone();
    void aCreatedKeyWithoutAnIdIsFoundByItsName();
    void whatWasDoneIsNotWhatIsFoundLater();
    void aHookThatWasChangedIsWhatWasFound();
    void nobodyIsNamedForWhatMayBeAnotherChange();
    void oneRequestThatChangedTwoThingsIsOneLine_data();
    void oneRequestThatChangedTwoThingsIsOneLine();
    void theNewestComesFirst();
    void manyRowsComeAtOnce();
    void filtersByWords();
    void filtersByObjectKindPersonAndTime();
    void rowsFollowTheFilter();
    void listsPersons();
    void saysHowOneIsSignedIn_data();
    void saysHowOneIsSignedIn();
    void whoseTheTokenIsComesLater();
    void saysWhatHappened_data();
    void saysWhatHappened();
    void showsHostileTextAsText();
};

namespace {

const QDateTime noon({2026, 3, 2}, {12, 0}, Qt::UTC);

TimelineEntry entry(TimelineSource source, TimelineKind kind, const QString &id,
                    const QString &name, int minute = 0)
{
    static qint64 number = 0;
    return {.number = ++number,
            .source = source,
            .kind = kind,
            .object = TimelineObject::Key,
            .time = noon.addSecs(minute * 60),
            .id = id,
            .name = name};
}

TimelineEntry sent(TimelineKind kind, const QString &id, const QString &name, int minute = 0)
{
    TimelineEntry made = entry(TimelineSource::Sent, kind, id, name, minute);
    made.change = u"change-%1"_s.arg(made.number);
    made.after = name;
    made.outcome = TimelineOutcome::Unknown;
    return made;
}

TimelineEntry answered(const TimelineEntry &sent, const QString &requestId,
                       TimelineOutcome outcome = TimelineOutcome::Done)
{
    TimelineEntry made = sent;
    made.number = entry({}, {}, {}, {}).number;
    made.source = TimelineSource::Answered;
    made.outcome = outcome;
    made.requestId = requestId;
    return made;
}

TimelineEntry found(TimelineKind kind, const QString &id, const QString &name, int minute = 0)
{
    TimelineEntry made = entry(TimelineSource::Found, kind, id, name, minute);
    made.after = name;
    return made;
}

TimelineEntry logged(TimelineKind kind, const QString &id, const QString &name, int minute = 0,
                     const QString &requestId = {}, const QString &person = u"Jane Doe"_s)
{
    TimelineEntry made = entry(TimelineSource::Log, kind, id, name, minute);
    made.change = u"uuid-%1"_s.arg(made.number);
    made.requestId = requestId;
    made.person = {.name = person, .login = u"login of "_s + person};
    made.event = u"some.event"_s;
    return made;
}

QStringList names(const TimelineModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, TimelineModel::Name).data().toString());
    return names;
}

struct Fixture
{
    TimelineModel model;
    QAbstractItemModelTester tester{&model};

    [[nodiscard]] QString cell(TimelineModel::Column column, int row = 0) const
    {
        return model.index(row, column).data().toString();
    }
    [[nodiscard]] const TimelineLine &line(int row = 0) const { return model.lineAt(row); }
};

} // namespace

void TestTimelineModel::oneLineOfWhatWasSentAndAnswered()
{
    Fixture f;
    const TimelineEntry write = sent(TimelineKind::Renamed, u"HKY1"_s, u"new"_s);
    f.model.add({write, answered(write, u"req1"_s)});
    QCOMPARE(f.model.rowCount(), 1);
    QVERIFY(f.line().isOwn && !f.line().isFound && !f.line().isLogged);
    QCOMPARE(f.cell(TimelineModel::Outcome), u"Done"_s);
    QCOMPARE(f.cell(TimelineModel::RequestId), u"req1"_s);
    QCOMPARE(f.cell(TimelineModel::Who), u"HookKeys"_s);
}

void TestTimelineModel::saysHowOneIsSignedIn_data()
{
    QTest::addColumn<QString>("signIn");
    QTest::addColumn<QString>("who");
    QTest::newRow("API token") << u"apiToken"_s << u"API token"_s;
    QTest::newRow("service app") << u"serviceApp 0oa1"_s << u"Service app 0oa1"_s;
    QTest::newRow("device") << u"device 0oa1"_s << u"Sign-in to the app 0oa1"_s;
    QTest::newRow("browser") << u"browser 0oa1"_s << u"Sign-in to the app 0oa1"_s;
    QTest::newRow("of a later version") << u"telepathy"_s << u"HookKeys"_s;
}

void TestTimelineModel::saysHowOneIsSignedIn()
{
    QFETCH(const QString, signIn);
    QFETCH(const QString, who);
    Fixture f;
    TimelineEntry write = sent(TimelineKind::Renamed, u"HKY1"_s, u"new"_s);
    write.signIn = signIn;
    f.model.add({write, answered(write, u"req1"_s)});
    QCOMPARE(f.cell(TimelineModel::Who), who);
    QCOMPARE(f.model.persons(), QStringList());
}

/// A row that names who is signed in is no other line, and takes nothing from what the log knows.
void TestTimelineModel::whoseTheTokenIsComesLater()
{
    Fixture f;
    const TimelineEntry write = sent(TimelineKind::Renamed, u"HKY1"_s, u"new"_s);
    TimelineEntry named = answered(write, u"req1"_s);
    f.model.add({write, named});
    named.name.clear();
    named.person = {.name = u"Jane"_s, .login = u"jane@acme.example"_s};
    f.model.add({named});
    QCOMPARE(f.model.rowCount(), 1);
    QCOMPARE(f.cell(TimelineModel::Who), u"Jane"_s);
    QCOMPARE(f.cell(TimelineModel::Name), u"new"_s);
    TimelineEntry event = entry(TimelineSource::Log, TimelineKind::Renamed, u"HKY1"_s, u"new"_s);
    event.requestId = u"req1"_s;
    event.person = {.name = u"Jane Doe"_s, .address = u"192.0.2.7"_s};
    f.model.add({event});
    f.model.add({named});
    QCOMPARE(f.model.rowCount(), 1);
    QCOMPARE(f.line().entry.person, event.person);
    // What was erased of the log leaves what HookKeys knew.
    Fixture g;
    event.person = {};
    event.wasPersonal = true;
    g.model.add({write, named, event});
    QCOMPARE(g.line().entry.person, named.person);
    QVERIFY(!g.line().entry.wasPersonal);
}

void TestTimelineModel::whatWasNeverAnsweredIsNotKnown()
{
    Fixture f;
    f.model.add({sent(TimelineKind::Deleted, u"HKY1"_s, u"old"_s)});
    QCOMPARE(f.cell(TimelineModel::Outcome), u"Not known"_s);
}

void TestTimelineModel::oursAndOktasAreOneByTheRequest()
{
    Fixture f;
    const TimelineEntry write = sent(TimelineKind::Created, {}, u"new"_s);
    TimelineEntry answer = answered(write, u"req1"_s);
    answer.id = u"HKY1"_s;
    f.model.add({write, answer});
    f.model.add({logged(TimelineKind::Created, u"HKY1"_s, u"new"_s, 700, u"req1"_s)});
    QCOMPARE(f.model.rowCount(), 1);
    QVERIFY(f.line().isOwn && f.line().isLogged);
    QCOMPARE(f.cell(TimelineModel::Who), u"Jane Doe"_s);
    QCOMPARE(f.line().entry.id, u"HKY1"_s);
    QCOMPARE(f.line().entry.time, noon); // our own change happened when we made it
}

void TestTimelineModel::oneRequestOfTwoObjectsIsTwoLines()
{
    Fixture f;
    const TimelineEntry write = sent(TimelineKind::Repointed, u"cal1"_s, u"Hook"_s);
    f.model.add({write, answered(write, u"req1"_s),
                 logged(TimelineKind::Updated, u"cal2"_s, u"Other"_s, 0, u"req1"_s)});
    QCOMPARE(f.model.rowCount(), 2);
}

/// Who was refused did not do what was found, whatever comes first.
void TestTimelineModel::whatWasRefusedIsNotWhatWasFound()
{
    for (const bool logFirst : {true, false}) {
        Fixture f;
        TimelineEntry refused = logged(TimelineKind::Deleted, u"HKY1"_s, u"old"_s, 55);
        refused.change = u"uuid-refused"_s;
        refused.outcome = TimelineOutcome::Failed;
        const TimelineEntry difference = found(TimelineKind::Deleted, u"HKY1"_s, u"old"_s, 60);
        f.model.add({logFirst ? refused : difference});
        f.model.add({logFirst ? difference : refused});
        QCOMPARE(f.model.rowCount(), 2);
        f.model.add({logged(TimelineKind::Deleted, u"HKY1"_s, u"old"_s, 50)});
        QCOMPARE(f.model.rowCount(), 2); // that was it
    }
}

/// What was so long before the org was looked at last is another change.
void TestTimelineModel::anOlderEventIsNotWhatWasFound()
{
    for (const bool logFirst : {true, false}) {
        Fixture f;
        const TimelineEntry event = logged(TimelineKind::Renamed, u"HKY1"_s, u"new"_s, -2000);
        TimelineEntry difference = found(TimelineKind::Renamed, u"HKY1"_s, u"new"_s, 60);
        difference.since = noon;
        f.model.add({logFirst ? event : difference});
        f.model.add({logFirst ? difference : event});
        QCOMPARE(f.model.rowCount(), 2);
        f.model.add({logged(TimelineKind::Renamed, u"HKY1"_s, u"new"_s, 30)});
        QCOMPARE(f.model.rowCount(), 2);
    }
}

void TestTimelineModel::whatWasFoundAndOktasAreOneByObjectAndTime()
{
    for (const bool logFirst : {true, false}) {
        Fixture f;
        const TimelineEntry event = logged(TimelineKind::Renamed, u"HKY1"_s, u"new"_s, 5);
        TimelineEntry difference = found(TimelineKind::Renamed, u"HKY1"_s, u"new"_s, 60);
        difference.before = u"old"_s;
        f.model.add({logFirst ? event : difference});
        f.model.add({logFirst ? difference : event});
        QCOMPARE(f.model.rowCount(), 1);
        QVERIFY(f.line().isFound && f.line().isLogged && !f.line().isOwn);
        QCOMPARE(f.line().entry.time, noon.addSecs(300)); // Okta knows when it was
        QCOMPARE(f.cell(TimelineModel::Who), u"Jane Doe"_s);
        QCOMPARE(f.cell(TimelineModel::What), u"The key “old” was renamed to “new”."_s);
    }
}

void TestTimelineModel::ofTwoEventsTheLatestIsWhatWasFound()
{
    Fixture f;
    // The log comes with the newest first.
    f.model.add({found(TimelineKind::Renamed, u"HKY1"_s, u"c"_s, 60),
                 logged(TimelineKind::Renamed, u"HKY1"_s, u"c"_s, 50, u"r2"_s),
                 logged(TimelineKind::Renamed, u"HKY1"_s, u"b"_s, 40, u"r1"_s)});
    QCOMPARE(names(f.model), (QStringList{u"c"_s, u"b"_s}));
    QVERIFY(f.line(0).isFound && !f.line(1).isFound);
}

void TestTimelineModel::whatIsNotKnownIsFoundToBeDone()
{
    Fixture f;
    const TimelineEntry write = sent(TimelineKind::Renamed, u"HKY1"_s, u"new"_s);
    f.model.add({write, answered(write, {}, TimelineOutcome::Unknown)});
    QCOMPARE(f.cell(TimelineModel::Outcome), u"Not known"_s);
    f.model.add({found(TimelineKind::Renamed, u"HKY1"_s, u"new"_s, 1)});
    QCOMPARE(f.model.rowCount(), 1);
    QCOMPARE(f.cell(TimelineModel::Outcome), u"Done"_s);
    f.model.add({logged(TimelineKind::Renamed, u"HKY1"_s, u"new"_s, 0, u"req1"_s)});
    QCOMPARE(f.model.rowCount(), 1);
    QCOMPARE(f.cell(TimelineModel::RequestId), u"req1"_s);
}

void TestTimelineModel::aCreatedKeyWithoutAnIdIsFoundByItsName()
{
    Fixture f;
    f.model.add({sent(TimelineKind::Created, {}, u"new"_s)});
    f.model.add({found(TimelineKind::Created, u"HKY1"_s, u"other"_s, 1),
                 found(TimelineKind::Created, u"HKY2"_s, u"new"_s, 1)});
    QCOMPARE(f.model.rowCount(), 2);
    QCOMPARE(f.model.lineAt(1).entry.id, u"HKY2"_s);
    QCOMPARE(f.cell(TimelineModel::Outcome, 1), u"Done"_s);
}

void TestTimelineModel::whatWasDoneIsNotWhatIsFoundLater()
{
    Fixture f;
    const TimelineEntry write = sent(TimelineKind::Renamed, u"HKY1"_s, u"new"_s);
    f.model.add({write, answered(write, u"req1"_s)});
    f.model.add({found(TimelineKind::Renamed, u"HKY1"_s, u"newer"_s, 60)});
    QCOMPARE(names(f.model), (QStringList{u"newer"_s, u"new"_s}));
    // And somebody who gives it the same name again does it once more.
    f.model.add({logged(TimelineKind::Renamed, u"HKY1"_s, u"newer"_s, 55, u"req2"_s)});
    QCOMPARE(f.model.rowCount(), 2);
    QCOMPARE(f.line(0).entry.requestId, u"req2"_s);
    QVERIFY(!f.line(1).isLogged);
}

void TestTimelineModel::aHookThatWasChangedIsWhatWasFound()
{
    Fixture f;
    TimelineEntry event = logged(TimelineKind::Updated, u"cal1"_s, u"Hook"_s, 5);
    TimelineEntry difference = found(TimelineKind::Repointed, u"cal1"_s, u"Hook"_s, 60);
    event.object = difference.object = TimelineObject::Hook;
    difference.before = u"one"_s;
    difference.after = u"two"_s;
    f.model.add({event});
    f.model.add({difference});
    QCOMPARE(f.model.rowCount(), 1);
    QCOMPARE(f.cell(TimelineModel::What),
             u"The hook signs with the key “two”, no more with “one”."_s);
}

void TestTimelineModel::oneRequestThatChangedTwoThingsIsOneLine_data()
{
    QTest::addColumn<bool>("isFoundFirst");
    QTest::addColumn<TimelineKind>("kind");
    QTest::newRow("key, found first") << true << TimelineKind::Repointed;
    QTest::newRow("key, logged first") << false << TimelineKind::Repointed;
    QTest::newRow("way, found first") << true << TimelineKind::Updated;
    QTest::newRow("way, logged first") << false << TimelineKind::Updated;
}

/// A request that changes a hook's name and its key is one event of the log, and one line.
void TestTimelineModel::oneRequestThatChangedTwoThingsIsOneLine()
{
    QFETCH(const bool, isFoundFirst);
    QFETCH(const TimelineKind, kind);
    Fixture f;
    const auto ofHook = [](TimelineEntry entry) {
        entry.object = TimelineObject::Hook;
        entry.since = QDateTime({2026, 3, 2}, {11, 0}, Qt::UTC);
        return entry;
    };
    QList differences{ofHook(found(TimelineKind::Renamed, u"cal1"_s, u"new"_s, 60)),
                      ofHook(found(TimelineKind::Activated, u"cal1"_s, u"new"_s, 60)),
                      ofHook(found(kind, u"cal1"_s, u"new"_s, 60))};
    differences.first().before = u"old"_s;
    differences.last().before = u"one"_s;
    differences.last().after = u"two"_s;
    differences.last().keys = {u"HKY1"_s, u"HKY2"_s};
    const TimelineEntry event =
        ofHook(logged(TimelineKind::Updated, u"cal1"_s, u"new"_s, 55, u"req1"_s));
    f.model.add(isFoundFirst ? differences : QList{event});
    f.model.add(isFoundFirst ? QList{event} : differences);
    const auto told = [&f] {
        QStringList lines;
        for (int row = 0; row < f.model.rowCount(); ++row)
            lines += f.cell(TimelineModel::Who, row) + u": "_s + f.cell(TimelineModel::What, row);
        lines.sort();
        return lines;
    };
    const QString renamed = u"The hook “old” was renamed to “new”."_s;
    const QString other = kind == TimelineKind::Repointed
                              ? u"The hook signs with the key “two”, no more with “one”."_s
                              : u"The hook was changed from “one” to “two”."_s;
    const QString activated = u": The hook was activated."_s;
    QCOMPARE(told(), (QStringList{activated, u"Jane Doe: "_s + renamed + u' ' + other}));
    QCOMPARE(f.model.lineCount(), 2);
    QCOMPARE(f.line(1).entry.requestId, u"req1"_s);
    // Whatever of it is looked for, it is found.
    for (const TimelineKind one : {TimelineKind::Renamed, kind}) {
        f.model.setFilter({.kind = one});
        QCOMPARE(f.model.rowCount(), 1);
    }
    f.model.setFilter({.object = u"HKY2"_s});
    QCOMPARE(f.model.rowCount(), 1);
    QCOMPARE(f.model.linesAbout(u"cal1"_s, 9).size(), 2);
    f.model.setFilter({});
    // What was selected before it became a part of another line is found there.
    for (const TimelineEntry &each : std::as_const(differences))
        QVERIFY(!isFoundFirst || f.model.rowOf(each.number) >= 0);

    // Of two requests each is told by its own event.
    f.model.add({ofHook(logged(TimelineKind::Updated, u"cal1"_s, u"new"_s, 50, {}, u"Ann"_s))});
    QCOMPARE(f.model.rowCount(), 3);
    const QStringList apart = told();
    QCOMPARE(apart.first(), activated);
    QVERIFY2(apart.contains(u"Jane Doe: "_s + other) || apart.contains(u"Jane Doe: "_s + renamed),
             qPrintable(apart.join(u'\n')));
    QVERIFY2(apart.contains(u"Ann: "_s + other) || apart.contains(u"Ann: "_s + renamed),
             qPrintable(apart.join(u'\n')));
}

/// Of old rows nobody knows whether one refresh found them.
void TestTimelineModel::nobodyIsNamedForWhatMayBeAnotherChange()
{
    Fixture f;
    QList<TimelineEntry> rows{found(TimelineKind::Renamed, u"cal1"_s, u"new"_s, 60),
                              found(TimelineKind::Repointed, u"cal1"_s, u"new"_s, 600),
                              logged(TimelineKind::Updated, u"cal1"_s, u"new"_s, 55)};
    for (TimelineEntry &row : rows)
        row.object = TimelineObject::Hook;
    f.model.add(rows);
    QCOMPARE(f.model.rowCount(), 2);
    QCOMPARE(f.cell(TimelineModel::Who, 0).isEmpty(), !f.cell(TimelineModel::Who, 1).isEmpty());
}

void TestTimelineModel::theNewestComesFirst()
{
    Fixture f;
    f.model.add({found(TimelineKind::Created, u"HKY2"_s, u"b"_s, 20)});
    f.model.add({found(TimelineKind::Created, u"HKY3"_s, u"c"_s, 30)});
    f.model.add({found(TimelineKind::Created, u"HKY1"_s, u"a"_s, 10)});
    QCOMPARE(names(f.model), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
    // One whose time becomes known moves.
    f.model.add({logged(TimelineKind::Created, u"HKY3"_s, u"c"_s, 15)});
    QCOMPARE(names(f.model), (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    const qint64 number = f.line(1).entry.number;
    QCOMPARE(f.model.rowOf(number), 1);
    QCOMPARE(f.model.rowOf(-7), -1);
}

void TestTimelineModel::manyRowsComeAtOnce()
{
    Fixture f;
    QList<TimelineEntry> entries;
    for (int i = 0; i < 300; ++i)
        entries.append(found(TimelineKind::Created, u"HKY%1"_s.arg(i), QString::number(i), i));
    f.model.add(entries);
    QCOMPARE(f.model.rowCount(), 300);
    QCOMPARE(names(f.model).first(), u"299"_s);
    f.model.clear();
    QCOMPARE(f.model.rowCount(), 0);
    f.model.add({entries.first()});
    QCOMPARE(names(f.model), QStringList{u"0"_s});
}

void TestTimelineModel::filtersByWords()
{
    Fixture f;
    TimelineEntry failed = sent(TimelineKind::Deleted, u"HKY2"_s, u"b\u00e9ta"_s, 1);
    f.model.add({found(TimelineKind::Created, u"HKY1"_s, u"alpha"_s), failed,
                 answered(failed, u"req1"_s, TimelineOutcome::Failed),
                 logged(TimelineKind::Created, u"HKY3"_s, u"gamma"_s, 2, u"req2"_s)});
    const QList<std::pair<QString, QStringList>> filters{
        {u"BETA"_s, {u"b\u00e9ta"_s}},
        {u"created"_s, {u"gamma"_s, u"alpha"_s}},
        {u"created jane"_s, {u"gamma"_s}},
        {u"hky1"_s, {u"alpha"_s}},
        {u"failed"_s, {u"b\u00e9ta"_s}},
        {u"req2 "_s, {u"gamma"_s}},
        {u"nothing"_s, {}},
        {u" "_s, {u"gamma"_s, u"b\u00e9ta"_s, u"alpha"_s}},
    };
    for (const auto &[text, expected] : filters) {
        f.model.setFilter({.text = text});
        QCOMPARE(names(f.model), expected);
    }
}

void TestTimelineModel::filtersByObjectKindPersonAndTime()
{
    Fixture f;
    TimelineEntry hook = found(TimelineKind::Repointed, u"cal1"_s, u"Hook"_s, 10);
    hook.keys = {u"HKY1"_s, u"HKY2"_s};
    f.model.add({found(TimelineKind::Created, u"HKY1"_s, u"alpha"_s), hook,
                 logged(TimelineKind::Renamed, u"HKY2"_s, u"beta"_s, 20)});
    f.model.setFilter({.object = u"HKY1"_s});
    QCOMPARE(names(f.model), (QStringList{u"Hook"_s, u"alpha"_s}));
    f.model.setFilter({.kind = TimelineKind::Renamed});
    QCOMPARE(names(f.model), QStringList{u"beta"_s});
    f.model.setFilter({.person = u"Jane Doe"_s});
    QCOMPARE(names(f.model), QStringList{u"beta"_s});
    f.model.setFilter({.since = noon.addSecs(600)});
    QCOMPARE(names(f.model), (QStringList{u"beta"_s, u"Hook"_s}));
    f.model.setFilter({.before = noon.addSecs(600)});
    QCOMPARE(names(f.model), QStringList{u"alpha"_s});
    f.model.setFilter({.object = u"HKY2"_s, .since = noon.addSecs(700)});
    QCOMPARE(names(f.model), QStringList{u"beta"_s});
    QCOMPARE(f.model.lineCount(), 3);
}

void TestTimelineModel::rowsFollowTheFilter()
{
    Fixture f;
    f.model.setFilter({.text = u"alpha"_s});
    f.model.add({found(TimelineKind::Created, u"HKY2"_s, u"beta"_s)});
    QCOMPARE(f.model.rowCount(), 0);
    f.model.add({found(TimelineKind::Created, u"HKY1"_s, u"alpha"_s)});
    QCOMPARE(names(f.model), QStringList{u"alpha"_s});
    // A line that comes to have the words comes.
    f.model.add({logged(TimelineKind::Created, u"HKY2"_s, u"beta"_s, 0, {}, u"Alpha"_s)});
    QCOMPARE(f.model.rowCount(), 2);
}

void TestTimelineModel::listsPersons()
{
    Fixture f;
    f.model.add({logged(TimelineKind::Created, u"HKY1"_s, u"a"_s, 0, {}, u"Zoe"_s),
                 logged(TimelineKind::Created, u"HKY2"_s, u"b"_s, 0, {}, u"Ann"_s),
                 logged(TimelineKind::Created, u"HKY3"_s, u"c"_s, 0, {}, u"Zoe"_s)});
    QCOMPARE(f.model.persons(), (QStringList{u"Ann"_s, u"Zoe"_s}));
}

void TestTimelineModel::saysWhatHappened_data()
{
    QTest::addColumn<TimelineObject>("object");
    for (const auto object : {TimelineObject::Key, TimelineObject::Hook, TimelineObject::AppKey})
        QTest::newRow(qPrintable(timelineKey(object))) << object;
}

void TestTimelineModel::saysWhatHappened()
{
    QFETCH(const TimelineObject, object);
    for (int kind = 0; kind < int(TimelineKind::Erased); ++kind) {
        TimelineEntry one = found(TimelineKind(kind), u"HKY1"_s, u"name"_s);
        one.object = object;
        one.before = u"before"_s;
        const QString text = timelineSentence(one);
        QVERIFY2(text.endsWith(u'.') && !text.contains(u'%'), qPrintable(text));
        QVERIFY(!TimelineModel::kindText(TimelineKind(kind)).isEmpty());
    }
    TimelineEntry gone = found(TimelineKind::Erased, {}, {});
    gone.object = TimelineObject::Timeline;
    gone.after = u"{\"rowCount\":2,\"personCount\":1}"_s;
    QVERIFY(timelineSentence(gone).contains(u'2'));
    TimelineEntry missing = found(TimelineKind::LeftOut, {}, {});
    missing.object = TimelineObject::Timeline;
    missing.since = QDateTime({2026, 3, 2}, {12, 0}, Qt::UTC);
    const QString changes = timelineSentence(missing);
    QVERIFY2(changes.contains(u"2026-03-02"_s), qPrintable(changes));
    missing.event = u"inline_hook.executed"_s;
    QVERIFY(timelineSentence(missing) != changes);
}

void TestTimelineModel::showsHostileTextAsText()
{
    Fixture f;
    f.model.add({logged(TimelineKind::Created, u"HKY1"_s, u"a\u202e\nb"_s, 0, u"r\u202e"_s,
                        u"Ann\u202e\n"_s)});
    for (int column = 0; column < TimelineModel::columns; ++column) {
        const QString text = f.cell(TimelineModel::Column(column));
        QVERIFY2(!text.contains(u'\u202e') && !text.contains(u'\n'), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestTimelineModel)
#include "timelinesentence.h"
#include "tst_timelinemodel.moc"
