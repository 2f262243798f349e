// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snapshotstore.h"
#include "sqlitefile.h"

namespace HookKeys {

/// The snapshots in one SqliteFile, which is never thrown away. Holds nothing private.
class SqliteSnapshots final : public SnapshotStore
{
    Q_OBJECT

public:
    /// @p path is the file; its folder is made when the first snapshot is kept.
    explicit SqliteSnapshots(const QString &path, QObject *parent = nullptr);

    Result<QString> add(const SnapshotInfo &info, const QByteArray &document) override;
    Result<QList<SnapshotInfo>> list() override;
    Result<QByteArray> document(const QString &id) override;
    Result<void> rename(const QString &id, const QString &name) override;
    Result<void> remove(const QString &id) override;

private:
    SqliteFile m_file;
};

} // namespace HookKeys
