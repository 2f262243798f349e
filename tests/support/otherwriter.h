// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>

namespace HookKeys {

/// Another program that writes into the SQLite file @p path, and for so long nobody else can.
class OtherWriter final
{
public:
    explicit OtherWriter(const QString &path) : m_connection(path)
    {
        QSqlDatabase copy = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
        copy.setDatabaseName(path);
        m_isWriting = copy.open() && QSqlQuery(copy).exec(QStringLiteral("BEGIN IMMEDIATE"));
    }
    ~OtherWriter() { QSqlDatabase::removeDatabase(m_connection); } // closes it, which rolls back
    Q_DISABLE_COPY_MOVE(OtherWriter)

    [[nodiscard]] bool isWriting() const { return m_isWriting; }

private:
    QString m_connection;
    bool m_isWriting = false;
};

} // namespace HookKeys
