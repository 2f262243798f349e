// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitesnapshots.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

SqliteDesign snapshotsDesign()
{
    return {.applicationId = 0x484b736e, // "HKsn"
            .migrations = {{u"CREATE TABLE snapshots (id TEXT PRIMARY KEY, org TEXT NOT NULL, "
                            "org_name TEXT NOT NULL, org_url TEXT NOT NULL, name TEXT NOT NULL, "
                            "time TEXT NOT NULL, occasion INTEGER NOT NULL, "
                            "document TEXT NOT NULL)"_s}},
            .sign = {}};
}

/// What stands in the file for an occasion of a version that comes later is kept, and shown as one
/// by hand.
SnapshotOccasion storedOccasion(int number)
{
    return number >= 0 && number <= int(SnapshotOccasion::Imported) ? SnapshotOccasion(number)
                                                                    : SnapshotOccasion::ByHand;
}

SnapshotInfo infoOf(const SqliteRow &row)
{
    return {.id = row[u"id"_s].toString(),
            .org = row[u"org"_s].toString(),
            .orgName = row[u"org_name"_s].toString(),
            .orgUrl = row[u"org_url"_s].toString(),
            .name = row[u"name"_s].toString(),
            .time = QDateTime::fromString(row[u"time"_s].toString(), Qt::ISODateWithMs),
            .occasion = storedOccasion(row[u"occasion"_s].toInt())};
}

} // namespace

SqliteSnapshots::SqliteSnapshots(const QString &path, QObject *parent)
    : SnapshotStore(parent), m_file(path, snapshotsDesign())
{
    connect(&m_file, &SqliteFile::begunAnew, this, [this](const QString &why) {
        Q_EMIT failed(tr("%1 The snapshots that were in it are not to be seen any more.").arg(why));
    });
}

Result<QString> SqliteSnapshots::add(const SnapshotInfo &info, const QByteArray &document)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto added = m_file.run(
        u"INSERT INTO snapshots (id, org, org_name, org_url, name, time, occasion, document) "
        "VALUES (:id, :org, :orgName, :orgUrl, :name, :time, :occasion, :document)"_s,
        {{u"id"_s, id},
         {u"org"_s, info.org},
         {u"orgName"_s, info.orgName},
         {u"orgUrl"_s, info.orgUrl},
         {u"name"_s, info.name},
         {u"time"_s, info.time.toUTC().toString(Qt::ISODateWithMs)},
         {u"occasion"_s, int(info.occasion)},
         {u"document"_s, QString::fromUtf8(document)}});
    if (!added)
        return tl::unexpected(added.error());
    return id;
}

Result<QList<SnapshotInfo>> SqliteSnapshots::list()
{
    QList<SnapshotInfo> infos;
    if (!m_file.exists())
        return infos;
    const auto rows = m_file.run(u"SELECT id, org, org_name, org_url, name, time, occasion "
                                 "FROM snapshots ORDER BY time DESC, rowid DESC"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    std::ranges::transform(*rows, std::back_inserter(infos), infoOf);
    return infos;
}

Result<QByteArray> SqliteSnapshots::document(const QString &id)
{
    const auto rows =
        m_file.run(u"SELECT document FROM snapshots WHERE id = :id"_s, {{u"id"_s, id}});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return failure(ErrorKind::NotFound, tr("This snapshot is not there any more."));
    return rows->first()[u"document"_s].toString().toUtf8();
}

Result<void> SqliteSnapshots::rename(const QString &id, const QString &name)
{
    const auto rows = m_file.run(u"UPDATE snapshots SET name = :name WHERE id = :id RETURNING id"_s,
                                 {{u"id"_s, id}, {u"name"_s, name}});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty())
        return failure(ErrorKind::NotFound, tr("This snapshot is not there any more."));
    return {};
}

Result<void> SqliteSnapshots::remove(const QString &id)
{
    const auto rows = m_file.run(u"DELETE FROM snapshots WHERE id = :id"_s, {{u"id"_s, id}});
    return rows ? Result<void>() : tl::unexpected(rows.error());
}

} // namespace HookKeys
