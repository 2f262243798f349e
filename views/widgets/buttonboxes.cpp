// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "buttonboxes.h"

#include <QDialogButtonBox>

namespace HookKeys {

void letTabOutOfButtonBoxes(const QWidget *dialog)
{
    const auto boxes = dialog->findChildren<QDialogButtonBox *>();
    for (QDialogButtonBox *box : boxes)
        box->setFocusProxy(nullptr);
}

} // namespace HookKeys
