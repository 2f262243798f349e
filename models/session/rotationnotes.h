// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rotationjournal.h"

namespace HookKeys {

/// Whether a key with the new name may be one that the rotation with the lines @p notes made, be it
/// without anybody knowing.
[[nodiscard]] bool mayHaveMadeKey(const QList<RotationNote> &notes);

/// HookKey::id of the key that it made, as far as it was told; empty if none was.
[[nodiscard]] QString madeKeyOf(const QList<RotationNote> &notes);

/// Whether it may have taken the old key from an app, be it without anybody knowing.
[[nodiscard]] bool mayHaveTakenOldKey(const QList<RotationNote> &notes);

/// Whether the other side of some hook may do without the old key by now: HookKeys may have taken
/// it there, or somebody was asked to.
[[nodiscard]] bool mayLackOldKey(const QList<RotationNote> &notes);

/// Whether the write @p step to @p subject was begun and never seen to be done.
[[nodiscard]] bool isUnfinished(const QList<RotationNote> &notes, const QString &step,
                                const QString &subject);

} // namespace HookKeys
