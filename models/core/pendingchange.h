// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace HookKeys {

/// A change that was sent and whose answer is not known: all that it takes to find out from a list
/// of the keys what became of it, whoever asks and whenever.
struct PendingChange
{
    enum class Kind { Create, Rename, Delete };

    Kind kind = Kind::Create;
    QString id;            ///< HookKey::id of the key; empty for one that is to be created.
    QString name;          ///< What it is to be called; for a delete, what it is called.
    QString nameBefore;    ///< What it was called before a rename.
    QStringList idsBefore; ///< The ids of the keys that had the name before a create.
    QDateTime time;        ///< When it was sent, UTC.

    bool operator==(const PendingChange &) const = default;
};

} // namespace HookKeys
