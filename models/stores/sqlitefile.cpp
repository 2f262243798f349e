// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitefile.h"

#include "displaytext.h"
#include "filelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QLockFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// SQLite's own numbers: https://sqlite.org/rescode.html
enum SqliteCode { Corrupt = 11, NotADatabase = 26 };

/// To Qt a text without a buffer is no text but NULL.
QVariant bound(const QVariant &value)
{
    return value.typeId() == QMetaType::QString && value.toString().isNull() ? u""_s : value;
}

} // namespace

SqliteFile::SqliteFile(QString path, SqliteDesign design, QObject *parent)
    : QObject(parent), m_path(std::move(path)), m_design(std::move(design)),
      m_connection(u"sqlite-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

SqliteFile::~SqliteFile()
{
    close();
}

bool SqliteFile::exists() const
{
    return QFileInfo::exists(m_path);
}

QStringList SqliteFile::damagedFiles() const
{
    const QFileInfo info(m_path);
    QStringList paths;
    const QStringList names =
        info.dir().entryList({info.fileName() + u".damaged-*"_s}, QDir::Files | QDir::Hidden);
    for (const QString &name : names)
        paths.append(info.dir().filePath(name));
    return paths;
}

QString SqliteFile::damagedNotice() const
{
    QStringList files = damagedFiles();
    if (files.isEmpty())
        return {};
    std::ranges::transform(files, files.begin(), displayPath);
    return tr("%n damaged file(s) that HookKeys set aside may still say something of the org, and "
              "HookKeys cannot take that out of there: %1. Delete what you do not need any more.",
              nullptr, int(files.size()))
        .arg(QLocale().createSeparatedList(files));
}

QString SqliteFile::mark() const
{
    const QFileInfo info(m_path);
    return info.path() + u"/."_s + info.fileName() + u".begun"_s;
}

Result<QList<SqliteRow>> SqliteFile::run(const QString &sql, const QVariantMap &values)
{
    if (const auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    auto rows = runOnce(sql, values);
    if (rows || !m_damaged || m_inTransaction)
        return rows;
    if (const auto opened = open(); !opened)
        return tl::unexpected(opened.error());
    return runOnce(sql, values);
}

Result<QList<SqliteRow>> SqliteFile::runOnce(const QString &sql, const QVariantMap &values)
{
    m_damaged = false;
    std::optional<QSqlError> error;
    QList<SqliteRow> rows;
    {
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        query.setForwardOnly(true);
        bool good = query.prepare(sql);
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            query.bindValue(u':' + value.key(), bound(value.value()));
        good = good && query.exec();
        while (good && query.next()) {
            const QSqlRecord record = query.record();
            SqliteRow row;
            for (int i = 0; i < record.count(); ++i)
                row.insert(record.fieldName(i), record.value(i));
            rows += row;
        }
        // The damage may lie in a later row.
        if (!good || query.lastError().isValid())
            error = query.lastError();
    } // a query that is left over would keep the file open
    if (error)
        return failed(*error);
    return rows;
}

Result<int> SqliteFile::number(const QString &sql)
{
    const auto rows = runOnce(sql, {});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->isEmpty() ? 0 : rows->first().first().toInt();
}

Result<void> SqliteFile::open()
{
    if (m_unusable)
        return tl::unexpected(*m_unusable);
    // What is written into a file that somebody deleted is lost.
    if (m_open && !m_inTransaction && !exists())
        close();
    if (m_open)
        return {};
    if (m_inTransaction)
        return failure(ErrorKind::File, tr("The file %1 was damaged, so nothing of this was saved: "
                                           "try again.")
                                            .arg(displayPath(m_path)));
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return giveUp(tr("Qt's plugin for SQLite is not installed: install it, and start HookKeys "
                         "again."));
    const QFileInfo info(m_path);
    if (info.exists() && !info.isFile())
        return giveUp(tr("%1 is a folder or a device, not a file: move it to another place, and "
                         "start HookKeys again.")
                          .arg(displayPath(m_path)));
    info.absoluteDir().mkpath(u"."_s);
    // Only one copy at a time makes the file, judges it and sets it aside: another one would take
    // it for empty, or set the new one aside for the old.
    QLockFile lock(m_path + u".lock"_s);
    if (!takeLock(lock, m_design.patience) && lock.error() == QLockFile::LockFailedError)
        return failure(
            ErrorKind::File,
            tr("Another copy of HookKeys is opening the file %1.").arg(displayPath(m_path)));
    auto opened = openLocked();
    if (!opened)
        close();
    return opened;
}

Result<void> SqliteFile::openLocked()
{
    const QFileInfo info(m_path);
    // Where earlier versions had it.
    (void)QFile::rename(m_path + u".begun"_s, mark());
    const bool known = QFileInfo::exists(mark());
    QString lost;
    if (!info.exists() && known)
        lost = tr("The file %1 was deleted, and HookKeys begins a new one.");
    else if (known && info.exists() && info.size() == 0) // else it was never more than begun
        lost = tr("The file %1 was empty, and HookKeys begins it anew.");
    if (const auto made = makeFile(); !made)
        return made;

    auto verdict = judge();
    if (verdict && (*verdict == Verdict::Damaged || *verdict == Verdict::Foreign)) {
        if (const auto aside = setAside(*verdict); !aside)
            return aside;
        if (const auto made = makeFile(); !made)
            return made;
        verdict = judge();
    }
    if (!verdict)
        return tl::unexpected(verdict.error());
    m_isNewer = *verdict == Verdict::Newer;
    if (m_isNewer)
        return giveUp(tr("The file %1 was written by a newer HookKeys and is left alone.")
                          .arg(displayPath(m_path)));
    // Writing ahead spares the window the wait for the disk. Without it all works as well.
    (void)runOnce(u"PRAGMA journal_mode = WAL"_s, {});
    (void)runOnce(u"PRAGMA synchronous = NORMAL"_s, {});
    if (const auto migrated = migrate(); !migrated)
        return migrated;
    if (QFile begun(mark()); !known && begun.open(QIODevice::WriteOnly, ownerOnly))
        begun.close();
    m_open = true;
    m_suspect = false;
    if (!lost.isEmpty())
        Q_EMIT begunAnew(lost.arg(displayPath(m_path)));
    return {};
}

/// SQLite makes a new file readable for all; and its companions have the permissions of the file.
Result<void> SqliteFile::makeFile()
{
    QFile file(m_path);
    if (file.open(QIODevice::ReadWrite, ownerOnly) && file.setPermissions(ownerOnly))
        return {};
    return giveUp(tr("The file %1 cannot be written: see to it that the file and its folder are "
                     "yours, and start HookKeys again.")
                      .arg(displayPath(m_path)));
}

/// Connects to the file and says what it is, without a change of it.
Result<SqliteFile::Verdict> SqliteFile::judge()
{
    close();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
        database.setDatabaseName(m_path);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_design.patience.count()));
        if (!database.open())
            return failed(database.lastError());
    }
    (void)runOnce(u"PRAGMA trusted_schema = OFF"_s, {});
    const auto version = number(u"PRAGMA user_version"_s);
    const auto verdict = version ? judgeContent(*version) : tl::unexpected(version.error());
    if (!verdict && m_damaged)
        return Verdict::Damaged;
    return verdict;
}

