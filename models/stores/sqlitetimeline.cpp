// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitetimeline.h"

#include "callback.h"
#include "damagedtimelines.h"

#include <QMap>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

using namespace std::chrono_literals;

namespace {

const auto memoryNote = u"memory"_s;
const auto headNote = u"head"_s;

/// What is erased from now on is not left in the file's free pages.
const auto overwriteErased = u"PRAGMA secure_delete = ON"_s;

constexpr qsizetype erasedAtOnce = 500; // rows, within some frames

SqliteDesign timelineDesign()
{
    return {.applicationId = 0x484b746c, // "HKtl"
            .migrations =
                {{u"CREATE TABLE timeline (number INTEGER PRIMARY KEY, org TEXT NOT NULL, "
                  "time TEXT NOT NULL, event TEXT NOT NULL, content TEXT NOT NULL, "
                  "content_hash TEXT NOT NULL, person TEXT NOT NULL, person_hash TEXT NOT NULL, "
                  "previous TEXT NOT NULL, hash TEXT NOT NULL)"_s,
                  u"CREATE INDEX timeline_of ON timeline (org, number)"_s,
                  u"CREATE UNIQUE INDEX timeline_events ON timeline (org, event) "
                  "WHERE event <> ''"_s,
                  u"CREATE INDEX timeline_times ON timeline (time)"_s,
                  u"CREATE TABLE notes (org TEXT NOT NULL, name TEXT NOT NULL, "
                  "value TEXT NOT NULL, PRIMARY KEY (org, name)) WITHOUT ROWID"_s}},
            .sign = {}};
}

QString timelineTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

SqliteTimeline::SqliteTimeline(const QString &path, QObject *parent)
    : Timeline(parent), m_file(path, timelineDesign())
{
    connect(&m_file, &SqliteFile::begunAnew, this, [this](const QString &why) {
        tellProblem(tr("%1 In it HookKeys writes down what happens to the keys and hooks: what "
                       "was written down before this is not in the history any more.")
                        .arg(why));
    });
    m_retry.setSingleShot(true);
    m_retry.setInterval(5s);
    connect(&m_retry, &QTimer::timeout, this, [this] { (void)flush(); });
}

SqliteTimeline::~SqliteTimeline()
{
    // The last chance for what another copy of the program stood in the way of.
    blockSignals(true);
    (void)flush();
}

void SqliteTimeline::append(const QString &org, const Step &step)
{
    m_waiting.append({org, step});
    if (!m_retry.isActive()) // each try may take as long as another program is waited for
        (void)flush();
}

bool SqliteTimeline::appendNow(const QString &org, const Step &step)
{
    if (m_retry.isActive() || !flush())
        return false;
    const Result<bool> written = write({org, step});
    if (!written) {
        tellUnwritten(written.error());
        return false;
    }
    m_toldUnwritten.clear(); // it works
    if (*written)
        Q_EMIT appended(org);
    return true;
}

/// Writes what waits, in its order; false if something is left.
bool SqliteTimeline::flush()
{
    while (!m_waiting.isEmpty()) {
        const Waiting first = m_waiting.first();
        const Result<bool> written = write(first);
        if (!written) {
            tellUnwritten(written.error());
            m_why = written.error();
            m_retry.start();
            Q_EMIT unwrittenChanged();
            return false;
        }
        m_waiting.removeFirst();
        m_toldUnwritten.clear(); // it works again
        if (*written)
            Q_EMIT appended(first.org);
    }
    if (std::exchange(m_why, {}))
        Q_EMIT unwrittenChanged();
    return true;
}

std::optional<Error> SqliteTimeline::unwritten(const QString &org) const
{
    const bool any = std::any_of(m_waiting.cbegin(), m_waiting.cend(),
                                 [&org](const Waiting &waiting) { return waiting.org == org; });
    return any ? m_why : std::nullopt;
}

/// Whether there were rows to be written.
Result<bool> SqliteTimeline::write(const Waiting &what)
{
    auto writing = SqliteTransaction::begin(m_file);
    if (!writing)
        return tl::unexpected(writing.error());
    const Result<bool> written = writeIn(*writing, what);
    if (written || !m_file.isDamaged())
        return written;
    { // rolls it back
        const SqliteTransaction over = std::move(*writing);
    }
    // There is a new file by now.
    auto anew = SqliteTransaction::begin(m_file);
    return anew ? writeIn(*anew, what) : tl::unexpected(anew.error());
}

Result<bool> SqliteTimeline::writeIn(SqliteTransaction &writing, const Waiting &what)
{
    const Result<QString> before = note(what.org, memoryNote);
    if (!before)
        return tl::unexpected(before.error());
    QByteArray memory = before->toUtf8();
    const QList<TimelineEntry> entries = what.step(memory);
    if (const QString after = QString::fromUtf8(memory); after != *before) {
        if (const auto done = setNote(what.org, memoryNote, after); !done)
            return tl::unexpected(done.error());
    }
    if (!entries.isEmpty()) {
        Result<TimelineHead> end = head();
        if (!end)
            return tl::unexpected(end.error());
        if (const auto done = insert(*end, what.org, entries); !done)
            return tl::unexpected(done.error());
    }
    return writing.commit().map([&entries] { return !entries.isEmpty(); });
}

Result<TimelineHead> SqliteTimeline::head()
{
    const auto rows =
        m_file.run(u"SELECT number, hash FROM timeline ORDER BY number DESC LIMIT 1"_s);
    if (!rows)
        return tl::unexpected(rows.error());
    // Where rows were cut off at the end the chain goes on behind them: so it stays broken.
    const Result<TimelineHead> noted = notedHead();
    if (!noted || rows->isEmpty())
        return noted;
    const SqliteRow &row = rows->first();
    const TimelineHead last{.number = row[u"number"_s].toLongLong(),
                            .hash = row[u"hash"_s].toString()};
    return noted->number > last.number ? *noted : last;
}

/// Where the chain ends by what was noted when it was written.
Result<TimelineHead> SqliteTimeline::notedHead()
{
    return note({}, headNote).map([](const QString &text) {
        return TimelineHead{.number = text.section(u' ', 0, 0).toLongLong(),
                            .hash = text.section(u' ', 1)};
    });
}

/// Whether @p entry is an event that is older than @p days: what was erased does not come back with
/// the next look into Okta's log.
bool SqliteTimeline::isPast(const TimelineEntry &entry, int days) const
{
    return entry.source == TimelineSource::Log && days > 0 && m_tended.isValid()
           && entry.time < m_tended.addDays(-days);
}

/// Whether it is an event that is there already.
Result<bool> SqliteTimeline::isKnown(const QString &org, const TimelineEntry &entry)
{
    if (entry.source != TimelineSource::Log || entry.change.isEmpty())
        return false;
    const auto rows = m_file.run(u"SELECT 1 AS n FROM timeline WHERE org = :org AND event = :event "
                                 "AND event <> ''"_s,
                                 {{u"org"_s, org}, {u"event"_s, entry.change}});
    return rows ? Result<bool>(!rows->isEmpty()) : tl::unexpected(rows.error());
}

/// Writes @p entries behind @p head, which is the last of them then, within a transaction.
Result<void> SqliteTimeline::insert(TimelineHead &head, const QString &org,
                                    const QList<TimelineEntry> &entries)
{
    for (const TimelineEntry &entry : entries) {
        const Result<bool> known = isKnown(org, entry);
        if (!known)
            return tl::unexpected(known.error());
        if (*known || isPast(entry, m_retention.rowDays))
            continue;
        TimelineEntry kept = entry;
        if (isPast(entry, m_retention.personDays))
            kept.person = {};
        const TimelineRow row = TimelineRow::after(head, org, kept);
        const auto done = m_file.run(
            u"INSERT INTO timeline (number, org, time, event, content, content_hash, person, "
            "person_hash, previous, hash) VALUES (:number, :org, :time, :event, :content, "
            ":content_hash, :person, :person_hash, :previous, :hash)"_s,
            {{u"number"_s, row.number},
             {u"org"_s, row.org},
             {u"time"_s, timelineTime(entry.time)},
             {u"event"_s, entry.source == TimelineSource::Log ? entry.change : QString()},
             {u"content"_s, row.content},
             {u"content_hash"_s, row.contentHash},
             {u"person"_s, row.person},
             {u"person_hash"_s, row.personHash},
             {u"previous"_s, row.previous},
             {u"hash"_s, row.hash}});
        if (!done)
            return tl::unexpected(done.error());
        head = {.number = row.number, .hash = row.hash};
    }
    // Rows that are cut off at the end break no link.
    return setNote({}, headNote, u"%1 %2"_s.arg(QString::number(head.number), head.hash));
}

Result<QString> SqliteTimeline::note(const QString &org, const QString &name)
{
    const auto rows = m_file.run(u"SELECT value FROM notes WHERE org = :org AND name = :name"_s,
                                 {{u"org"_s, org}, {u"name"_s, name}});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->isEmpty() ? QString() : rows->first()[u"value"_s].toString();
}

Result<void> SqliteTimeline::setNote(const QString &org, const QString &name, const QString &value)
{
    const auto done = m_file.run(
        u"INSERT OR REPLACE INTO notes (org, name, value) VALUES (:org, :name, :value)"_s,
        {{u"org"_s, org}, {u"name"_s, name}, {u"value"_s, value}});
    return done ? Result<void>() : tl::unexpected(done.error());
}

Result<QList<TimelineEntry>> SqliteTimeline::entries(const QString &org, qint64 after, int most)
{
    QList<TimelineEntry> entries;
    if (!m_file.exists())
        return entries;
    const auto rows = m_file.run(u"SELECT number, content, person, person_hash FROM timeline "
                                 "WHERE org = :org AND number > :after "
                                 "ORDER BY number LIMIT :most"_s,
                                 {{u"org"_s, org}, {u"after"_s, after}, {u"most"_s, most}});
    if (!rows)
        return tl::unexpected(rows.error());
    entries.reserve(rows->size());
    for (const SqliteRow &row : *rows)
        entries.append(TimelineRow::read(row).entry());
    return entries;
}

void SqliteTimeline::erase(const TimelineRetention &retention, const QDateTime &now)
{
    m_retention = retention;
    m_tended = now;
    const QStringList told = tendDamagedTimelines(m_file.damagedFiles(), retention, now);
    for (const QString &each : told)
        tellProblem(each);
    if (!m_file.exists() || (retention.rowDays == 0 && retention.personDays == 0))
        return;
    (void)m_file.run(overwriteErased);
    eraseMore(retention, now);
}

/// Erases so much at once that the window does not stand still, and then the rest.
void SqliteTimeline::eraseMore(const TimelineRetention &retention, const QDateTime &now)
{
    const Result<qsizetype> erasedRows = eraseOnce(retention, now);
    if (!erasedRows) {
        tellProblem(
            tr("%1 What is older than the history is kept was not deleted: it is tried again when "
               "HookKeys starts.")
                .arg(erasedRows.error().summary));
        if (std::exchange(m_isErasing, false)) // a part of it is gone, and is to be gone for good
            endErasing();
        return;
    }
    m_isErasing = m_isErasing || *erasedRows > 0;
    if (*erasedRows >= erasedAtOnce)
        later(this, [this, retention, now] { eraseMore(retention, now); });
    else if (std::exchange(m_isErasing, false))
        endErasing();
}

void SqliteTimeline::endErasing()
{
    // Nor in the log of what is to be written into the file.
    (void)m_file.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    Q_EMIT erased();
}

/// How many rows were erased, or their persons; the most of one of both.
Result<qsizetype> SqliteTimeline::eraseOnce(const TimelineRetention &retention,
                                            const QDateTime &now)
{
    auto writing = SqliteTransaction::begin(m_file);
    if (!writing)
        return tl::unexpected(writing.error());
    // Where it is kept for ever, nothing comes before this.
    const auto before = [&now](int days) {
        return days == 0 ? u""_s : timelineTime(now.addDays(-days));
    };
    QMap<QString, Erasure> erasures;
    const auto old =
        m_file.run(u"SELECT number, org FROM timeline WHERE time < :before AND content <> '' "
                   "AND content NOT LIKE '%\"kind\":\"erased\"%' ORDER BY number LIMIT :most"_s,
                   {{u"before"_s, before(retention.rowDays)}, {u"most"_s, erasedAtOnce}});
    if (!old)
        return tl::unexpected(old.error());
    for (const SqliteRow &row : *old)
        erasures[row[u"org"_s].toString()].rows.append(row[u"number"_s].toLongLong());
    const auto persons =
        m_file.run(u"UPDATE timeline SET person = '' WHERE number IN (SELECT number FROM timeline "
                   "WHERE time < :before AND person <> '' LIMIT :most) RETURNING number, org"_s,
                   {{u"before"_s, before(retention.personDays)}, {u"most"_s, erasedAtOnce}});
    if (!persons)
        return tl::unexpected(persons.error());
    for (const SqliteRow &row : *persons)
        erasures[row[u"org"_s].toString()].persons.append(row[u"number"_s].toLongLong());
    if (erasures.isEmpty())
        return 0;
    Result<TimelineHead> end = head();
    if (!end)
        return tl::unexpected(end.error());
    for (auto of = erasures.begin(); of != erasures.end(); ++of) {
        std::sort(of->persons.begin(), of->persons.end());
        if (const auto done = tellErased(*end, of.key(), *of, now); !done)
            return tl::unexpected(done.error());
    }
    return writing->commit().map([&] { return std::max(old->size(), persons->size()); });
}

/// Erases the rows of @p erasure, whose persons are erased, and has a row of @p org say so.
Result<void> SqliteTimeline::tellErased(TimelineHead &head, const QString &org,
                                        const Erasure &erasure, const QDateTime &now)
{
    const QList<qint64> &rows = erasure.rows;
    for (qsizetype first = 0, last = 0; first < rows.size(); first = ++last) {
        // Those that follow each other at once: one statement a row takes many times as long.
        while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1)
            ++last;
        const auto done = m_file.run(u"UPDATE timeline SET org = '', time = '', event = '', "
                                     "content = '', person = '' WHERE number BETWEEN :first AND "
                                     ":last"_s,
                                     {{u"first"_s, rows[first]}, {u"last"_s, rows[last]}});
        if (!done)
            return tl::unexpected(done.error());
    }
    return insert(head, org,
                  {{.source = TimelineSource::Own,
                    .kind = TimelineKind::Erased,
                    .object = TimelineObject::Timeline,
                    .time = now,
                    .after = timelineErasure(erasure.rows, erasure.persons)}});
}

