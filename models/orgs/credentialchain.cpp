// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialchain.h"

#include "callback.h"

#include <algorithm>

namespace HookKeys {

/// A lock of which this knows that it is held.
class CredentialChain::Held final
{
public:
    Held(CredentialChain *chain, QString name, CredentialLocks::Lock lock)
        : m_chain(chain), m_name(std::move(name)), m_lock(std::move(lock))
    {
        ++chain->m_held;
        chain->m_seen.insert(m_name, {});
    }
    ~Held()
    {
        if (m_chain)
            m_chain->m_seen.remove(m_name);
        m_lock.reset();
        if (m_chain && --m_chain->m_held == 0)
            Q_EMIT m_chain->settled();
    }
    Q_DISABLE_COPY_MOVE(Held)

private:
    QPointer<CredentialChain> m_chain;
    QString m_name;
    CredentialLocks::Lock m_lock;
};

CredentialChain::CredentialChain(SecretStore &keychain, SecretStore &session, QObject *parent)
    : QObject(parent), m_keychain(keychain), m_sessionStore(session)
{
}

Secret CredentialChain::latest(const Secret &credential) const
{
    Secret last = credential;
    for (const auto &[before, after] : m_followers) {
        if (before == last)
            last = after;
    }
    return last;
}

bool CredentialChain::cameBefore(const Secret &stored, const Secret &next) const
{
    return !stored.isEmpty() && stored != next && latest(stored) == next;
}

void CredentialChain::replace(const QString &name, const Secret &credential, const Secret &next,
                              QObject *context, Callback<void> done)
{
    const Secret before = latest(credential);
    if (before != next)
        m_followers.append({before, next});
    const Callback<void> tell = guarded(context, std::move(done));
    m_sessionStore.read(name, this, [this, name, next, tell](const Result<Secret> &kept) {
        if (kept && cameBefore(*kept, next)) {
            m_sessionStore.write(name, next, this, tell);
            return;
        }
        if (const Secret seen = m_seen.take(name); !seen.isEmpty()) {
            put(name, next, seen, tell);
            return;
        }
        m_keychain.read(name, this, [this, name, next, tell](const Result<Secret> &stored) {
            put(name, next, stored, tell);
        });
    });
}

/// Writes @p next to the keychain, which had @p stored under @p name, if it belongs there.
void CredentialChain::put(const QString &name, const Secret &next, const Result<Secret> &stored,
                          const Callback<void> &tell)
{
    const bool missing = !stored && stored.error().kind == ErrorKind::SecretMissing;
    // A locked Secret Service reads as an empty one, and refuses to be written to. What somebody
    // else took out of an open one, unseen, comes back that way: better than to lose the one
    // credential that is still good.
    const Secret last = missing ? m_kept.value(name) : stored.value_or(Secret());
    const bool removed = m_forgotten.contains(name);
    if (!stored && !missing && !removed)
        tell(tl::unexpected(stored.error()));
    else if (!removed && cameBefore(last, next))
        m_keychain.write(name, next, this, tell);
    else
        tell({}); // it is not stored (yet), or no more
}

void CredentialChain::read(const QString &name, const Secret &credential, QObject *context,
                           std::function<void(const Secret &)> done)
{
    const auto tell = [this, credential, guard = QPointer<QObject>(context),
                       done = std::move(done)] {
        if (guard)
            done(latest(credential));
    };
    const auto kept = m_kept.constFind(name);
    if (kept == m_kept.cend() || latest(*kept) != latest(credential)) {
        // It lives elsewhere: for this session alone, or it is only tried.
        later(this, tell);
        return;
    }
    m_keychain.read(name, this, [this, name, credential, tell](const Result<Secret> &stored) {
        const Secret ours = latest(credential);
        if (const auto seen = m_seen.find(name); stored && seen != m_seen.end())
            *seen = *stored;
        if (stored && !stored->isEmpty() && latest(*stored) != ours) {
            m_followers.append({ours, *stored});
            m_kept[name] = *stored;
        }
        tell();
    });
}

void CredentialChain::lock(const QString &name, const Secret &credential, QObject *context,
                           std::function<void(const LockedCredential &)> done)
{
    const QPointer<QObject> guard = context;
    const auto taken = [this, name, credential, guard,
                        done = std::move(done)](const Result<CredentialLocks::Lock> &lock) {
        if (!guard)
            return;
        if (!lock) {
            done({.credential = credential, .lock = tl::unexpected(lock.error())});
            return;
        }
        const auto held = std::make_shared<Held>(this, name, *lock);
        read(name, credential, guard,
             [done, held](const Secret &now) { done({.credential = now, .lock = held}); });
    };
    if (m_locks)
        m_locks->lock(name, this, taken);
    else
        taken({});
}

} // namespace HookKeys
