// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace HookKeys {

/// A box for @p parent called @p objectName, entitled @p title, that asks before something that
/// cannot be undone: its texts are plain, and it is deleted once it is closed. The texts and the
/// buttons that do something are added before openWarningBox().
[[nodiscard]] QMessageBox *makeWarningBox(const QString &objectName, const QString &title,
                                          QWidget *parent);
/// Opens @p box with Cancel as its last button, which Return and Escape press.
void openWarningBox(QMessageBox *box);

} // namespace HookKeys
