// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QFileDialog;
class QObject;
class QWidget;

namespace HookKeys {

class Preferences;

/// Where is this to be saved?
struct SaveQuestion
{
    QString title;       ///< Of the dialog.
    QString objectName;  ///< Of the dialog.
    QString fileName;    ///< The suggested one; its suffix is added to one that has none.
    QStringList filters; ///< As QFileDialog::setNameFilters() takes them.
    QString filter = {}; ///< The one of them to begin with; empty: the first.
};

/// Asks @p question over @p window, which waits for nothing. The dialog begins in the folder of
/// @p preferences that was saved to last, and asks before a file is replaced; then @p save, which
/// is called with the path unless @p context is gone by then, writes the file and returns whether
/// that went well: then the folder is remembered. Nothing is called if the user cancels. Returns
/// the dialog, which is open.
QFileDialog *askWhereToSave(QWidget *window, Preferences &preferences, const SaveQuestion &question,
                            QObject *context, const std::function<bool(const QString &path)> &save);

} // namespace HookKeys
