// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wrappingform.h"

#include <QWidget>

#include <algorithm>

namespace HookKeys {

int WrappingForm::widest(ItemRole role) const
{
    int width = 0;
    for (int row = 0; row < rowCount(); ++row) {
        const QLayoutItem *item = itemAt(row, role);
        if (item && !item->isEmpty())
            width = std::max(width, item->minimumSize().width());
    }
    return width;
}

QSize WrappingForm::minimumSize() const
{
    const QMargins margins = contentsMargins();
    const int width = std::max({widest(LabelRole), widest(FieldRole), widest(SpanningRole)});
    return {width + margins.left() + margins.right(), QFormLayout::minimumSize().height()};
}

void WrappingForm::setGeometry(const QRect &rect)
{
    const QMargins margins = contentsMargins();
    const int beside = widest(LabelRole) + std::max(0, horizontalSpacing()) + widest(FieldRole);
    const bool wraps = beside > rect.width() - margins.left() - margins.right();
    // The width that a widget has before it gets one is next to none: rows that wrap in there
    // would take a height for it that their window keeps.
    const QWidget *window = parentWidget() ? parentWidget()->window() : nullptr;
    const bool hasWidth = window && (window->isVisible() || window->testAttribute(Qt::WA_Resized));
    // It tells its window, which lays it out once more.
    if (const RowWrapPolicy wanted = wraps ? WrapAllRows : DontWrapRows;
        hasWidth && wanted != rowWrapPolicy())
        setRowWrapPolicy(wanted);
    QFormLayout::setGeometry(rect);
}

} // namespace HookKeys
