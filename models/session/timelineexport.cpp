// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelineexport.h"

#include "csvcell.h"
#include "timelinelines.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

// The field names are a file format, the same in every language; new ones come at the end.
QStringList timelineFields()
{
    return {u"time"_s,           u"object"_s,     u"id"_s,       u"name"_s,      u"kind"_s,
            u"before"_s,         u"after"_s,      u"outcome"_s,  u"problem"_s,   u"requestId"_s,
            u"signIn"_s,         u"source"_s,     u"keys"_s,     u"person"_s,    u"login"_s,
            u"address"_s,        u"place"_s,      u"client"_s,   u"wayBefore"_s, u"wayAfter"_s,
            u"otherRequestId"_s, u"nameBefore"_s, u"nameAfter"_s};
}

/// Who tells of the change: any of these three.
QStringList sourcesOf(const TimelineLine &line)
{
    QStringList sources;
    if (line.isOwn)
        sources += u"hookkeys"_s;
    if (line.isFound)
        sources += u"refresh"_s;
    if (line.isLogged)
        sources += u"systemLog"_s;
    return sources;
}

QStringList cellsOf(const TimelineLine &line)
{
    const TimelineEntry &entry = line.entry;
    const TimelinePerson &person = entry.person;
    return {entry.time.toUTC().toString(Qt::ISODateWithMs),
            timelineKey(entry.object),
            entry.id,
            entry.name,
            timelineKey(entry.kind),
            entry.before,
            entry.after,
            timelineKey(entry.outcome),
            entry.problem,
            entry.requestId,
            entry.signIn,
            sourcesOf(line).join(u' '),
            entry.keys.join(u' '),
            person.name,
            person.login,
            person.address,
            person.place,
            person.client,
            entry.wayBefore,
            entry.wayAfter,
            entry.otherRequestId,
            entry.nameBefore,
            entry.nameAfter};
}

QString csvLine(const QStringList &cells)
{
    QStringList escaped;
    for (const QString &cell : cells)
        escaped.append(csvCell(cell));
    return escaped.join(u',') + u"\r\n"_s;
}

QJsonObject jsonOf(const TimelineLine &line)
{
    QJsonObject json = timelineJson(line.entry);
    json.remove(u"source"_s); // of one row alone, as is the next
    json.remove(u"change"_s);
    json.remove(u"event"_s);
    json.insert(u"sources"_s, QJsonArray::fromStringList(sourcesOf(line)));
    if (!line.events.isEmpty())
        json.insert(u"events"_s, QJsonArray::fromStringList(line.events));
    if (const QJsonObject person = timelineJson(line.entry.person); !person.isEmpty())
        json.insert(u"person"_s, person);
    return json;
}

} // namespace

QByteArray writeTimeline(const QList<TimelineLine> &lines, const OrgProfile &org,
                         const QDateTime &time, TimelineFormat format)
{
    if (format == TimelineFormat::Csv) {
        QString text = QChar(0xfeff) + csvLine(timelineFields());
        for (const TimelineLine &line : lines)
            text += csvLine(cellsOf(line));
        return text.toUtf8();
    }
    QJsonArray changes;
    for (const TimelineLine &line : lines)
        changes.append(jsonOf(line));
    return QJsonDocument(QJsonObject{{u"org"_s, org.name},
                                     {u"url"_s, org.url.toString()},
                                     {u"environment"_s, environmentKey(org.environment)},
                                     {u"time"_s, time.toUTC().toString(Qt::ISODateWithMs)},
                                     {u"changes"_s, changes}})
        .toJson();
}

} // namespace HookKeys