Result<SqliteFile::Verdict> SqliteFile::judgeContent(int version)
{
    const auto id = number(u"PRAGMA application_id"_s);
    if (!id)
        return tl::unexpected(id.error());
    const auto tables = number(u"SELECT count(*) AS n FROM sqlite_master"_s);
    if (!tables)
        return tl::unexpected(tables.error());
    if (m_suspect) {
        const auto check = runOnce(u"PRAGMA quick_check(1)"_s, {});
        if (!check)
            return tl::unexpected(check.error());
        if (check->isEmpty() || check->first().first().toString() != u"ok")
            return Verdict::Damaged;
    }
    if (*id == 0 && version == 0 && *tables == 0)
        return Verdict::Ours; // a new one
    if (*id == 0 && version > 0 && !m_design.sign.isEmpty()) {
        const auto ours = number(m_design.sign);
        if (!ours)
            return tl::unexpected(ours.error());
        if (*ours == 0)
            return Verdict::Foreign;
    } else if (*id != m_design.applicationId) {
        return Verdict::Foreign;
    }
    if (version < 0) // SQLite keeps any number, and no HookKeys wrote that one
        return Verdict::Damaged;
    return version > m_design.migrations.size() ? Verdict::Newer : Verdict::Ours;
}

Result<void> SqliteFile::migrate()
{
    const auto version = number(u"PRAGMA user_version"_s);
    if (!version)
        return tl::unexpected(version.error());
    const auto id = number(u"PRAGMA application_id"_s);
    if (!id)
        return tl::unexpected(id.error());
    const qsizetype wanted = m_design.migrations.size();
    if (*version == wanted && *id == m_design.applicationId)
        return {};
    QStringList statements{u"BEGIN IMMEDIATE"_s};
    for (qsizetype n = *version; n < wanted; ++n)
        statements += m_design.migrations[n];
    statements += {u"PRAGMA application_id = %1"_s.arg(m_design.applicationId),
                   u"PRAGMA user_version = %1"_s.arg(wanted), u"COMMIT"_s};
    for (const QString &statement : statements)
        if (const auto done = runOnce(statement, {}); !done)
            return tl::unexpected(done.error()); // and closing takes back what was begun
    return {};
}

