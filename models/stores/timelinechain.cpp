// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinechain.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

QString sha256(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

/// Few people are asked about, and a hash of a name alone would tell who it was.
QString salt()
{
    quint32 words[4];
    QRandomGenerator::system()->fillRange(words);
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(words), sizeof words).toHex());
}

QJsonArray rangesOf(const QList<qint64> &numbers)
{
    QJsonArray ranges;
    for (qsizetype i = 0; i < numbers.size();) {
        qsizetype last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
            ++last;
        ranges.append(QJsonArray{numbers[i], numbers[last]});
        i = last + 1;
    }
    return ranges;
}

} // namespace

TimelineRow TimelineRow::after(const TimelineHead &head, const QString &org,
                               const TimelineEntry &entry)
{
    QJsonObject content = timelineJson(entry);
    content.insert(u"org"_s, org);
    TimelineRow row{
        .number = head.number + 1, .org = org, .content = compact(content), .previous = head.hash};
    row.contentHash = sha256(row.content);
    QJsonObject person = timelineJson(entry.person);
    if (!person.isEmpty()) {
        person.insert(u"salt"_s, salt());
        row.person = compact(person);
        row.personHash = sha256(row.person);
    }
    row.hash = row.hashed();
    return row;
}

TimelineRow TimelineRow::read(const SqliteRow &row)
{
    return {.number = row[u"number"_s].toLongLong(),
            .org = row[u"org"_s].toString(),
            .content = row[u"content"_s].toString(),
            .contentHash = row[u"content_hash"_s].toString(),
            .person = row[u"person"_s].toString(),
            .personHash = row[u"person_hash"_s].toString(),
            .previous = row[u"previous"_s].toString(),
            .hash = row[u"hash"_s].toString()};
}

QString TimelineRow::columns()
{
    return u"number, org, content, content_hash, person, person_hash, previous, hash"_s;
}

QString TimelineRow::hashed() const
{
    return sha256(
        u"%1\n%2\n%3\n%4"_s.arg(QString::number(number), previous, contentHash, personHash));
}

bool TimelineRow::isWhole(const TimelineHead &head) const
{
    if (number != head.number + 1 || previous != head.hash || hash != hashed())
        return false;
    if (!person.isEmpty() && sha256(person) != personHash)
        return false;
    if (isErased())
        return org.isEmpty() && person.isEmpty();
    return sha256(content) == contentHash && objectOf(content)["org"_L1].toString() == org;
}

TimelineEntry TimelineRow::entry() const
{
    TimelineEntry entry = timelineEntry(objectOf(content));
    entry.number = number;
    entry.person = timelinePerson(objectOf(person));
    entry.wasPersonal = isPersonErased();
    return entry;
}

QList<std::pair<qint64, qint64>> TimelineRow::ranges(const char *member) const
{
    QList<std::pair<qint64, qint64>> ranges;
    // Hardly a row is one, and all are looked at.
    if (!content.contains(u"\"erased\""))
        return ranges;
    const TimelineEntry said = entry();
    if (said.source != TimelineSource::Own || said.kind != TimelineKind::Erased)
        return ranges;
    const QJsonArray array = objectOf(said.after)[QLatin1StringView(member)].toArray();
    for (const auto &range : array)
        ranges.emplaceBack(range.toArray().at(0).toInteger(), range.toArray().at(1).toInteger());
    return ranges;
}

QString timelineErasure(const QList<qint64> &rows, const QList<qint64> &persons)
{
    return compact({{u"rows"_s, rangesOf(rows)},
                    {u"rowCount"_s, rows.size()},
                    {u"persons"_s, rangesOf(persons)},
                    {u"personCount"_s, persons.size()}});
}

} // namespace HookKeys
