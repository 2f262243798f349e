// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writerecord.h"

#include "personapi.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// What lets HookKeys in, as files have it.
QString signInWord(const OrgProfile &profile)
{
    switch (profile.signIn) {
    case SignInMethod::ApiToken:
        return u"apiToken"_s;
    case SignInMethod::Device:
        return u"device "_s + profile.clientId;
    case SignInMethod::Browser:
        return u"browser "_s + profile.clientId;
    case SignInMethod::ServiceApp:
        return u"serviceApp "_s + profile.clientId;
    }
    return {};
}

/// Puts the names that @p sight knows into @p entry, which has ids.
void nameKeys(TimelineEntry &entry, const OrgSight &sight)
{
    if (entry.kind == TimelineKind::Repointed) {
        entry.before = sight.keyName(entry.before);
        entry.after = sight.keyName(entry.after);
    }
    if (entry.object != TimelineObject::Key || entry.kind == TimelineKind::Created)
        return;
    const QString known = sight.keyName(entry.id);
    if (entry.kind == TimelineKind::Renamed || entry.kind == TimelineKind::Deleted)
        entry.before = known;
    entry.name = entry.kind == TimelineKind::Renamed ? entry.after : known;
}

TimelineOutcome outcomeOf(const Error *error)
{
    if (!error)
        return TimelineOutcome::Done;
    return error->kind == ErrorKind::OutcomeUnknown ? TimelineOutcome::Unknown
                                                    : TimelineOutcome::Failed;
}

} // namespace

WriteRecord::WriteRecord(Timeline &timeline, const OrgProfile &profile, const Clock &clock)
    : m_timeline(timeline), m_clock(clock), m_org(orgPlace(profile)),
      m_signInMethod(profile.signIn), m_signIn(signInWord(profile))
{
}

TimelineEntry WriteRecord::entryOf(const Write &write, const QString &change) const
{
    return {.source = TimelineSource::Sent,
            .kind = write.kind,
            .object = write.object,
            .time = m_clock.now(),
            .change = change,
            .id = write.id,
            .name = write.name,
            .keys = write.keys,
            .before = write.before,
            .after = write.after,
            .outcome = TimelineOutcome::Unknown,
            .signIn = m_signIn,
            .person = m_person};
}

QString WriteRecord::begun(const Write &write)
{
    const QString change = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_timeline.append(m_org, [entry = entryOf(write, change)](const QByteArray &memory) {
        TimelineEntry named = entry;
        nameKeys(named, OrgSight::read(memory));
        return QList{named};
    });
    return change;
}

void WriteRecord::end(const Write &write, const QString &change, const Error *error,
                      const Made &made)
{
    TimelineEntry entry = entryOf(write, change);
    entry.source = TimelineSource::Answered;
    entry.outcome = outcomeOf(error);
    entry.requestId = std::exchange(m_requestId, {});
    if (error) {
        entry.problem = error->summary;
        if (!error->serverText.isEmpty() && !entry.problem.contains(error->serverText))
            entry.problem += u' ' + error->serverText;
        if (entry.requestId.isEmpty())
            entry.requestId = error->requestId;
    }
    m_timeline.append(m_org, [entry, made](QByteArray &memory) {
        TimelineEntry named = entry;
        OrgSight sight = OrgSight::read(memory);
        nameKeys(named, sight);
        if (made) {
            made(sight, named);
            memory = sight.memory();
        }
        return QList{named};
    });
    if (m_person.isEmpty())
        askWho(entry);
}

/// Asks who is signed in, unless nobody is or can be asked, to name them in the line of @p
/// answered.
void WriteRecord::askWho(const TimelineEntry &answered)
{
    if (!m_personApi || m_signInMethod == SignInMethod::ServiceApp)
        return;
    // What the line says besides it says already.
    m_nameless.append({.source = TimelineSource::Answered,
                       .kind = answered.kind,
                       .object = answered.object,
                       .time = answered.time,
                       .change = answered.change,
                       .id = answered.id,
                       .outcome = answered.outcome,
                       .problem = answered.problem,
                       .requestId = answered.requestId,
                       .signIn = answered.signIn});
    if (std::exchange(m_asksWho, true))
        return;
    m_personApi->readPerson(m_signInMethod, this,
                            [this](const Result<TimelinePerson> &person) { nameWho(person); });
}

void WriteRecord::nameWho(const Result<TimelinePerson> &person)
{
    m_asksWho = false;
    const QList<TimelineEntry> nameless = std::exchange(m_nameless, {});
    if (!m_personApi)
        return;
    if (!person) {
        const ErrorKind kind = person.error().kind;
        if (kind != ErrorKind::Network && kind != ErrorKind::Timeout)
            m_personApi = nullptr; // it would say no again
        return;
    }
    m_person = *person;
    for (const TimelineEntry &line : nameless) {
        TimelineEntry entry = line;
        entry.person = *person;
        m_timeline.append(m_org, entry);
    }
}

} // namespace HookKeys
