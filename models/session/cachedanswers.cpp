// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cachedanswers.h"

#include "hookkeytablemodel.h"
#include "knownhooks.h"
#include "orgcache.h"
#include "orgsession.h"

namespace HookKeys {

CachedAnswers::CachedAnswers(OrgSession &session, OrgCache &cache)
    : m_session(session), m_cache(cache)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CachedAnswers::keep);
    connect(&session, &OrgSession::stateChanged, this, &CachedAnswers::follow);
    const HookKeyTableModel *keys = session.keys();
    connect(keys, &QAbstractItemModel::rowsInserted, this, &CachedAnswers::keepSoon);
    connect(keys, &QAbstractItemModel::rowsRemoved, this, &CachedAnswers::keepSoon);
    connect(keys, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &, const QModelIndex &, const QList<int> &roles) {
                if (roles.isEmpty()) // else it is how a row is shown that changed
                    keepSoon();
            });
}

void CachedAnswers::show()
{
    if (m_session.state() != OrgSession::State::Empty)
        return;
    if (const std::optional<KeptAnswers> kept = m_cache.find(m_session.profile()))
        m_session.showKept(*kept);
}

/// Keeps what a refresh read, once it is over and what it brought is drawn.
void CachedAnswers::follow()
{
    if (m_session.state() == OrgSession::State::Empty && m_session.problem()
        && m_session.problem()->kind == ErrorKind::Forbidden)
        m_cache.forgetOrg(m_session.profile().id);
    if (m_session.isRefreshing() || m_session.state() != OrgSession::State::Current
        || m_session.updated() == m_kept)
        return;
    m_kept = m_session.updated();
    m_timer.start(std::chrono::milliseconds(0));
}

void CachedAnswers::keepSoon()
{
    if (m_session.state() == OrgSession::State::Current && !m_timer.isActive())
        m_timer.start(rest);
}

void CachedAnswers::keep()
{
    if (m_session.state() != OrgSession::State::Current)
        return;
    KeptAnswers answers;
    answers.time = m_session.updated();
    const HookKeyTableModel *keys = m_session.keys();
    for (int row = 0; row < keys->rowCount(); ++row)
        answers.keys.append(keys->keyAt(row));
    const KnownHooks *hooks = m_session.hooks();
    if (hooks->isRead() && !hooks->problem())
        answers.hooks = hooks->hooks();
    m_cache.keep(m_session.profile(), answers);
}

} // namespace HookKeys
