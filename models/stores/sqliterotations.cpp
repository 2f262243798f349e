// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqliterotations.h"

#include "displaytext.h"
#include "filelock.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

SqliteDesign rotationsDesign()
{
    return {.applicationId = 0x484b726f, // "HKro"
            .migrations = {{u"CREATE TABLE rotations (id TEXT PRIMARY KEY, org TEXT NOT NULL, "
                            "old_id TEXT NOT NULL, plan TEXT NOT NULL, begun TEXT NOT NULL, "
                            "ended TEXT)"_s,
                            // Two open ones of one key are impossible, whoever begins them.
                            u"CREATE UNIQUE INDEX open_rotations ON rotations (org, old_id) "
                            "WHERE ended IS NULL"_s,
                            u"CREATE TABLE notes (number INTEGER PRIMARY KEY AUTOINCREMENT, "
                            "rotation TEXT NOT NULL, step TEXT NOT NULL, subject TEXT NOT NULL, "
                            "kind INTEGER NOT NULL, text TEXT NOT NULL, time TEXT NOT NULL)"_s,
                            u"CREATE INDEX notes_of ON notes (rotation)"_s},
                           {u"CREATE TABLE jwks_urls (org TEXT NOT NULL, hook TEXT NOT NULL, "
                            "url TEXT NOT NULL, PRIMARY KEY (org, hook))"_s}},
            .sign = {}};
}

QString noteTimeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime noteTime(const QVariant &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
}

QString jsonOf(const RotationPlan &plan)
{
    QJsonArray hooks;
    for (const RotationHook &hook : plan.hooks) {
        hooks.append(QJsonObject{{u"id"_s, hook.id},
                                 {u"name"_s, hook.name},
                                 {u"clientId"_s, hook.clientId},
                                 {u"tokenUrl"_s, hook.tokenUrl},
                                 {u"byApp"_s, hook.handOver == HandOver::App},
                                 {u"appId"_s, hook.appId},
                                 {u"appLabel"_s, hook.appLabel},
                                 {u"jwksUrl"_s, hook.jwksUrl},
                                 {u"appOrg"_s, hook.appOrg},
                                 {u"appOrgName"_s, hook.appOrgName}});
    }
    const QJsonObject object{
        {u"oldKeyId"_s, plan.oldKeyId}, {u"oldName"_s, plan.oldName},
        {u"newName"_s, plan.newName},   {u"hooks"_s, hooks},
        {u"leaked"_s, plan.leaked},     {u"retireOn"_s, plan.retireOn.toString(Qt::ISODate)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

RotationPlan planOf(const SqliteRow &row)
{
    const QJsonObject object = QJsonDocument::fromJson(row[u"plan"_s].toString().toUtf8()).object();
    RotationPlan plan{.id = row[u"id"_s].toString(),
                      .org = row[u"org"_s].toString(),
                      .oldId = row[u"old_id"_s].toString(),
                      .oldKeyId = object[u"oldKeyId"_s].toString(),
                      .oldName = object[u"oldName"_s].toString(),
                      .newName = object[u"newName"_s].toString(),
                      .hooks = {},
                      .begun = noteTime(row[u"begun"_s]),
                      .leaked = object[u"leaked"_s].toBool(),
                      .retireOn = QDate::fromString(object[u"retireOn"_s].toString(), Qt::ISODate)};
    const QJsonArray hooks = object[u"hooks"_s].toArray();
    for (const auto &element : hooks) {
        const QJsonObject hook = element.toObject();
        const QString url = hook[u"jwksUrl"_s].toString();
        const HandOver otherwise = url.isEmpty() ? HandOver::ByHand : HandOver::Jwks;
        plan.hooks.append({.id = hook[u"id"_s].toString(),
                           .name = hook[u"name"_s].toString(),
                           .clientId = hook[u"clientId"_s].toString(),
                           .tokenUrl = hook[u"tokenUrl"_s].toString(),
                           .handOver = hook[u"byApp"_s].toBool() ? HandOver::App : otherwise,
                           .appId = hook[u"appId"_s].toString(),
                           .appLabel = hook[u"appLabel"_s].toString(),
                           .jwksUrl = url,
                           .appOrg = hook[u"appOrg"_s].toString(),
                           .appOrgName = hook[u"appOrgName"_s].toString()});
    }
    return plan;
}

/// That an org is at the address of :org: the same one may be known twice, as a saved one and from
/// the environment. An org is its profile's id and, behind a space, its address.
constexpr auto isSameOrg = "substr(org, instr(org, ' ')) = substr(:org, instr(:org, ' '))"_L1;

Result<void> withoutRows(const Result<QList<SqliteRow>> &rows)
{
    return rows ? Result<void>() : tl::unexpected(rows.error());
}

} // namespace

SqliteRotations::SqliteRotations(const QString &path, QObject *parent)
    : RotationJournal(parent), m_path(path), m_file(path, rotationsDesign())
{
    connect(&m_file, &SqliteFile::begunAnew, this, [this](const QString &why) {
        Q_EMIT failed(
            tr("%1 What was known of unfinished rotations is lost: look whether each hook signs "
               "with the key that it should.")
                .arg(why));
    });
}

Result<QString> SqliteRotations::begin(const RotationPlan &plan)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto rows =
        m_file.run(u"INSERT INTO rotations (id, org, old_id, plan, begun) "
                   "SELECT :id, :org, :old, :plan, :begun WHERE NOT EXISTS "
                   "(SELECT 1 FROM rotations WHERE ended IS NULL AND old_id = :old AND "_s
                       + isSameOrg + u") ON CONFLICT DO NOTHING RETURNING id"_s,
                   {{u"id"_s, id},
                    {u"org"_s, plan.org},
                    {u"old"_s, plan.oldId},
                    {u"plan"_s, jsonOf(plan)},
                    {u"begun"_s, noteTimeText(plan.begun)}});
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->isEmpty()) {
        return failure(ErrorKind::Conflict,
                       tr("The key “%1” is being rotated already. Resume that rotation, or give it "
                          "up, before you begin another.")
                           .arg(displayText(plan.oldName)));
    }
    Q_EMIT changed();
    return id;
}

