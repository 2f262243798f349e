// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrappingrow.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace HookKeys {

void WrappingRow::setWrapping(bool wraps)
{
    if (std::exchange(m_wraps, wraps) != wraps)
        invalidate();
}

QSize WrappingRow::minimumSize() const
{
    if (!m_wraps)
        return QHBoxLayout::minimumSize();
    const QMargins margins = contentsMargins();
    int widest = 0;
    for (int i = 0; i < count(); ++i)
        widest = std::max(widest, itemAt(i)->minimumSize().width());
    return {widest + margins.left() + margins.right(), QHBoxLayout::minimumSize().height()};
}

bool WrappingRow::isInOneLine(int width) const
{
    return !m_wraps || width >= QHBoxLayout::minimumSize().width();
}

int WrappingRow::heightForWidth(int width) const
{
    if (!isInOneLine(width))
        return layOut({0, 0, width, 0}, false);
    return QHBoxLayout::hasHeightForWidth() ? QHBoxLayout::heightForWidth(width)
                                            : QHBoxLayout::sizeHint().height();
}

int WrappingRow::minimumHeightForWidth(int width) const
{
    if (!isInOneLine(width))
        return layOut({0, 0, width, 0}, false);
    return QHBoxLayout::hasHeightForWidth() ? QHBoxLayout::minimumHeightForWidth(width)
                                            : QHBoxLayout::minimumSize().height();
}

void WrappingRow::setGeometry(const QRect &rect)
{
    QHBoxLayout::setGeometry(rect);
    if (!isInOneLine(rect.width()))
        layOut(rect, true);
}

/// Puts what is in it one after the other into lines as wide as @p rect, if it @p moves them at
/// all, and returns how high that is. What may grow has what its line leaves.
int WrappingRow::layOut(const QRect &rect, bool moves) const
{
    const QMargins margins = contentsMargins();
    const QRect room = rect.marginsRemoved(margins);
    const int gap = std::max(0, spacing());
    int y = room.top();
    for (int i = 0; i < count();) {
        // The line that begins here.
        QList<QPair<QLayoutItem *, int>> line;
        int used = 0;
        int growing = 0;
        for (; i < count(); ++i) {
            QLayoutItem *item = itemAt(i);
            if (item->isEmpty())
                continue; // hidden, or the room between two
            const int wide = std::clamp(item->sizeHint().width(), item->minimumSize().width(),
                                        std::max(room.width(), item->minimumSize().width()));
            if (!line.isEmpty() && used + gap + wide > room.width())
                break;
            used += wide + (line.isEmpty() ? 0 : gap);
            growing += item->expandingDirections() & Qt::Horizontal ? 1 : 0;
            line.append({item, wide});
        }
        int x = room.left();
        int high = 0;
        for (auto &[item, wide] : line) {
            if (growing > 0 && (item->expandingDirections() & Qt::Horizontal))
                wide += std::max(0, room.width() - used) / growing;
            high = std::max(high, item->hasHeightForWidth() ? item->heightForWidth(wide)
                                                            : item->sizeHint().height());
        }
        for (const auto &[item, wide] : std::as_const(line)) {
            const QRect place(x, y, wide, high);
            if (moves)
                item->setGeometry(
                    QStyle::visualRect(parentWidget()->layoutDirection(), rect, place));
            x += wide + gap;
        }
        if (!line.isEmpty())
            y += high + gap;
    }
    return y - (y > room.top() ? gap : 0) - rect.top() + margins.bottom();
}

} // namespace HookKeys
