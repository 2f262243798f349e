// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How windows say when something was: as people write it where they are (QLocale's default), in
// their own time zone. What other programs read, files and what is exported, has ISO 8601 instead.
#pragma once

#include <QDateTime>
#include <QString>

namespace HookKeys {

/// The day and the minute of @p time.
[[nodiscard]] QString momentText(const QDateTime &time);
/// The same with the second, where lines that follow each other are told apart.
[[nodiscard]] QString secondText(const QDateTime &time);
/// The time of the day of @p time alone, to the minute.
[[nodiscard]] QString clockText(const QDateTime &time);
/// @p day alone.
[[nodiscard]] QString dayText(const QDate &day);
/// The day of @p time alone.
[[nodiscard]] QString dayText(const QDateTime &time);

/// The minute of @p time as it is written the same everywhere, for what is saved for others.
[[nodiscard]] QString isoMomentText(const QDateTime &time);

} // namespace HookKeys
