// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keypatrol.h"

#include "hookkeytablemodel.h"
#include "orgsession.h"
#include "publickeys.h"

#include <algorithm>
#include <utility>

namespace HookKeys {

KeyPatrol::KeyPatrol(OrgSession *session) : QObject(session), m_session(session) {}

void KeyPatrol::start()
{
    if (std::exchange(m_started, true))
        return;
    connect(m_session, &OrgSession::stateChanged, this, [this] {
        // What was kept is read again once the list is.
        if (!m_session->isRefreshing() && m_session->state() != OrgSession::State::Cached
            && m_session->updated() != m_round)
            beginRound();
    });
    connect(m_session, &OrgSession::waiting, this, [this] {
        m_patient = true;
        m_due.clear();
    });
}

void KeyPatrol::setShown(QObject *viewer, const QString &id)
{
    if (!m_shown.contains(viewer))
        connect(viewer, &QObject::destroyed, this, [this, viewer] { m_shown.remove(viewer); });
    m_shown.insert(viewer, id);
}

bool KeyPatrol::isShown(const QString &id) const
{
    // One that is not found is not asked for again and again: that leads to the next refresh.
    return std::ranges::find(m_shown, id) != m_shown.cend() && !m_notFound.contains(id);
}

/// After a refresh: what the user looks at comes first, whenever it was read.
void KeyPatrol::beginRound()
{
    m_round = m_session->updated();
    m_patient = false;
    m_due.clear();
    const HookKeyTableModel *keys = m_session->keys();
    for (int row = 0; row < keys->rowCount(); ++row) {
        const QString id = keys->keyAt(row).id;
        if (isShown(id))
            m_due.prepend(id);
        else if (isDue(id))
            m_due.append(id);
    }
    goOn();
}

bool KeyPatrol::isDue(const QString &id) const
{
    const QDateTime last = m_asked.value(id);
    if (!last.isValid())
        return true;
    // A clock that was set back must not put it off for years.
    const qint64 seconds = last.secsTo(m_session->clock().now());
    return seconds < 0 || std::chrono::seconds(seconds) >= interval;
}

bool KeyPatrol::maySpendFor(const QString &id) const
{
    const RateLimit &limit = m_session->rateLimit();
    if (m_patient)
        return false;
    return limit.limit < 0 || limit.remaining * 2 > limit.limit
           || (isShown(id) && limit.remaining != 0);
}

void KeyPatrol::goOn()
{
    while (!m_due.isEmpty() && m_underWay.size() < atATime && maySpendFor(m_due.constFirst()))
        read(m_due.takeFirst());
}

void KeyPatrol::read(const QString &id)
{
    const HookKeyTableModel *keys = m_session->keys();
    if (!keys->key(id) || keys->isAmbiguous(id) || m_underWay.contains(id))
        return;
    m_underWay.append(id);
    m_session->publicKeys()->readKey(id, PublicKeys::Need::Again, [this, id](const auto &key) {
        m_underWay.removeOne(id);
        m_notFound.removeOne(id);
        m_asked.insert(id, m_session->clock().now());
        if (!key) {
            if (key.error().kind == ErrorKind::NotFound)
                m_notFound.append(id);
            else
                m_due.clear(); // the next one would fail as well
        }
        goOn();
    });
}

} // namespace HookKeys
