// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotationstep.h"

#include <algorithm>

namespace HookKeys {

RotationStanding RotationStanding::of(const RotationPlan &plan, const RotationState &state,
                                      RotationStep shown, bool isGiven, bool goesOn)
{
    const bool all = state.newKey && !state.isAnyAt(plan.hooks, {RotationState::Place::Old});
    if (!all) {
        // The new key may be another one than was handed over, or gone: then it is made again.
        const RotationStep last = isGiven ? RotationStep::Repoint : RotationStep::HandOver;
        return {.step = isGiven && goesOn ? last : std::min(shown, last)};
    }
    RotationStanding standing{.isOver = !state.oldKey, .keepers = state.atOldKey()};
    // One that is kept for a while was switched off already.
    const bool isRetired = plan.retireOn.isValid() && standing.keepers.isEmpty();
    standing.isUrgent = plan.leaked && standing.keepers.isEmpty();
    standing.step = isRetired ? RotationStep::Retire : RotationStep::Watch;
    return standing;
}

} // namespace HookKeys
