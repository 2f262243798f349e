// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace HookKeys {

class FolderButton;

/// Puts @p text on the clipboard and says so, see showCopied().
void copyText(const QString &text, const QString &what, QWidget *source);

/// Says that @p what ("JWK of partner-api") was copied by @p source: in the status bar of its
/// window or, if that has none, beside it; to a screen reader; and for a while by a tick on
/// @p source, if it is a button.
void showCopied(const QString &what, QWidget *source);

/// Says in the same ways that the file @p path was saved by @p source, and has @p folder offer
/// where.
void showFileSaved(const QString &path, QWidget *source, FolderButton *folder);

} // namespace HookKeys
