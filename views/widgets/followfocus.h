// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QTabWidget;
class QWidget;

namespace HookKeys {

/// Has @p area, which is no stop of Tab by itself, scroll to what gets the focus in it. Qt does so
/// for steps within it alone, and not for one that comes from a button beside it.
void followFocus(QScrollArea *area);

/// @p content in an area without a frame that scrolls up and down alone, and follows the focus.
[[nodiscard]] QScrollArea *scrollingDown(QWidget *content);

/// Behind @p last the tab key goes through what takes the focus in @p part, which may have been
/// made later, but for the tab bar of @p tabs. Returns the last that it comes to.
QWidget *chainFocus(QWidget *last, const QWidget *part, const QTabWidget *tabs);

/// Shows the tab @p tab of @p tabs or hides it. To a screen reader of Qt 6.4 a tab that cannot be
/// seen is there and can be pressed, unless it is disabled too.
void setTabShown(QTabWidget *tabs, int tab, bool shown);

} // namespace HookKeys
