// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keytableview.h"

#include "appearance.h"
#include "copying.h"
#include "hookkeyfiltermodel.h"
#include "hookkeytablemodel.h"
#include "preferences.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// Marks rows that changed a moment ago and those with something odd about them.
class KeyDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        // The selection shows where one is; a focus frame would only dim the text under it.
        if (option->state.testFlag(QStyle::State_Selected))
            option->state.setFlag(QStyle::State_HasFocus, false);
        if (index.data(HookKeyTableModel::HighlightRole).toBool())
            option->backgroundBrush = severityGround(Severity::Info, option->palette);
        const QVariant severity = index.data(HookKeyTableModel::SeverityRole);
        if (index.column() == HookKeyTableModel::Name && severity.isValid()) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon = severityIcon(static_cast<Severity>(severity.toInt()));
        }
        if (index.column() != HookKeyTableModel::Age)
            return;
        if (const QVariant tooOld = index.data(HookKeyTableModel::TooOldRole); tooOld.isValid()) {
            // Without an icon its room stays, so that the ages are below each other.
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon = tooOld.toBool() ? severityIcon(Severity::Warning) : QIcon();
        }
    }
};

} // namespace

KeyTableView::KeyTableView(QWidget *parent)
    : QTableView(parent), m_filter(new HookKeyFilterModel(this))
{
    setObjectName(u"keyTable"_s);
    setAccessibleName(tr("Hook keys"));
    setModel(m_filter);
    setItemDelegate(new KeyDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setSortingEnabled(true);
    sortByColumn(HookKeyTableModel::Name, Qt::AscendingOrder);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setEditTriggers(NoEditTriggers);
    setDragDropMode(DragOnly);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);

    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](QPoint at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(menu);
        menu->popup(header->mapToGlobal(at));
    });

    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &KeyTableView::currentIdChanged);
    connect(selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            &KeyTableView::currentColumnChanged);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &KeyTableView::currentIdChanged);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, change, this, &KeyTableView::rowsChanged);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, &KeyTableView::rowsChanged);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &KeyTableView::rowsChanged);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT keyActivated(index.data(HookKeyTableModel::IdRole).toString());
    });
}

void KeyTableView::setKeys(HookKeyTableModel *model)
{
    const bool first = m_filter->sourceModel() == nullptr;
    m_keys = model;
    m_filter->setSourceModel(model);
    if (model && first && horizontalHeader()->count() > 0) {
        const int letter = fontMetrics().averageCharWidth();
        for (const auto &[column, letters] :
             {std::pair(HookKeyTableModel::Name, 27), std::pair(HookKeyTableModel::Status, 12),
              std::pair(HookKeyTableModel::UsedBy, 22), std::pair(HookKeyTableModel::KeyId, 13),
              std::pair(HookKeyTableModel::Id, 25), std::pair(HookKeyTableModel::Created, 13),
              std::pair(HookKeyTableModel::LastUpdated, 13), std::pair(HookKeyTableModel::Age, 14)})
            setColumnWidth(column, letter * letters);
        setColumnHidden(HookKeyTableModel::Id, true);
        setColumnHidden(HookKeyTableModel::LastUpdated, true);
    }
}

void KeyTableView::setFilterText(const QString &text)
{
    m_filter->setFilterText(text);
    Q_EMIT rowsChanged();
}

const QString &KeyTableView::filterText() const
{
    return m_filter->filterText();
}

QString KeyTableView::selectedId() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.size() == 1 ? rows.first().data(HookKeyTableModel::IdRole).toString() : QString();
}

QStringList KeyTableView::selectedIds() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(row.data(HookKeyTableModel::IdRole).toString());
    return ids;
}

QModelIndex KeyTableView::indexOf(const QString &id) const
{
    const int row = m_keys ? m_keys->rowOf(id) : -1;
    return row < 0 ? QModelIndex()
                   : m_filter->mapFromSource(m_keys->index(row, HookKeyTableModel::Name));
}

bool KeyTableView::isShown(const QString &id) const
{
    return indexOf(id).isValid();
}

void KeyTableView::selectId(const QString &id)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect
                                                 | QItemSelectionModel::Rows);
    scrollTo(index);
}

void KeyTableView::copySelection()
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    cells.removeIf([this](const QModelIndex &cell) { return isColumnHidden(cell.column()); });
    copy(cells, tr("%n key(s)", nullptr, int(selectionModel()->selectedRows().size())));
}

