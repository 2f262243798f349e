// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace HookKeys {

/// Tells when somebody changed a file, which may also not be there yet, or be replaced by another.
class FileWatch final : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(const QString &path, QObject *parent = nullptr);

Q_SIGNALS:
    /// The file is another one than when this was last said, and a moment of rest followed.
    void changed();

private:
    struct Stamp
    {
        QDateTime modified;
        qint64 size = -1;

        bool operator==(const Stamp &) const = default;
    };

    [[nodiscard]] Stamp stamp() const;
    void watch();
    void look();

    QString m_path;
    QFileSystemWatcher m_watcher;
    QTimer m_rest;
    Stamp m_last;
};

} // namespace HookKeys
