// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundsecretstore.h"

#include "orgtarget.h"

namespace HookKeys {

BoundSecretStore::BoundSecretStore(SecretStore &store, QObject *parent)
    : SecretStore(parent), m_store(store)
{
}

void BoundSecretStore::read(const QString &name, QObject *context, Callback<Secret> done)
{
    m_store.read(
        name, context,
        [digest = m_digests.value(name), done = std::move(done)](const Result<Secret> &text) {
            if (!text) {
                done(text);
                return;
            }
            const BoundSecret entry = entryFromText(*text);
            if (entry.digest.isEmpty() || entry.digest == digest)
                done(entry.secret);
            else
                done(failure(ErrorKind::TargetChanged,
                             tr("What the keychain has was given for another way to the "
                                "org.")));
        });
}

void BoundSecretStore::write(const QString &name, const Secret &secret, QObject *context,
                             Callback<void> done)
{
    m_store.write(name, entryText({.digest = m_digests.value(name), .secret = secret}), context,
                  std::move(done));
}

void BoundSecretStore::remove(const QString &name, QObject *context, Callback<void> done)
{
    m_store.remove(name, context, std::move(done));
}

} // namespace HookKeys
