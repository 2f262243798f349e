// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "buttonbox.h"

#include <QAbstractButton>
#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace HookKeys {

ButtonBox::ButtonBox(StandardButtons buttons, QWidget *parent) : QDialogButtonBox(buttons, parent)
{
}

QSize ButtonBox::minimumSizeHint() const
{
    int widest = 0;
    const auto all = buttons();
    for (const QAbstractButton *button : all) {
        if (!button->isHidden())
            widest = std::max(widest, button->minimumSizeHint().width());
    }
    return {widest, QDialogButtonBox::minimumSizeHint().height()};
}

bool ButtonBox::event(QEvent *event)
{
    const bool handled = QDialogButtonBox::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
        fit();
        setFocusProxy(nullptr); // newer versions of Qt set it each time a button shows or hides
    }
    return handled;
}

void ButtonBox::fit()
{
    int needed = 0;
    const auto all = buttons();
    for (const QAbstractButton *button : all) {
        if (!button->isHidden())
            needed += button->sizeHint().width() + std::max(0, layout()->spacing());
    }
    const Qt::Orientation wanted = needed > width() ? Qt::Vertical : Qt::Horizontal;
    if (wanted == orientation())
        return;
    setOrientation(wanted);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // which it took to the other way
}

void letTabOutOfButtonBoxes(const QWidget *dialog)
{
    const auto boxes = dialog->findChildren<QDialogButtonBox *>();
    for (QDialogButtonBox *box : boxes)
        box->setFocusProxy(nullptr);
}

} // namespace HookKeys
