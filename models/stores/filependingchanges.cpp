// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filependingchanges.h"

#include "filelock.h"
#include "filewriter.h"
#include "regularfile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QUuid>

#include <chrono>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

/// A change has the ids of all keys of its org.
constexpr qint64 largest = qint64(16) << 20;
constexpr auto changesMember = "changes"_L1;

using Kind = PendingChange::Kind;

/// The words of the file format, the same in every language.
struct KindWord
{
    Kind kind = Kind::Create;
    QLatin1StringView word;
};
constexpr KindWord kinds[] = {
    {Kind::Create, "create"_L1}, {Kind::Rename, "rename"_L1}, {Kind::Delete, "delete"_L1}};

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

QJsonObject toJson(const PendingChange &change)
{
    QJsonObject object{{u"id"_s, change.id},
                       {u"name"_s, change.name},
                       {u"nameBefore"_s, change.nameBefore},
                       {u"idsBefore"_s, QJsonArray::fromStringList(change.idsBefore)},
                       {u"time"_s, change.time.toUTC().toString(Qt::ISODateWithMs)}};
    for (const auto &[kind, word] : kinds) {
        if (kind == change.kind)
            object.insert("kind"_L1, word);
    }
    return object;
}

std::optional<PendingChange> fromJson(const QJsonObject &object)
{
    PendingChange change;
    const QString known = object.value("kind"_L1).toString();
    const auto *found = std::find_if(std::begin(kinds), std::end(kinds),
                                     [&](const KindWord &kind) { return kind.word == known; });
    if (found == std::end(kinds))
        return std::nullopt;
    change.kind = found->kind;
    change.id = object.value("id"_L1).toString();
    change.name = object.value("name"_L1).toString();
    change.nameBefore = object.value("nameBefore"_L1).toString();
    const QJsonArray ids = object.value("idsBefore"_L1).toArray();
    for (const auto &id : ids)
        change.idsBefore.append(id.toString());
    change.time = QDateTime::fromString(object.value("time"_L1).toString(), Qt::ISODateWithMs);
    return change;
}

QByteArray fileOf(const QJsonArray &changes)
{
    return QJsonDocument(QJsonObject{{changesMember, changes}}).toJson();
}

} // namespace

FilePendingChanges::FilePendingChanges(QString folder)
    : m_folder(std::move(folder)), m_name(u"pending-%1.json"_s.arg(newId()))
{
}

FilePendingChanges::~FilePendingChanges() = default;

QString FilePendingChanges::begin(const QString &org, const PendingChange &change)
{
    const QString id = newId();
    m_written.append({org, {id, change}});
    static_cast<void>(write());
    return id;
}

void FilePendingChanges::end(const QString &id)
{
    if (m_written.removeIf([&id](const Written &written) { return written.entry.id == id; }) > 0)
        static_cast<void>(write());
}

QList<PendingChanges::Entry> FilePendingChanges::left(const QString &org)
{
    takeOver();
    QList<Entry> entries;
    for (const Written &written : std::as_const(m_written)) {
        if (written.org == org)
            entries.append(written.entry);
    }
    return entries;
}

QStringList FilePendingChanges::orgs()
{
    takeOver();
    QStringList orgs;
    for (const Written &written : std::as_const(m_written)) {
        if (!orgs.contains(written.org))
            orgs.append(written.org);
    }
    return orgs;
}

/// Makes what programs that run no more have left behind this program's own.
void FilePendingChanges::takeOver()
{
    const QDir folder(m_folder);
    const QStringList names = folder.entryList({u"pending-*.json"_s}, QDir::Files);
    for (const QString &name : names) {
        if (name == m_name)
            continue;
        const QString path = folder.filePath(name);
        QLockFile lock(path + u".lock"_s);
        if (takeLock(lock, std::chrono::milliseconds(0))) // its owner may wait for long
            takeOver(path);
    }
}

/// Takes over what is in the file at @p path, whose owner runs no more.
void FilePendingChanges::takeOver(const QString &path)
{
    const std::optional<Found> found = read(path);
    if (!found || (found->known.isEmpty() && !found->unknown.isEmpty()))
        return;
    const qsizetype before = m_written.size();
    m_written += found->known;
    if (!found->known.isEmpty() && !write())
        m_written.resize(before);
    else if (found->unknown.isEmpty())
        QFile::remove(path);
    else
        static_cast<void>(writeFile(path, fileOf(found->unknown), FileAccess::OwnerOnly));
}

/// Nothing if it cannot be read, or is not such a file.
std::optional<FilePendingChanges::Found> FilePendingChanges::read(const QString &path)
{
    const Result<QByteArray> text = readRegularFile(path, largest);
    if (!text)
        return std::nullopt;
    const QJsonValue changes = QJsonDocument::fromJson(*text).object().value(changesMember);
    if (!changes.isArray())
        return std::nullopt;
    Found found;
    const QJsonArray array = changes.toArray();
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        const QString id = object.value("entry"_L1).toString();
        const std::optional<PendingChange> change = fromJson(object);
        if (change && !id.isEmpty())
            found.known.append({object.value("org"_L1).toString(), {id, *change}});
        else
            found.unknown.append(value);
    }
    return found;
}

bool FilePendingChanges::write()
{
    const QString path = QDir(m_folder).filePath(m_name);
    if (m_written.isEmpty()) {
        QFile::remove(path);
        m_lock.reset();
        return true;
    }
    if (!m_lock && QDir().mkpath(m_folder)) {
        m_lock = std::make_unique<QLockFile>(path + u".lock"_s);
        m_lock->setStaleLockTime(0);
    }
    if (m_lock && !m_lock->isLocked())
        static_cast<void>(m_lock->tryLock(0)); // its name is unlike any other
    QJsonArray changes;
    for (const Written &written : std::as_const(m_written)) {
        QJsonObject object = toJson(written.entry.change);
        object.insert("entry"_L1, written.entry.id);
        object.insert("org"_L1, written.org);
        changes.append(object);
    }
    return writeFile(path, fileOf(changes), FileAccess::OwnerOnly).has_value();
}

} // namespace HookKeys
