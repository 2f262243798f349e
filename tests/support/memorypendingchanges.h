// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pendingchanges.h"

#include <utility>

namespace HookKeys {

/// What is written down, in memory.
class MemoryPendingChanges final : public PendingChanges
{
public:
    QString begin(const QString &org, const PendingChange &change) override
    {
        entries.append({org, {QString::number(++m_last), change}});
        return entries.constLast().second.id;
    }
    void end(const QString &id) override
    {
        entries.removeIf([&id](const auto &entry) { return entry.second.id == id; });
    }
    QList<Entry> left(const QString &org) override
    {
        QList<Entry> found;
        for (const auto &[of, entry] : std::as_const(entries)) {
            if (of == org)
                found.append(entry);
        }
        return found;
    }
    QStringList orgs() override
    {
        QStringList orgs;
        for (const auto &[of, entry] : std::as_const(entries)) {
            if (!orgs.contains(of))
                orgs.append(of);
        }
        return orgs;
    }

    QList<std::pair<QString, Entry>> entries; ///< With their orgs.

private:
    int m_last = 0;
};

} // namespace HookKeys