Result<RotationJournal::Hold> SqliteRotations::hold(const QString &rotation)
{
    using namespace std::chrono_literals;
    if (Hold held = m_held.value(rotation).lock())
        return held;
    // Where no file can be made, the journal cannot be written either.
    const QString id = QUuid::fromString(rotation).toString(QUuid::WithoutBraces);
    const auto lock = std::make_shared<QLockFile>(m_path + u'.' + id + u".lock"_s);
    const auto taken = [&lock] {
        return takeLock(*lock, 0ms) || lock->error() != QLockFile::LockFailedError;
    };
    if (!taken()) {
        // One who died when this computer had another name left it: the system knows whether
        // anybody has it open. One at a time, or the second removes what the first has made anew.
        QLockFile removal(lock->fileName() + u".removal"_s);
        if (!takeLock(removal, 0ms) || !lock->removeStaleLockFile() || !taken()) {
            return failure(ErrorKind::Busy,
                           tr("Another copy of HookKeys is at this rotation. Go on there, or close "
                              "its window there and try again."));
        }
    }
    m_held.insert(rotation, lock);
    return lock;
}

Result<void> SqliteRotations::amend(const RotationPlan &plan)
{
    const auto rows = m_file.run(u"UPDATE rotations SET plan = :plan "
                                 "WHERE id = :id AND ended IS NULL RETURNING id"_s,
                                 {{u"plan"_s, jsonOf(plan)}, {u"id"_s, plan.id}});
    if (rows && rows->isEmpty()) {
        return failure(ErrorKind::NotFound,
                       tr("The rotation of the key “%1” is over.").arg(displayText(plan.oldName)));
    }
    if (rows)
        Q_EMIT changed();
    return withoutRows(rows);
}

QString SqliteRotations::jwksUrl(const QString &org, const QString &hook)
{
    if (!m_file.exists())
        return {};
    const auto rows = m_file.run(u"SELECT url FROM jwks_urls WHERE org = :org AND hook = :hook"_s,
                                 {{u"org"_s, org}, {u"hook"_s, hook}});
    return rows && !rows->isEmpty() ? rows->constFirst()[u"url"_s].toString() : QString();
}

Result<void> SqliteRotations::setJwksUrl(const QString &org, const QString &hook,
                                         const QString &url)
{
    const QVariantMap place{{u"org"_s, org}, {u"hook"_s, hook}};
    if (url.isEmpty() && !m_file.exists())
        return {};
    if (url.isEmpty()) {
        return withoutRows(
            m_file.run(u"DELETE FROM jwks_urls WHERE org = :org AND hook = :hook"_s, place));
    }
    QVariantMap values = place;
    values.insert(u"url"_s, url);
    return withoutRows(m_file.run(u"INSERT OR REPLACE INTO jwks_urls (org, hook, url) "
                                  "VALUES (:org, :hook, :url)"_s,
                                  values));
}

