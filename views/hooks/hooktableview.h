// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace HookKeys {

class HookFilterModel;
class HookTableModel;

/// The table of inline hooks: sorted, filtered, and a mark for what is worst about each.
class HookTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit HookTableView(QWidget *parent = nullptr);

    /// Shows @p model, which may be null.
    void setHooks(HookTableModel *model);
    void setFilterText(const QString &text);
    [[nodiscard]] const QString &filterText() const;

    /// InlineHook::id of the selected row; empty if there is none.
    [[nodiscard]] QString selectedId() const;
    /// Makes the row of @p id the current one; false if it is not there or filtered away.
    bool selectId(const QString &id);

    /// Looks for a name that begins with @p search, in whatever column one is.
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void currentIdChanged();
    /// Other hooks are shown than before, or more, or fewer.
    void rowsChanged();

private:
    HookFilterModel *m_filter;
    HookTableModel *m_hooks = nullptr;
};

} // namespace HookKeys
