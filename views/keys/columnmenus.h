// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QMenu;

namespace HookKeys {

class KeyTableView;

/// The menus by which the columns of the table of keys are chosen, sorted and moved by keyboard.
class ColumnMenus final : public QObject
{
    Q_OBJECT

public:
    /// Adds the menus to @p menu. They are empty until there is a table.
    ColumnMenus(QMenu *menu, QObject *parent);

    void setTable(KeyTableView *table);

private:
    QPointer<KeyTableView> m_table;
};

} // namespace HookKeys
