// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkey.h"
#include "rotationjournal.h"

namespace HookKeys {

/// How far the new key is with the other sides of a rotation's hooks, by what is said and seen.
struct HandOverProgress
{
    RotationPlan plan;
    QString givenKey = {}; ///< HookKey::id of the one that is carried by hand; empty: none yet.
    QString typed = {};    ///< What the admin says to have handed over: the new key's name.
    bool isSafe = false;   ///< JwksHandOver::isSafe().
    bool isEarly = false;  ///< The admin does not wait for that, of which #typed says nothing.

    /// Whether somebody has to do something.
    [[nodiscard]] bool isByHand() const;
    /// Whether some hooks are handed the key by hand and others by a JWKS URL: what is said of the
    /// ones says nothing of the others.
    [[nodiscard]] bool isMixed() const;
    /// Whether the other side of @p hook has the new key: HookKeys sees to it with an app itself,
    /// what is said counts, and a JWKS URL also by what is seen there, or at once for a key that
    /// leaked. Where it isMixed(), going on before it is safe at the URL is said by #isEarly alone.
    [[nodiscard]] bool isHandedOver(const RotationHook &hook) const;
    /// Whether all have it.
    [[nodiscard]] bool isDone() const;
    /// Whether the step can be left: also where there is no key yet that anybody could have got,
    /// for then it is made.
    [[nodiscard]] bool canGoOn() const { return isDone() || givenKey.isEmpty(); }
    /// Whether what was carried by hand, if anything, was @p newKey: somebody may have deleted the
    /// one that was shown, and then another one is made.
    [[nodiscard]] bool isAbout(const HookKey &newKey) const;
};

} // namespace HookKeys
