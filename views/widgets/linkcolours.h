// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;

namespace HookKeys {

/// Gives the links of @p label, which is of rich text, the colour of the moment whenever the
/// colours change: Qt writes it into the text when that is set, and leaves it there.
void keepLinkColours(QLabel *label);

} // namespace HookKeys
