// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoverprogress.h"

#include <algorithm>

namespace HookKeys {

bool HandOverProgress::isByHand() const
{
    return std::ranges::any_of(
        plan.hooks, [](const RotationHook &hook) { return hook.handOver != HandOver::App; });
}

bool HandOverProgress::isMixed() const
{
    const auto has = [this](HandOver way) {
        return std::ranges::any_of(
            plan.hooks, [way](const RotationHook &hook) { return hook.handOver == way; });
    };
    return has(HandOver::ByHand) && has(HandOver::Jwks);
}

bool HandOverProgress::isHandedOver(const RotationHook &hook) const
{
    const bool said = !plan.newName.isEmpty() && typed == plan.newName;
    if (hook.handOver == HandOver::Jwks)
        return plan.leaked || isSafe || (isMixed() ? isEarly : said);
    return hook.handOver == HandOver::App || said;
}

bool HandOverProgress::isDone() const
{
    return std::ranges::all_of(plan.hooks,
                               [this](const RotationHook &hook) { return isHandedOver(hook); });
}

bool HandOverProgress::isAbout(const HookKey &newKey) const
{
    return !isByHand() || givenKey.isEmpty() || givenKey == newKey.id;
}

} // namespace HookKeys
