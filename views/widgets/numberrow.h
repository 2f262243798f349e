// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace HookKeys {

/// From now on, shortcuts of Ctrl or Alt and a digit work in all windows by the keys of the number
/// row, also where those write a digit only together with Shift, as on French keyboards. Once is
/// enough; a further call does nothing.
void letNumberRowWork();

} // namespace HookKeys
