// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QWidget;

namespace HookKeys {

/// Says of @p action what it does, @p text, with its shortcut; or, with @p block, why it cannot be
/// used now. It stands in the tooltip, which is also what a screen reader describes a button by,
/// and a block in the status tip too, for the search of commands.
void setActionHint(QAction *action, const QString &text, const QString &block);

/// Lets @p action be used unless there is a @p block, and says so as setActionHint() does.
void setActionBlock(QAction *action, const QString &text, const QString &block);

/// The same for a button or a field without an action: it can be used unless there is a @p block.
/// It stands in the tooltip, where else @p use says what the widget does, and is what a screen
/// reader describes it by.
void setWidgetBlock(QWidget *widget, const QString &block, const QString &use = {});

} // namespace HookKeys
