// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace HookKeys {

class MainWindow;

/// Takes a picture of the widget, and calls it by the name.
using PictureTaker = std::function<void(const QString &name, QWidget *widget)>;

/// Takes the pictures of the page of hooks, of a hook that was looked at, and of a token that is
/// accepted and one that is refused, in @p window, which shows the demo org and its keys.
void takeHookPictures(MainWindow &window, const PictureTaker &take);

} // namespace HookKeys
