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

    void forgetOrg(const QString &org) override
    {
        keys.removeIf([&org](auto it) { return it.key().first == org; });
    }

    QHash<std::pair<QString, QString>, KeyMemory> keys; ///< By org and HookKey::id.
};

} // namespace HookKeys
