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

/// What is wrong with @p name for a hook key, as a translated sentence; empty if nothing is.
/// @p taken are the names of the org's other keys. See "Conventions" of Okta's API:
/// 1 to 255 characters, unique, no character of more than 3 UTF-8 bytes.
[[nodiscard]] QString checkKeyName(const QString &name, const QStringList &taken);

} // namespace HookKeys
