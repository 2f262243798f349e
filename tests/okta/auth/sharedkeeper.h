// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callback.h"
#include "credentialkeeper.h"

#include <utility>

namespace HookKeys {

/// Keeps a credential in a variable, under a lock where there is one, as several copies of the
/// program keep theirs in one keychain.
class SharedKeeper final : public CredentialKeeper
{
public:
    /// @p store is called with each credential that comes in the place of @p kept, which it may
    /// change; @p locks, if any, and @p owner must outlive this.
    SharedKeeper(Secret &kept, QObject *owner, std::function<void(const Secret &)> store,
                 CredentialLocks *locks = nullptr)
        : m_kept(kept), m_owner(owner), m_store(std::move(store)), m_locks(locks)
    {
    }

    void store(const Secret &next, QObject *context, Callback<void> done) override
    {
        m_store(next);
        post<void>(context, done, {});
    }
    void lock(QObject *context, std::function<void(const LockedCredential &)> done) override
    {
        const auto taken = [this,
                            done = std::move(done)](const Result<CredentialLocks::Lock> &lock) {
            done({.credential = m_kept, .lock = lock});
        };
        if (m_locks)
            m_locks->lock(QStringLiteral("token/demo"), context, taken);
        else
            later(context, [taken] { taken(CredentialLocks::Lock()); });
    }
    void reportUnstorable(const Error & /*reason*/) override {}
    [[nodiscard]] QObject *owner() const override { return m_owner; }

private:
    Secret &m_kept;
    QObject *m_owner;
    std::function<void(const Secret &)> m_store;
    CredentialLocks *m_locks;
};

} // namespace HookKeys
