// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fittingscrollarea.h"

#include "followfocus.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

#include <algorithm>

namespace HookKeys {

FittingScrollArea::FittingScrollArea(QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    followFocus(this);
}

void FittingScrollArea::fit(int width, int room)
{
    const QLayout *content = widget() ? widget()->layout() : nullptr;
    if (!content)
        return;
    const auto height = [content](int wide) {
        return content->hasHeightForWidth() ? content->totalHeightForWidth(wide)
                                            : content->totalMinimumSize().height();
    };
    const bool scrolls = height(width) > room;
    // Not "as needed": beside a bar, texts take more lines, for which a bar is needed.
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int bar = scrolls ? verticalScrollBar()->sizeHint().width() : 0;
    const int all = height(width - bar);
    const int least = std::min(all, fontMetrics().lineSpacing() * 5);
    setMinimumSize(content->totalMinimumSize().width() + bar, std::clamp(room, least, all));
}

QSize FittingScrollArea::minimumSizeHint() const
{
    const QSize hint = QScrollArea::minimumSizeHint();
    const int inner = widget() ? widget()->minimumSizeHint().width() : 0;
    return {std::max(hint.width(), inner + verticalScrollBar()->sizeHint().width()), hint.height()};
}

bool FittingScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool filtered = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry(); // it may need another height
    return filtered;
}

} // namespace HookKeys
