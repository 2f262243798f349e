// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callback.h"
#include "credentiallocks.h"

#include <QPointer>

namespace HookKeys {

/// Locks in memory that several copies of the program in one test share. Whatever its name, there
/// is one.
class MemoryLocks final : public CredentialLocks
{
public:
    void lock(const QString &, QObject *context, Callback<Lock> done) override
    {
        m_waiting.append({context, std::move(done)});
        later(this, [this] { next(); });
    }

    bool isFrozen = false; ///< Who holds the lock lives, and does not go on: nobody waits longer.

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Callback<Lock> done;
    };

    void next()
    {
        if (m_waiting.isEmpty() || (m_isHeld && !isFrozen))
            return;
        const Waiting first = m_waiting.takeFirst();
        if (m_isHeld) {
            if (first.context)
                first.done(failure(ErrorKind::Busy, QStringLiteral("Another copy is at it.")));
        } else if (first.context) {
            m_isHeld = true;
            first.done(Lock(this, [guard = QPointer<MemoryLocks>(this)](void *) {
                if (!guard)
                    return;
                guard->m_isHeld = false;
                later(guard.data(), [guard] { guard->next(); });
            }));
        }
        later(this, [this] { next(); });
    }

    QList<Waiting> m_waiting;
    bool m_isHeld = false;
};

} // namespace HookKeys