bool SqliteTimeline::forgetOrg(const QString &profile, const QDateTime &now)
{
    const qsizetype forgotten = m_waiting.removeIf([&profile](const Waiting &waiting) {
        return waiting.org == profile || waiting.org.startsWith(profile + u' ');
    });
    if (forgotten > 0)
        Q_EMIT unwrittenChanged();
    if (const QString left = m_file.damagedNotice(); !left.isEmpty())
        Q_EMIT failed(left); // of each org, also where it was told of another one
    if (!m_file.exists())
        return true;
    (void)m_file.run(overwriteErased);
    const Result<void> done = forgetOnce(profile, now);
    if (done)
        endErasing();
    else
        tellProblem(tr("%1 The history of the org was not deleted: it is tried again when HookKeys "
                       "starts.")
                        .arg(done.error().summary));
    return done.has_value();
}

Result<void> SqliteTimeline::forgetOnce(const QString &profile, const QDateTime &now)
{
    auto writing = SqliteTransaction::begin(m_file);
    if (!writing)
        return tl::unexpected(writing.error());
    const QVariantMap values{{u"org"_s, profile}, {u"prefix"_s, profile + u' '}};
    const auto mine = u"(org = :org OR substr(org, 1, length(:prefix)) = :prefix)"_s;
    const auto rows =
        m_file.run(u"SELECT number FROM timeline WHERE "_s + mine + u" ORDER BY number"_s, values);
    if (!rows)
        return tl::unexpected(rows.error());
    Erasure erasure;
    for (const SqliteRow &row : *rows)
        erasure.rows.append(row[u"number"_s].toLongLong());
    if (const auto done = m_file.run(u"DELETE FROM notes WHERE "_s + mine, values); !done)
        return tl::unexpected(done.error());
    if (!erasure.rows.isEmpty()) {
        Result<TimelineHead> end = head();
        if (!end)
            return tl::unexpected(end.error());
        // In no org: nobody is to see there which ones there were.
        if (const auto done = tellErased(*end, {}, erasure, now); !done)
            return done;
    }
    return writing->commit();
}

