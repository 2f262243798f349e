// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keywatch.h"

#include "fingerprint.h"
#include "hookkeytablemodel.h"
#include "jwk.h"

#include <algorithm>

namespace HookKeys {

KeyWatch::KeyWatch(QString org, const HookKeyTableModel &keys, const Clock &clock, QObject *parent)
    : QObject(parent), m_org(std::move(org)), m_keys(keys), m_clock(clock)
{
}

void KeyWatch::setHistory(KeyHistory *history)
{
    m_history = history ? history : &m_own;
    m_kept.reset();
}

void KeyWatch::look(const HookKey &key)
{
    if (key.privateMember && !m_compromised.contains(key.id)) {
        m_compromised.insert(key.id, key.name);
        Q_EMIT privateMaterialSeen(key.id);
    }
    if (key.privateMember || !key.hasReadJwk() || m_keys.isAmbiguous(key.id))
        return;
    const Jwk jwk = Jwk::read(key.publicJwk, key.keyId);
    if (!jwk.isUsable())
        return; // its own findings say more
    const auto known = m_seen.constFind(key.id);
    SeenKey seen{jwkThumbprint(jwk), std::nullopt};
    keep(key, seen.thumbprint);
    if (known != m_seen.constEnd() && known->thumbprint == seen.thumbprint)
        return;
    const QDateTime now = m_clock.now();
    seen.before = m_history->see(m_org, key.id, seen.thumbprint, now);
    // One that is as it was again was another one meanwhile, and nobody has acknowledged that yet.
    if (!seen.isChanged() && known != m_seen.constEnd() && known->isChanged())
        seen.before = KeyMemory{known->thumbprint, now, now};
    m_seen.insert(key.id, seen);
    Q_EMIT keySeen(key.id);
}

/// Keeps the public key of @p key, unless that was done under this name already.
void KeyWatch::keep(const HookKey &key, const QByteArray &thumbprint)
{
    QHash<QString, KeptKey> &kept = keptKeys();
    const auto known = kept.constFind(key.id);
    if (known != kept.constEnd() && known->thumbprint == thumbprint && known->name == key.name)
        return;
    const KeptKey now{.id = key.id,
                      .keyId = key.keyId,
                      .name = key.name,
                      .publicJwk = key.publicJwk,
                      .thumbprint = thumbprint,
                      .lastSeen = m_clock.now()};
    m_history->keep(m_org, now);
    kept.insert(key.id, now);
}

QHash<QString, KeptKey> &KeyWatch::keptKeys() const
{
    if (!m_kept) {
        m_kept.emplace();
        const QList<KeptKey> all = m_history->kept(m_org);
        for (const KeptKey &key : all)
            m_kept->insert(key.id, key); // the last one stays
    }
    return *m_kept;
}

std::optional<KeptKey> KeyWatch::kept(const QString &id) const
{
    const auto found = keptKeys().constFind(id);
    return found == keptKeys().constEnd() ? std::nullopt : std::optional(*found);
}

QList<KeptKey> KeyWatch::goneKeys() const
{
    QList<KeptKey> gone;
    const QHash<QString, KeptKey> &kept = keptKeys();
    for (const KeptKey &key : kept) {
        if (m_keys.rowOf(key.id) < 0)
            gone.append(key);
    }
    std::sort(gone.begin(), gone.end(), [](const KeptKey &one, const KeptKey &other) {
        return one.name == other.name ? one.id < other.id : one.name < other.name;
    });
    return gone;
}

void KeyWatch::notePrivateMaterial(const QString &name)
{
    if (m_compromised.contains(name))
        return;
    m_compromised.insert(name, name);
    Q_EMIT privateMaterialSeen(name);
}

std::optional<SeenKey> KeyWatch::seen(const QString &id) const
{
    const auto found = m_seen.constFind(id);
    return found == m_seen.constEnd() ? std::nullopt : std::optional(*found);
}

QStringList KeyWatch::changedKeys() const
{
    QStringList ids;
    for (auto it = m_seen.cbegin(); it != m_seen.cend(); ++it) {
        if (it->isChanged() && m_keys.key(it.key()))
            ids.append(it.key());
    }
    return ids;
}

void KeyWatch::trustChangedKey(const QString &id)
{
    const auto found = m_seen.find(id);
    if (found == m_seen.end() || !found->isChanged())
        return;
    m_history->replace(m_org, id, found->thumbprint, m_clock.now());
    found->before.reset();
    Q_EMIT keySeen(id);
}

} // namespace HookKeys
