// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hookwatch.h"

#include "displaytext.h"
#include "momenttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

HookWatch::HookWatch(LogApi &log, const Clock &clock, QHash<QString, QDateTime> since,
                     QObject *parent)
    : QObject(parent), m_log(log), m_clock(clock), m_since(std::move(since))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HookWatch::look);
}

void HookWatch::start(std::chrono::minutes time)
{
    m_until = m_clock.now().addSecs(std::chrono::seconds(time).count());
    m_state = State::Watching;
    look();
    Q_EMIT changed();
}

void HookWatch::stop()
{
    m_timer.stop();
    m_state = State::Idle;
    Q_EMIT changed();
}

void HookWatch::look()
{
    if (m_asking || m_state != State::Watching)
        return;
    m_asking = true;
    m_asked = m_clock.now();
    const QList<QDateTime> times = m_since.values();
    const auto first = std::ranges::min_element(times);
    m_log.listEvents(
        {.since = first == times.cend() ? m_asked : *first, .types = {u"inline_hook.executed"_s}},
        this, [this](const Result<QList<LogEvent>> &events) {
            m_asking = false;
            answered(events);
        });
}

void HookWatch::answered(const Result<QList<LogEvent>> &events)
{
    m_problem = events ? std::nullopt : std::optional(events.error());
    if (events) {
        m_looked = m_asked;
        m_failures.clear();
        std::ranges::copy_if(*events, std::back_inserter(m_failures), [this](const LogEvent &one) {
            return one.type == "inline_hook.executed"_L1 && watchedIn(one);
        });
    }
    if (m_problem && m_problem->kind == ErrorKind::Forbidden)
        m_state = State::NotAllowed;
    else if (m_state == State::Watching && events && m_asked >= m_until)
        m_state = State::Over;
    else if (m_state == State::Watching)
        m_timer.start(m_interval);
    Q_EMIT changed();
}

/// The hook of which @p event counts; null if it does of none.
const LogTarget *HookWatch::watchedIn(const LogEvent &event) const
{
    const auto found = std::ranges::find_if(event.targets, [&](const LogTarget &target) {
        const auto since = m_since.constFind(target.id);
        return since != m_since.cend() && event.published >= *since;
    });
    return found == event.targets.cend() ? nullptr : &*found;
}

QString HookWatch::text() const
{
    QStringList lines;
    const QString until = clockText(m_until);
    if (m_problem)
        lines.append(m_problem->summary);
    if (m_looked.isValid()) {
        lines.append(m_failures.isEmpty()
                         ? tr("The System Log has no failure of these hooks since they have the "
                              "new key.")
                         : tr("The System Log has %n failure(s) of these hooks since they have the "
                              "new key:",
                              nullptr, int(m_failures.size())));
    }
    for (const LogEvent &failed : m_failures) {
        const LogTarget *named = watchedIn(failed);
        const QString why = failed.reason.isEmpty() ? failed.message : failed.reason;
        lines.append(tr("%1 “%2”: %3", "a time; a hook; why it failed")
                         .arg(momentText(failed.published), displayText(named->displayName),
                              displayText(why)));
    }
    if (m_state == State::Watching)
        lines.append(tr("Failures come with a delay of some seconds; the log is read again until "
                        "%1.")
                         .arg(until));
    else if (m_state == State::Over)
        lines.append(tr("The time to watch is over."));
    return lines.join(u'\n');
}

} // namespace HookKeys
