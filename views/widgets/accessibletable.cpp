// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessibletable.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QHeaderView>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace HookKeys {
namespace {

constexpr int headerRow = -1;

/// The columns that @p table shows, from its beginning to its end.
QList<int> shownColumns(const QTableView &table)
{
    const QHeaderView *header = table.horizontalHeader();
    QList<int> columns;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (!header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

/// What a cell and the head of a column have in common.
class Part : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    explicit Part(QTableView *table) : m_table(table) {}
    ~Part() override = default;
    Q_DISABLE_COPY_MOVE(Part)

    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QWindow *window() const override
    {
        return m_table ? m_table->window()->windowHandle() : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return m_table ? QAccessible::queryAccessibleInterface(m_table) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface
                   ? static_cast<QAccessibleTableCellInterface *>(this)
                   : nullptr;
    }

    [[nodiscard]] QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface *table() const override { return parent(); }
    [[nodiscard]] int columnIndex() const override
    {
        return m_table ? int(shownColumns(*m_table).indexOf(column())) : -1;
    }

protected:
    /// As the model counts.
    [[nodiscard]] virtual int column() const = 0;
    [[nodiscard]] QTableView *view() const { return m_table; }

private:
    QPointer<QTableView> m_table;
};

class Cell final : public Part
{
public:
    Cell(QTableView *table, const QModelIndex &index) : Part(table), m_index(index) {}
    ~Cell() override = default;
    Q_DISABLE_COPY_MOVE(Cell)

    [[nodiscard]] bool isValid() const override
    {
        return view() && m_index.isValid() && m_index.model() == view()->model();
    }
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = view()->visualRect(m_index);
        return {view()->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Description)
            return m_index.data(Qt::AccessibleDescriptionRole).toString();
        if (kind != QAccessible::Name)
            return {};
        const QString spoken = m_index.data(Qt::AccessibleTextRole).toString();
        return spoken.isEmpty() ? m_index.data(Qt::DisplayRole).toString() : spoken;
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Cell; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid())
            return state;
        const QRect room(view()->mapToGlobal(QPoint()), view()->size());
        state.invisible = !room.intersects(rect());
        state.selected = isSelected();
        state.focused = view()->hasFocus() && view()->currentIndex() == m_index;
        state.selectable = state.focusable = m_index.flags().testFlag(Qt::ItemIsSelectable);
        state.extSelectable =
            state.selectable && view()->selectionMode() == QAbstractItemView::ExtendedSelection;
        return state;
    }

    [[nodiscard]] bool isSelected() const override
    {
        return isValid() && view()->selectionModel()->isSelected(m_index);
    }
    [[nodiscard]] QList<QAccessibleInterface *> columnHeaderCells() const override
    {
        QAccessibleInterface *table = parent();
        QAccessibleInterface *head = isValid() && table ? table->child(columnIndex()) : nullptr;
        return head ? QList{head} : QList<QAccessibleInterface *>();
    }
    [[nodiscard]] int rowIndex() const override { return m_index.row(); }

private:
    [[nodiscard]] int column() const override { return m_index.column(); }

    QPersistentModelIndex m_index;
};

class Head final : public Part
{
public:
    Head(QTableView *table, int column) : Part(table), m_column(column) {}
    ~Head() override = default;
    Q_DISABLE_COPY_MOVE(Head)

    [[nodiscard]] bool isValid() const override
    {
        return view() && view()->model() && m_column < view()->model()->columnCount();
    }
    [[nodiscard]] QRect rect() const override
    {
        if (!isValid())
            return {};
        const QHeaderView *header = view()->horizontalHeader();
        return {
            header->viewport()->mapToGlobal(QPoint(header->sectionViewportPosition(m_column), 0)),
            QSize(header->sectionSize(m_column), header->height())};
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        const auto data = [this](int role) {
            return view()->model()->headerData(m_column, Qt::Horizontal, role).toString();
        };
        if (kind == QAccessible::Description)
            return data(Qt::AccessibleDescriptionRole);
        if (kind != QAccessible::Name)
            return {};
        const QString spoken = data(Qt::AccessibleTextRole);
        return spoken.isEmpty() ? data(Qt::DisplayRole) : spoken;
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ColumnHeader; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invisible = !view() || !view()->horizontalHeader()->isVisible();
        return state;
    }

