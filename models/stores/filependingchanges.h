// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pendingchanges.h"

#include <QHash>

#include <memory>

class QLockFile;

namespace HookKeys {

/// The changes under way in one small file, 0600, a running program: `pending-<n>.json`, held by a
/// lock beside it, and gone when nothing is under way. A file whose owner runs no more is taken
/// over by whoever asks for it next. Holds names and ids alone: nothing private.
class FilePendingChanges final : public PendingChanges
{
public:
    /// The files lie in @p folder, which is made when something is first written.
    explicit FilePendingChanges(QString folder);
    ~FilePendingChanges() override;
    Q_DISABLE_COPY_MOVE(FilePendingChanges)

    QString begin(const QString &org, const PendingChange &change) override;
    void end(const QString &id) override;
    QList<Entry> left(const QString &org) override;
    QStringList orgs() override;

private:
    struct Written
    {
        QString org;
        Entry entry;
    };

    [[nodiscard]] static QList<Written> read(const QString &path);
    void takeOver();
    [[nodiscard]] bool write();

    QString m_folder;
    QString m_name; ///< Of this program's file.
    std::unique_ptr<QLockFile> m_lock;
    QList<Written> m_written;
};

} // namespace HookKeys
