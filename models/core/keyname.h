// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace HookKeys {

/// The most characters (code points) that the name of a hook key has.
inline constexpr int keyNameLimit = 255;

/// The characters of @p name as Okta counts them: code points.
[[nodiscard]] int keyNameLength(const QString &name);

/// @p typed as it is sent: without the spaces at its ends, which nobody sees.
[[nodiscard]] QString keyNameOf(const QString &typed);

/// What is wrong with keyNameOf(@p typed) for a hook key, as a translated sentence; empty if
/// nothing is. @p taken are the names of the org's other keys. See "Conventions" of Okta's API:
/// 1 to 255 characters, unique, no character of more than 3 UTF-8 bytes.
[[nodiscard]] QString checkKeyName(const QString &typed, const QStringList &taken);

/// What makes keyNameOf(@p typed) hard to find and to type although Okta takes it (a no-break
/// space, an accent of its own, a typographic quote, what cannot be seen), as a translated sentence
/// that names the character; empty if nothing does.
[[nodiscard]] QString warnOfKeyName(const QString &typed);

/// What is to be typed for deleting the key called @p name: its name, or its @p id where nobody
/// could type the name by what is seen of it.
[[nodiscard]] QString textToDelete(const QString &name, const QString &id);

} // namespace HookKeys
