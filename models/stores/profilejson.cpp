// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profilejson.h"

#include "displaytext.h"
#include "orgprofilejson.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <cctype>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct ProfileJson
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::ProfileJson)
};

constexpr auto profilesMember = "profiles"_L1;
constexpr auto lastOpenedMember = "lastOpened"_L1;
constexpr auto idMember = "id"_L1;

/// Where the profile with @p id stands in @p profiles; their number if nowhere.
qsizetype indexOf(const QJsonArray &profiles, const QString &id)
{
    qsizetype i = 0;
    while (i < profiles.size() && profiles[i].toObject().value(idMember) != id)
        ++i;
    return i;
}

} // namespace

std::optional<QJsonObject> parseProfileFile(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return {};
    const QJsonValue profiles = document.object().value(profilesMember);
    if (!profiles.isUndefined() && !profiles.isArray())
        return {};
    return document.object();
}

QString repeatedMember(const QByteArray &json)
{
    QList<QSet<QString>> open; // the names in each object that is not over; none in an array
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (json[i] == '{' || json[i] == '[')
            open += QSet<QString>();
        if ((json[i] == '}' || json[i] == ']') && !open.isEmpty())
            open.removeLast();
        if (json[i] != '"')
            continue;
        const qsizetype start = i++;
        while (i < json.size() && json[i] != '"')
            i += json[i] == '\\' ? 2 : 1;
        qsizetype next = i + 1;
        while (next < json.size() && std::isspace(static_cast<unsigned char>(json[next])))
            ++next;
        if (next >= json.size() || json[next] != ':' || open.isEmpty())
            continue;
        const QByteArray written = '[' + json.mid(start, i + 1 - start) + ']';
        const QString name = QJsonDocument::fromJson(written).array().first().toString();
        if (open.last().contains(name))
            return name.isEmpty() ? u"\"\""_s : name;
        open.last().insert(name);
    }
    return {};
}

ProfileListing listProfiles(const QJsonObject &file)
{
    ProfileListing listing;
    listing.lastOpened = file.value(lastOpenedMember).toString();
    QSet<QString> ids;
    const QJsonArray entries = file.value(profilesMember).toArray();
    for (const auto &entry : entries) {
        const QJsonObject object = entry.toObject();
        const QString id = object.value(idMember).toString();
        const QString name = displayText(object.value("name"_L1).toString());
        if (id.isEmpty() || ids.contains(id)) {
            listing.warnings += ProfileJson::tr("The org “%1” of the settings file has no id of "
                                                "its own and was left out: add it again.")
                                    .arg(name);
            continue;
        }
        auto profile = profileFromJson(object);
        if (!profile) {
            listing.warnings += ProfileJson::tr("The org “%1” of the settings file was left out: "
                                                "add it again. %2")
                                    .arg(name, profile.error());
            continue;
        }
        ids.insert(id);
        profile->id = id;
        listing.profiles += *profile;
    }
    return listing;
}

void putProfile(QJsonObject &file, const OrgProfile &profile)
{
    QJsonArray profiles = file.value(profilesMember).toArray();
    const qsizetype index = indexOf(profiles, profile.id);
    QJsonObject object = index < profiles.size() ? profiles[index].toObject() : QJsonObject();
    object.insert(idMember, profile.id);
    profileToJson(profile, object);
    if (index < profiles.size()) {
        profiles[index] = object;
    } else {
        profiles.append(object);
    }
    file.insert(profilesMember, profiles);
}

bool takeProfile(QJsonObject &file, const QString &id)
{
    QJsonArray profiles = file.value(profilesMember).toArray();
    const qsizetype index = indexOf(profiles, id);
    if (index == profiles.size())
        return false;
    profiles.removeAt(index);
    file.insert(profilesMember, profiles);
    if (file.value(lastOpenedMember) == id)
        file.remove(lastOpenedMember);
    return true;
}

bool putOrder(QJsonObject &file, const QStringList &ids)
{
    QJsonArray profiles = file.value(profilesMember).toArray();
    const QJsonArray before = profiles;
    QList<qsizetype> places;
    QHash<QString, QJsonValue> entries;
    for (qsizetype i = 0; i < profiles.size(); ++i) {
        const QString id = profiles[i].toObject().value(idMember).toString();
        if (!ids.contains(id) || entries.contains(id))
            continue;
        places += i;
        entries.insert(id, profiles[i]);
    }
    // What another copy added meanwhile, and what cannot be read, stays where it stands.
    auto place = places.cbegin();
    for (const QString &id : ids)
        if (const QJsonValue entry = entries.take(id); !entry.isUndefined() && !entry.isNull())
            profiles[*place++] = entry;
    if (profiles == before)
        return false;
    file.insert(profilesMember, profiles);
    return true;
}

bool putLastOpened(QJsonObject &file, const QString &id)
{
    if (file.value(lastOpenedMember) == id)
        return false;
    file.insert(lastOpenedMember, id);
    return true;
}

} // namespace HookKeys
