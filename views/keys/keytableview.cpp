// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keytableview.h"

#include "appearance.h"
#include "callback.h"
#include "columnactions.h"
#include "copying.h"
#include "hookkeyfiltermodel.h"
#include "hookkeytablemodel.h"
#include "keymarks.h"
#include "preferences.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QSet>
#include <QStyledItemDelegate>

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

// What carries weight is bold: the name and the status of a key that is in use.
bool isStrong(const QModelIndex &cell)
{
    using Column = HookKeyTableModel::Column;
    return (cell.column() == Column::Name || cell.column() == Column::Status)
           && cell.siblingAtColumn(Column::Status).data(HookKeyTableModel::InUseRole).toBool();
}

/// What the picture in @p cell says; nothing where there is none.
std::optional<KeyStatus> markOf(const QModelIndex &cell)
{
    using Column = HookKeyTableModel::Column;
    const auto worst = KeyStatus(cell.data(HookKeyTableModel::MarkRole).toInt());
    if (cell.column() == Column::Name)
        return worst;
    if (cell.column() != Column::Age)
        return {};
    // Not by its colour alone, which not everybody sees; the name's mark may say what is worse.
    if (cell.data(HookKeyTableModel::DueSoonRole).toBool())
        return KeyStatus::DueSoon;
    if (worst != KeyStatus::TooOld && cell.data(HookKeyTableModel::TooOldRole).toBool())
        return KeyStatus::TooOld;
    return {};
}

// Says by pictures what matters most about a row and its age, lets what is common step back, and
// marks rows that changed a moment ago.
class KeyDelegate final : public QStyledItemDelegate
{
public:
    explicit KeyDelegate(QAbstractItemView *view) : QStyledItemDelegate(view), m_view(view) {}

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        using Column = HookKeyTableModel::Column;
        QStyledItemDelegate::initStyleOption(option, index);
        // The selection shows where one is; a focus frame would only dim the text under it.
        if (option->state.testFlag(QStyle::State_Selected))
            option->state.setFlag(QStyle::State_HasFocus, false);
        if (index.data(HookKeyTableModel::HighlightRole).toBool())
            option->backgroundBrush = severityGround(Severity::Info, option->palette);
        const auto mark = KeyStatus(index.data(HookKeyTableModel::MarkRole).toInt());
        const bool quiet = mark == KeyStatus::Unused || mark == KeyStatus::Unknown;
        const bool usage = index.column() == Column::Status;
        if (const std::optional<KeyStatus> shown = markOf(index)) {
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->icon = keyMark(*shown);
        }
        if (index.column() == Column::KeyId || index.column() == Column::Id
            || index.column() == Column::Thumbprint) {
            // No words: it is their end that is cut off, in whatever language.
            if (option->direction == Qt::RightToLeft)
                option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
            option->direction = Qt::LeftToRight;
        }
        option->font.setBold(isStrong(index));
        const bool isAged = index.data(HookKeyTableModel::TooOldRole).toBool()
                            || index.data(HookKeyTableModel::DueSoonRole).toBool();
        Ink ink = Ink::Text;
        if (usage ? !isStrong(index) : index.column() != Column::Name && quiet)
            ink = Ink::Faint;
        if (index.column() == Column::Age || index.column() == Column::DaysLeft)
            ink = isAged ? Ink::Warning : Ink::Faint;
        option->palette.setColor(QPalette::Text, inkColor(ink, option->palette));
        setSelection(option);
    }

private:
    /// One sees whether the selection is what the keys act on: while the focus is elsewhere it is
    /// no more than a tint.
    void setSelection(QStyleOptionViewItem *option) const
    {
        QPalette &palette = option->palette;
        if (m_view->hasFocus()) {
            palette.setColor(QPalette::HighlightedText,
                             readable(palette.color(QPalette::HighlightedText),
                                      palette.color(QPalette::Highlight)));
            return;
        }
        const QColor tint = severityGround(Severity::Info, palette);
        palette.setColor(QPalette::Highlight, tint);
        palette.setColor(QPalette::HighlightedText,
                         readable(palette.color(QPalette::WindowText), tint));
        if (option->state.testFlag(QStyle::State_Selected) && !option->icon.isNull()) {
            // Drawn for the strong selection it would not be seen on the tint.
            const QPixmap still =
                option->icon.pixmap(option->decorationSize, m_view->devicePixelRatioF());
            option->icon = QIcon(still);
            option->icon.addPixmap(still, QIcon::Selected);
        }
    }

    QAbstractItemView *m_view;
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
    header->setMinimumSectionSize(narrowest);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
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
        const bool strong = isStrong(cell);
        const bool marked = markOf(cell).has_value();
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
    int shares = 0;
    for (const auto &[column, share] : growing)
        shares += widths.at(column) > 0 ? share : 0;
    if (spare > 0 && shares > 0) {
        const int each = spare / shares;
        for (const auto &[column, share] : growing) {
            if (widths.at(column) > 0)
                widths[column] += each * share;
        }
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

void KeyTableView::copySelection()
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    cells.removeIf([this](const QModelIndex &cell) { return isColumnHidden(cell.column()); });
    copy(cells, tr("%n key(s)", nullptr, int(selectionModel()->selectedRows().size())));
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
