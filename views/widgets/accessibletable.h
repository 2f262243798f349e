// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAccessibleEvent;

namespace HookKeys {

/// From now on every table tells assistive technology of the columns that it shows, in the order in
/// which it shows them, and of no heads of rows: Qt's own account has the hidden ones too. Once for
/// the program, however often it is called; events of tables must go through toShownChild().
void tellShownColumns();

/// Has @p event, which Qt made, name the child as the table counts it that it is about; false if it
/// is about a row that is gone.
[[nodiscard]] bool toShownChild(QAccessibleEvent *event);

} // namespace HookKeys
