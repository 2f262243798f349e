// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationadmin.h"

#include "appkeychange.h"
#include "outcome.h"

#include <algorithm>

namespace HookKeys {

bool RotationAdmin::bring(const RotationHook &hook, const QString &key)
{
    Outcome<HookKey> read;
    m_direct.readKey(key, &m_context, read.callback());
    if (!read.succeeded())
        return false;
    Outcome<void> held;
    AppKeyChange::start(
        *m_direct.connection().apps, hook.clientId, AppKeyChange::Wish::Holds, *read.result(),
        Jwk::read(read.result()->publicJwk, read.result()->keyId),
        [](const RotationNote &) { return Result<void>(); }, &m_context, held.callback());
    return held.succeeded();
}

bool RotationAdmin::removeKey(const QList<RotationHook> &hooks, const RotationTruth &truth,
                              const QString &kid)
{
    AppsApi &apps = *m_direct.connection().apps;
    for (const RotationHook &hook : hooks) {
        const QList<AppKey> held = truth.apps.value(hook.clientId);
        const auto key = std::ranges::find(held, kid, &AppKey::kid);
        if (key == held.cend())
            continue;
        Outcome<AppKey> off;
        apps.setAppKeyActive(hook.appId, key->id, false, &m_context, off.callback());
        Outcome<void> gone;
        if (off.cameOnce())
            apps.deleteAppKey(hook.appId, key->id, &m_context, gone.callback());
        if (!gone.succeeded())
            return false;
    }
    return true;
}

} // namespace HookKeys
