// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demolog.h"

#include <QUuid>

#include <algorithm>

namespace HookKeys {

namespace {

bool isWanted(const DemoLogEvent &event, const DemoLogQuery &query)
{
    if (query.after != 0
        && (query.newestFirst ? event.number >= query.after : event.number <= query.after))
        return false;
    return event.published >= query.since && (query.until.isNull() || event.published < query.until)
           && (query.types.isEmpty() || query.types.contains(event.type));
}

} // namespace

void DemoLog::add(const DemoCall &call, DemoLogEvent event)
{
    event.actor = call.actor;
    event.requestId = call.request.id;
    event.requestUri = call.request.path.toUtf8().toPercentEncoding("/");
    event.userAgent = call.request.userAgent;
    event.published = m_clock.now();
    addPast(std::move(event));
}

void DemoLog::addPast(DemoLogEvent event)
{
    const std::scoped_lock lock(m_mutex);
    event.uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    event.number = quint64(m_events.size()) + 1;
    m_events << std::move(event);
}

DemoLogPage DemoLog::events(const DemoLogQuery &query) const
{
    const std::scoped_lock lock(m_mutex);
    DemoLogQuery kept = query;
    kept.since = std::max(query.since, m_clock.now().addDays(-daysKept));
    DemoLogPage page;
    const auto take = [&page, &kept](const DemoLogEvent &event) {
        if (!isWanted(event, kept))
            return;
        page.isLast = page.events.size() < kept.limit;
        if (page.isLast)
            page.events << event;
    };
    if (kept.newestFirst) {
        std::for_each(m_events.crbegin(), m_events.crend(), take);
    } else {
        std::for_each(m_events.cbegin(), m_events.cend(), take);
    }
    return page;
}

} // namespace HookKeys
