// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keymerge.h"

#include "fingerprint.h"
#include "hookkeytablemodel.h"
#include "jwk.h"
#include "keywatch.h"

namespace HookKeys {

KeyMerge::KeyMerge(HookKeyTableModel &keys, KeyWatch &watch) : m_keys(keys), m_watch(watch)
{
    m_highlights.setSingleShot(true);
    m_highlights.setInterval(highlightTime);
    QObject::connect(&m_highlights, &QTimer::timeout, &keys, &HookKeyTableModel::clearHighlights);
}

void KeyMerge::mergeKept(const QList<HookKey> &keys)
{
    QList<HookKey> kept = keys;
    for (HookKey &key : kept) {
        // What is in a file may be anything; its reader keeps nothing private.
        const Jwk jwk = Jwk::read(key.publicJwk, key.keyId);
        key.publicJwk = jwk.received();
        if (key.publicJwk.isEmpty())
            key.keptSince = {};
        else if (jwk.isUsable())
            m_keys.setThumbprint(key.id, QString::fromLatin1(jwkThumbprint(jwk)));
    }
    m_keys.mergeKeys(kept);
}

void KeyMerge::mergeList(const QList<HookKey> &keys)
{
    QList<HookKey> listed = keys;
    for (HookKey &key : listed) // it may have come before there was a row
        key.privateMember = key.privateMember || m_watch.compromisedKeys().contains(key.id);
    m_keys.mergeKeys(listed);
    for (const HookKey &key : std::as_const(listed))
        m_watch.look(key);
    m_highlights.start();
}

void KeyMerge::mergeHooks(std::optional<QList<InlineHook>> hooks)
{
    m_keys.setHooks(std::move(hooks));
    m_highlights.start();
}

HookKey KeyMerge::mergeRead(const HookKey &key, quint64 generation)
{
    HookKey merged = key;
    if (merged.privateMember)
        merged.publicJwk.clear();
    // Which rows there are is for the list alone to say.
    const HookKey *known = m_keys.key(key.id);
    if (!known || m_keys.isAmbiguous(key.id)) {
        if (key.privateMember)
            m_watch.look(key);
        return merged;
    }
    if (generation != m_generation && known->keyId == key.keyId) {
        // A write ended since this was asked for: what it says of the name may be out of date.
        merged = *known;
        merged.publicJwk = key.privateMember ? QByteArray() : key.publicJwk;
        merged.privateMember = key.privateMember;
        merged.keptSince = key.keptSince;
    }
    return merge(merged);
}

std::optional<HookKey> KeyMerge::mergePrivate(const QString &id)
{
    const HookKey *known = m_keys.key(id);
    HookKey key = known ? *known : HookKey();
    key.id = id;
    key.privateMember = true;
    const HookKey merged = mergeRead(key, m_generation);
    return known ? std::optional(merged) : std::nullopt;
}

void KeyMerge::noteStray(const HookKey &answer)
{
    if (!answer.privateMember)
        return;
    if (m_keys.key(answer.id))
        std::ignore = mergePrivate(answer.id);
    else
        m_watch.look(answer);
}

void KeyMerge::notePrivate(const QString &name)
{
    m_watch.notePrivateMaterial(name);
}

HookKey KeyMerge::mergeWritten(const HookKey &key)
{
    beginGeneration();
    return merge(key);
}

void KeyMerge::mergeDeleted(const QString &id)
{
    beginGeneration();
    m_keys.removeKey(id);
}

HookKey KeyMerge::merge(const HookKey &key)
{
    m_keys.mergeKey(key);
    m_watch.look(key);
    m_highlights.start();
    return *m_keys.key(key.id);
}

} // namespace HookKeys
