// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgtimeline.h"

#include "hookkeysapi.h"
#include "hookkeytablemodel.h"
#include "hooktablemodel.h"
#include "keywatch.h"
#include "knownhooks.h"
#include "logreading.h"
#include "orgsession.h"
#include "orgsight.h"
#include "timelinemodel.h"
#include "writerecord.h"

#include <QElapsedTimer>

#include <algorithm>

namespace HookKeys {

namespace {

constexpr int firstRows = 100; // at a time
constexpr qint64 fewest = 25;
constexpr int mostRows = 1000;
constexpr qint64 quarterFrame = 4'000'000; // nanoseconds

} // namespace

OrgTimeline::OrgTimeline(OrgSession *session, HookKeysApi &api, Timeline &timeline)
    : QObject(session), m_session(session), m_api(api), m_timeline(timeline),
      m_org(orgPlace(session->profile())), m_table(new TimelineModel(this)), m_most(firstRows)
{
    connect(session, &OrgSession::stateChanged, this, &OrgTimeline::followSession);
    // A public key that was read may be another one than before.
    connect(session->watch(), &KeyWatch::keySeen, this, &OrgTimeline::followKey);
    connect(&timeline, &Timeline::appended, this, [this](const QString &org) {
        if (org == m_org)
            readMore();
    });
    connect(&timeline, &Timeline::erased, this, &OrgTimeline::readAnew);
    connect(&timeline, &Timeline::unwrittenChanged, this, &OrgTimeline::changed);
}

void OrgTimeline::look()
{
    if (!std::exchange(m_isLookedAt, true))
        readMore();
}

/// After each refresh: what is different from what was seen last, and what the log says of it.
void OrgTimeline::followSession()
{
    if (m_session->isRefreshing() || m_session->state() != OrgSession::State::Current
        || m_session->updated() == m_followed)
        return;
    m_followed = m_session->updated();
    OrgSight now;
    now.keys = OrgSight::keysOf(*m_session->keys());
    const KnownHooks *hooks = m_session->hooks();
    if (hooks->isRead() && !hooks->problem()) {
        QList<InlineHook> known;
        for (int row = 0; row < hooks->table()->rowCount(); ++row)
            known.append(hooks->table()->rowAt(row).hook);
        now.hooks = OrgSight::hooksOf(known);
    }
    now.areKeysWhole =
        m_session->areKeysWhole() && now.keys->size() == m_session->keys()->rowCount();
    now.areHooksWhole = m_session->areHooksWhole();
    // What cannot be written now is found by the next refresh.
    (void)m_timeline.appendNow(m_org, [now, time = m_followed](QByteArray &memory) {
        OrgSight sight = OrgSight::read(memory);
        const QList<TimelineEntry> entries = sight.follow(now, time);
        memory = sight.memory();
        return entries;
    });
    readMore(); // another copy of the program may have written
    followLog();
}

/// The public key of the key @p id was read.
void OrgTimeline::followKey(const QString &id)
{
    const HookKey *key = m_session->keys()->key(id);
    const std::optional<SeenKey> seen = m_session->watch()->seen(id);
    if (!key || !seen)
        return;
    const QString thumbprint = QString::fromLatin1(seen->thumbprint);
    const QDateTime time = m_session->clock().now();
    (void)m_timeline.appendNow(m_org, [id, thumbprint, time](QByteArray &memory) {
        OrgSight sight = OrgSight::read(memory);
        OrgSight now = sight;
        if (now.keys && now.keys->contains(id))
            (*now.keys)[id].thumbprint = thumbprint;
        const QDateTime keysSeen = sight.keysSeen;
        const QDateTime hooksSeen = sight.hooksSeen;
        const QList<TimelineEntry> entries = sight.follow(now, time);
        // No list was read: whoever changed something since the last one is still to be found.
        sight.keysSeen = keysSeen;
        sight.hooksSeen = hooksSeen;
        memory = sight.memory();
        return entries;
    });
}

void OrgTimeline::followLog()
{
    LogApi *log = m_api.connection().log;
    // Who may not read it is not asked to at each refresh.
    if (!log || m_reading || (m_logProblem && m_logProblem->kind == ErrorKind::Forbidden))
        return;
    m_reading = LogReading::start(
        *log, m_timeline, m_org, m_session->clock(), this, [this](const Result<void> &read) {
            m_reading = nullptr;
            m_logProblem = read ? std::nullopt : std::optional(read.error());
            Q_EMIT changed();
            Q_EMIT logRead();
        });
}

void OrgTimeline::readAnew()
{
    m_table->clear();
    m_last = 0;
    m_isRead = false;
    readMore();
}

/// Reads the rows that are not in the table yet, in between other work. As many at a time as take a
/// quarter of a frame here and now, for rows are short or long, computers are quick or slow, and a
/// window has to show them.
void OrgTimeline::readMore()
{
    if (!m_isLookedAt || m_isReading)
        return;
    const int most = m_most;
    QElapsedTimer time;
    time.start();
    const auto entries = m_timeline.entries(m_org, m_last, most);
    m_problem = entries ? std::nullopt : std::optional(entries.error());
    if (entries && !entries->isEmpty()) {
        m_last = entries->last().number;
        m_table->add(*entries);
    }
    if (entries && entries->size() == most) {
        const qint64 taken = std::max<qint64>(time.nsecsElapsed(), 1);
        m_most = int(
            std::clamp<qint64>(most * quarterFrame / taken, fewest, std::min(2 * most, mostRows)));
        m_isReading = true;
        later(this, [this] {
            m_isReading = false;
            readMore();
        });
        return;
    }
    m_isRead = true;
    Q_EMIT changed();
}

} // namespace HookKeys
