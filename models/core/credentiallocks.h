// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>

#include <memory>

namespace HookKeys {

/// Locks: let one after the other do what two must not do at once, in this and in every other
/// running copy of the program.
class CredentialLocks : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// A lock, held until the last copy of it goes.
    using Lock = std::shared_ptr<void>;

    /// Waits until nobody else holds the lock called @p name; it is taken from who died with it.
    /// Fails with Busy where somebody who lives has it for longer than the implementation's own
    /// limit: what it is for is not to be done then. Never calls @p done inside the call, and not
    /// at all once @p context dies.
    virtual void lock(const QString &name, QObject *context, Callback<Lock> done) = 0;
};

} // namespace HookKeys
