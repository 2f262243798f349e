// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"

#include <QByteArray>
#include <QDateTime>

namespace HookKeys {

struct TimelineLine;

/// How a timeline is written.
enum class TimelineFormat {
    Csv,  ///< RFC 4180 in UTF-8 with a byte order mark, as spreadsheets want it.
    Json, ///< An object with the org and an array of changes.
};

/// The changes @p lines of the org @p org as a file, written at @p time (UTC). No cell is a
/// formula.
[[nodiscard]] QByteArray writeTimeline(const QList<TimelineLine> &lines, const OrgProfile &org,
                                       const QDateTime &time, TimelineFormat format);

} // namespace HookKeys
