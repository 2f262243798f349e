// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace HookKeys {

/// @p text, of a log, a terminal or a chat, without what these write into it: the codes of colours,
/// be they written out or not, `&` and `=` as JSON escapes them, and the backslash before a
/// character of base64url with which Markdown keeps it from being a mark.
[[nodiscard]] QString withoutLogMarks(const QString &text);

} // namespace HookKeys