void KeyTableView::copyColumn()
{
    const QModelIndexList cells = selectionModel()->selectedRows(currentColumn());
    copy(cells, tr("“%1” of %n key(s)", nullptr, int(cells.size())).arg(currentColumnName()));
}

int KeyTableView::currentColumn() const
{
    return currentIndex().isValid() ? currentIndex().column() : int(HookKeyTableModel::Name);
}

QString KeyTableView::currentColumnName() const
{
    return m_filter->headerData(currentColumn(), Qt::Horizontal).toString();
}

void KeyTableView::copy(QModelIndexList cells, const QString &what)
{
    std::sort(cells.begin(), cells.end(), [this](const QModelIndex &a, const QModelIndex &b) {
        return std::pair(a.row(), horizontalHeader()->visualIndex(a.column()))
               < std::pair(b.row(), horizontalHeader()->visualIndex(b.column()));
    });
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += cells.at(i).row() == cells.at(i - 1).row() ? u'\t' : u'\n';
        text += cells.at(i).data(HookKeyTableModel::CopyRole).toString();
    }
    if (!text.isEmpty())
        copyText(text, what, this);
}

void KeyTableView::fillColumnMenu(QMenu *menu)
{
    menu->installEventFilter(this);
    for (int column = 0; column < m_filter->columnCount(); ++column) {
        if (column == HookKeyTableModel::Name)
            continue; // a row without its name is no use to anybody
        QAction *action = menu->addAction(m_filter->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
}

void KeyTableView::fillSortMenu(QMenu *menu)
{
    const QHeaderView *header = horizontalHeader();
    auto *columns = new QActionGroup(menu);
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (isColumnHidden(column))
            continue;
        QAction *action = menu->addAction(m_filter->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(column == header->sortIndicatorSection());
        columns->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, column] { sortByColumn(column, horizontalHeader()->sortIndicatorOrder()); });
    }
    menu->addSeparator();
    auto *orders = new QActionGroup(menu);
    for (const auto &[order, text] : {std::pair(Qt::AscendingOrder, tr("&Ascending")),
                                      std::pair(Qt::DescendingOrder, tr("&Descending"))}) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(order == header->sortIndicatorOrder());
        orders->addAction(action);
        connect(action, &QAction::triggered, this, [this, direction = order] {
            sortByColumn(horizontalHeader()->sortIndicatorSection(), direction);
        });
    }
}

void KeyTableView::keyboardSearch(const QString &search)
{
    // Qt looks in the column where one is; but people know a key by its name.
    const QModelIndex before = currentIndex();
    if (before.isValid() && before.column() != HookKeyTableModel::Name)
        selectionModel()->setCurrentIndex(before.siblingAtColumn(HookKeyTableModel::Name),
                                          QItemSelectionModel::NoUpdate);
    QTableView::keyboardSearch(search);
}

bool KeyTableView::eventFilter(QObject *watched, QEvent *event)
{
    // The menu of the columns stays open: who ticks one often ticks another.
    auto *menu = qobject_cast<QMenu *>(watched);
    QAction *action = menu ? menu->activeAction() : nullptr;
    if (action && event->type() == QEvent::MouseButtonRelease
        && menu->actionAt(static_cast<QMouseEvent *>(event)->position().toPoint()) == action) {
        action->trigger();
        return true;
    }
    if (action && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space) {
        action->trigger();
        return true;
    }
    return QTableView::eventFilter(watched, event);
}

void KeyTableView::saveColumns(Preferences &preferences) const
{
    if (m_keys)
        preferences.setTableColumns(horizontalHeader()->saveState());
}

void KeyTableView::restoreColumns(const Preferences &preferences)
{
    if (horizontalHeader()->restoreState(preferences.tableColumns())) {
        const int column = horizontalHeader()->sortIndicatorSection();
        sortByColumn(column, horizontalHeader()->sortIndicatorOrder());
        setColumnHidden(HookKeyTableModel::Name, false);
    }
}

void KeyTableView::startDrag(Qt::DropActions)
{
    Q_EMIT dragged();
}

void KeyTableView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && currentIndex().isValid()) {
        Q_EMIT keyActivated(currentIndex().data(HookKeyTableModel::IdRole).toString());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace HookKeys
