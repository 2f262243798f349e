// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writecheck.h"

#include "httptransport.h"
#include "logapi.h"
#include "oktahookkeysapi.h"
#include "openorgs.h"
#include "orgsession.h"
#include "orgtimeline.h"
#include "outcome.h"
#include "timelinemodel.h"

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// Whether it is a change of a key, a hook or an app key that the org has answered.
bool isWrite(const RequestEntry &entry)
{
    const QString path = entry.url.path();
    return entry.method != "GET"_L1 && !entry.requestId.isEmpty() && path.startsWith("/api/v1/"_L1)
           && !path.startsWith("/api/v1/api-tokens/"_L1);
}

} // namespace

WriteCheck::WriteCheck(OpenOrgs &orgs, const RequestTableModel &sent)
    : m_orgs(orgs), m_sent(sent), m_since(QDateTime::currentDateTimeUtc())
{
    connect(&orgs, &OpenOrgs::sessionClosed, this, &WriteCheck::collect);
}

/// Counts the lines of the session's org by their requests. Some may be gone the next time, with
/// their org.
void WriteCheck::collect(const OrgSession *session)
{
    OrgTimeline *timeline = session->timeline();
    if (!timeline)
        return;
    timeline->look();
    timeline->table()->setFilter({});
    QMap<QString, int> lines;
    const QList<TimelineLine> all = timeline->table()->shownLines();
    for (const TimelineLine &line : all)
        ++lines[line.entry.requestId];
    for (auto line = lines.cbegin(); line != lines.cend(); ++line)
        m_lines[line.key()] = std::max(m_lines.value(line.key()), line.value());
}

/// The ids of the writes that the window sent and the org answered.
QStringList WriteCheck::sentWrites() const
{
    QStringList ids;
    const QList<RequestEntry> &entries = m_sent.entries(); // the newest first
    for (qsizetype i = 0; i < entries.size(); ++i) {
        // What was sent again by itself, with the nonce that was asked for, is one change.
        const bool wasRepeated = i > 0 && entries[i - 1].repeat > entries[i].repeat
                                 && entries[i - 1].url == entries[i].url;
        if (isWrite(entries[i]) && !wasRepeated)
            ids.append(entries[i].requestId);
    }
    return ids;
}

QStringList WriteCheck::problems(const QUrl &url, const QByteArray &token,
                                 const RequestTableModel *others)
{
    const QList<OrgSession *> sessions = m_orgs.sessions();
    for (const OrgSession *session : sessions)
        collect(session);
    QStringList problems;
    const QStringList sent = sentWrites();
    for (const QString &id : sent) {
        if (m_lines.value(id) != 1)
            problems.append(
                u"The write %1 is in the timeline %2 times."_s.arg(id).arg(m_lines.value(id)));
    }
    if (sent.isEmpty() || url.isEmpty())
        return problems;
    QStringList theirs;
    if (others) {
        for (const RequestEntry &entry : others->entries())
            theirs.append(entry.requestId);
    }
    OktaHookKeysApi api(std::make_unique<HttpTransport>(url, Secret(token)));
    Outcome<QList<LogEvent>> events;
    api.connection().log->listEvents({.since = m_since, .types = {}}, this, events.callback());
    if (!events.succeeded()) {
        problems.append(u"The org's log could not be read."_s);
        return problems;
    }
    for (const LogEvent &event : events.value()) {
        if (!theirs.contains(event.requestId) && m_lines.value(event.requestId) != 1)
            problems.append(u"%1, the org's event of the request %2, is in the timeline %3 times."_s
                                .arg(event.type, event.requestId)
                                .arg(m_lines.value(event.requestId)));
    }
    return problems;
}

} // namespace HookKeys
