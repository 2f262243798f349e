// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace HookKeys {

/// Has @p table show whole rows as all tables of the program do: one of them is chosen, none is
/// edited, and Tab leaves the table.
void showAsRows(QTableView *table);

} // namespace HookKeys
