// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filewatch.h"

#include <QDir>
#include <QFileInfo>

#include <chrono>

namespace HookKeys {

FileWatch::FileWatch(const QString &path, QObject *parent)
    : QObject(parent), m_path(QFileInfo(path).absoluteFilePath()), m_last(stamp())
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(std::chrono::milliseconds(100));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_rest,
            qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_rest, &QTimer::timeout, this, &FileWatch::look);
    watch();
}

FileWatch::Stamp FileWatch::stamp() const
{
    QFileInfo info(m_path);
    info.setCaching(false);
    return info.exists() ? Stamp{.modified = info.lastModified(), .size = info.size()} : Stamp();
}

/// Watches the file where it is, and always the nearest folder that is there: a file that is
/// replaced is another one to the watcher.
void FileWatch::watch()
{
    QString folder = QFileInfo(m_path).absolutePath();
    while (!QFileInfo(folder).isDir() && !QDir(folder).isRoot())
        folder = QFileInfo(folder).absolutePath();
    for (const QString &path : {m_path, folder})
        if (QFileInfo::exists(path)
            && !(m_watcher.files() + m_watcher.directories()).contains(path))
            m_watcher.addPath(path);
}

void FileWatch::look()
{
    watch();
    const Stamp now = stamp();
    if (now == m_last)
        return;
    m_last = now;
    Q_EMIT changed();
}

} // namespace HookKeys
