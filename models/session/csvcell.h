// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace HookKeys {

/// @p raw as a cell of a CSV file, in quotes, that no spreadsheet takes for a formula, also where
/// it parts cells at `;` or a tab and so lets one begin within this one.
/// See https://owasp.org/www-community/attacks/CSV_Injection
[[nodiscard]] QString csvCell(const QString &raw);

} // namespace HookKeys
