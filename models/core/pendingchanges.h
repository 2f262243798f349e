// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pendingchange.h"

#include <QList>
#include <QStringList>

namespace HookKeys {

/// Writes down what is sent until it is known and told what became of it, so that it can be told
/// although the program ends meanwhile. Where nothing can be written, changes are made all the
/// same.
class PendingChanges
{
public:
    struct Entry
    {
        QString id; ///< Of the entry, unlike any other.
        PendingChange change;

        bool operator==(const Entry &) const = default;
    };

    PendingChanges() = default;
    virtual ~PendingChanges() = default;
    Q_DISABLE_COPY_MOVE(PendingChanges)

    /// Writes down that @p change of the org @p org is about to be sent. Returns Entry::id.
    virtual QString begin(const QString &org, const PendingChange &change) = 0;
    /// It was told what became of the entry @p id.
    virtual void end(const QString &id) = 0;
    /// What was begun in the org @p org and is not ended, by this program and by those that do not
    /// run any more; what another one waits for is left to it.
    virtual QList<Entry> left(const QString &org) = 0;
    /// The orgs of which left() has something, each once.
    virtual QStringList orgs() = 0;
};

} // namespace HookKeys
