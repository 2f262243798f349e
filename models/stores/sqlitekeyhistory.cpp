// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitekeyhistory.h"

#include "displaytext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr int tableVersion = 1;

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

SqliteKeyHistory::SqliteKeyHistory(QString path, QObject *parent)
    : KeyHistory(parent), m_path(std::move(path)),
      m_connection(u"history-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

SqliteKeyHistory::~SqliteKeyHistory()
{
    close();
}

std::optional<KeyMemory> SqliteKeyHistory::see(const QString &org, const QString &id,
                                               const QByteArray &thumbprint, const QDateTime &time)
{
    if (!isOpen())
        return std::nullopt;
    QSqlQuery query(QSqlDatabase::database(m_connection));
    if (!run(query,
             u"SELECT thumbprint, first_seen, last_seen FROM keys WHERE org = ? AND id = ?"_s,
             {org, id}))
        return std::nullopt;
    if (!query.next()) {
        // Another copy of the program may have been quicker.
        (void)run(query, u"INSERT INTO keys VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                  {org, id, QString::fromLatin1(thumbprint), timeText(time), timeText(time)});
        return std::nullopt;
    }
    const KeyMemory memory{query.value(0).toString().toLatin1(),
                           QDateTime::fromString(query.value(1).toString(), Qt::ISODateWithMs),
                           QDateTime::fromString(query.value(2).toString(), Qt::ISODateWithMs)};
    if (memory.thumbprint == thumbprint)
        (void)run(query, u"UPDATE keys SET last_seen = ? WHERE org = ? AND id = ?"_s,
                  {timeText(time), org, id});
    return memory;
}

void SqliteKeyHistory::replace(const QString &org, const QString &id, const QByteArray &thumbprint,
                               const QDateTime &time)
{
    if (!isOpen())
        return;
    QSqlQuery query(QSqlDatabase::database(m_connection));
    (void)run(query, u"INSERT OR REPLACE INTO keys VALUES (?, ?, ?, ?, ?)"_s,
              {org, id, QString::fromLatin1(thumbprint), timeText(time), timeText(time)});
}

void SqliteKeyHistory::forgetOrg(const QString &org)
{
    if (!QFile::exists(m_path) || !isOpen())
        return;
    QSqlQuery query(QSqlDatabase::database(m_connection));
    (void)run(query, u"DELETE FROM keys WHERE org = ?"_s, {org});
}

bool SqliteKeyHistory::isOpen()
{
    if (m_state == State::Damaged) {
        setAside();
        m_state = State::Closed;
    }
    if (m_state == State::Closed) {
        m_state = State::Unusable;
        if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s)) {
            tell(tr("Qt's plugin for SQLite is not installed, so HookKeys cannot notice when a "
                    "public key is changed. Install it, and start HookKeys again."));
        } else if (makeFile()) {
            bool opened = openFile();
            if (!opened && m_damaged) {
                setAside();
                opened = makeFile() && openFile();
            }
            if (opened)
                m_state = State::Open;
            else
                close();
        }
    }
    return m_state == State::Open;
}

/// SQLite makes a new file readable for all; and its companions have the permissions of the file.
bool SqliteKeyHistory::makeFile()
{
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QFile file(m_path);
    if (QFileInfo(m_path).absoluteDir().mkpath(u"."_s) && file.open(QIODevice::ReadWrite, ownerOnly)
        && file.setPermissions(ownerOnly))
        return true;
    tell(tr("The file %1 cannot be written, so HookKeys does not remember the public keys and "
            "cannot notice when one is changed. See to it that the file and its folder are yours, "
            "and start HookKeys again.")
             .arg(displayPath(m_path)));
    return false;
}

bool SqliteKeyHistory::openFile()
{
    m_damaged = false;
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(m_path);
    // Others write for a millisecond at most; the window must not wait for long.
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=500"_s);
    if (!database.open()) {
        fail(database.lastError());
        return false;
    }
    QSqlQuery query(database);
    // Writing ahead spares the window the wait for the disk. Without it all works as well.
    query.exec(u"PRAGMA journal_mode = WAL"_s);
    query.exec(u"PRAGMA synchronous = NORMAL"_s);
    query.finish();
    return makeTable();
}

bool SqliteKeyHistory::makeTable()
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    if (!run(query, u"PRAGMA quick_check(1)"_s))
        return false;
    if (!query.next() || query.value(0).toString() != u"ok") {
        m_damaged = true;
        return false;
    }
    if (!run(query, u"PRAGMA user_version"_s))
        return false;
    const int version = query.next() ? query.value(0).toInt() : 0;
    if (version > tableVersion) {
        tell(tr("The file %1 was written by a newer HookKeys and is left alone: this one does not "
                "notice when a public key is changed.")
                 .arg(displayPath(m_path)));
        return false;
    }
    return run(query, u"CREATE TABLE IF NOT EXISTS keys (org TEXT NOT NULL, id TEXT NOT NULL, "
                      "thumbprint TEXT NOT NULL, first_seen TEXT NOT NULL, "
                      "last_seen TEXT NOT NULL, PRIMARY KEY (org, id)) WITHOUT ROWID"_s)
           && (version == tableVersion
               || run(query, u"PRAGMA user_version = %1"_s.arg(tableVersion)));
}

void SqliteKeyHistory::close()
{
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

bool SqliteKeyHistory::run(QSqlQuery &query, const QString &sql, const QVariantList &values)
{
    query.finish();
    bool good = query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    good = good && query.exec();
    if (!good) {
        const QSqlError error = query.lastError();
        query.clear();
        fail(error);
    }
    return good;
}

void SqliteKeyHistory::fail(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    m_damaged = code == 11 || code == 26; // SQLITE_CORRUPT, SQLITE_NOTADB
    if (m_damaged && m_state == State::Open) {
        m_state = State::Damaged; // not set aside yet: a query of it is still there
    } else if (!m_damaged) {
        tell(tr("The file %1 cannot be used (%2), so a public key that is changed may go "
                "unnoticed. See to it that the file and its folder are yours and have room.")
                 .arg(displayPath(m_path), displayText(error.databaseText())));
    }
}

void SqliteKeyHistory::setAside()
{
    close();
    QString aside;
    for (int n = 1; aside.isEmpty() || QFileInfo::exists(aside); ++n)
        aside = u"%1.damaged-%2"_s.arg(m_path).arg(n);
    QFile::rename(m_path + u"-wal"_s, aside + u"-wal"_s);
    QFile::remove(m_path + u"-shm"_s);
    if (QFile::rename(m_path, aside)) {
        tell(tr("The file that remembers the public keys was damaged and is %1 now. HookKeys "
                "begins a new one: keys that were changed before this are not noticed.")
                 .arg(displayPath(aside)));
    } else {
        tell(tr("The file %1 is damaged and could not be set aside: move it to another place and "
                "start HookKeys again.")
                 .arg(displayPath(m_path)));
    }
}

void SqliteKeyHistory::tell(const QString &problem)
{
    if (!std::exchange(m_told, true))
        Q_EMIT failed(problem);
}

} // namespace HookKeys
