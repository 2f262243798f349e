// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "credentialchain.h"

#include "guardedcallback.h"

#include <algorithm>

namespace HookKeys {

CredentialChain::CredentialChain(SecretStore &keychain, SecretStore &session, QObject *parent)
    : QObject(parent), m_keychain(keychain), m_session(session)
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
    m_session.read(name, this, [this, name, next, tell](const Result<Secret> &kept) {
        if (kept && cameBefore(*kept, next)) {
            m_session.write(name, next, this, tell);
            return;
        }
        m_keychain.read(name, this, [this, name, next, tell](const Result<Secret> &stored) {
            if (stored && cameBefore(*stored, next))
                m_keychain.write(name, next, this, tell);
            else if (stored || stored.error().kind == ErrorKind::SecretMissing)
                tell({}); // it is not stored (yet)
            else
                tell(tl::unexpected(stored.error()));
        });
    });
}

} // namespace HookKeys
