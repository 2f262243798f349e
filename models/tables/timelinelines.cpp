// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinelines.h"

#include <algorithm>
#include <utility>

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

/// When the line @p at, which is @p line, may have been done as far as it says so itself.
TimelineSpan spanOf(const TimelineLine &line, qsizetype at)
{
    const TimelineEntry &entry = line.entry;
    TimelineSpan span{.line = at};
    if (!entry.time.isValid()) // nobody knows
        return span;
    span.end = entry.time.toMSecsSinceEpoch();
    if (!line.isFound || line.isOwn)
        span.begin = span.end;
    else if (entry.since.isValid())
        span.begin = std::min(entry.since.toMSecsSinceEpoch(), span.end);
    return span;
}

/// Of when lines may be that are the change of @p entry.
TimelineSpan reachOf(const TimelineEntry &entry)
{
    constexpr TimelineSpan always{};
    TimelineSpan span =
        spanOf({.entry = entry, .isFound = entry.source == TimelineSource::Found}, -1);
    if (span.begin != always.begin)
        span.begin -= mostSkew;
    if (span.end != always.end)
        span.end += mostSkew;
    return span;
}

/// What all differences of an object have in common that the refresh found that @p entry is of.
QString sightOf(const TimelineEntry &entry)
{
    return QString::number(entry.since.toMSecsSinceEpoch()) + QLatin1Char(' ') + idPlace(entry);
}

/// Whether @p one and @p other are not of a name and of something else.
bool isOneRename(const TimelineLine &one, const TimelineLine &other)
{
    return one.isOf(TimelineKind::Renamed) == other.isOf(TimelineKind::Renamed);
}

/// Has @p entry tell what @p other does, but for a name besides.
void tellAs(TimelineEntry &entry, const TimelineEntry &other)
{
    entry.kind = other.kind;
    entry.before = other.before;
    entry.after = other.after;
    entry.wayBefore = other.wayBefore;
    entry.wayAfter = other.wayAfter;
    entry.keys = other.keys;
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
    const QStringList known = at < 0 ? QStringList() : placesOf(m_lines[at].entry);
    if (at < 0) {
        at = m_lines.size();
        m_lines.append({.entry = entry});
    }
    QList<qsizetype> changed{at};
    if (entry.source == TimelineSource::Log && m_lines[at].isPart)
        changed.append(separate(at, entry)); // it was another request
    merge(m_lines[at], entry);
    index(at, entry, known);
    return changed + joinOthers(at, entry);
}

/// Has the line @p at be found, to which @p entry came, and which is in the places @p known.
void TimelineLines::index(qsizetype at, const TimelineEntry &entry, const QStringList &known)
{
    const TimelineLine &line = m_lines[at];
    const TimelineEntry &whole = line.entry;
    if (entry.source == TimelineSource::Sent || entry.source == TimelineSource::Answered)
        m_byChange.insert(entry.change, at);
    for (const QString &id : {whole.requestId, whole.otherRequestId}) {
        if (!id.isEmpty() && !m_byRequest.value(id).contains(at))
            m_byRequest[id].append(at);
    }
    if (entry.source == TimelineSource::Found && !line.isOwn && whole.since.isValid())
        m_bySight[sightOf(whole)].append(at);
    const TimelineSpan span = spanOf(line, at);
    const QStringList places = placesOf(whole);
    for (const QString &place : places) {
        if (known.contains(place))
            continue;
        if (!line.isLogged)
            m_byObject[place].unlogged.add(span);
        if (!line.isFound)
            m_byObject[place].unfound.add(span);
    }
}

