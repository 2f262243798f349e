// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>
#include <QVariantMap>

#include <chrono>
#include <optional>

class QSqlDatabase;
class QSqlError;

namespace HookKeys {

/// What a store wants its SQLite file to be.
struct SqliteDesign
{
    /// Says whose the file is, so that no other program's is written to; never 0.
    /// See https://sqlite.org/pragma.html#pragma_application_id
    int applicationId = 0;
    /// Entry n holds the statements that bring a file of version n to version n + 1. Nothing is
    /// ever changed in an entry that was released.
    QList<QStringList> migrations;
    /// A query for a number that is not 0 in this store's files alone, if there are some of the
    /// time before they had an application id.
    QString sign;
    /// How long others that write or open are waited for: they do so for milliseconds, and the
    /// window must not wait for long.
    std::chrono::milliseconds patience{500};
};

/// A row by the names of its columns; an expression needs a name of its own (AS).
using SqliteRow = QVariantMap;

/// One SQLite file under a store, 0600, opened when it is first used. Several copies of the program
/// may use it at a time. It is brought to its store's version by numbered migrations; one of a
/// newer version is left alone. What is damaged is set aside as `<name>.damaged-<n>`, another
/// program's file as `<name>.foreign-<n>`, and a new one is begun: begunAnew() says so, as it does
/// for a file that was emptied or deleted, which `.<name>.begun` remembers: who deletes `<name>*`
/// leaves that.
///
/// Not the whole file is looked through at each start: damage is found by whoever meets it.
class SqliteFile final : public QObject
{
    Q_OBJECT

public:
    /// @p path is the file; its folder is made when it is first opened.
    SqliteFile(QString path, SqliteDesign design, QObject *parent = nullptr);
    ~SqliteFile() override;
    Q_DISABLE_COPY_MOVE(SqliteFile)

    /// Whether there is a file at all: what only takes something away need not make one.
    [[nodiscard]] bool exists() const;

    /// What was set aside because it was damaged, with its paths: files, and the logs of what was
    /// to be written into them (`-wal`).
    [[nodiscard]] QStringList damagedFiles() const;
    /// What the user should know of damagedFiles() where all that is of an org is deleted from this
    /// one: they may have it still, as a translated sentence. Empty if there are none.
    [[nodiscard]] QString damagedNotice() const;
    /// Whether the last statement failed because a newer HookKeys wrote the file.
    [[nodiscard]] bool isNewer() const { return m_isNewer; }
    /// Whether the last statement failed because the file is damaged: the next one meets a new one.
    [[nodiscard]] bool isDamaged() const { return m_damaged; }

    /// Runs the one statement @p sql with @p values for the names that stand in it after a colon,
    /// and returns the rows that it gives. Waits for another copy that writes, but not
    /// longer than the design says. Fails with File; damage that is met is set aside at once, and
    /// the statement run on the new file, unless a transaction is open.
    [[nodiscard]] Result<QList<SqliteRow>> run(const QString &sql, const QVariantMap &values = {});

Q_SIGNALS:
    /// What was remembered is lost: @p why says it, as a whole translated sentence.
    void begunAnew(const QString &why);

private:
    friend class SqliteTransaction;
    enum class Verdict { Ours, Newer, Foreign, Damaged };

    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> openLocked();
    [[nodiscard]] Result<void> makeFile();
    [[nodiscard]] Result<Verdict> judge();
    [[nodiscard]] Result<Verdict> judgeContent(int version);
    [[nodiscard]] Result<void> migrate();
    [[nodiscard]] Result<void> setAside(Verdict verdict);
    [[nodiscard]] Result<QList<SqliteRow>> runOnce(const QString &sql, const QVariantMap &values);
    [[nodiscard]] Result<int> number(const QString &sql);
    [[nodiscard]] tl::unexpected<Error> failed(const QSqlError &error);
    /// Fails with @p summary from now on, whatever is asked.
    [[nodiscard]] tl::unexpected<Error> giveUp(const QString &summary);
    [[nodiscard]] QString mark() const;
    void close();

    QString m_path;
    SqliteDesign m_design;
    QString m_connection; ///< Its name to Qt Sql, unlike any other.
    std::optional<Error> m_unusable;
    bool m_isNewer = false;
    bool m_open = false;
    bool m_damaged = false; ///< The last failure was that the file is no database or a broken one.
    bool m_suspect = false; ///< Damage was met in there: to be looked through when it is opened.
    bool m_inTransaction = false;
};

/// Several statements that count all or not at all. What is not committed is rolled back.
///
///     auto writing = SqliteTransaction::begin(file);
///     if (!writing) …
///     if (auto done = file.run(…); !done) …
///     return writing->commit();
class SqliteTransaction final
{
public:
    /// Begins to write to @p file, which must outlive this; other copies wait meanwhile. One at a
    /// time. Fails with File.
    [[nodiscard]] static Result<SqliteTransaction> begin(SqliteFile &file);
    SqliteTransaction(SqliteTransaction &&other) noexcept;
    SqliteTransaction(const SqliteTransaction &) = delete;
    SqliteTransaction &operator=(const SqliteTransaction &) = delete;
    SqliteTransaction &operator=(SqliteTransaction &&) = delete;
    ~SqliteTransaction();

    /// Makes it count. Fails with File: then nothing of it does.
    [[nodiscard]] Result<void> commit();

private:
    explicit SqliteTransaction(SqliteFile &file) : m_file(&file) {}

    SqliteFile *m_file; ///< None once it is over.
};

} // namespace HookKeys
