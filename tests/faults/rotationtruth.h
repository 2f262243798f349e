// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkey.h"
#include "inlinehook.h"
#include "oktaapp.h"

#include <QHash>

namespace HookKeys {

/// What is true of an org, read without faults.
struct RotationTruth
{
    QList<HookKey> keys;
    QList<InlineHook> hooks;
    QHash<QString, QList<AppKey>> apps; ///< By client ID.

    /// HookKey::id of the key called @p name, also where it was renamed by a RotationMeddler.
    [[nodiscard]] QString idOf(const QString &name) const;
    [[nodiscard]] QString kidOf(const QString &hookKeyId) const;
    [[nodiscard]] bool isHeld(const QString &client, const QString &hookKeyId) const;
    [[nodiscard]] QString keyOf(const QString &hook) const;
};

} // namespace HookKeys
