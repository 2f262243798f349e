// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookkeyrow.h"

#include <QVariant>

namespace HookKeys {

/// What the cells of HookKeyTableModel are made of. Columns and roles are the model's.
class HookKeyCells final
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::HookKeyCells)

public:
    /// What the cell of @p row in @p column has for @p role; invalid where it has nothing.
    [[nodiscard]] static QVariant data(const HookKeyRow &row, int column, int role);
    /// What @p column is called, translated; empty where there is no such column.
    [[nodiscard]] static QString columnName(int column);
    /// Whether @p left comes before @p right when rows are sorted by @p column in @p order. What
    /// has no value comes last in either order.
    [[nodiscard]] static bool comesBefore(const HookKeyRow &left, const HookKeyRow &right,
                                          int column, Qt::SortOrder order);

private:
    [[nodiscard]] static QString text(const HookKeyRow &row, int column);
    [[nodiscard]] static QVariant spokenText(const HookKeyRow &row, int column);
    [[nodiscard]] static QString markMeaning(const HookKeyRow &row);
    [[nodiscard]] static QString copyText(const HookKeyRow &row, int column);
    [[nodiscard]] static QString toolTip(const HookKeyRow &row, int column);
};

} // namespace HookKeys
