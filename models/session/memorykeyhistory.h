// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyhistory.h"

#include <QHash>

namespace HookKeys {

/// Remembers in memory alone: for an org of which nothing is to be stored.
class MemoryKeyHistory final : public KeyHistory
{
public:
    using KeyHistory::KeyHistory;

    std::optional<KeyMemory> see(const QString &org, const QString &id,
                                 const QByteArray &thumbprint, const QDateTime &time) override
    {
        const auto known = keys.find({org, id});
        if (known == keys.end()) {
            keys.insert({org, id}, {thumbprint, time, time});
            return std::nullopt;
        }
        const KeyMemory before = *known;
        if (known->thumbprint == thumbprint)
            known->lastSeen = time;
        return before;
    }

    void replace(const QString &org, const QString &id, const QByteArray &thumbprint,
                 const QDateTime &time) override
    {
        keys.insert({org, id}, {thumbprint, time, time});
    }

    void keep(const QString &org, const KeptKey &key) override
    {
        QList<KeptKey> &all = m_kept[org];
        all.removeIf([&key](const KeptKey &known) {
            return known.id == key.id && known.thumbprint == key.thumbprint;
        });
        all.append(key);
    }

    [[nodiscard]] QList<KeptKey> kept(const QString &org) override { return m_kept.value(org); }

    bool forgetOrg(const QString &org) override
    {
        m_kept.remove(org);
        keys.removeIf([&org](auto it) { return it.key().first == org; });
        return true;
    }

    QHash<std::pair<QString, QString>, KeyMemory> keys; ///< By org and HookKey::id.

private:
    QHash<QString, QList<KeptKey>> m_kept; ///< By org.
};

} // namespace HookKeys
