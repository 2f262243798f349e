// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fittingdialog.h"

#include "buttonbox.h"
#include "callback.h"
#include "fittingscrollarea.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QStyle>
#include <QWindow>

#include <algorithm>
#include <utility>

namespace HookKeys {

int FittingDialog::neededHeight() const
{
    const auto height = [this] {
        return layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                             : layout()->totalMinimumSize().height();
    };
    if (auto *area = findChild<FittingScrollArea *>({}, Qt::FindDirectChildrenOnly)) {
        const int frame = std::max(frameSize().height() - this->height(),
                                   2 * style()->pixelMetric(QStyle::PM_TitleBarHeight));
        const int besides = height() - area->minimumHeight();
        const QMargins margins = layout()->contentsMargins();
        area->fit(width() - margins.left() - margins.right(),
                  screen()->availableSize().height() - frame - besides);
    }
    return height();
}

/// Whether @p fit has to wait, for the window manager is about to find a place for what is shown.
/// Until then X tells of places where it is on the way there, such as the corner of the screen, and
/// a new size would be sent along with that place, as if it were wanted.
bool FittingDialog::waitsForPlace(Fit fit)
{
    QWindow *window = windowHandle();
    if (!isVisible() || !window || window->isExposed())
        return false;
    m_waiting = std::max(m_waiting, fit);
    window->installEventFilter(this);
    return true;
}

void FittingDialog::grow()
{
    if (waitsForPlace(Fit::Grow))
        return;
    int needed = neededHeight();
    // What scrolls does so up and down alone: in a narrower dialog its right end would be cut off.
    const int room = screen()->availableSize().width() - (frameSize().width() - width());
    if (const int wide = std::min(layout()->totalMinimumSize().width(), room); width() < wide) {
        resize(wide, height());
        needed = neededHeight();
    }
    if (height() < needed)
        resize(width(), needed);
}

/// What was hidden just now has not told all those around it yet: neither the items that remember
/// what a widget needs, nor the layouts that remember what their items do.
void FittingDialog::forgetHeights()
{
    const auto widgets = findChildren<QWidget *>();
    for (QWidget *each : widgets)
        each->updateGeometry();
    const auto layouts = findChildren<QLayout *>();
    for (QLayout *each : layouts)
        each->invalidate();
}

void FittingDialog::shrink()
{
    if (waitsForPlace(Fit::Shrink))
        return;
    forgetHeights();
    const int needed = neededHeight();
    layout()->activate(); // or else the dialog keeps its least height
    resize(width(), needed);
}

void FittingDialog::setVisible(bool visible)
{
    // Its size is known before it shows: what changes it while the window manager finds a place for
    // it takes it to the corner of the screen.
    if (visible && isHidden() && layout()) {
        ensurePolished();
        letTabOutOfButtonBoxes(this);
        forgetHeights();
        if (!testAttribute(Qt::WA_Resized)) {
            setMinimumWidth(std::min(fontMetrics().averageCharWidth() * m_usualLetters,
                                     screen()->availableSize().width()));
            adjustSize();
            setMinimumWidth(0);
        }
        grow();
    }
    QDialog::setVisible(visible);
}

bool FittingDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    const bool mayNeedMore = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show
                             || event->type() == QEvent::Resize;
    if (mayNeedMore && layout())
        grow();
    return handled;
}

bool FittingDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == windowHandle() && event->type() == QEvent::Expose && windowHandle()->isExposed()
        && m_waiting != Fit::No) {
        later(this, [this, fit = std::exchange(m_waiting, Fit::No)] {
            fit == Fit::Shrink ? shrink() : grow();
        });
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace HookKeys
