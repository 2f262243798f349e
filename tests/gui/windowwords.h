// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace HookKeys {

/// The words that a picture of @p window shows whenever and wherever it is taken, one a line:
/// titles, menus, buttons, tabs, column headers and the first column of tables. What depends on the
/// day is left out.
[[nodiscard]] QString windowWords(const QWidget *window);

} // namespace HookKeys
