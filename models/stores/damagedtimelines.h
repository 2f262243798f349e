// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline.h"

namespace HookKeys {

/// Has @p retention hold at @p now for @p files too, with their paths, which SqliteFile set aside
/// because they were damaged: deletes those that were written to last before any row is still kept.
/// What a damaged file says of persons cannot be taken out of it. Returns what the user should know
/// of both, as translated sentences.
[[nodiscard]] QStringList tendDamagedTimelines(const QStringList &files,
                                               const TimelineRetention &retention,
                                               const QDateTime &now);

} // namespace HookKeys
