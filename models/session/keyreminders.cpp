// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyreminders.h"

#include "hookkeytablemodel.h"
#include "orgsession.h"
#include "preferences.h"

#include <algorithm>

namespace HookKeys {
namespace {

// In days.
constexpr int week = 7;
constexpr int snoozed = 28;

} // namespace

KeyReminders::KeyReminders(OrgSession *session, Preferences &preferences, QObject *parent)
    : QObject(parent), m_session(session), m_preferences(preferences)
{
}

QStringList KeyReminders::due() const
{
    if (!m_session || m_session->state() != OrgSession::State::Current
        || m_session->isReadingKeys())
        return {};
    const HookKeyTableModel *keys = m_session->keys();
    const QDateTime now = m_session->clock().now();
    QList<std::pair<int, QString>> found;
    for (int row = 0; row < keys->rowCount(); ++row) {
        const HookKeyRow &each = keys->rowAt(row);
        if (!each.isDueSoon() || each.ambiguous)
            continue;
        const QDateTime quiet = m_preferences.quietUntil(m_session->profile().id, each.key.id);
        // A clock that was wrong must not keep it quiet for years.
        if (quiet.isValid() && quiet > now && quiet <= now.addDays(snoozed))
            continue;
        found.append({each.daysUntilTooOld().value_or(0), each.key.id});
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, QString>::first);
    QStringList ids;
    std::ranges::transform(found, std::back_inserter(ids), &std::pair<int, QString>::second);
    return ids;
}

void KeyReminders::noteTold(const QStringList &ids)
{
    keepQuiet(ids, week);
}

void KeyReminders::snooze(const QStringList &ids)
{
    keepQuiet(ids, snoozed);
}

void KeyReminders::keepQuiet(const QStringList &ids, int days)
{
    if (!m_session)
        return;
    const QDateTime until = m_session->clock().now().addDays(days);
    for (const QString &id : ids)
        m_preferences.setQuietUntil(m_session->profile().id, id, until);
}

} // namespace HookKeys
