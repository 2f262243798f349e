// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyhistory.h"
#include "sqlitefile.h"

#include <QStringList>

namespace HookKeys {

/// The history in one SqliteFile. Holds names, ids and public keys alone: nothing private.
class SqliteKeyHistory final : public KeyHistory
{
    Q_OBJECT

public:
    /// @p path is the file; its folder is made when something is first remembered.
    explicit SqliteKeyHistory(const QString &path, QObject *parent = nullptr);

    std::optional<KeyMemory> see(const QString &org, const QString &id,
                                 const QByteArray &thumbprint, const QDateTime &time) override;
    void replace(const QString &org, const QString &id, const QByteArray &thumbprint,
                 const QDateTime &time) override;
    void keep(const QString &org, const KeptKey &key) override;
    [[nodiscard]] QList<KeptKey> kept(const QString &org) override;
    bool forgetOrg(const QString &org) override;

private:
    /// As SqliteFile::run(); no rows, and failed(), where that fails.
    std::optional<QList<SqliteRow>> run(const QString &sql, const QVariantMap &values);
    void tellProblem(const QString &problem);

    SqliteFile m_file;
    QStringList m_told;
};

} // namespace HookKeys
