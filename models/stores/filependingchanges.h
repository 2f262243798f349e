// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pendingchanges.h"

#include <QJsonArray>

#include <memory>
#include <optional>

class QLockFile;

namespace HookKeys {

/// The changes under way in one small file, 0600, a running program: `pending-<n>.json`, held by a
/// lock beside it, and gone when nothing is under way. A file whose owner runs no more is taken
/// over by whoever asks for it next; what of it cannot be read, or is not understood, stays where
/// it is, for whoever can. Holds names and ids alone: nothing private.
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

    /// What is in a file.
    struct Found
    {
        QList<Written> known;
        QJsonArray unknown; ///< What only a newer version understands, as it is there.
    };

    [[nodiscard]] static std::optional<Found> read(const QString &path);
    void takeOver();
    void takeOver(const QString &path);
    [[nodiscard]] bool write();

    QString m_folder;
    QString m_name; ///< Of this program's file.
    std::unique_ptr<QLockFile> m_lock;
    QList<Written> m_written;
};

} // namespace HookKeys