void SqliteTimeline::check()
{
    if (m_check || !m_file.exists())
        return;
    m_check = std::make_unique<TimelineCheck>();
    later(this, [this] { checkMore(); });
}

void SqliteTimeline::checkMore()
{
    constexpr int most = 50;                        // long ones take some milliseconds
    const Result<TimelineHead> noted = notedHead(); // before, for other copies may write
    const auto rows =
        m_file.run(u"SELECT "_s + TimelineRow::columns()
                       + u" FROM timeline WHERE number > :after ORDER BY number LIMIT :most"_s,
                   {{u"after"_s, m_check->head().number}, {u"most"_s, most}});
    if (!rows) {
        tellUnwritten(rows.error());
        endCheck({});
        return;
    }
    for (const SqliteRow &row : *rows) {
        if (!m_check->add(TimelineRow::read(row))) {
            endCheck(tr("The history was changed by somebody else than HookKeys, or is damaged: "
                        "row %1 of its file does not fit to the one before.")
                         .arg(m_check->head().number + 1));
            return;
        }
    }
    if (rows->size() == most) {
        later(this, [this] { checkMore(); });
        return;
    }
    const TimelineHead &head = m_check->head();
    if (noted && (head.number < noted->number || (head.number == noted->number && head != *noted)))
        endCheck(tr("The history was changed by somebody else than HookKeys, or is damaged: "
                    "rows at the end of its file are missing."));
    else if (const auto untold = m_check->untold())
        endCheck(tr("The history was changed by somebody else than HookKeys, or is damaged: what "
                    "row %1 of its file said was deleted, and no row says so.")
                     .arg(*untold));
    else
        endCheck({});
}

void SqliteTimeline::endCheck(const QString &problem)
{
    const qint64 rows = std::exchange(m_check, nullptr)->head().number;
    tellProblem(problem);
    Q_EMIT checked(rows);
}

void SqliteTimeline::tellUnwritten(const Error &error)
{
    const QString problem = tr("%1 Until it can be used, what happens to the keys and hooks is not "
                               "written down in the history.")
                                .arg(error.summary);
    if (std::exchange(m_toldUnwritten, problem) != problem)
        Q_EMIT failed(problem);
}

void SqliteTimeline::tellProblem(const QString &problem)
{
    if (problem.isEmpty() || m_told.contains(problem))
        return;
    m_told += problem;
    Q_EMIT failed(problem);
}

} // namespace HookKeys
