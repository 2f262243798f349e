// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rotationstate.h"

namespace HookKeys {

/// The steps of a rotation, in their order.
enum class RotationStep {
    Plan,     ///< Nothing was sent.
    HandOver, ///< The new key is made, and brought to the other sides.
    Repoint,  ///< The hooks are given the new key.
    Watch,    ///< All have it: whether they go on working.
    Retire,   ///< The old key is switched off, and waits to be deleted.
};

/// Where a rotation that was begun stands.
struct RotationStanding
{
    RotationStep step = RotationStep::HandOver;
    /// The old key is gone and no hook misses it: the rotation has only to be ended.
    bool isOver = false;
    /// The labels of the hooks that go on with the old key, once those of the plan do not: it
    /// stays.
    QStringList keepers = {};
    /// The old key leaked, and nothing keeps it from being switched off at once.
    bool isUrgent = false;

    /// Where the rotation of @p plan stands by what the org says, @p state, of which the step
    /// @p shown was seen last. @p isGiven: HandOverProgress::isAbout() the new key, which is there.
    /// @p goesOn: it was just handed over to all.
    ///
    /// The org is believed: nothing but that a key was handed over leads on, and that no hook signs
    /// with the old key any more. What was undone meanwhile leads back.
    [[nodiscard]] static RotationStanding of(const RotationPlan &plan, const RotationState &state,
                                             RotationStep shown, bool isGiven, bool goesOn);
};

} // namespace HookKeys
