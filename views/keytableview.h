// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QSettings;

namespace HookKeys {

class HookKeyFilterModel;
class HookKeyTableModel;

/// The table of hook keys: sorting, filter, columns to choose and to move, copying of cells.
class KeyTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit KeyTableView(QWidget *parent = nullptr);

    /// Shows @p model, which may be null.
    void setKeys(HookKeyTableModel *model);
    void setFilterText(const QString &text);

    /// HookKey::id of the one selected row; empty if there is none, or more than one.
    [[nodiscard]] QString selectedId() const;
    /// HookKey::id of every selected row, in the order shown.
    [[nodiscard]] QStringList selectedIds() const;
    /// Makes the row of @p id the current one, if it is there and not filtered away.
    void selectId(const QString &id);

    /// Copies the selected cells: tabs between columns, one line a row.
    void copySelection() const;
    /// Fills @p menu with a check box for each column that can be hidden.
    void fillColumnMenu(QMenu *menu);

    void saveColumns(QSettings &settings) const;
    void restoreColumns(const QSettings &settings);

Q_SIGNALS:
    void currentIdChanged();
    void keyActivated(const QString &id);
    /// The user drags the selected rows.
    void dragged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    HookKeyFilterModel *m_filter;
    HookKeyTableModel *m_keys = nullptr;
};

} // namespace HookKeys