    [[nodiscard]] bool isSelected() const override { return false; }
    [[nodiscard]] QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    [[nodiscard]] int rowIndex() const override { return headerRow; }

private:
    [[nodiscard]] int column() const override { return m_column; }

    int m_column;
};

/// Its children are the heads of the columns, and then the cells row by row.
class Table final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit Table(QTableView *table) : QAccessibleWidget(table, QAccessible::Table) {}
    ~Table() override { forget(); }
    Q_DISABLE_COPY_MOVE(Table)

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    [[nodiscard]] int childCount() const override { return (rowCount() + 1) * columnCount(); }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        const int columns = columnCount();
        if (index < 0 || columns == 0)
            return nullptr;
        if (index < childCount())
            return part(index / columns + headerRow, index % columns);
        // By Qt's own number: Qt asks for it, and without an answer drops the event, before
        // toShownChild() can put it right. What is about a row that is gone is dropped there.
        const int all = view()->model()->columnCount() + 1;
        const int row = index / all + headerRow;
        return row < rowCount() ? part(row, placeOf(index % all - 1)) : part(headerRow, 0);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        auto *cell = const_cast<QAccessibleInterface *>(child)->tableCellInterface();
        if (!cell || cell->columnIndex() < 0)
            return -1;
        return (cell->rowIndex() - headerRow) * columnCount() + cell->columnIndex();
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        const QModelIndex index =
            view() ? view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)))
                   : QModelIndex();
        return index.isValid() ? cellAt(index.row(), placeOf(index.column())) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *focusChild() const override
    {
        const QModelIndex current = view() ? view()->currentIndex() : QModelIndex();
        return current.isValid() ? cellAt(current.row(), placeOf(current.column())) : nullptr;
    }

    [[nodiscard]] QAccessibleInterface *caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *summary() const override { return nullptr; }
    [[nodiscard]] int columnCount() const override
    {
        return view() && view()->model() ? int(shownColumns(*view()).size()) : 0;
    }
    [[nodiscard]] int rowCount() const override
    {
        return view() && view()->model() ? view()->model()->rowCount() : 0;
    }
    [[nodiscard]] QAccessibleInterface *cellAt(int row, int column) const override
    {
        return row < 0 ? nullptr : part(row, column);
    }
    [[nodiscard]] QString columnDescription(int column) const override
    {
        const QAccessibleInterface *head = part(headerRow, column);
        return head ? head->text(QAccessible::Name) : QString();
    }
    [[nodiscard]] QString rowDescription(int) const override { return {}; }

    [[nodiscard]] int selectedCellCount() const override
    {
        return selectedRowCount() * columnCount();
    }
    [[nodiscard]] QList<QAccessibleInterface *> selectedCells() const override
    {
        QList<QAccessibleInterface *> cells;
        const QList<int> rows = selectedRows();
        const int columns = columnCount();
        for (const int row : rows) {
            for (int column = 0; column < columns; ++column)
                cells.append(cellAt(row, column));
        }
        return cells;
    }
    // Rows are selected whole.
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    [[nodiscard]] int selectedRowCount() const override { return int(selectedRows().size()); }
    [[nodiscard]] QList<int> selectedRows() const override
    {
        QList<int> rows;
        const QModelIndexList indexes = view() && view()->selectionModel()
                                            ? view()->selectionModel()->selectedRows()
                                            : QModelIndexList();
        for (const QModelIndex &index : indexes)
            rows.append(index.row());
        return rows;
    }
    [[nodiscard]] bool isRowSelected(int row) const override
    {
        return selectedRows().contains(row);
    }
    bool selectRow(int row) override
    {
        const bool isSingle =
            view() && view()->selectionMode() == QAbstractItemView::SingleSelection;
        return select(row,
                      (isSingle ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Select)
                          | QItemSelectionModel::Rows);
    }
    bool unselectRow(int row) override
    {
        if (view() && view()->selectionMode() == QAbstractItemView::SingleSelection)
            return false;
        return select(row, QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    }

    void modelChange(QAccessibleTableModelChangeEvent *event) override
    {
        if (event->modelChangeType() == QAccessibleTableModelChangeEvent::ModelReset)
            forget();
        else if (event->modelChangeType() != QAccessibleTableModelChangeEvent::DataChanged)
            renumber();
    }

private:
    [[nodiscard]] QTableView *view() const { return qobject_cast<QTableView *>(object()); }

    /// Where @p column is shown; the first place if it is hidden.
    [[nodiscard]] int placeOf(int column) const
    {
        return std::max(0, int(shownColumns(*view()).indexOf(column)));
    }

    [[nodiscard]] QAccessibleInterface *part(int row, int place) const
    {
        const QList<int> columns = view() ? shownColumns(*view()) : QList<int>();
        if (place < 0 || place >= columns.size() || row >= rowCount())
            return nullptr;
        const int column = columns.at(place);
        const auto known = m_parts.constFind({row, column});
        if (known != m_parts.constEnd()) {
            // While nobody listened rows may have come and gone.
            QAccessibleInterface *there = QAccessible::accessibleInterface(*known);
            if (there && there->isValid() && there->tableCellInterface()->rowIndex() == row)
                return there;
            QAccessible::deleteAccessibleInterface(*known);
        }
        QAccessibleInterface *made = nullptr;
        if (row == headerRow)
            made = new Head(view(), column);
        else
            made = new Cell(view(), view()->model()->index(row, column));
        m_parts.insert({row, column}, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    bool select(int row, QItemSelectionModel::SelectionFlags how)
    {
        if (row < 0 || row >= rowCount()
            || view()->selectionMode() == QAbstractItemView::NoSelection)
            return false;
        view()->selectionModel()->select(view()->model()->index(row, 0), how);
        return true;
    }

    /// A part knows its own row; here it is known by the row that it had.
    void renumber()
    {
        const auto parts = std::exchange(m_parts, {});
        for (auto part = parts.cbegin(); part != parts.cend(); ++part) {
            QAccessibleInterface *there = QAccessible::accessibleInterface(part.value());
            if (there && there->isValid())
                m_parts.insert({there->tableCellInterface()->rowIndex(), part.key().second},
                               part.value());
            else
                QAccessible::deleteAccessibleInterface(part.value());
        }
    }

    void forget()
    {
        const auto parts = std::exchange(m_parts, {});
        for (const QAccessible::Id id : parts)
            QAccessible::deleteAccessibleInterface(id);
    }

    mutable QHash<std::pair<int, int>, QAccessible::Id> m_parts; ///< By row and column.
};

/// Not those of Qt's own widgets, such as a calendar's.
bool isTold(const QTableView *table)
{
    return table && !table->inherits("QCalendarView");
}

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *table = qobject_cast<QTableView *>(object);
    return isTold(table) ? new Table(table) : nullptr;
}

} // namespace

void tellShownColumns()
{
    static bool installed = false;
    if (!std::exchange(installed, true))
        QAccessible::installFactory(makeInterface);
}

bool toShownChild(QAccessibleEvent *event)
{
    const auto *table = qobject_cast<QTableView *>(event->object());
    if (!isTold(table) || event->child() < 0 || !table->model())
        return true;
    // Qt counts all columns, and one of heads for the rows and one row of heads before them.
    const int all = table->model()->columnCount() + 1;
    const QList<int> columns = shownColumns(*table);
    const int place = int(columns.indexOf(event->child() % all - 1));
    const int row = event->child() / all;
    event->setChild(row * int(columns.size()) + std::max(0, place));
    return row <= table->model()->rowCount();
}

} // namespace HookKeys
