// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QMenu;
class QTableView;

namespace HookKeys {

/// The menus by which the columns of the table that is shown are chosen, sorted and moved by
/// keyboard.
class ColumnMenus final : public QObject
{
    Q_OBJECT

public:
    /// Adds the menus to @p menu. They are empty until there is a table.
    ColumnMenus(QMenu *menu, QObject *parent);

    /// @p shown says which table it is; null: none.
    void setTable(std::function<QTableView *()> shown);

private:
    std::function<QTableView *()> m_shown;
};

} // namespace HookKeys
