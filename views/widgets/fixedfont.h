// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace HookKeys {

/// The letters for codes and identifiers, as large as those of the other texts: a desktop that is
/// told to write larger may leave its own font of this kind as it is.
[[nodiscard]] QFont fixedFont();

} // namespace HookKeys
