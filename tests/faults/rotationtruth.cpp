// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationtruth.h"

#include "rotationmeddler.h"

#include <algorithm>

namespace HookKeys {

QString RotationTruth::idOf(const QString &name) const
{
    const auto isIt = [&name](const HookKey &key) {
        return key.name == name || key.name == name + RotationMeddler::renamed;
    };
    const auto key = std::ranges::find_if(keys, isIt);
    return key == keys.cend() ? QString() : key->id;
}

QString RotationTruth::kidOf(const QString &hookKeyId) const
{
    const auto key = std::ranges::find(keys, hookKeyId, &HookKey::id);
    return key == keys.cend() ? QString() : key->keyId;
}

bool RotationTruth::isHeld(const QString &client, const QString &hookKeyId) const
{
    const QString kid = kidOf(hookKeyId);
    const auto isIt = [&kid](const AppKey &one) {
        return one.kid == kid && one.isActive;
    };
    return !kid.isEmpty() && std::ranges::any_of(apps.value(client), isIt);
}

QString RotationTruth::keyOf(const QString &hook) const
{
    return std::ranges::find(hooks, hook, &InlineHook::id)->hookKeyId;
}

} // namespace HookKeys
