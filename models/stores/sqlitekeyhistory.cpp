// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitekeyhistory.h"

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

SqliteDesign design()
{
    return {
        .applicationId = 0x484b6b68, // "HKkh"
        .migrations = {{u"CREATE TABLE IF NOT EXISTS keys (org TEXT NOT NULL, id TEXT NOT NULL, "
                        "thumbprint TEXT NOT NULL, first_seen TEXT NOT NULL, "
                        "last_seen TEXT NOT NULL, PRIMARY KEY (org, id)) WITHOUT ROWID"_s},
                       {u"CREATE TABLE public_keys (org TEXT NOT NULL, id TEXT NOT NULL, "
                        "key_id TEXT NOT NULL, name TEXT NOT NULL, jwk TEXT NOT NULL, "
                        "thumbprint TEXT NOT NULL, last_seen TEXT NOT NULL, "
                        "PRIMARY KEY (org, id, thumbprint)) WITHOUT ROWID"_s}},
        .sign = u"SELECT count(*) = 5 AS ours FROM pragma_table_info('keys') WHERE name IN "
                "('org', 'id', 'thumbprint', 'first_seen', 'last_seen')"_s};
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeOf(const QVariant &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

} // namespace

SqliteKeyHistory::SqliteKeyHistory(const QString &path, QObject *parent)
    : KeyHistory(parent), m_file(path, design())
{
    connect(&m_file, &SqliteFile::begunAnew, this, [this](const QString &why) {
        tellProblem(
            tr("%1 In it HookKeys remembers the public keys: those that were changed before this "
               "are not noticed.")
                .arg(why));
    });
}

std::optional<KeyMemory> SqliteKeyHistory::see(const QString &org, const QString &id,
                                               const QByteArray &thumbprint, const QDateTime &time)
{
    const auto rows =
        run(u"SELECT thumbprint, first_seen, last_seen FROM keys WHERE org = :org AND id = :id"_s,
            {{u"org"_s, org}, {u"id"_s, id}});
    if (!rows)
        return std::nullopt;
    if (rows->isEmpty()) {
        // Another copy of the program may have been quicker.
        run(u"INSERT INTO keys (org, id, thumbprint, first_seen, last_seen) "
            "VALUES (:org, :id, :thumbprint, :time, :time) ON CONFLICT DO NOTHING"_s,
            {{u"org"_s, org},
             {u"id"_s, id},
             {u"thumbprint"_s, QString::fromLatin1(thumbprint)},
             {u"time"_s, timeText(time)}});
        return std::nullopt;
    }
    const SqliteRow &row = rows->first();
    const KeyMemory memory{row[u"thumbprint"_s].toString().toLatin1(), timeOf(row[u"first_seen"_s]),
                           timeOf(row[u"last_seen"_s])};
    if (memory.thumbprint == thumbprint) {
        run(u"UPDATE keys SET last_seen = :time WHERE org = :org AND id = :id"_s,
            {{u"time"_s, timeText(time)}, {u"org"_s, org}, {u"id"_s, id}});
    }
    return memory;
}

void SqliteKeyHistory::replace(const QString &org, const QString &id, const QByteArray &thumbprint,
                               const QDateTime &time)
{
    run(u"INSERT OR REPLACE INTO keys (org, id, thumbprint, first_seen, last_seen) "
        "VALUES (:org, :id, :thumbprint, :time, :time)"_s,
        {{u"org"_s, org},
         {u"id"_s, id},
         {u"thumbprint"_s, QString::fromLatin1(thumbprint)},
         {u"time"_s, timeText(time)}});
}

void SqliteKeyHistory::keep(const QString &org, const KeptKey &key)
{
    run(u"INSERT OR REPLACE INTO public_keys (org, id, key_id, name, jwk, thumbprint, last_seen) "
        "VALUES (:org, :id, :key_id, :name, :jwk, :thumbprint, :last_seen)"_s,
        {{u"org"_s, org},
         {u"id"_s, key.id},
         {u"key_id"_s, key.keyId},
         {u"name"_s, key.name},
         {u"jwk"_s, QString::fromUtf8(key.publicJwk)},
         {u"thumbprint"_s, QString::fromLatin1(key.thumbprint)},
         {u"last_seen"_s, timeText(key.lastSeen)}});
}

QList<KeptKey> SqliteKeyHistory::kept(const QString &org)
{
    QList<KeptKey> keys;
    if (!m_file.exists())
        return keys;
    const auto rows = run(u"SELECT id, key_id, name, jwk, thumbprint, last_seen FROM public_keys "
                          "WHERE org = :org ORDER BY last_seen, id"_s,
                          {{u"org"_s, org}});
    if (!rows)
        return keys;
    for (const SqliteRow &row : *rows) {
        keys.append({.id = row[u"id"_s].toString(),
                     .keyId = row[u"key_id"_s].toString(),
                     .name = row[u"name"_s].toString(),
                     .publicJwk = row[u"jwk"_s].toString().toUtf8(),
                     .thumbprint = row[u"thumbprint"_s].toString().toLatin1(),
                     .lastSeen = timeOf(row[u"last_seen"_s])});
    }
    return keys;
}

bool SqliteKeyHistory::forgetOrg(const QString &org)
{
    if (const QString left = m_file.damagedNotice(); !left.isEmpty())
        Q_EMIT failed(left); // of each org, also where it was told of another one
    // Nor is it left in the file's free pages, or in the log of what is to be written into it.
    return !m_file.exists()
           || (run(u"PRAGMA secure_delete = ON"_s, {})
               && run(u"DELETE FROM keys WHERE org = :org"_s, {{u"org"_s, org}})
               && run(u"DELETE FROM public_keys WHERE org = :org"_s, {{u"org"_s, org}})
               && run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s, {}));
}

std::optional<QList<SqliteRow>> SqliteKeyHistory::run(const QString &sql, const QVariantMap &values)
{
    auto rows = m_file.run(sql, values);
    if (rows)
        return *std::move(rows);
    tellProblem(tr("%1 Until it can be used, a public key that is changed goes unnoticed.")
                    .arg(rows.error().summary));
    return std::nullopt;
}

void SqliteKeyHistory::tellProblem(const QString &problem)
{
    if (problem.isEmpty() || m_told.contains(problem))
        return;
    m_told += problem;
    Q_EMIT failed(problem);
}

} // namespace HookKeys
