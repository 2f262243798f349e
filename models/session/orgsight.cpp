// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgsight.h"

#include "hookkeytablemodel.h"
#include "snapshot.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

TimelineEntry difference(TimelineKind kind, TimelineObject object, const QString &id,
                         const QString &name, const QDateTime &time)
{
    return {.source = TimelineSource::Found,
            .kind = kind,
            .object = object,
            .time = time,
            .id = id,
            .name = name};
}

/// Adds to @p now what was there @p before and is missing.
template <typename Map>
void carryOver(const std::optional<Map> &before, std::optional<Map> &now)
{
    if (!before || !now)
        return;
    for (auto one = before->cbegin(); one != before->cend(); ++one) {
        if (!now->contains(one.key()))
            now->insert(one.key(), *one);
    }
}

/// Of what a hook calls, and of how it authenticates there, what is another one: what was, and what
/// is; without what is empty.
std::pair<QString, QString> wayDifference(const OrgSight::Hook &before, const OrgSight::Hook &now)
{
    QStringList was;
    QStringList is;
    for (qsizetype i = 0; i < std::min(before.way.size(), now.way.size()); ++i) {
        if (before.way.at(i) == now.way.at(i))
            continue;
        was += before.way.at(i);
        is += now.way.at(i);
    }
    was.removeAll(QString());
    is.removeAll(QString());
    return {was.join(u", "_s), is.join(u", "_s)};
}

QJsonObject keysJson(const QMap<QString, OrgSight::Key> &keys)
{
    QJsonObject json;
    for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
        QJsonObject one{{u"name"_s, key->name}};
        if (key->isUsed)
            one.insert(u"used"_s, *key->isUsed);
        if (!key->thumbprint.isEmpty())
            one.insert(u"thumbprint"_s, key->thumbprint);
        json.insert(key.key(), one);
    }
    return json;
}

QJsonObject hooksJson(const QMap<QString, OrgSight::Hook> &hooks)
{
    QJsonObject json;
    for (auto hook = hooks.cbegin(); hook != hooks.cend(); ++hook) {
        QJsonObject one{
            {u"name"_s, hook->name}, {u"status"_s, hook->status}, {u"key"_s, hook->keyId}};
        if (!hook->way.isEmpty())
            one.insert(u"way"_s, QJsonArray::fromStringList(hook->way));
        json.insert(hook.key(), one);
    }
    return json;
}

} // namespace

OrgSight OrgSight::read(const QByteArray &memory)
{
    const QJsonObject json = QJsonDocument::fromJson(memory).object();
    OrgSight sight;
    if (json["keys"_L1].isObject()) {
        const QJsonObject keys = json["keys"_L1].toObject();
        QMap<QString, Key> known;
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            const QJsonObject one = key->toObject();
            const QJsonValue used = one["used"_L1];
            known.insert(key.key(),
                         {.name = one["name"_L1].toString(),
                          .isUsed = used.isBool() ? std::optional(used.toBool()) : std::nullopt,
                          .thumbprint = one["thumbprint"_L1].toString()});
        }
        sight.keys = known;
    }
    if (json["hooks"_L1].isObject()) {
        const QJsonObject hooks = json["hooks"_L1].toObject();
        QMap<QString, Hook> known;
        for (auto hook = hooks.begin(); hook != hooks.end(); ++hook) {
            const QJsonObject one = hook->toObject();
            known.insert(hook.key(), {.name = one["name"_L1].toString(),
                                      .status = one["status"_L1].toString(),
                                      .keyId = one["key"_L1].toString(),
                                      .way = one["way"_L1].toVariant().toStringList()});
        }
        sight.hooks = known;
    }
    const auto time = [&json](QLatin1StringView name) {
        return QDateTime::fromString(json[name].toString(), Qt::ISODateWithMs);
    };
    sight.keysSeen = time("keysSeen"_L1);
    sight.hooksSeen = time("hooksSeen"_L1);
    sight.logRead = time("logRead"_L1);
    sight.runsRead = time("runsRead"_L1);
    return sight;
}

