// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QTableView;

namespace HookKeys {

/// What a table's header does by mouse, for menus: for who works by keyboard.

/// The column of @p table that one is in, as the model counts; the first that is shown where one is
/// in none.
[[nodiscard]] int currentColumn(const QTableView &table);
/// Fills @p menu with the columns that @p table can be sorted by, and the two directions; or says
/// that it has one order.
void fillSortMenu(QTableView &table, QMenu &menu);
/// Fills @p menu with what moves the current column of @p table and makes it wider or narrower.
void fillCurrentColumnMenu(QTableView &table, QMenu &menu);

} // namespace HookKeys
