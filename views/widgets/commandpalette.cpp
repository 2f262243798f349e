// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandpalette.h"

#include "announce.h"
#include "displaytext.h"
#include "noticelabel.h"
#include "windowsize.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// A command with its place, or the reason why not, in a fainter line below, and its shortcut at
/// the end.
class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        const QSize usual = QStyledItemDelegate::sizeHint(option, index);
        return {usual.width(), 2 * option.fontMetrics.height() + margin * 2};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        const QString reason = index.data(CommandPalette::ReasonRole).toString();
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QPalette::ColorRole role = selected ? QPalette::HighlightedText : QPalette::Text;
        const QColor text = option.palette.color(role);
        QColor faint = text;
        faint.setAlphaF(selected ? 0.9F : 0.75F); // still 4.5:1 to the ground in light and dark
        const QRect room = option.rect.adjusted(2 * margin, margin, -2 * margin, -margin);
        const QRect first(room.topLeft(), QSize(room.width(), option.fontMetrics.height()));
        const QRect second = first.translated(0, option.fontMetrics.height());
        const QString shortcut = index.data(CommandPalette::ShortcutRole).toString();
        const int end =
            shortcut.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(shortcut) + 2 * margin;
        const Qt::LayoutDirection direction = option.direction;
        const auto draw = [&](const QRect &where, Qt::Alignment side, const QString &what,
                              const QColor &colour) {
            painter->setPen(colour);
            const QRect visual = QStyle::visualRect(direction, room, where);
            painter->drawText(visual,
                              int(QStyle::visualAlignment(direction, side) | Qt::TextSingleLine),
                              option.fontMetrics.elidedText(what, Qt::ElideRight, where.width()));
        };
        painter->save();
        QFont font = option.font;
        font.setItalic(!reason.isEmpty());
        painter->setFont(font);
        draw(first.adjusted(0, 0, -end, 0), Qt::AlignLeft, index.data().toString(),
             reason.isEmpty() ? text : faint);
        painter->setFont(option.font);
        draw(first, Qt::AlignRight, shortcut, faint);
        const QString place = index.data(CommandPalette::PlaceRole).toString();
        draw(second, Qt::AlignLeft, reason.isEmpty() ? place : reason, faint);
        painter->restore();
    }

private:
    static constexpr int margin = 4;
};

} // namespace

CommandPalette::CommandPalette(QAbstractItemModel *commands, QWidget *parent)
    : QDialog(parent), m_query(new QLineEdit(this)), m_list(new QListView(this)),
      m_none(new PlainLabel({}, this)), m_reason(new NoticeLabel(this))
{
    setObjectName(u"commandPalette"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Search commands"));
    m_query->setObjectName(u"commandQuery"_s);
    m_query->setAccessibleName(tr("Search commands"));
    m_query->setPlaceholderText(tr("What do you want to do?"));
    m_query->installEventFilter(this);
    m_list->setObjectName(u"commandList"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(commands);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none->setObjectName(u"noCommand"_s);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->hide();
    m_reason->setObjectName(u"commandReason"_s);
    m_reason->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_query);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_none, 1);
    layout->addWidget(m_reason);
    resizeToText(this, 76, 24);

    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_query, &QLineEdit::returnPressed, this, &CommandPalette::choose);
    connect(m_list, &QListView::activated, this, &CommandPalette::choose);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CommandPalette::sayCurrent);
    m_list->setCurrentIndex(commands->index(0, 0));
    m_query->setFocus();
}

void CommandPalette::search(const QString &text)
{
    Q_EMIT queryChanged(text);
    const bool any = m_list->model()->rowCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any);
    m_reason->hide();
    if (any) {
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
        return;
    }
    m_none->setText(tr("No command matches “%1”.").arg(displayText(text)));
    announce(m_none, m_none->text());
}

/// The focus stays in the field, where nobody hears what goes on in the list.
void CommandPalette::sayCurrent()
{
    m_reason->hide();
    const QModelIndex current = m_list->currentIndex();
    if (isVisible() && current.isValid() && m_query->hasFocus())
        announce(m_list, current.data(Qt::AccessibleTextRole).toString());
}

void CommandPalette::choose()
{
    const QPersistentModelIndex index = m_list->currentIndex();
    if (!index.isValid() || !isVisible()) // one click may say it twice
        return;
    if (const QString reason = index.data(ReasonRole).toString(); !reason.isEmpty()) {
        m_reason->showText(reason, Severity::Info);
        return;
    }
    accept(); // before it is done: that may open a dialog of its own
    Q_EMIT chosen(index);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp
            || key == Qt::Key_PageDown) {
            QApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace HookKeys