Result<void> SqliteRotations::note(const QString &rotation, const RotationNote &note)
{
    return withoutRows(m_file.run(u"INSERT INTO notes (rotation, step, subject, kind, text, time) "
                                  "VALUES (:rotation, :step, :subject, :kind, :text, :time)"_s,
                                  {{u"rotation"_s, rotation},
                                   {u"step"_s, note.step},
                                   {u"subject"_s, note.subject},
                                   {u"kind"_s, int(note.kind)},
                                   {u"text"_s, note.text.isNull() ? u""_s : note.text},
                                   {u"time"_s, noteTimeText(note.time)}}));
}

Result<QList<RotationPlan>> SqliteRotations::open(const QString &org)
{
    QList<RotationPlan> plans;
    if (!m_file.exists())
        return plans;
    const auto rows = m_file.run(u"SELECT id, org, old_id, plan, begun FROM rotations "
                                 "WHERE ended IS NULL AND "_s
                                     + isSameOrg + u" ORDER BY begun"_s,
                                 {{u"org"_s, org}});
    if (!rows)
        return tl::unexpected(rows.error());
    for (const SqliteRow &row : *rows)
        plans.append(planOf(row));
    return plans;
}

Result<QList<RotationNote>> SqliteRotations::notes(const QString &rotation)
{
    const auto rows = m_file.run(u"SELECT step, subject, kind, text, time FROM notes "
                                 "WHERE rotation = :rotation ORDER BY number"_s,
                                 {{u"rotation"_s, rotation}});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<RotationNote> notes;
    for (const SqliteRow &row : *rows) {
        notes.append({.step = row[u"step"_s].toString(),
                      .subject = row[u"subject"_s].toString(),
                      .kind = RotationNote::Kind(row[u"kind"_s].toInt()),
                      .text = row[u"text"_s].toString(),
                      .time = noteTime(row[u"time"_s])});
    }
    return notes;
}

/// Removes the locks of rotations that are over, as copies leave them that are killed before they
/// let go. Each is taken for it: one that another copy has stays. Without a journal nothing is
/// known.
void SqliteRotations::removeLocks()
{
    const QFileInfo file(m_path);
    // The names first: that of a rotation that is begun meanwhile is not among them.
    const QStringList names = file.dir().entryList({file.fileName() + u".*.lock"_s}, QDir::Files);
    for (const QString &name : names) {
        const QString id = name.section(u'.', -2, -2);
        const auto rows = m_file.run(u"SELECT 1 FROM rotations WHERE id = :id AND ended IS NULL"_s,
                                     {{u"id"_s, id}});
        if (rows && rows->isEmpty() && !QUuid::fromString(id).isNull())
            std::ignore = hold(id); // and let go, which removes it
    }
}

Result<void> SqliteRotations::end(const QString &rotation, const QDateTime &time)
{
    const auto rows = m_file.run(u"UPDATE rotations SET ended = :time WHERE id = :id"_s,
                                 {{u"time"_s, noteTimeText(time)}, {u"id"_s, rotation}});
    if (rows) {
        removeLocks();
        Q_EMIT changed();
    }
    return withoutRows(rows);
}

bool SqliteRotations::forgetOrg(const QString &profile)
{
    if (const QString left = m_file.damagedNotice(); !left.isEmpty())
        Q_EMIT failed(left);
    if (!m_file.exists())
        return true;
    const QVariantMap values{{u"org"_s, profile}, {u"prefix"_s, profile + u' '}};
    const auto mine = u"(org = :org OR substr(org, 1, length(:prefix)) = :prefix)"_s;
    // Nor is it left in the file's free pages, or in the log of what is to be written into it.
    const bool isForgotten =
        m_file.run(u"PRAGMA secure_delete = ON"_s)
        && m_file.run(u"DELETE FROM notes WHERE rotation IN (SELECT id FROM rotations WHERE "_s
                          + mine + u')',
                      values)
        && m_file.run(u"DELETE FROM rotations WHERE "_s + mine, values)
        && m_file.run(u"DELETE FROM jwks_urls WHERE "_s + mine, values)
        && m_file.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    removeLocks();
    return isForgotten;
}

} // namespace HookKeys
