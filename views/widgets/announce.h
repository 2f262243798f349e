// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace HookKeys {

/// Has a screen reader say @p text, which @p source shows.
void announce(QWidget *source, const QString &text);

} // namespace HookKeys
