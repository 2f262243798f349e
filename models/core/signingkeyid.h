// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace HookKeys {

/// The most characters that the ID of an app's key has here.
inline constexpr int signingKeyIdLimit = 1000;

/// What is wrong with @p id, the `kid` of an app's key, as a translated sentence; empty if nothing
/// is, or if there is none. RFC 7515, 4.1.4 and RFC 7517, 4.5 allow every string, so only what
/// cannot be seen is refused: it came along by mistake.
[[nodiscard]] QString checkSigningKeyId(const QString &id);

} // namespace HookKeys
