// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdelegate.h"

#include "appearance.h"
#include "finding.h"

#include <QAbstractItemView>

namespace HookKeys {

MarkDelegate::MarkDelegate(QAbstractItemView *view, Mark mark)
    : QStyledItemDelegate(view), m_view(view), m_mark(std::move(mark))
{
}

void MarkDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // The selection shows where one is; a focus frame would only dim the text under it.
    if (option->state.testFlag(QStyle::State_Selected))
        option->state.setFlag(QStyle::State_HasFocus, false);
    QPalette &palette = option->palette;
    if (m_highlightRole && index.data(*m_highlightRole).toBool())
        option->backgroundBrush = severityGround(Severity::Info, palette);
    if (m_view->hasFocus()) {
        palette.setColor(
            QPalette::HighlightedText,
            readable(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)));
    } else {
        const QColor tint = severityGround(Severity::Info, palette);
        palette.setColor(QPalette::Highlight, tint);
        palette.setColor(QPalette::HighlightedText,
                         readable(palette.color(QPalette::WindowText), tint));
    }
    const QIcon mark = m_mark(index);
    if (mark.isNull())
        return;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = mark;
    if (option->state.testFlag(QStyle::State_Selected) && !m_view->hasFocus()) {
        // Drawn for the strong selection it would not be seen on the tint.
        const QPixmap still =
            option->icon.pixmap(option->decorationSize, m_view->devicePixelRatioF());
        option->icon = QIcon(still);
        option->icon.addPixmap(still, QIcon::Selected);
    }
}

} // namespace HookKeys
