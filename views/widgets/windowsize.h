// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace HookKeys {

/// Gives @p window, which is not shown yet, room for @p lines of @p letters each in its font, but
/// no more than nine tenths of its screen, whose rest is for the frame.
void resizeToText(QWidget *window, int letters, int lines);

} // namespace HookKeys
