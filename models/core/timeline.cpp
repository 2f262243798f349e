// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

// The words are a file format: none is ever changed, and new ones come at the end.
constexpr std::array kinds{"created"_L1,   "renamed"_L1,     "deleted"_L1,  "used"_L1,
                           "unused"_L1,    "repointed"_L1,   "changed"_L1,  "updated"_L1,
                           "activated"_L1, "deactivated"_L1, "executed"_L1, "erased"_L1,
                           "leftOut"_L1};
constexpr std::array objects{"timeline"_L1, "key"_L1, "hook"_L1, "appKey"_L1};
constexpr std::array sources{"sent"_L1, "answered"_L1, "found"_L1, "log"_L1, "own"_L1};
constexpr std::array outcomes{"done"_L1, "failed"_L1, "unknown"_L1};

template <typename Enum, size_t Count>
void readWord(Enum &value, const QJsonValue &word,
              const std::array<QLatin1StringView, Count> &words)
{
    const QString text = word.toString();
    for (size_t i = 0; i < Count; ++i)
        if (text == words[i])
            value = Enum(i);
}

void put(QJsonObject &json, QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty())
        json.insert(name, value);
}

} // namespace

QString timelineKey(TimelineKind value)
{
    return kinds.at(size_t(value));
}

QString timelineKey(TimelineObject value)
{
    return objects.at(size_t(value));
}

QString timelineKey(TimelineSource value)
{
    return sources.at(size_t(value));
}

QString timelineKey(TimelineOutcome value)
{
    return outcomes.at(size_t(value));
}

QJsonObject timelineJson(const TimelineEntry &entry)
{
    QJsonObject json{{u"time"_s, entry.time.toUTC().toString(Qt::ISODateWithMs)},
                     {u"source"_s, timelineKey(entry.source)},
                     {u"kind"_s, timelineKey(entry.kind)},
                     {u"object"_s, timelineKey(entry.object)},
                     {u"outcome"_s, timelineKey(entry.outcome)}};
    put(json, "change"_L1, entry.change);
    put(json, "id"_L1, entry.id);
    put(json, "name"_L1, entry.name);
    if (!entry.keys.isEmpty())
        json.insert(u"keys"_s, QJsonArray::fromStringList(entry.keys));
    put(json, "before"_L1, entry.before);
    put(json, "after"_L1, entry.after);
    put(json, "wayBefore"_L1, entry.wayBefore);
    put(json, "wayAfter"_L1, entry.wayAfter);
    put(json, "nameBefore"_L1, entry.nameBefore);
    put(json, "nameAfter"_L1, entry.nameAfter);
    put(json, "problem"_L1, entry.problem);
    put(json, "requestId"_L1, entry.requestId);
    put(json, "otherRequestId"_L1, entry.otherRequestId);
    put(json, "signIn"_L1, entry.signIn);
    put(json, "event"_L1, entry.event);
    if (entry.since.isValid())
        json.insert(u"since"_s, entry.since.toUTC().toString(Qt::ISODateWithMs));
    return json;
}

QJsonObject timelineJson(const TimelinePerson &person)
{
    QJsonObject json;
    put(json, "name"_L1, person.name);
    put(json, "login"_L1, person.login);
    put(json, "address"_L1, person.address);
    put(json, "place"_L1, person.place);
    put(json, "client"_L1, person.client);
    return json;
}

TimelineEntry timelineEntry(const QJsonObject &json)
{
    TimelineEntry entry;
    entry.time = QDateTime::fromString(json["time"_L1].toString(), Qt::ISODateWithMs);
    readWord(entry.source, json["source"_L1], sources);
    readWord(entry.kind, json["kind"_L1], kinds);
    readWord(entry.object, json["object"_L1], objects);
    readWord(entry.outcome, json["outcome"_L1], outcomes);
    entry.change = json["change"_L1].toString();
    entry.id = json["id"_L1].toString();
    entry.name = json["name"_L1].toString();
    const QJsonArray keys = json["keys"_L1].toArray();
    for (const auto &key : keys)
        entry.keys.append(key.toString());
    entry.before = json["before"_L1].toString();
    entry.after = json["after"_L1].toString();
    entry.wayBefore = json["wayBefore"_L1].toString();
    entry.wayAfter = json["wayAfter"_L1].toString();
    entry.nameBefore = json["nameBefore"_L1].toString();
    entry.nameAfter = json["nameAfter"_L1].toString();
    entry.problem = json["problem"_L1].toString();
    entry.requestId = json["requestId"_L1].toString();
    entry.otherRequestId = json["otherRequestId"_L1].toString();
    entry.signIn = json["signIn"_L1].toString();
    entry.event = json["event"_L1].toString();
    entry.since = QDateTime::fromString(json["since"_L1].toString(), Qt::ISODateWithMs);
    return entry;
}

TimelinePerson timelinePerson(const QJsonObject &json)
{
    return {.name = json["name"_L1].toString(),
            .login = json["login"_L1].toString(),
            .address = json["address"_L1].toString(),
            .place = json["place"_L1].toString(),
            .client = json["client"_L1].toString()};
}

} // namespace HookKeys
