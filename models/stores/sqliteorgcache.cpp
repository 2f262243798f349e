// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqliteorgcache.h"

#include "displaytext.h"
#include "keptjson.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// Nobody waits for what may be thrown away.
constexpr std::chrono::milliseconds cachePatience(50);

SqliteDesign cacheDesign()
{
    return {.applicationId = 0x484b6f63, // "HKoc"
            .migrations = {{u"CREATE TABLE orgs (org TEXT PRIMARY KEY, address TEXT NOT NULL, "
                            "time TEXT NOT NULL, keys TEXT NOT NULL, hooks TEXT) WITHOUT ROWID"_s}},
            .sign = {},
            .patience = cachePatience};
}

QString keptText(const QByteArray &json)
{
    return QString::fromUtf8(json);
}

} // namespace

SqliteOrgCache::SqliteOrgCache(const QString &path, QObject *parent)
    : OrgCache(parent), m_file(path, cacheDesign())
{
    // It holds what may be thrown away, and a file that was set aside is in nobody's hands.
    connect(&m_file, &SqliteFile::begunAnew, this, &SqliteOrgCache::removeAside);
}

std::optional<KeptAnswers> SqliteOrgCache::find(const OrgProfile &org)
{
    if (!m_isEnabled || !m_isUsable || !m_file.exists())
        return std::nullopt;
    const auto rows =
        m_file.run(u"SELECT time, keys, hooks FROM orgs WHERE org = :org AND address = :address"_s,
                   {{u"org"_s, org.id}, {u"address"_s, org.url.toString()}});
    m_isUsable = rows.has_value();
    if (!rows && m_file.isNewer())
        tellProblem(tr("%1 So answers of your orgs are neither shown from it nor kept in it.")
                        .arg(rows.error().summary));
    if (!rows || rows->isEmpty())
        return std::nullopt;
    const SqliteRow &row = rows->first();
    KeptAnswers answers;
    answers.time = QDateTime::fromString(row[u"time"_s].toString(), Qt::ISODateWithMs);
    const auto keys = keptKeysOf(row[u"keys"_s].toString().toUtf8());
    if (!answers.time.isValid() || !keys)
        return std::nullopt; // the next answer takes its place
    answers.keys = *keys;
    if (const QVariant hooks = row[u"hooks"_s]; !hooks.isNull())
        answers.hooks = keptHooksOf(hooks.toString().toUtf8());
    return answers;
}

void SqliteOrgCache::keep(const OrgProfile &org, const KeptAnswers &answers)
{
    if (m_isEnabled && m_isUsable)
        m_isUsable = keepIn(org, answers).has_value();
}

Result<void> SqliteOrgCache::keepIn(const OrgProfile &org, const KeptAnswers &answers)
{
    const QByteArray keys = keptKeysJson(answers.keys, answers.time);
    const QByteArray hooks = answers.hooks ? keptHooksJson(*answers.hooks) : QByteArray();
    const bool isTooLarge = keys.size() + hooks.size() > most;
    if (const auto secure = m_file.run(u"PRAGMA secure_delete = ON"_s); !secure)
        return tl::unexpected(secure.error());
    const auto kept =
        isTooLarge
            ? m_file.run(u"DELETE FROM orgs WHERE org = :org"_s, {{u"org"_s, org.id}})
            : m_file.run(u"INSERT OR REPLACE INTO orgs (org, address, time, keys, hooks) "
                         "VALUES (:org, :address, :time, :keys, :hooks)"_s,
                         {{u"org"_s, org.id},
                          {u"address"_s, org.url.toString()},
                          {u"time"_s, answers.time.toUTC().toString(Qt::ISODateWithMs)},
                          {u"keys"_s, keptText(keys)},
                          {u"hooks"_s, answers.hooks ? QVariant(keptText(hooks)) : QVariant()}});
    return kept ? Result<void>() : tl::unexpected(kept.error());
}

bool SqliteOrgCache::forgetOrg(const QString &id)
{
    removeAside();
    const Result<void> forgotten = forget(u"org = :org"_s, {{u"org"_s, id}});
    tellFailure(forgotten);
    return forgotten.has_value();
}

void SqliteOrgCache::forgetOthers(const QStringList &ids)
{
    if (!m_isUsable || !m_file.exists())
        return; // tried at the next start
    const auto rows = m_file.run(u"SELECT org FROM orgs"_s);
    const QList<SqliteRow> kept = rows ? *rows : QList<SqliteRow>();
    for (const SqliteRow &row : kept) {
        if (const QString org = row[u"org"_s].toString(); !ids.contains(org))
            forgetOrg(org);
    }
}

Result<void> SqliteOrgCache::clear()
{
    removeAside();
    return forget(u"true"_s, {});
}

void SqliteOrgCache::setEnabled(bool enabled)
{
    m_isEnabled = enabled;
    if (!enabled)
        tellFailure(clear());
}

/// Deletes the orgs that are @p where, so that their bytes are in none of the files any more.
Result<void> SqliteOrgCache::forget(const QString &where, const QVariantMap &values)
{
    if (!m_file.exists())
        return {};
    const QList<std::pair<QString, QVariantMap>> steps{
        {u"PRAGMA secure_delete = ON"_s, {}},
        {u"DELETE FROM orgs WHERE "_s + where, values},
        {u"PRAGMA wal_checkpoint(TRUNCATE)"_s, {}}};
    for (const auto &[sql, bound] : steps) {
        if (const auto done = m_file.run(sql, bound); !done)
            return tl::unexpected(done.error());
    }
    return {};
}

void SqliteOrgCache::tellFailure(const Result<void> &forgotten)
{
    if (!forgotten)
        tellProblem(tr("%1 Answers of your orgs that were kept there may still be in it.")
                        .arg(forgotten.error().summary));
}

void SqliteOrgCache::tellProblem(const QString &problem)
{
    if (m_told.contains(problem))
        return;
    m_told += problem;
    Q_EMIT failed(problem);
}

/// Removes what was set aside because it is damaged: it may hold what is to be gone.
void SqliteOrgCache::removeAside()
{
    const QStringList files = m_file.damagedFiles();
    for (const QString &file : files) {
        if (!QFile::remove(file))
            tellProblem(tr("The damaged file %1, in which answers of your orgs were kept, could "
                           "not be deleted: delete it yourself.")
                            .arg(displayPath(file)));
    }
}

} // namespace HookKeys
