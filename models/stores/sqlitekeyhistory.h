// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyhistory.h"

#include <QVariantList>

class QSqlError;
class QSqlQuery;

namespace HookKeys {

/// The history in one SQLite file, 0600, opened when it is first needed. Several copies of the
/// program may use it at a time. A damaged file is set aside as `<name>.damaged-<n>` and a new one
/// begun. Holds thumbprints and ids alone: nothing private.
class SqliteKeyHistory final : public KeyHistory
{
    Q_OBJECT

public:
    /// @p path is the file; its folder is made when something is first remembered.
    explicit SqliteKeyHistory(QString path, QObject *parent = nullptr);
    ~SqliteKeyHistory() override;
    Q_DISABLE_COPY_MOVE(SqliteKeyHistory)

    std::optional<KeyMemory> see(const QString &org, const QString &id,
                                 const QByteArray &thumbprint, const QDateTime &time) override;
    void replace(const QString &org, const QString &id, const QByteArray &thumbprint,
                 const QDateTime &time) override;
    void forgetOrg(const QString &org) override;

private:
    enum class State { Closed, Open, Damaged, Unusable };

    [[nodiscard]] bool isOpen();
    [[nodiscard]] bool makeFile();
    [[nodiscard]] bool openFile();
    [[nodiscard]] bool makeTable();
    void close();
    /// Runs @p sql with @p values; false, and fail(), if that fails.
    [[nodiscard]] bool run(QSqlQuery &query, const QString &sql, const QVariantList &values = {});
    void fail(const QSqlError &error);
    void setAside();
    void tell(const QString &problem);

    QString m_path;
    QString m_connection; ///< Its name to Qt Sql, unlike any other.
    State m_state = State::Closed;
    bool m_damaged = false; ///< The last failure was that the file is no database or a broken one.
    bool m_told = false;
};

} // namespace HookKeys
