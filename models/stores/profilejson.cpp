// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profilejson.h"

#include "displaytext.h"
#include "orgurl.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

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
constexpr auto nameMember = "name"_L1;
constexpr auto urlMember = "url"_L1;
constexpr auto environmentMember = "environment"_L1;
constexpr auto readOnlyMember = "readOnly"_L1;

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

ProfileListing listProfiles(const QJsonObject &file)
{
    ProfileListing listing;
    listing.lastOpened = file.value(lastOpenedMember).toString();
    QSet<QString> ids;
    const QJsonArray entries = file.value(profilesMember).toArray();
    for (const auto &entry : entries) {
        const QJsonObject object = entry.toObject();
        OrgProfile profile;
        profile.id = object.value(idMember).toString();
        profile.name = object.value(nameMember).toString();
        const QString address = object.value(urlMember).toString();
        if (profile.id.isEmpty() || ids.contains(profile.id)) {
            listing.warnings += ProfileJson::tr("The org “%1” of the settings file has no id of "
                                                "its own and was left out: add it again.")
                                    .arg(displayText(profile.name));
            continue;
        }
        const OrgUrlCheck check = checkOrgUrl(address);
        if (!check.problem.isEmpty()) {
            listing.warnings += ProfileJson::tr("The org “%1” of the settings file was left out "
                                                "because its address “%2” cannot be used: add it "
                                                "again.")
                                    .arg(displayText(profile.name), displayText(address));
            continue;
        }
        ids.insert(profile.id);
        profile.url = check.url;
        if (profile.name.isEmpty())
            profile.name = profile.url.host(QUrl::FullyEncoded);
        profile.environment = environmentFromKey(object.value(environmentMember).toString());
        // Something else than true or false was meant to be careful, most likely.
        const QJsonValue readOnly = object.value(readOnlyMember);
        profile.readOnly = !readOnly.isUndefined() && readOnly != QJsonValue(false);
        listing.profiles += profile;
    }
    return listing;
}

void putProfile(QJsonObject &file, const OrgProfile &profile)
{
    QJsonArray profiles = file.value(profilesMember).toArray();
    const qsizetype index = indexOf(profiles, profile.id);
    QJsonObject object = index < profiles.size() ? profiles[index].toObject() : QJsonObject();
    object.insert(idMember, profile.id);
    object.insert(nameMember, profile.name);
    object.insert(urlMember, orgUrlText(profile.url));
    object.insert(environmentMember, environmentKey(profile.environment));
    object.insert(readOnlyMember, profile.readOnly);
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

bool putLastOpened(QJsonObject &file, const QString &id)
{
    if (file.value(lastOpenedMember) == id)
        return false;
    file.insert(lastOpenedMember, id);
    return true;
}

} // namespace HookKeys
