// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snapshotdiff.h"

namespace HookKeys {

// What two snapshots differ in, in words for people. All are translated.

/// What @p field is called.
[[nodiscard]] QString snapshotFieldText(SnapshotField field);

/// What @p change is called: “Added”.
[[nodiscard]] QString snapshotChangeText(SnapshotDifference::Change change);

/// Which object @p difference is about: “Key partner-api”. Untrusted plain text.
[[nodiscard]] QString snapshotObjectText(const SnapshotDifference &difference);

/// What @p difference was before or is after, where it is not both: its description; else empty.
[[nodiscard]] QString snapshotBefore(const SnapshotDifference &difference);
[[nodiscard]] QString snapshotAfter(const SnapshotDifference &difference);

/// How many keys and hooks were added, are gone and changed, as a sentence.
[[nodiscard]] QString snapshotSummary(const SnapshotDiff &diff);

/// @p diff for a change ticket, in Markdown: @p before and @p after are what its sides are called.
/// Nothing that a server or a person named is markup there.
[[nodiscard]] QByteArray snapshotDiffMarkdown(const SnapshotDiff &diff, const QString &before,
                                              const QString &after);

} // namespace HookKeys
