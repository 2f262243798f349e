// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace HookKeys {

/// Lets Tab out of the boxes of buttons in @p dialog. Once it has two buttons of one role, a box
/// has the first of them for its focus proxy, and with that Qt 6.4 goes round in the box, and to a
/// button that is hidden too. To be called when all buttons are there.
void letTabOutOfButtonBoxes(const QWidget *dialog);

} // namespace HookKeys
