// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targetconfirmation.h"

#include "callback.h"

namespace HookKeys {

TargetConfirmation::TargetConfirmation(OrgVault &vault, OrgProfile profile, Callback<void> done)
    : QObject(&vault), m_vault(vault), m_profile(std::move(profile)), m_done(std::move(done))
{
    for (const Keep place : {Keep::Session, Keep::Keychain}) {
        m_waiting.append({place, OrgVault::Slot::Credential});
        if (usesProxyPassword(m_profile))
            m_waiting.append({place, OrgVault::Slot::ProxyPassword});
    }
}

void TargetConfirmation::start(OrgVault &vault, const OrgProfile &profile, QObject *context,
                               const Callback<void> &done)
{
    (new TargetConfirmation(vault, profile, guarded(context, done)))->waitForLock();
}

void TargetConfirmation::waitForLock()
{
    m_vault.lock(m_profile.id, this, [this](const Result<CredentialLocks::Lock> &lock) {
        if (!lock) {
            finish(tl::unexpected(lock.error()));
            return;
        }
        m_lock = *lock;
        next();
    });
}

void TargetConfirmation::next()
{
    if (m_waiting.isEmpty()) {
        finish({});
        return;
    }
    const Entry entry = m_waiting.takeFirst();
    m_vault.readEntry(entry.place, entry.slot, m_profile.id, this,
                      [this, entry](const Result<BoundSecret> &kept) { confirm(entry, kept); });
}

void TargetConfirmation::confirm(Entry entry, const Result<BoundSecret> &kept)
{
    const bool missing =
        kept ? kept->secret.isEmpty() : kept.error().kind == ErrorKind::SecretMissing;
    const QByteArray digest = targetDigest(OrgVault::target(entry.slot, m_profile));
    if (missing || (kept && kept->digest == digest)) {
        next();
    } else if (!kept) {
        finish(tl::unexpected(kept.error()));
    } else {
        m_vault.write(entry.place, entry.slot, m_profile, kept->secret, this,
                      [this](const Result<void> &written) {
                          if (written)
                              next();
                          else
                              finish(written);
                      });
    }
}

void TargetConfirmation::finish(const Result<void> &result)
{
    m_lock.reset();
    endRun(this, m_done, result);
}

} // namespace HookKeys
