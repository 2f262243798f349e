// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace HookKeys {

/// @p length letters and digits from the system's secure random generator.
[[nodiscard]] QByteArray randomAlphanumeric(int length);

} // namespace HookKeys
