// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "savequestion.h"

#include "preferences.h"

#include <QFileDialog>
#include <QFileInfo>

namespace HookKeys {

QFileDialog *askWhereToSave(QWidget *window, Preferences &preferences, const SaveQuestion &question,
                            QObject *context, const std::function<bool(const QString &path)> &save)
{
    auto *dialog = new QFileDialog(window, question.title, preferences.exportFolder());
    dialog->setObjectName(question.objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(question.filters);
    if (!question.filter.isEmpty())
        dialog->selectNameFilter(question.filter);
    dialog->setDefaultSuffix(QFileInfo(question.fileName).suffix());
    dialog->selectFile(question.fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, context,
                     [&preferences, save](const QString &path) {
                         if (save(path))
                             preferences.setExportFolder(QFileInfo(path).absolutePath());
                     });
    dialog->open();
    return dialog;
}

} // namespace HookKeys
