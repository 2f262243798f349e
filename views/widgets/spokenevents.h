// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace HookKeys {

/// From now on assistive technology hears what is so: of what is typed into a field for secrets
/// that many bullets, for Qt's line edits tell every listener in clear; and that a table's cell has
/// the focus only where the table has it, for Qt 6.4 says so too while a filter is typed that hides
/// the current row. Once for the program, however often it is called; handlers that are installed
/// before still get all other events.
void filterSpokenEvents();

} // namespace HookKeys
