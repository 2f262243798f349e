// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace HookKeys {

/// Has @p area, which is no stop of Tab by itself, scroll to what gets the focus in it. Qt does so
/// for steps within it alone, and not for one that comes from a button beside it.
void followFocus(QScrollArea *area);

/// @p content in an area without a frame that scrolls up and down alone, and follows the focus.
[[nodiscard]] QScrollArea *scrollingDown(QWidget *content);

} // namespace HookKeys
