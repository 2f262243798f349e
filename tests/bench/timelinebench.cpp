// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints how long the history takes to take in, filter and show 100,000 changes, and what a file
// with so many costs at the start. Asserts nothing.

#include "clock.h"
#include "fakehookkeysapi.h"
#include "orgsession.h"
#include "orgtimeline.h"
#include "sqlitetimeline.h"
#include "timelinemodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <memory>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

QList<TimelineEntry> makeEntries(int count)
{
    const QDateTime start({2019, 1, 1}, {0, 0}, Qt::UTC);
    QList<TimelineEntry> entries;
    entries.reserve(count);
    for (int i = 0; i < count; ++i) {
        entries.append({.number = i + 1,
                        .source = TimelineSource::Log,
                        .kind = i % 3 == 0 ? TimelineKind::Renamed : TimelineKind::Created,
                        .object = TimelineObject::Key,
                        .time = start.addSecs(i * 600),
                        .change = u"uuid-%1"_s.arg(i),
                        .id = u"HKY%1"_s.arg(i, 17, 36, QLatin1Char('0')),
                        .name = u"Partner API %1 of team %2"_s.arg(i).arg(i % 17),
                        .before = u"old"_s,
                        .after = u"new"_s,
                        .requestId = u"req%1"_s.arg(i * 7919, 16, 16, QLatin1Char('0')),
                        .person = {.name = u"Person %1"_s.arg(i % 40),
                                   .login = u"person%1@acme.example"_s.arg(i % 40),
                                   .address = u"192.0.2.%1"_s.arg(i % 250)}});
    }
    return entries;
}

/// What one log has of some hooks that are changed all the time.
QList<TimelineEntry> makeHookEvents(int count, int hooks)
{
    QList<TimelineEntry> entries = makeEntries(count);
    for (int i = 0; i < count; ++i) {
        TimelineEntry &entry = entries[i];
        entry.kind = TimelineKind::Updated;
        entry.object = TimelineObject::Hook;
        entry.time = entries.first().time.addSecs(i * 60);
        entry.id = u"cal%1"_s.arg(i % hooks);
        entry.before.clear();
        entry.after.clear();
    }
    return entries;
}

/// What a refresh found of each of @p events, before it.
QList<TimelineEntry> withFound(const QList<TimelineEntry> &events)
{
    QList<TimelineEntry> entries;
    entries.reserve(events.size() * 2);
    for (TimelineEntry event : events) {
        TimelineEntry found = event;
        found.source = TimelineSource::Found;
        found.kind = TimelineKind::Repointed;
        found.time = event.time.addSecs(30);
        found.since = event.time.addSecs(-30);
        found.person = {};
        found.requestId.clear();
        found.number = entries.size() + 1;
        event.number = found.number + 1;
        entries << found << event;
    }
    return entries;
}

/// Prints how long a table takes to take in @p entries, some at a time.
void measureJoining(const QString &what, const QList<TimelineEntry> &entries)
{
    TimelineModel model;
    qint64 longest = 0;
    QElapsedTimer timer;
    timer.start();
    for (qsizetype at = 0; at < entries.size(); at += 500) {
        QElapsedTimer turn;
        turn.start();
        model.add(entries.mid(at, 500));
        longest = std::max(longest, turn.elapsed());
    }
    QTextStream(stdout) << u"%1 rows joined to %2 lines (%3): %4 ms, 500 rows %5 ms at most\n"_s
                               .arg(entries.size())
                               .arg(model.lineCount())
                               .arg(what)
                               .arg(timer.elapsed())
                               .arg(longest);
}

