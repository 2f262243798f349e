// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fittingdialog.h"

#include <QEvent>
#include <QLayout>

namespace HookKeys {

bool FittingDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    const bool mayNeedMore = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show
                             || event->type() == QEvent::Resize;
    if (mayNeedMore && layout() && layout()->hasHeightForWidth()) {
        const int needed = layout()->totalHeightForWidth(width());
        if (height() < needed)
            resize(width(), needed);
    }
    return handled;
}

} // namespace HookKeys
