// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keywatch.h"

#include "fingerprint.h"
#include "hookkeytablemodel.h"
#include "jwk.h"

namespace HookKeys {

KeyWatch::KeyWatch(QString org, const HookKeyTableModel &keys, const Clock &clock, QObject *parent)
    : QObject(parent), m_org(std::move(org)), m_keys(keys), m_clock(clock)
{
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
    if (known != m_seen.constEnd() && known->thumbprint == seen.thumbprint)
        return;
    seen.before = m_history->see(m_org, key.id, seen.thumbprint, m_clock.now());
    m_seen.insert(key.id, seen);
    Q_EMIT keySeen(key.id);
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
