// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keytableview.h"

#include "callback.h"
#include "columnactions.h"
#include "copying.h"
#include "hookkeyfiltermodel.h"
#include "hookkeytablemodel.h"
#include "keydelegate.h"
#include "preferences.h"
#include "rowtable.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// The columns that have texts of any length, and how much of the spare room each of them gets.
constexpr std::array growing{std::pair(HookKeyTableModel::Name, 2),
                             std::pair(HookKeyTableModel::UsedBy, 2),
                             std::pair(HookKeyTableModel::KeyId, 1)};
// As long as what is usual there, in letters: more is given only where there is room.
constexpr int usualLetters = 30;
constexpr int narrowest = 40; // pixels

} // namespace

KeyTableView::KeyTableView(QWidget *parent)
    : QTableView(parent), m_filter(new HookKeyFilterModel(this))
{
    setObjectName(u"keyTable"_s);
    setAccessibleName(tr("Hook keys"));
    setModel(m_filter);
    setItemDelegate(new KeyDelegate(this));
    showAsRows(this);
    setSelectionMode(ExtendedSelection);
    setSortingEnabled(true);
    sortByColumn(HookKeyTableModel::Name, Qt::AscendingOrder);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setDragDropMode(DragOnly);

    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(narrowest);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](QPoint at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(menu);
        menu->popup(header->mapToGlobal(at));
    });

    connect(header, &QHeaderView::sectionResized, this, [this](int, int before, int now) {
        if (!m_isFitting && before > 0 && now > 0) // else it was hidden, or is
            m_fits = false;                        // from now on they are as somebody wants them
    });
    connect(this, &KeyTableView::rowsChanged, this, &KeyTableView::fitAnew);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, [this] {
        if (!std::exchange(m_wanted, {}).isEmpty()) // once for many keys that are read
            later(this, [this] { fitAnew(); });
    });
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &KeyTableView::currentIdChanged);
    connect(selectionModel(), &QItemSelectionModel::currentColumnChanged, this,
            &KeyTableView::currentColumnChanged);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &KeyTableView::currentIdChanged);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, change, this, &KeyTableView::rowsChanged);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first) { m_removedAt = first; });
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
        setColumnHidden(HookKeyTableModel::Id, true);
        setColumnHidden(HookKeyTableModel::LastUpdated, true);
        hideNewColumns();
    }
    fitAnew();
}

void KeyTableView::hideNewColumns()
{
    setColumnHidden(HookKeyTableModel::DaysLeft, true);
    setColumnHidden(HookKeyTableModel::Thumbprint, true);
}

/// How wide the cells of @p column want to be. To lay out each of them takes long: it is done with
/// those alone whose text is the longest, of those with a mark and of those without.
int KeyTableView::contentWidth(int column) const
{
    constexpr int mostRows = 1000;
    QFont boldFont = font();
    boldFont.setBold(true);
    const QFontMetrics usual = fontMetrics();
    const QFontMetrics bold(boldFont);
    QSet<std::pair<QString, int>> measured;
    std::array<std::pair<int, QModelIndex>, 2> longest;
    for (int row = 0; row < std::min(model()->rowCount(), mostRows); ++row) {
        const QModelIndex cell = model()->index(row, column);
        const QString text = cell.data().toString();
        const bool strong = KeyDelegate::isStrong(cell);
        const bool marked = KeyDelegate::markOf(cell).has_value();
        const std::pair look(text, int(strong) + 2 * int(marked));
        if (measured.contains(look))
            continue;
        measured.insert(look);
        const int width = (strong ? bold : usual).horizontalAdvance(text);
        auto &[most, widest] = longest.at(size_t(marked));
        if (width > most || !widest.isValid()) {
            most = width;
            widest = cell;
        }
    }
    int wanted = 0;
    for (const auto &[most, widest] : longest) {
        if (widest.isValid())
            wanted = std::max(wanted, sizeHintForIndex(widest).width() + (showGrid() ? 1 : 0));
    }
    return wanted;
}

