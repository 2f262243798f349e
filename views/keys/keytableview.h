// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace HookKeys {

class HookKeyFilterModel;
class HookKeyTableModel;
class Preferences;

/// The table of hook keys: sorting, filter, columns to choose and to move, copying of cells.
class KeyTableView final : public QTableView
{
    Q_OBJECT

public:
    explicit KeyTableView(QWidget *parent = nullptr);

    /// Shows @p model, which may be null.
    void setKeys(HookKeyTableModel *model);
    void setFilterText(const QString &text);
    [[nodiscard]] const QString &filterText() const;

    /// HookKey::id of the one selected row; empty if there is none, or more than one.
    [[nodiscard]] QString selectedId() const;
    /// HookKey::id of every selected row, in the order shown.
    [[nodiscard]] QStringList selectedIds() const;
    /// HookKey::id of every row that is not filtered away, in the order shown.
    [[nodiscard]] QStringList shownIds() const;
    /// Whether there is a row of @p id that is not filtered away.
    [[nodiscard]] bool isShown(const QString &id) const;
    /// Makes the row of @p id the current one, if it is there and not filtered away.
    void selectId(const QString &id);
    /// Selects what was below the row that went last, or else above it, unless a row is selected.
    void selectNeighbour();

    /// Copies the selected cells: tabs between columns, one line a row.
    void copySelection();
    /// Copies the current column of the selected rows, one line a row.
    void copyColumn();
    /// What the current column is called; the first one's where none is current.
    [[nodiscard]] QString currentColumnName() const;
    /// Fills @p menu with a check box for each column that can be hidden. It stays open when one is
    /// ticked.
    void fillColumnMenu(QMenu *menu);
    /// Makes each column as wide as what is in it, and gives the room that is left to those whose
    /// texts are long.
    void fitColumns();

    /// Looks for a name that begins with @p search, in whatever column one is.
    void keyboardSearch(const QString &search) override;

    void saveColumns(Preferences &preferences) const;
    void restoreColumns(const Preferences &preferences);

Q_SIGNALS:
    void currentIdChanged();
    void currentColumnChanged();
    /// Other keys are shown than before, or more, or fewer, or the filter changed.
    void rowsChanged();
    void keyActivated(const QString &id);
    /// The user drags the selected rows.
    void dragged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override
    {
        QTableView::showEvent(event);
        fitAnew();
    }

private:
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;
    void copy(QModelIndexList cells, const QString &what);
    void hideNewColumns();
    [[nodiscard]] int contentWidth(int column) const;
    [[nodiscard]] QList<int> wantedWidths();
    void fitAnew();

    HookKeyFilterModel *m_filter;
    HookKeyTableModel *m_keys = nullptr;
    QList<int> m_wanted;      ///< What wantedWidths() said last; empty if that may be otherwise.
    int m_wholeKeyId = 0;     ///< How wide it takes to show the key IDs whole; known with that.
    bool m_fits = true;       ///< The columns have the widths of fitColumns(), and nobody's own.
    bool m_isFitting = false; ///< It is us who sets them.
    int m_removedAt = 0;      ///< The row where the last ones were that went.
};

} // namespace HookKeys
