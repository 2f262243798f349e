// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyinventory.h"

#include "csvcell.h"
#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "markdowntext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

// The field names are a file format, the same in every language.
QStringList fields()
{
    return {u"name"_s, u"status"_s,  u"usedBy"_s,      u"keyId"_s,
            u"id"_s,   u"created"_s, u"lastUpdated"_s, u"ageDays"_s};
}

struct Entry
{
    const HookKey *key = nullptr;
    QString status;
    std::optional<QStringList> usedBy; ///< Nothing: it is not known.
    qint64 ageDays = -1;

    [[nodiscard]] QStringList cells() const
    {
        return {key->name,
                status,
                usedBy ? usedBy->join(u", "_s) : u"unknown"_s,
                key->keyId,
                key->id,
                key->createdText,
                key->lastUpdatedText,
                ageDays < 0 ? QString() : QString::number(ageDays)};
    }
};

Entry entryOf(const HookKeyTableModel &keys, const HookKey &key, const QDateTime &time)
{
    Entry entry;
    entry.key = &key;
    entry.status = keys.isInUse(key.id)     ? u"in use"_s
                   : key.isUsed.has_value() ? u"unused"_s
                                            : u"unknown"_s;
    entry.usedBy = keys.hookNames(key.id);
    if (key.created.isValid())
        entry.ageDays = key.created.daysTo(time);
    return entry;
}

/// A line for each row: of several with one id, all are wanted where one is.
QList<Entry> entriesOf(const HookKeyTableModel &keys, const QStringList &ids, const QDateTime &time)
{
    QList<Entry> entries;
    QStringList distinct = ids;
    distinct.removeDuplicates();
    for (const QString &id : std::as_const(distinct)) {
        const QList<int> rows = keys.rowsOf(id);
        for (const int row : rows)
            entries.append(entryOf(keys, keys.keyAt(row), time));
    }
    return entries;
}

QString row(const QStringList &cells, QString (*escape)(const QString &), QLatin1StringView open,
            QLatin1StringView between, QLatin1StringView close)
{
    QStringList escaped;
    for (const QString &cell : cells)
        escaped.append(escape(cell));
    return open + escaped.join(between) + close;
}

QByteArray csv(const QList<Entry> &entries)
{
    const auto line = [](const QStringList &cells) {
        return row(cells, csvCell, ""_L1, ","_L1, "\r\n"_L1);
    };
    QString text = QChar(0xfeff) + line(fields());
    for (const Entry &entry : entries)
        text += line(entry.cells());
    return text.toUtf8();
}

QByteArray json(const QList<Entry> &entries, const OrgProfile &org, const QDateTime &time)
{
    QJsonArray array;
    for (const Entry &entry : entries) {
        QJsonObject object{{u"name"_s, entry.key->name},
                           {u"status"_s, entry.status},
                           {u"usedBy"_s, entry.usedBy ? QJsonArray::fromStringList(*entry.usedBy)
                                                      : QJsonValue(QJsonValue::Null)},
                           {u"keyId"_s, entry.key->keyId},
                           {u"id"_s, entry.key->id},
                           {u"created"_s, entry.key->createdText},
                           {u"lastUpdated"_s, entry.key->lastUpdatedText}};
        if (entry.ageDays >= 0)
            object.insert(u"ageDays"_s, entry.ageDays);
        array.append(object);
    }
    return QJsonDocument(QJsonObject{{u"org"_s, org.name},
                                     {u"url"_s, org.url.toString()},
                                     {u"environment"_s, environmentKey(org.environment)},
                                     {u"time"_s, time.toString(Qt::ISODate)},
                                     {u"keys"_s, array}})
        .toJson();
}

QByteArray markdown(const QList<Entry> &entries)
{
    const auto line = [](const QStringList &cells) {
        return row(cells, markdownText, "| "_L1, " | "_L1, " |\n"_L1);
    };
    QString text = line(fields());
    text += u"|"_s + u" --- |"_s.repeated(fields().size()) + u'\n';
    for (const Entry &entry : entries)
        text += line(entry.cells());
    return text.toUtf8();
}

} // namespace

QByteArray writeInventory(const HookKeyTableModel &keys, const QStringList &ids,
                          const OrgProfile &org, const QDateTime &time, InventoryFormat format)
{
    const QList<Entry> entries = entriesOf(keys, ids, time);
    switch (format) {
    case InventoryFormat::Csv:
        return csv(entries);
    case InventoryFormat::Json:
        return json(entries, org, time);
    case InventoryFormat::Markdown:
        break;
    }
    return markdown(entries);
}

} // namespace HookKeys
