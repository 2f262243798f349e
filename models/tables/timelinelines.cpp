// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinelines.h"

#include <algorithm>

namespace HookKeys {

namespace {

/// By how much two clocks may differ.
constexpr qint64 skewSeconds = 600;

/// Okta's log says of a hook no more than that it was changed.
bool isSameKind(TimelineKind one, TimelineKind other)
{
    const auto isUpdate = [](TimelineKind kind) {
        return kind == TimelineKind::Renamed || kind == TimelineKind::Repointed
               || kind == TimelineKind::Updated;
    };
    return one == other
           || ((one == TimelineKind::Updated || other == TimelineKind::Updated) && isUpdate(one)
               && isUpdate(other));
}

QString idPlace(const TimelineEntry &entry)
{
    return timelineKey(entry.object) + QLatin1Char(' ') + entry.id;
}

/// What an object that has no id yet is found by.
QString namePlace(const TimelineEntry &entry)
{
    return timelineKey(entry.object) + QLatin1Char('\n') + entry.name;
}

/// Where a line is looked for by its object. That a hook was run is joined by the request alone.
QStringList placesOf(const TimelineEntry &entry)
{
    QStringList places;
    if (entry.kind == TimelineKind::Executed || entry.object == TimelineObject::Timeline)
        return places;
    if (!entry.id.isEmpty())
        places.append(idPlace(entry));
    if (entry.kind == TimelineKind::Created)
        places.append(namePlace(entry));
    return places;
}

/// Who did it, as @p entry says, unless it says less than @p whole.
void mergePerson(TimelineEntry &whole, const TimelineEntry &entry)
{
    if (!entry.person.isEmpty())
        whole.person = entry.person;
    whole.wasPersonal = whole.person.isEmpty() && (whole.wasPersonal || entry.wasPersonal);
}

} // namespace

QList<qsizetype> TimelineLines::add(const TimelineEntry &entry)
{
    qsizetype at = lineFor(entry);
    const QStringList before = at < 0 ? QStringList() : placesOf(m_lines[at].entry);
    if (at < 0) {
        at = m_lines.size();
        m_lines.append({.entry = entry});
    }
    merge(m_lines[at], entry);
    const TimelineEntry &whole = m_lines[at].entry;
    if (entry.source == TimelineSource::Sent || entry.source == TimelineSource::Answered)
        m_byChange.insert(entry.change, at);
    if (!whole.requestId.isEmpty())
        m_byRequest.insert(whole.requestId, at);
    const QStringList places = placesOf(whole);
    for (const QString &place : places) {
        if (!before.contains(place))
            m_byObject[place].append(at);
    }
    return QList{at} + shareActor(at, entry);
}

/// One request may change several things of an object (a hook's name and its key), and is one event
/// in the log: who it names did all that one refresh found, unless another event says better. Those
/// of one refresh have been as they are since the same time.
QList<qsizetype> TimelineLines::shareActor(qsizetype at, const TimelineEntry &entry)
{
    const TimelineLine joined = m_lines[at];
    QList<qsizetype> changed;
    if (!joined.isFound || joined.isOwn || !joined.entry.since.isValid()
        || (entry.source != TimelineSource::Log && entry.source != TimelineSource::Found))
        return changed;
    const auto tell = [this, &changed](qsizetype line, const TimelineEntry &by) {
        mergePerson(m_lines[line].entry, by);
        changed.append(line);
    };
    const QList<qsizetype> lines = m_byObject.value(idPlace(joined.entry));
    for (const qsizetype other : lines) {
        const TimelineLine &line = m_lines[other];
        if (other == at || !line.isFound || line.isOwn || line.entry.since != joined.entry.since)
            continue;
        if (joined.isLogged && isSameChange(line, entry))
            tell(other, entry);
        else if (!joined.isLogged && line.isLogged
                 && isSameKind(TimelineKind::Updated, joined.entry.kind)
                 && isSameKind(TimelineKind::Updated, line.entry.kind))
            tell(at, line.entry);
    }
    return changed;
}

void TimelineLines::clear()
{
    m_lines.clear();
    m_byChange.clear();
    m_byRequest.clear();
    m_byObject.clear();
}

qsizetype TimelineLines::lineFor(const TimelineEntry &entry) const
{
    switch (entry.source) {
    case TimelineSource::Sent:
    case TimelineSource::Answered:
        return m_byChange.value(entry.change, -1);
    case TimelineSource::Log: {
        const qsizetype asked = m_byRequest.value(entry.requestId, -1);
        // One request may cause several events; one of another object is another line.
        if (!entry.requestId.isEmpty() && asked >= 0 && m_lines[asked].entry.object == entry.object
            && (m_lines[asked].entry.id.isEmpty() || m_lines[asked].entry.id == entry.id))
            return asked;
        return lineOfObject(entry);
    }
    case TimelineSource::Found:
        return lineOfObject(entry);
    case TimelineSource::Own:
        break;
    }
    return -1;
}

/// The line of the same change of the same object that @p entry is still missing in; the latest.
qsizetype TimelineLines::lineOfObject(const TimelineEntry &entry) const
{
    qsizetype best = -1;
    const QStringList places = placesOf(entry);
    for (const QString &place : places) {
        const QList<qsizetype> lines = m_byObject.value(place);
        const auto found = std::find_if(lines.crbegin(), lines.crend(), [&](qsizetype at) {
            return isSameChange(m_lines[at], entry);
        });
        if (found != lines.crend())
            best = std::max(best, *found);
    }
    return best;
}

/// Whether what @p found tells of may have been done at @p time: later than it was still as before.
bool TimelineLines::isBetween(const QDateTime &time, const TimelineEntry &found)
{
    return !found.since.isValid() || found.since.secsTo(time) >= -skewSeconds;
}

bool TimelineLines::isSameChange(const TimelineLine &line, const TimelineEntry &entry)
{
    const TimelineEntry &known = line.entry;
    if (!isSameKind(known.kind, entry.kind)
        || (!known.id.isEmpty() && !entry.id.isEmpty() && known.id != entry.id))
        return false;
    const qint64 later = known.time.secsTo(entry.time);
    if (entry.source == TimelineSource::Found) {
        // It was before it was found; and what was done is not found but known.
        const bool isOpen = line.isOwn ? known.outcome == TimelineOutcome::Unknown
                                       : line.isLogged && known.outcome != TimelineOutcome::Failed;
        const bool isAlike = known.after.isEmpty() || known.after == entry.after;
        return isOpen && !line.isFound && isAlike && later >= -skewSeconds
               && isBetween(known.time, entry);
    }
    // An event of what has one already, or that was not of HookKeys, is another change.
    if (line.isLogged)
        return false;
    if (line.isOwn)
        return known.requestId.isEmpty() && std::abs(later) <= skewSeconds;
    // What was refused is no cause of what was found.
    return line.isFound && entry.outcome != TimelineOutcome::Failed && later <= skewSeconds
           && isBetween(entry.time, known);
}

void TimelineLines::merge(TimelineLine &line, const TimelineEntry &entry)
{
    TimelineEntry &whole = line.entry;
    const auto fill = [](QString &into, const QString &from) {
        if (into.isEmpty())
            into = from;
    };
    switch (entry.source) {
    case TimelineSource::Sent:
        line.isOwn = true;
        break;
    case TimelineSource::Answered:
        line.isOwn = true;
        if (!line.isLogged)
            mergePerson(whole, entry);
        whole.outcome = entry.outcome;
        whole.problem = entry.problem;
        if (!entry.name.isEmpty())
            whole.name = entry.name;
        break;
    case TimelineSource::Found:
        line.isFound = true;
        whole.since = entry.since;
        whole.outcome = TimelineOutcome::Done; // whatever was thought of it
        if (whole.kind == TimelineKind::Updated)
            whole.kind = entry.kind;
        break;
    case TimelineSource::Log:
        // The log knows when it was; HookKeys knows what its own change was.
        if (line.isFound && !line.isOwn)
            whole.time = entry.time;
        if (line.isOwn && whole.outcome == TimelineOutcome::Unknown)
            whole.outcome = entry.outcome;
        line.isLogged = true;
        line.events.append(entry.event);
        mergePerson(whole, entry); // it knows from where, too
        break;
    case TimelineSource::Own:
        break;
    }
    fill(whole.id, entry.id);
    fill(whole.name, entry.name);
    fill(whole.before, entry.before);
    fill(whole.after, entry.after);
    fill(whole.requestId, entry.requestId);
    for (const QString &key : entry.keys) {
        if (!whole.keys.contains(key))
            whole.keys.append(key);
    }
}

} // namespace HookKeys
