// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfetcher.h"

#include "callback.h"
#include "orgsession.h"
#include "publickeys.h"

namespace HookKeys {
namespace {

constexpr qsizetype atATime = 6;

} // namespace

KeyFetcher::KeyFetcher(OrgSession *session, QStringList ids, QObject *parent)
    : QObject(parent), m_session(session), m_ids(std::move(ids))
{
    m_ids.removeDuplicates();
    // Without its session no answer comes any more.
    connect(session, &QObject::destroyed, this, &KeyFetcher::finished);
}

void KeyFetcher::start()
{
    if (m_ids.isEmpty())
        later(this, &KeyFetcher::finished);
    fill();
}

void KeyFetcher::fill()
{
    while (m_session && !m_cancelled && m_next < m_ids.size() && m_underWay.size() < atATime) {
        const QString id = m_ids.at(m_next++);
        m_underWay.insert(
            id, m_session->publicKeys()->publicKey(
                    id, this, [this, id](const Result<HookKey> &key) { receive(id, key); }));
    }
}

void KeyFetcher::receive(const QString &id, const Result<HookKey> &key)
{
    m_underWay.remove(id);
    ++m_done;
    if (key)
        m_fetched.insert(id, *key);
    else if (key.error().kind != ErrorKind::Cancelled)
        m_failures.append({id, key.error()});
    Q_EMIT progressed(int(m_done), int(m_ids.size()));
    fill();
    if (m_underWay.isEmpty())
        Q_EMIT finished();
}

void KeyFetcher::cancel()
{
    if (m_cancelled)
        return;
    m_cancelled = true;
    for (const PendingCall &call : std::as_const(m_underWay))
        call.cancel();
}

QList<HookKey> KeyFetcher::fetched() const
{
    QList<HookKey> keys;
    for (const QString &id : m_ids)
        if (const auto it = m_fetched.constFind(id); it != m_fetched.constEnd())
            keys.append(*it);
    return keys;
}

} // namespace HookKeys
