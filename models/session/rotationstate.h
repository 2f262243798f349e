// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkey.h"
#include "inlinehook.h"

#include <QStringList>

#include <optional>

namespace HookKeys {

/// How far a rotation is, as the org says.
struct RotationState
{
    enum class Place { Old, New, Other, Gone };

    std::optional<HookKey> oldKey; ///< None: it is deleted.
    std::optional<HookKey> newKey; ///< None: it was not made yet.
    QList<InlineHook> hooks;       ///< All of the org.

    /// Which key the hook @p id signs with.
    [[nodiscard]] Place placeOf(const QString &id) const;
    /// The labels of the hooks that sign with the old key, whether the plan knows them or not.
    [[nodiscard]] QStringList atOldKey() const;
};

} // namespace HookKeys