/// How wide each column would be for its heading and its cells, where only the usual of long texts
/// counts; 0 for those that are hidden.
QList<int> KeyTableView::wantedWidths()
{
    if (!m_wanted.isEmpty())
        return m_wanted;
    const int most = fontMetrics().averageCharWidth() * usualLetters;
    QList<int> widths;
    for (int column = 0; column < horizontalHeader()->count(); ++column) {
        if (isColumnHidden(column)) {
            widths.append(0);
            continue;
        }
        if (column == HookKeyTableModel::KeyId) {
            // Its beginning tells a key from the others; the rest is for who has the room.
            widths.append(fontMetrics().averageCharWidth() * 13);
            // Those of the same width may differ by what was rounded.
            m_wholeKeyId =
                std::min(contentWidth(column) + 2, fontMetrics().averageCharWidth() * 50);
            continue;
        }
        const int content = std::min(contentWidth(column), most);
        const int heading = horizontalHeader()->sectionSizeHint(column);
        widths.append(std::max({content, heading, narrowest}));
    }
    m_wanted = widths;
    return widths;
}

/// Fits the columns to what is in them now, as soon as somebody sees them.
void KeyTableView::fitAnew()
{
    m_wanted.clear();
    if (m_fits && isVisible())
        fitColumns();
}

void KeyTableView::fitColumns()
{
    QList<int> widths = wantedWidths();
    if (m_isFitting || widths.size() <= HookKeyTableModel::Age)
        return;
    int spare = viewport()->width();
    for (const int width : std::as_const(widths))
        spare -= width;
    QList<std::pair<int, int>> takers; // columns and their shares
    for (const auto &[column, share] : growing) {
        if (widths.at(column) > 0)
            takers.append({column, share});
    }
    // What is cut off there can be read nowhere in the table; what the others get is empty room.
    constexpr int keyId = HookKeyTableModel::KeyId;
    if (const int more = m_wholeKeyId - widths.at(keyId);
        widths.at(keyId) > 0 && more > 0 && more <= spare) {
        widths[keyId] += more;
        spare -= more;
        takers.removeIf([](const auto &taker) { return taker.first == keyId; });
    }
    int shares = 0;
    for (const auto &[column, share] : std::as_const(takers))
        shares += share;
    if (spare > 0 && shares > 0) {
        const int each = spare / shares;
        for (const auto &[column, share] : std::as_const(takers))
            widths[column] += each * share;
    }
    m_isFitting = true;
    for (int column = 0; column < widths.size(); ++column) {
        if (widths.at(column) > 0)
            setColumnWidth(column, widths.at(column));
    }
    m_isFitting = false;
    m_fits = true;
}

void KeyTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_fits)
        fitColumns();
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

QStringList KeyTableView::shownIds() const
{
    QStringList ids;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        ids.append(m_filter->index(row, 0).data(HookKeyTableModel::IdRole).toString());
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

void KeyTableView::selectNeighbour()
{
    if (!selectionModel()->hasSelection() && m_filter->rowCount() > 0)
        selectRow(std::min(m_removedAt, m_filter->rowCount() - 1));
}

void KeyTableView::copySelection()
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    cells.removeIf([this](const QModelIndex &cell) { return isColumnHidden(cell.column()); });
    copy(cells, tr("cells of %n key(s)", nullptr, int(selectionModel()->selectedRows().size())));
}

void KeyTableView::copyColumn()
{
    const QModelIndexList cells = selectionModel()->selectedRows(currentColumn(*this));
    copy(cells, tr("“%1” of %n key(s)", nullptr, int(cells.size())).arg(currentColumnName()));
}

QString KeyTableView::currentColumnName() const
{
    return m_filter->headerData(currentColumn(*this), Qt::Horizontal).toString();
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
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setColumnHidden(column, !shown);
            fitAnew();
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

// Behind the header's own state stands how many columns there were, and whether they fit by
// themselves: the header takes no notice of it.
void KeyTableView::saveColumns(Preferences &preferences) const
{
    if (!m_keys)
        return;
    QByteArray state = horizontalHeader()->saveState();
    state.append(m_fits ? '\1' : '\0');
    state.append(char(HookKeyTableModel::ColumnCount));
    preferences.setTableColumns(state);
}

void KeyTableView::restoreColumns(const Preferences &preferences)
{
    const QByteArray state = preferences.tableColumns();
    const bool fitted = std::exchange(m_fits, false); // no width is ours until all are restored
    if (!horizontalHeader()->restoreState(state)) {
        m_fits = fitted;
        return;
    }
    const bool known = state.endsWith(char(HookKeyTableModel::ColumnCount));
    if (!known)
        hideNewColumns();
    horizontalHeader()->setStretchLastSection(false); // which it was once
    const int column = horizontalHeader()->sortIndicatorSection();
    sortByColumn(column, horizontalHeader()->sortIndicatorOrder());
    setColumnHidden(HookKeyTableModel::Name, false);
    m_fits = known && state.at(state.size() - 2) == '\1';
    fitAnew();
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
