// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;
class QWidget;

namespace HookKeys {

/// From now on assistive technology hears what is so: of what is typed into a field for secrets,
/// and of a secret pasted into another one, that many bullets, for Qt's fields tell every listener
/// in clear; that a table has the columns that it shows; and that a table's cell has the focus only
/// where the table has it, for Qt 6.4 says so too while a filter is typed that hides the current
/// row. Once for the program, however often it is called; handlers that are installed before still
/// get all other events.
void filterSpokenEvents();

/// Has @p field, in which people see what they type, count as one for secrets there.
void hideSpokenText(QWidget &field);

/// The same for @p field, which is for an address, once it has a colon that no two slashes follow:
/// a password may come then.
void hideSpokenPassword(QLineEdit &field);

} // namespace HookKeys
