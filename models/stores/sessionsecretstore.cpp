// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionsecretstore.h"

#include "callback.h"

namespace HookKeys {

void SessionSecretStore::read(const QString &name, QObject *context, Callback<Secret> done)
{
    const auto found = m_secrets.constFind(name);
    if (found != m_secrets.cend()) {
        post<Secret>(context, done, *found);
        return;
    }
    post<Secret>(context, done,
                 failure(ErrorKind::SecretMissing,
                         tr("No credential was given for this session yet: enter it again.")));
}

void SessionSecretStore::write(const QString &name, const Secret &secret, QObject *context,
                               Callback<void> done)
{
    m_secrets.insert(name, secret);
    post<void>(context, done, {});
}

void SessionSecretStore::remove(const QString &name, QObject *context, Callback<void> done)
{
    m_secrets.remove(name);
    post<void>(context, done, {});
}

} // namespace HookKeys