Result<void> SqliteFile::setAside(Verdict verdict)
{
    close();
    const QString word = verdict == Verdict::Damaged ? u"damaged"_s : u"foreign"_s;
    const QString log = m_path + u"-wal"_s;
    const bool hasLog = QFileInfo::exists(log);
    QString aside;
    QString asideLog;
    for (int n = 1;
         aside.isEmpty() || QFileInfo::exists(aside) || (hasLog && QFileInfo::exists(asideLog));
         ++n) {
        aside = u"%1.%2-%3"_s.arg(m_path, word, QString::number(n));
        asideLog = aside + u"-wal"_s;
    }
    // The log goes first: one that was left would be taken for the new file's.
    const bool isLogAside = hasLog && QFile::rename(log, asideLog);
    const bool isAside = isLogAside == hasLog && QFile::rename(m_path, aside);
    if (isAside)
        QFile::remove(m_path + u"-shm"_s);
    else if (isLogAside)
        QFile::rename(asideLog, log);
    if (!isAside) {
        return giveUp((verdict == Verdict::Damaged
                           ? tr("The file %1 is damaged and could not be set aside: move it to "
                                "another place, and start HookKeys again.")
                           : tr("The file %1 is another program's and could not be set aside: move "
                                "it to another place, and start HookKeys again."))
                          .arg(displayPath(m_path)));
    }
    Q_EMIT begunAnew((verdict == Verdict::Damaged
                          ? tr("The file %1 was damaged and is %2 now. HookKeys begins a new one.")
                          : tr("The file %1 was another program's and is %2 now. HookKeys begins a "
                               "new one."))
                         .arg(displayPath(m_path), displayPath(aside)));
    return {};
}

void SqliteFile::close()
{
    m_open = false;
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

tl::unexpected<Error> SqliteFile::failed(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    m_damaged = code == Corrupt || code == NotADatabase;
    if (m_damaged && m_open) {
        m_suspect = true;
        close();
    }
    return failure(ErrorKind::File,
                   tr("The file %1 cannot be used (%2): see to it that the file and its folder are "
                      "yours and have room.")
                       .arg(displayPath(m_path), displayText(error.databaseText())));
}

tl::unexpected<Error> SqliteFile::giveUp(const QString &summary)
{
    m_unusable = errorOf(ErrorKind::File, summary);
    return tl::unexpected(*m_unusable);
}

Result<SqliteTransaction> SqliteTransaction::begin(SqliteFile &file)
{
    // At once for writing: one that read first could find that another copy wrote meanwhile.
    if (const auto begun = file.run(u"BEGIN IMMEDIATE"_s); !begun)
        return tl::unexpected(begun.error());
    file.m_inTransaction = true;
    return SqliteTransaction(file);
}

SqliteTransaction::SqliteTransaction(SqliteTransaction &&other) noexcept
    : m_file(std::exchange(other.m_file, nullptr))
{
}

SqliteTransaction::~SqliteTransaction()
{
    if (!m_file)
        return;
    m_file->m_inTransaction = false;
    if (m_file->m_open) // it may have been closed over damage
        (void)m_file->runOnce(u"ROLLBACK"_s, {});
}

Result<void> SqliteTransaction::commit()
{
    if (const auto done = m_file->run(u"COMMIT"_s); !done)
        return tl::unexpected(done.error()); // and what was begun is rolled back
    std::exchange(m_file, nullptr)->m_inTransaction = false;
    return {};
}

} // namespace HookKeys
