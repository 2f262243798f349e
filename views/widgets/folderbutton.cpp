// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folderbutton.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace HookKeys {

FolderButton::FolderButton(QWidget *parent) : QPushButton(tr("Show in folder"), parent)
{
    setObjectName(u"showInFolder"_s);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide();
    connect(this, &QPushButton::clicked, this, [this] { openFolderOf(m_path); });
}

void FolderButton::offer(const QString &path)
{
    m_path = path;
    setVisible(!path.isEmpty());
}

void openFolderOf(const QString &path)
{
    const QFileInfo info(path);
    QDesktopServices::openUrl(
        QUrl::fromLocalFile(info.isDir() ? info.absoluteFilePath() : info.absolutePath()));
}

} // namespace HookKeys
