// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logreading.h"

#include "callback.h"
#include "orgsight.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

struct EventType
{
    QLatin1StringView type;
    TimelineKind kind = {};
    TimelineObject object = {};
};

// What Okta writes in its log of each, see
// https://developer.okta.com/docs/reference/api/event-types/
constexpr std::array eventTypes{
    EventType{"system.hook.key.created"_L1, TimelineKind::Created, TimelineObject::Key},
    // Nothing but the name of a key can be changed.
    EventType{"system.hook.key.updated"_L1, TimelineKind::Renamed, TimelineObject::Key},
    EventType{"system.hook.key.deleted"_L1, TimelineKind::Deleted, TimelineObject::Key},
    EventType{"inline_hook.created"_L1, TimelineKind::Created, TimelineObject::Hook},
    EventType{"inline_hook.updated"_L1, TimelineKind::Updated, TimelineObject::Hook},
    EventType{"inline_hook.activated"_L1, TimelineKind::Activated, TimelineObject::Hook},
    EventType{"inline_hook.deactivated"_L1, TimelineKind::Deactivated, TimelineObject::Hook},
    EventType{"inline_hook.deleted"_L1, TimelineKind::Deleted, TimelineObject::Hook},
    EventType{"inline_hook.executed"_L1, TimelineKind::Executed, TimelineObject::Hook},
};

/// Events may come to the log late.
constexpr qint64 overlapSeconds = 900;

/// How far the clocks of Okta may be ahead of this one.
constexpr qint64 aheadSeconds = 60;

constexpr int daysKept = 90; // by Okta

/// Of the runs, at a time: a page.
constexpr qsizetype mostRuns = 1000;

const EventType *eventTypeOf(const LogEvent &event)
{
    const auto found =
        std::find_if(eventTypes.begin(), eventTypes.end(),
                     [&event](const EventType &one) { return event.type == one.type; });
    return found == eventTypes.end() ? nullptr : &*found;
}

/// Whether @p event is about a key or a hook, also where Okta calls it by a name of the future.
bool isOfKeysOrHooks(const LogEvent &event)
{
    return eventTypeOf(event) || event.type.startsWith("inline_hook."_L1);
}

/// What @p event is about where it is about an @p object; null if it does not say.
const LogTarget *targetOf(const LogEvent &event, TimelineObject object)
{
    const auto first = [&event](const auto &fits) -> const LogTarget * {
        const auto found = std::ranges::find_if(event.targets, fits, &LogTarget::type);
        return found == event.targets.cend() ? nullptr : &*found;
    };
    const LogTarget *typed = first([object](const QString &type) {
        const bool isOfKey = type.contains("key"_L1, Qt::CaseInsensitive);
        return object == TimelineObject::Key
                   ? isOfKey
                   : !isOfKey && type.contains("hook"_L1, Qt::CaseInsensitive);
    });
    // Nobody promises what the types are called.
    return typed ? typed : first([](const QString &type) {
        return !type.contains("user"_L1, Qt::CaseInsensitive);
    });
}

QStringList typesOf(bool runs)
{
    QStringList types;
    for (const EventType &type : eventTypes) {
        if ((type.kind == TimelineKind::Executed) == runs)
            types.append(type.type);
    }
    return types;
}

} // namespace

LogReading *LogReading::start(LogApi &log, Timeline &timeline, const QString &org,
                              const Clock &clock, QObject *context, Callback<void> done)
{
    auto *reading = new LogReading(log, timeline, org, clock, context, std::move(done));
    reading->begin(Part::Changes);
    return reading;
}

LogReading::LogReading(LogApi &log, Timeline &timeline, QString org, const Clock &clock,
                       QObject *context, Callback<void> done)
    : QObject(context), m_log(log), m_timeline(timeline), m_org(std::move(org)), m_clock(clock),
      m_done(std::move(done))
{
    (void)m_timeline.appendNow(m_org, [this](const QByteArray &memory) {
        const OrgSight sight = OrgSight::read(memory);
        // A mark in the future, which one wrong event left there, is none.
        m_changesRead = sight.logRead <= latest() ? sight.logRead : QDateTime();
        m_runsRead = sight.runsRead <= latest() ? sight.runsRead : QDateTime();
        return QList<TimelineEntry>();
    });
}

/// The latest moment of which an event can be.
QDateTime LogReading::latest() const
{
    return m_clock.now().addSecs(aheadSeconds);
}

QStringList LogReading::changeTypes()
{
    return typesOf(false);
}

QStringList LogReading::runTypes()
{
    return typesOf(true);
}

