// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinelines.h"

#include <algorithm>

namespace HookKeys {

namespace {

/// By how much two clocks may differ, in milliseconds.
constexpr qint64 mostSkew = 600'000;

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

/// Whether @p event may tell of @p change by the name that its object has since.
bool isSameName(const TimelineEntry &change, const TimelineEntry &event)
{
    return change.kind != TimelineKind::Renamed || change.after.isEmpty() || event.name.isEmpty()
           || change.after == event.name;
}

/// By how much clocks must differ, in milliseconds, so that what @p found tells of, by @p seen, was
/// done at @p time: when it was not as before any more. Nothing where that is too much.
std::optional<qint64> skewOf(const QDateTime &time, const TimelineEntry &found,
                             const QDateTime &seen)
{
    const qint64 early = found.since.isValid() ? time.msecsTo(found.since) : 0;
    const qint64 skew = std::max({qint64(0), early, seen.msecsTo(time)});
    return skew <= mostSkew ? std::optional(skew) : std::nullopt;
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
    for (const QString &id : {whole.requestId, whole.otherRequestId}) {
        if (!id.isEmpty() && !m_byRequest.value(id).contains(at))
            m_byRequest[id].append(at);
    }
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
        if (joined.isLogged && skewTo(line, entry))
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
        const qsizetype asked = lineOfRequest(entry);
        return asked < 0 ? lineOfObject(entry) : asked;
    }
    case TimelineSource::Found:
        return lineOfObject(entry);
    case TimelineSource::Own:
        break;
    }
    return -1;
}

/// The line of the request that caused the event @p entry. One request may cause several events;
/// one of another object is another line.
qsizetype TimelineLines::lineOfRequest(const TimelineEntry &entry) const
{
    qsizetype nameless = -1; // one that has no id, as where the event has none
    for (const QString &id : {entry.requestId, entry.otherRequestId}) {
        const QList<qsizetype> lines = m_byRequest.value(id);
        for (const qsizetype at : lines) {
            const TimelineEntry &known = m_lines[at].entry;
            if (known.object != entry.object)
                continue;
            if (known.id == entry.id)
                return at;
            if (nameless < 0 && (known.id.isEmpty() || entry.id.isEmpty()))
                nameless = at;
        }
    }
    return nameless;
}

/// The line of the same change of the same object that @p entry is still missing in: where the
/// clocks must differ least; of those the latest.
qsizetype TimelineLines::lineOfObject(const TimelineEntry &entry) const
{
    qsizetype best = -1;
    qint64 least = mostSkew + 1;
    const QStringList places = placesOf(entry);
    for (const QString &place : places) {
        const QList<qsizetype> lines = m_byObject.value(place);
        for (qsizetype i = lines.size() - 1; i >= 0; --i) {
            const std::optional<qint64> skew = skewTo(m_lines[lines[i]], entry);
            if (!skew || *skew > least || (*skew == least && lines[i] < best))
                continue;
            best = lines[i];
            least = *skew;
            if (least == 0)
                break;
        }
    }
    return best;
}

/// By how much clocks must differ, in milliseconds, so that @p line, which has no such row yet, is
/// the change that @p entry tells of; nothing where it is another one.
std::optional<qint64> TimelineLines::skewTo(const TimelineLine &line, const TimelineEntry &entry)
{
    const TimelineEntry &known = line.entry;
    if (!isSameKind(known.kind, entry.kind)
        || (!known.id.isEmpty() && !entry.id.isEmpty() && known.id != entry.id))
        return {};
    if (entry.source == TimelineSource::Found) {
        // It was before it was found; and what was done is not found but known.
        const bool isOpen = line.isOwn ? known.outcome == TimelineOutcome::Unknown
                                       : line.isLogged && known.outcome != TimelineOutcome::Failed;
        const bool isAlike = known.after.isEmpty() || known.after == entry.after;
        if (!isOpen || line.isFound || !isAlike || (!line.isOwn && !isSameName(entry, known)))
            return {};
        return skewOf(known.time, entry, entry.time);
    }
    // An event of what has one already, or that was not of HookKeys, is another change.
    if (line.isLogged || !isSameName(known, entry))
        return {};
    if (line.isOwn) {
        const qint64 skew = std::abs(known.time.msecsTo(entry.time));
        const bool isAlike =
            known.outcome == TimelineOutcome::Unknown || known.outcome == entry.outcome;
        return known.requestId.isEmpty() && isAlike && skew <= mostSkew ? std::optional(skew)
                                                                        : std::nullopt;
    }
    // What was refused is no cause of what was found.
    if (!line.isFound || entry.outcome == TimelineOutcome::Failed)
        return {};
    return skewOf(entry.time, known, known.time);
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
    fill(whole.wayBefore, entry.wayBefore);
    fill(whole.wayAfter, entry.wayAfter);
    fill(whole.requestId, entry.requestId);
    for (const QString &id : {entry.requestId, entry.otherRequestId}) {
        if (id != whole.requestId)
            fill(whole.otherRequestId, id);
    }
    for (const QString &key : entry.keys) {
        if (!whole.keys.contains(key))
            whole.keys.append(key);
    }
}

} // namespace HookKeys
