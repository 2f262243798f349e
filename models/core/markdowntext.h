// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace HookKeys {

/// @p text, whoever wrote it, as it stands in Markdown for just that text, in one line: no markup,
/// link or cell of a table comes of it, and what cannot be seen is shown as displayText() does.
[[nodiscard]] QString markdownText(const QString &text);

} // namespace HookKeys