TimelineEntry LogReading::entryOf(const LogEvent &event)
{
    TimelineEntry entry{.source = TimelineSource::Log,
                        .kind = TimelineKind::Updated,
                        .object = TimelineObject::Hook,
                        .time = event.published,
                        .change = event.uuid,
                        .outcome = event.result == "FAILURE"_L1 || event.result == "DENY"_L1
                                       ? TimelineOutcome::Failed
                                       : TimelineOutcome::Done,
                        .problem = event.reason,
                        .requestId = event.requestId,
                        .otherRequestId = event.otherRequestId,
                        .event = event.type,
                        .person = {.name = event.actorName,
                                   .login = event.actorLogin,
                                   .address = event.address,
                                   .place = event.place,
                                   .client = event.userAgent}};
    if (const EventType *type = eventTypeOf(event)) {
        entry.kind = type->kind;
        entry.object = type->object;
    }
    if (const LogTarget *target = targetOf(event, entry.object)) {
        entry.id = target->id;
        entry.name = target->displayName;
        if (entry.object == TimelineObject::Key && !target->alternateId.isEmpty()
            && target->alternateId != target->id)
            entry.keys = {target->alternateId};
    }
    return entry;
}

void LogReading::begin(Part part)
{
    m_part = part;
    m_days = daysKept;
    ask();
}

void LogReading::ask()
{
    const QDateTime earliest = m_clock.now().addDays(-m_days);
    const QDateTime read = readBefore();
    m_reach = read.isValid() ? std::max(read.addSecs(-overlapSeconds), earliest) : earliest;
    m_log.listEvents({.since = m_reach,
                      .types = isOfRuns() ? runTypes() : changeTypes(),
                      .most = isOfRuns() ? mostRuns : 0},
                     this, [this](const Result<QList<LogEvent>> &events) { addPage(events); });
}

void LogReading::addPage(const Result<QList<LogEvent>> &events)
{
    if (!events) {
        // There may be too many; and later there are never fewer. Some days that are left out are
        // better than a log that is not read any more.
        if (events.error().kind == ErrorKind::Malformed && m_days > 1) {
            m_days = m_days > 7 ? 7 : 1;
            ask();
            return;
        }
        end(tl::unexpected(events.error()));
        return;
    }
    m_events = *events;
    if (isOfRuns() && m_events.size() == mostRuns)
        m_reach = m_events.last().published; // there may be more
    m_events.removeIf(
        [](const LogEvent &event) { return event.uuid.isEmpty() || !isOfKeysOrHooks(event); });
    m_newest = readBefore();
    for (const LogEvent &event : std::as_const(m_events)) {
        if (event.published.isValid() && (!m_newest.isValid() || event.published > m_newest))
            m_newest = event.published;
    }
    // One wrong event must not hide all that come after it.
    m_newest = std::min(m_newest, latest());
    write();
}

/// A row that says of what time not all events are there; none if all of them are.
QList<TimelineEntry> LogReading::leftOut() const
{
    const QDateTime kept = m_clock.now().addDays(-daysKept);
    const QDateTime since = readBefore().isValid() ? std::max(readBefore(), kept) : kept;
    if (!(since < m_reach))
        return {};
    return {{.source = TimelineSource::Own,
             .kind = TimelineKind::LeftOut,
             .object = TimelineObject::Timeline,
             .time = m_reach,
             .event = isOfRuns() ? runTypes().constFirst() : QString(),
             .since = since}};
}

/// Writes some of the events, and then the others. What is there already the timeline leaves out.
void LogReading::write()
{
    constexpr qsizetype most = 200; // within a frame or two
    QList<TimelineEntry> entries;
    for (qsizetype i = 0; i < m_events.size() && i < most; ++i)
        entries.append(entryOf(m_events[i]));
    m_events.remove(0, entries.size());
    const QDateTime read = m_events.isEmpty() ? m_newest : QDateTime();
    if (m_events.isEmpty())
        entries += leftOut();
    const auto mark = isOfRuns() ? &OrgSight::runsRead : &OrgSight::logRead;
    const auto add = [entries, read, mark, latest = latest()](QByteArray &memory) {
        OrgSight sight = OrgSight::read(memory);
        QDateTime &before = sight.*mark;
        if (read.isValid() && (!before.isValid() || read > before || before > latest)) {
            before = read;
            memory = sight.memory();
        }
        return entries;
    };
    const bool written = m_timeline.appendNow(m_org, add);
    if (written && !m_events.isEmpty())
        later(this, [this] { write(); });
    else if (written && m_part == Part::Changes)
        begin(Part::Runs);
    else
        end({}); // the timeline itself tells why it cannot be written, and the next time reads anew
}

void LogReading::end(const Result<void> &outcome)
{
    endRun(this, m_done, outcome);
}

} // namespace HookKeys
