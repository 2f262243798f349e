// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// How it is said when something was, in the time zone of who reads it. Sentences have it as people
// write it where they are (QLocale's default). The columns of tables and what is saved for others
// have ISO 8601, which is the same everywhere and is compared by looking at it.
#pragma once

#include <QDateTime>
#include <QString>

namespace HookKeys {

/// The day and the minute of @p time.
[[nodiscard]] QString momentText(const QDateTime &time);
/// The time of the day of @p time alone, to the minute.
[[nodiscard]] QString clockText(const QDateTime &time);
/// The same, with the day where that is not the one of @p now.
[[nodiscard]] QString clockText(const QDateTime &time, const QDateTime &now);
/// @p day alone.
[[nodiscard]] QString dayText(const QDate &day);
/// The day of @p time alone.
[[nodiscard]] QString dayText(const QDateTime &time);

/// The day of @p time in ISO 8601.
[[nodiscard]] QString isoDayText(const QDateTime &time);
/// The same with the minute.
[[nodiscard]] QString isoMomentText(const QDateTime &time);
/// The same with the second, where lines that follow each other are told apart.
[[nodiscard]] QString isoSecondText(const QDateTime &time);

} // namespace HookKeys