/// One request may change several things of an object (a hook's name and its key), and is one event
/// in the log: that is of all that one refresh found, unless another event says better. What one
/// refresh found has been as it is since the same time. Returns the lines that say something else
/// now.
QList<qsizetype> TimelineLines::joinOthers(qsizetype at, const TimelineEntry &entry)
{
    const TimelineLine &joined = m_lines[at];
    const bool isEvent = joined.isLogged && entry.source == TimelineSource::Log;
    const bool isSight = !joined.isLogged && entry.source == TimelineSource::Found
                         && isSameKind(TimelineKind::Updated, joined.entry.kind);
    if (!joined.isFound || joined.isOwn || !joined.entry.since.isValid() || !(isEvent || isSight))
        return {};
    const QList<qsizetype> lines = m_bySight.value(sightOf(joined.entry));
    for (const qsizetype other : lines) {
        const TimelineLine &line = m_lines[other];
        if (other == at || line.isOwn || line.isPart || isOneRename(joined, line))
            continue;
        if (isEvent && skewTo(line, entry)) {
            join(other, at, entry.name);
            return {other};
        }
        if (isSight && line.isLogged && isSameKind(TimelineKind::Updated, line.entry.kind)
            && isSameName(joined.entry, line.entry)) {
            join(at, other, line.entry.name);
            return {other};
        }
    }
    return {};
}

/// Has the line @p whole tell of @p part, too: one of them of a name, the other one of something
/// else. @p name is what the object is called in the event.
void TimelineLines::join(qsizetype part, qsizetype whole, const QString &name)
{
    const TimelineEntry alone = m_lines[whole].entry;
    const bool isOfName = alone.kind == TimelineKind::Renamed;
    const TimelineEntry &named = isOfName ? alone : m_lines[part].entry;
    const TimelineEntry &other = isOfName ? m_lines[part].entry : alone;
    TimelineEntry &both = m_lines[whole].entry;
    m_lines[part].isPart = true;
    m_wholes.insert(part, {.line = whole, .alone = alone, .name = name});
    both.nameBefore = named.before;
    both.nameAfter = named.after;
    tellAs(both, other);
}

/// Has each of the line @p part, of which @p event is, and of the one that tells of it be a change
/// of its own again: the object had the new name in the events from the one on that gave it that.
/// Returns the latter line.
qsizetype TimelineLines::separate(qsizetype part, const TimelineEntry &event)
{
    const Whole whole = m_wholes.take(part);
    TimelineEntry &entry = m_lines[whole.line].entry;
    TimelineEntry &other = m_lines[part].entry;
    const QString before = std::exchange(entry.nameBefore, {});
    const QString after = std::exchange(entry.nameAfter, {});
    m_lines[part].isPart = false;
    const bool isEarlier = event.time < entry.time;
    const QString &name = isEarlier ? event.name : whole.name; // in the earlier event
    const bool isOfName = other.kind == TimelineKind::Renamed;
    bool isNamedEarlier = isOfName == isEarlier; // as it was taken to be
    if (name == before)
        isNamedEarlier = false;
    else if (name == after)
        isNamedEarlier = true;
    if (isOfName == (isNamedEarlier == isEarlier)) {
        tellAs(entry, whole.alone);
    } else {
        tellAs(entry, other);
        tellAs(other, whole.alone);
    }
    return whole.line;
}

void TimelineLines::clear()
{
    m_lines.clear();
    m_byChange.clear();
    m_byRequest.clear();
    m_byObject.clear();
    m_bySight.clear();
    m_wholes.clear();
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
    const TimelineSpan meant = reachOf(entry);
    const auto judge = [&](qsizetype at) {
        const std::optional<qint64> skew = skewTo(m_lines[at], entry);
        if (!skew || *skew > least || (*skew == least && at < best))
            return;
        best = at;
        least = *skew;
    };
    const QStringList places = placesOf(entry);
    for (const QString &name : places) {
        const auto place = m_byObject.constFind(name);
        if (place == m_byObject.cend())
            continue;
        (entry.source == TimelineSource::Found ? place->unfound : place->unlogged)
            .visit(meant, judge);
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
    // An event of what has one already, or that was not of HookKeys, is another change. One of the
    // name that a part was called before is of what was done before that.
    if (line.isLogged || !(isSameName(known, entry) || (line.isPart && entry.name == known.before)))
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
