// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeysapi.h"
#include "rotationjournal.h"
#include "rotationtruth.h"

namespace HookKeys {

/// An admin who puts right at the apps what others did there, over a network without faults.
class RotationAdmin final
{
public:
    /// By @p direct, which must outlive this.
    explicit RotationAdmin(HookKeysApi &direct) : m_direct(direct) {}

    /// Has the app of @p hook let in what signs with the key @p key (HookKey::id); whether it does.
    [[nodiscard]] bool bring(const RotationHook &hook, const QString &key);
    /// Deletes what the apps of @p hooks hold under @p kid, of which HookKeys cannot know whether
    /// it is the old key; @p truth is what they hold. Whether that was done.
    [[nodiscard]] bool removeKey(const QList<RotationHook> &hooks, const RotationTruth &truth,
                                 const QString &kid);

private:
    HookKeysApi &m_direct;
    QObject m_context;
};

} // namespace HookKeys
