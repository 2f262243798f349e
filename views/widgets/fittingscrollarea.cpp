// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fittingscrollarea.h"

#include <QApplication>
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
    setFocusPolicy(Qt::NoFocus); // it follows the focus of what is in it
    // By itself it does so only for steps within it, and not for one that comes from a button
    // below.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // What is under the pointer stays there, or the click would go elsewhere.
        if (now && widget() && widget()->isAncestorOf(now)
            && QGuiApplication::mouseButtons() == Qt::NoButton)
            ensureWidgetVisible(now, 0, fontMetrics().height());
    });
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

bool FittingScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool filtered = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry(); // it may need another height
    return filtered;
}

} // namespace HookKeys
