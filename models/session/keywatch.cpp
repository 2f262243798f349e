// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keywatch.h"

#include "fingerprint.h"
#include "hookkeytablemodel.h"
#include "jwk.h"

#include <algorithm>

namespace HookKeys {

namespace {

/// Those of one key stay in their order.
void sortByName(QList<KeptKey> &keys)
{
    std::stable_sort(keys.begin(), keys.end(), [](const KeptKey &one, const KeptKey &other) {
        return one.name == other.name ? one.id < other.id : one.name < other.name;
    });
}

} // namespace

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
    // It was another one a moment ago, and nobody has acknowledged that yet, whatever the history
    // says: it knows nothing where it cannot be read or begins anew, and one that is as it was
    // again was another one meanwhile.
    if (!seen.isChanged() && known != m_seen.constEnd())
        seen.before = KeyMemory{known->thumbprint, now, now};
    m_seen.insert(key.id, seen);
    Q_EMIT keySeen(key.id);
}

/// Keeps the public key of @p key, unless that was done under this name already.
void KeyWatch::keep(const HookKey &key, const QByteArray &thumbprint)
{
    QList<KeptKey> &halves = keptKeys()[key.id];
    if (!halves.isEmpty() && halves.last().thumbprint == thumbprint
        && halves.last().name == key.name)
        return;
    const KeptKey now{.id = key.id,
                      .keyId = key.keyId,
                      .name = key.name,
                      .publicJwk = key.publicJwk,
                      .thumbprint = thumbprint,
                      .lastSeen = m_clock.now()};
    m_history->keep(m_org, now);
    halves.removeIf([&now](const KeptKey &half) { return half.thumbprint == now.thumbprint; });
    halves.append(now);
}

KeyWatch::Halves &KeyWatch::keptKeys() const
{
    if (!m_kept) {
        m_kept.emplace();
        const QList<KeptKey> all = m_history->kept(m_org);
        for (const KeptKey &key : all)
            (*m_kept)[key.id].append(key);
    }
    return *m_kept;
}

std::optional<KeptKey> KeyWatch::kept(const QString &id) const
{
    const auto found = keptKeys().constFind(id);
    return found == keptKeys().constEnd() ? std::nullopt : std::optional(found->last());
}

QList<KeptKey> KeyWatch::goneKeys() const
{
    QList<KeptKey> gone;
    const Halves &kept = keptKeys();
    for (const QList<KeptKey> &halves : kept) {
        if (m_keys.rowOf(halves.last().id) < 0)
            gone.append(halves.last());
    }
    sortByName(gone);
    return gone;
}

QList<KeptKey> KeyWatch::formerKeys() const
{
    QList<KeptKey> former;
    const Halves &kept = keptKeys();
    for (const QList<KeptKey> &halves : kept)
        former += halves.first(halves.size() - 1);
    for (KeptKey &half : former)
        half.isFormer = true;
    sortByName(former);
    return former;
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