QByteArray OrgSight::memory() const
{
    QJsonObject json;
    if (keys)
        json.insert(u"keys"_s, keysJson(*keys));
    if (hooks)
        json.insert(u"hooks"_s, hooksJson(*hooks));
    for (const auto &[name, time] :
         {std::pair(u"keysSeen"_s, keysSeen), std::pair(u"hooksSeen"_s, hooksSeen),
          std::pair(u"logRead"_s, logRead), std::pair(u"runsRead"_s, runsRead)}) {
        if (time.isValid())
            json.insert(name, time.toUTC().toString(Qt::ISODateWithMs));
    }
    return json.isEmpty() ? QByteArray() : QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QMap<QString, OrgSight::Key> OrgSight::keysOf(const HookKeyTableModel &table)
{
    QMap<QString, Key> keys;
    for (int row = 0; row < table.rowCount(); ++row) {
        const HookKey &key = table.keyAt(row);
        if (!table.isAmbiguous(key.id))
            keys.insert(key.id, {.name = key.name,
                                 .isUsed = key.isUsed,
                                 .thumbprint = table.rowAt(row).thumbprint});
    }
    return keys;
}

QMap<QString, OrgSight::Hook> OrgSight::hooksOf(const QList<InlineHook> &hooks)
{
    QMap<QString, Hook> known;
    for (const InlineHook &hook : hooks)
        known.insert(hook.id, {.name = hook.name,
                               .status = hook.status,
                               .keyId = hook.hookKeyId,
                               .way = {snapshotAddress(hook.uri), snapshotAddress(hook.tokenUrl),
                                       hook.clientId, hook.authType}});
    return known;
}

QString OrgSight::keyName(const QString &id) const
{
    if (!keys)
        return id;
    const auto key = keys->constFind(id);
    return key == keys->cend() || key->name.isEmpty() ? id : key->name;
}

QList<TimelineEntry> OrgSight::follow(OrgSight now, const QDateTime &time)
{
    QList<TimelineEntry> entries;
    const OrgSight before = *this;
    if (!now.areKeysWhole)
        carryOver(before.keys, now.keys);
    if (!now.areHooksWhole)
        carryOver(before.hooks, now.hooks);
    const auto noteSince = [&entries](const QDateTime &seen) {
        for (TimelineEntry &entry : entries)
            entry.since = seen;
    };
    if (now.hooks) {
        if (hooks)
            entries += hookDifferences(now, time);
        noteSince(hooksSeen);
        hooks = now.hooks;
        hooksSeen = time;
    }
    if (now.keys) {
        QStringList explained; // that they are used or not follows from what hooks do
        for (const TimelineEntry &entry : std::as_const(entries))
            explained += entry.keys;
        const QList<TimelineEntry> ofHooks = std::exchange(entries, {});
        if (before.keys)
            entries += before.keyDifferences(now, time, explained);
        noteSince(keysSeen);
        keysSeen = time;
        entries += ofHooks; // a key is made before a hook signs with it
        QMap<QString, Key> merged = *now.keys;
        for (auto key = merged.begin(); key != merged.end(); ++key) {
            if (key->thumbprint.isEmpty() && before.keys)
                key->thumbprint = before.keys->value(key.key()).thumbprint;
        }
        keys = merged;
    }
    return entries;
}

QList<TimelineEntry> OrgSight::keyDifferences(const OrgSight &now, const QDateTime &time,
                                              const QStringList &explained) const
{
    QList<TimelineEntry> entries;
    const auto add = [&entries, &time](TimelineKind kind, const QString &id, const Key &key) {
        entries.append(difference(kind, TimelineObject::Key, id, key.name, time));
        return &entries.last();
    };
    for (auto key = now.keys->cbegin(); key != now.keys->cend(); ++key) {
        const auto old = keys->constFind(key.key());
        if (old == keys->cend()) {
            add(TimelineKind::Created, key.key(), *key)->after = key->name;
            continue;
        }
        if (old->name != key->name) {
            TimelineEntry *entry = add(TimelineKind::Renamed, key.key(), *key);
            entry->before = old->name;
            entry->after = key->name;
        }
        if (old->isUsed && key->isUsed && *old->isUsed != *key->isUsed
            && !explained.contains(key.key()))
            add(*key->isUsed ? TimelineKind::Used : TimelineKind::Unused, key.key(), *key);
        if (!old->thumbprint.isEmpty() && !key->thumbprint.isEmpty()
            && old->thumbprint != key->thumbprint) {
            TimelineEntry *entry = add(TimelineKind::KeyChanged, key.key(), *key);
            entry->before = old->thumbprint;
            entry->after = key->thumbprint;
        }
    }
    for (auto key = keys->cbegin(); key != keys->cend(); ++key) {
        if (!now.keys->contains(key.key()))
            add(TimelineKind::Deleted, key.key(), *key)->before = key->name;
    }
    return entries;
}

QList<TimelineEntry> OrgSight::hookDifferences(const OrgSight &now, const QDateTime &time) const
{
    QList<TimelineEntry> entries;
    const auto add = [&entries, &time](TimelineKind kind, const QString &id, const Hook &hook) {
        entries.append(difference(kind, TimelineObject::Hook, id, hook.name, time));
        if (!hook.keyId.isEmpty())
            entries.last().keys.append(hook.keyId);
        return &entries.last();
    };
    for (auto hook = now.hooks->cbegin(); hook != now.hooks->cend(); ++hook) {
        const auto old = hooks->constFind(hook.key());
        if (old == hooks->cend()) {
            add(TimelineKind::Created, hook.key(), *hook)->after = hook->name;
            continue;
        }
        if (old->name != hook->name) {
            TimelineEntry *entry = add(TimelineKind::Renamed, hook.key(), *hook);
            entry->before = old->name;
            entry->after = hook->name;
            entry->keys.clear(); // nothing about its key
        }
        if (old->status != hook->status) {
            TimelineEntry *entry = add(hook->status == "ACTIVE"_L1 ? TimelineKind::Activated
                                                                   : TimelineKind::Deactivated,
                                       hook.key(), *hook);
            entry->before = old->status;
            entry->after = hook->status;
            entry->keys.clear();
        }
        const auto [wayBefore, wayAfter] = wayDifference(*old, *hook);
        if (old->keyId != hook->keyId) {
            TimelineEntry *entry = add(TimelineKind::Repointed, hook.key(), *hook);
            entry->before = old->keyId.isEmpty() ? QString() : keyName(old->keyId);
            entry->after = hook->keyId.isEmpty() ? QString()
                           : now.keys            ? now.keyName(hook->keyId)
                                                 : keyName(hook->keyId);
            if (!old->keyId.isEmpty())
                entry->keys.append(old->keyId);
            // One change, of which Okta's log has one event.
            entry->wayBefore = wayBefore;
            entry->wayAfter = wayAfter;
        } else if (!old->way.isEmpty() && old->way != hook->way) {
            TimelineEntry *entry = add(TimelineKind::Updated, hook.key(), *hook);
            entry->before = wayBefore;
            entry->after = wayAfter;
            entry->keys.clear();
        }
    }
    for (auto hook = hooks->cbegin(); hook != hooks->cend(); ++hook) {
        if (!now.hooks->contains(hook.key()))
            add(TimelineKind::Deleted, hook.key(), *hook)->before = hook->name;
    }
    return entries;
}

void OrgSight::repoint(const QString &hookId, const QString &keyId)
{
    if (!hooks || !hooks->contains(hookId))
        return;
    const QString old = std::exchange((*hooks)[hookId].keyId, keyId);
    if (!keys)
        return;
    if (keys->contains(keyId))
        (*keys)[keyId].isUsed = true;
    const bool isUsed = std::any_of(hooks->cbegin(), hooks->cend(),
                                    [&old](const Hook &hook) { return hook.keyId == old; });
    if (keys->contains(old))
        (*keys)[old].isUsed = isUsed;
}

} // namespace HookKeys