/// Prints the median time of @p work, with @p prepare before each.
template <typename Prepare, typename Work>
void measure(const QString &what, const Prepare &prepare, const Work &work)
{
    QList<double> times;
    for (int i = 0; i < 11; ++i) {
        prepare();
        QElapsedTimer timer;
        timer.start();
        work();
        times += static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    std::ranges::sort(times);
    QTextStream(stdout) << u"%1 %2 ms\n"_s.arg(what, -44).arg(times.at(times.size() / 2), 9, 'f',
                                                              3);
}

/// Prints for how long a window that shows the history of the file @p path stands still while it
/// is read.
void measureReading(const QString &path)
{
    const SystemClock clock;
    SqliteTimeline timeline(path);
    OrgSession session({.id = u"acme"_s, .name = {}, .url = QUrl(u"https://acme.okta.com"_s)},
                       std::make_unique<FakeHookKeysApi>(), clock);
    session.setTimeline(timeline);
    QTableView view;
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.setModel(session.timeline()->table());
    view.show();
    QApplication::processEvents();
    QList<qint64> turns;
    QElapsedTimer timer;
    QElapsedTimer turn;
    timer.start();
    session.timeline()->look();
    while (!session.timeline()->isRead()) {
        turn.start();
        QApplication::processEvents();
        turns += turn.nsecsElapsed() / 1000;
    }
    const qint64 whole = timer.elapsed();
    std::ranges::sort(turns);
    const auto part = [&turns](int percent) {
        return double(turns.at((turns.size() - 1) * percent / 100)) / 1000;
    };
    QTextStream(stdout)
        << u"read into a window: %1 lines, %2 ms; at a time %3 ms, 99 of 100 %4 ms, "
           "at most %5 ms\n"_s.arg(session.timeline()->table()->rowCount())
               .arg(whole)
               .arg(part(50))
               .arg(part(99))
               .arg(part(100));
}

/// What a start has to do with a file that has @p entries, of one org of several.
void measureFile(const QList<TimelineEntry> &entries)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"timeline.sqlite"_s);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QElapsedTimer timer;
    const auto tell = [&timer](const QString &what) {
        QTextStream(stdout) << u"%1 %2 ms\n"_s.arg(what, -44).arg(timer.elapsed(), 9);
        timer.restart();
    };
    timer.start();
    {
        SqliteTimeline timeline(path);
        for (qsizetype at = 0; at < entries.size(); at += 1000)
            (void)timeline.appendNow(
                u"acme https://acme.okta.com"_s,
                [some = entries.mid(at, 1000)](const QByteArray &) { return some; });
    }
    tell(u"file: written, 1000 at a time"_s);
    SqliteTimeline timeline(path);
    (void)timeline.entries(u"acme https://acme.okta.com"_s, entries.size() - 1, 1);
    tell(u"file: opened"_s);
    timeline.erase({.rowDays = 36'500, .personDays = 36'500}, now);
    tell(u"file: nothing too old found"_s);
    bool isChecked = false;
    QObject::connect(&timeline, &SqliteTimeline::checked, &timeline,
                     [&isChecked] { isChecked = true; });
    timeline.check();
    qint64 longest = 0;
    QElapsedTimer turn;
    while (!isChecked) {
        turn.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, turn.elapsed());
    }
    tell(u"file: the chain looked through"_s);
    QTextStream(stdout) << u"   %1 ms at most at a time\n"_s.arg(longest);
    qint64 last = 0;
    while (const auto rows = timeline.entries(u"acme https://acme.okta.com"_s, last, 500)) {
        if (rows->isEmpty())
            break;
        last = rows->last().number;
    }
    tell(u"file: read, 500 at a time"_s);
    measureReading(path);
    timer.restart();
    (void)timeline.forgetOrg(u"acme"_s, now);
    tell(u"file: the org forgotten"_s);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    constexpr int count = 100'000;
    const QList<TimelineEntry> entries = makeEntries(count);
    TimelineModel model;
    {
        QElapsedTimer timer;
        timer.start();
        for (qsizetype at = 0; at < count; at += 1000)
            model.add(entries.mid(at, 1000));
        QTextStream(stdout) << u"%1 rows taken in, 1000 at a time: %2 ms\n"_s.arg(count).arg(
            timer.elapsed());
    }
    constexpr int hooks = 50;
    const QList<TimelineEntry> events = makeHookEvents(count, hooks);
    measureJoining(u"the log alone, of 50 hooks"_s, events);
    measureJoining(u"found and logged, of 50 hooks"_s, withFound(events.mid(0, count / 2)));
    const auto clear = [&model] {
        model.setFilter({});
    };
    const QList<std::pair<QString, TimelineFilter>> filters{
        {u"a rare word"_s, {.text = u"9999"_s}},
        {u"a word in each"_s, {.text = u"partner"_s}},
        {u"a letter"_s, {.text = u"e"_s}},
        {u"two words"_s, {.text = u"team 7 renamed"_s}},
        {u"no such word"_s, {.text = u"nobody"_s}},
        {u"a kind"_s, {.kind = TimelineKind::Renamed}},
        {u"a person"_s, {.person = u"Person 7"_s}},
        {u"an object"_s, {.object = entries.at(70'000).id}},
        {u"since"_s, {.since = entries.at(90'000).time}},
    };
    for (const auto &[what, filter] : filters) {
        measure(u"filter: "_s + what, clear,
                [&model, &chosen = filter] { model.setFilter(chosen); });
        QTextStream(stdout) << u"   %1 shown\n"_s.arg(model.rowCount());
    }
    measureFile(entries);
    QTableView view;
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.setModel(&model);
    view.show();
    QApplication::processEvents();
    measure(u"filter in a window: a rare word"_s, clear,
            [&] { model.setFilter({.text = u"9999"_s}); });
    measure(
        u"filter in a window: cleared"_s, [&] { model.setFilter({.text = u"9999"_s}); }, clear);
    return 0;
}
