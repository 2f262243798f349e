// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace HookKeys {

/// Shows where something was saved, in the system's file manager; hidden until something was.
class FolderButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit FolderButton(QWidget *parent = nullptr);

    /// Offers the folder of the file @p path, or @p path itself if it is a folder; empty: nothing.
    void offer(const QString &path);

private:
    QString m_path;
};

/// Shows the folder of the file @p path, or @p path itself if it is a folder.
void openFolderOf(const QString &path);

} // namespace HookKeys
