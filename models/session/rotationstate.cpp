// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationstate.h"

#include <algorithm>

namespace HookKeys {

RotationState::Place RotationState::placeOf(const QString &id) const
{
    const auto hook = std::ranges::find(hooks, id, &InlineHook::id);
    if (hook == hooks.cend())
        return Place::Gone;
    if (oldKey && hook->hookKeyId == oldKey->id)
        return Place::Old;
    return newKey && hook->hookKeyId == newKey->id ? Place::New : Place::Other;
}

QStringList RotationState::atOldKey() const
{
    QStringList labels;
    for (const InlineHook &hook : hooks) {
        if (oldKey && hook.hookKeyId == oldKey->id)
            labels.append(hook.label());
    }
    return labels;
}

} // namespace HookKeys
