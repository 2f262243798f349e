// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace HookKeys {

/// Has a screen reader say @p text, which @p source shows.
void announce(QWidget *source, const QString &text);

/// Shows @p notification, a widget with that role which says @p text, and has a screen reader say
/// it: once, also where it shows already.
void showNotification(QWidget *notification, const QString &text);

} // namespace HookKeys
