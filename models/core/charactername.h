// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace HookKeys {

/// Names the first character of @p text that is not one @p isAllowed, and its place, counted from 1
/// in characters: "U+200B, zero width space, at position 5". Empty if there is none. Nothing else
/// of @p text is in it, so that it may be a credential.
[[nodiscard]] QString strayCharacter(const QString &text,
                                     const std::function<bool(char32_t character)> &isAllowed);

/// The same for the first character of @p text that cannot be seen.
[[nodiscard]] QString hiddenCharacter(const QString &text);

} // namespace HookKeys
