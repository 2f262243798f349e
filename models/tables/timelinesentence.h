// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline.h"

namespace HookKeys {

/// What @p entry says that happened, as whole sentences, without who and when.
[[nodiscard]] QString timelineSentence(const TimelineEntry &entry);

/// @p time as the history shows it: in local time, to the second.
[[nodiscard]] QString timelineMoment(const QDateTime &time);

} // namespace HookKeys
