// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actionhint.h"

#include "plainlabel.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace HookKeys {
namespace {

struct ActionHint
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::ActionHint)
};

} // namespace

void setActionHint(QAction *action, const QString &text, const QString &block)
{
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    const QString use =
        keys.isEmpty() ? text
                       : ActionHint::tr("%1 (%2)", "what a button does; its keys").arg(text, keys);
    action->setToolTip(plainToolTip(block.isEmpty() ? use : block));
    action->setStatusTip(block);
}

void setActionBlock(QAction *action, const QString &text, const QString &block)
{
    action->setEnabled(block.isEmpty());
    setActionHint(action, text, block);
}

void setWidgetBlock(QWidget *widget, const QString &block, const QString &use)
{
    widget->setEnabled(block.isEmpty());
    widget->setToolTip(plainToolTip(block.isEmpty() ? use : block));
    widget->setAccessibleDescription(block);
}

} // namespace HookKeys
