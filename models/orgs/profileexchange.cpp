// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profileexchange.h"

#include "callback.h"
#include "displaytext.h"
#include "oauthapp.h"
#include "orgprofilejson.h"
#include "orgurl.h"
#include "regularfile.h"
#include "signingkeyid.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

struct ProfileExchange
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::ProfileExchange)
};

constexpr auto formatMember = "format"_L1;
constexpr auto formatName = "hookkeys-orgs"_L1;
constexpr auto versionMember = "version"_L1;
constexpr int version = 1;
constexpr auto orgsMember = "orgs"_L1;
constexpr qsizetype orgLimit = 500;
constexpr qsizetype nameLimit = 100;
constexpr qint64 sizeLimit = qint64(1) << 20;

/// @p json as RFC 8259, 8.1 wants it: editors and PowerShell write UTF-16, with a mark.
QByteArray asUtf8(const QByteArray &json)
{
    if (!json.startsWith("\xff\xfe") && !json.startsWith("\xfe\xff"))
        return json;
    QStringDecoder utf16(QStringDecoder::Utf16);
    const QString text = utf16(json);
    return text.toUtf8();
}

/// Takes @p object, which stands at @p number in its file, into @p found.
void addEntry(const QJsonObject &object, qsizetype number, const QList<OrgProfile> &known,
              ProfileImport &found)
{
    QString shown = displayText(object.value("name"_L1).toString().left(nameLimit));
    if (shown.isEmpty())
        shown = ProfileExchange::tr("number %1").arg(number);
    auto profile = profileFromJson(object);
    if (!profile) {
        found.skipped += ProfileExchange::tr("“%1” was left out. %2").arg(shown, profile.error());
        return;
    }
    for (const QString &problem :
         {profile->clientId.isEmpty() ? QString() : checkClientId(profile->clientId),
          checkSigningKeyId(profile->signingKeyId)}) {
        if (!problem.isEmpty()) {
            found.skipped += ProfileExchange::tr("“%1” was left out. %2").arg(shown, problem);
            return;
        }
    }
    const auto same = [&profile](const OrgProfile &other) {
        return opensAlike(*profile, other);
    };
    if (const auto there = std::ranges::find_if(known, same); there != known.end()) {
        found.skipped += ProfileExchange::tr("“%1” was left out because it is there already, as "
                                             "“%2”.")
                             .arg(shown, displayText(there->name));
        return;
    }
    if (std::ranges::any_of(found.profiles, same)) {
        found.skipped +=
            ProfileExchange::tr("“%1” was left out because the file has it twice.").arg(shown);
        return;
    }
    // The id names secrets in the keychain: it must not be a stranger's choice.
    profile->id = newProfileId();
    profile->name = profile->name.left(nameLimit);
    forgetProxyUser(profile->proxy);
    // A stranger's org on the path of all could be sent another org's code.
    profile->redirect = RedirectPath::Own;
    const OrgUrlCheck check = checkOrgUrl(object.value("url"_L1).toString());
    if (!check.warning.isEmpty())
        found.notes += u"%1: %2"_s.arg(shown, check.warning);
    if (!profile->caFile.isEmpty()) {
        found.notes += ProfileExchange::tr("“%1” is used with a CA file: choose yours by editing "
                                           "the org.")
                           .arg(shown);
        profile->caFile.clear();
    }
    found.profiles += *profile;
}

} // namespace

QByteArray exportProfiles(const QList<OrgProfile> &profiles)
{
    QJsonArray orgs;
    for (const OrgProfile &known : profiles) {
        OrgProfile profile = known;
        profile.caFile.clear();
        forgetProxyUser(profile.proxy);
        QJsonObject object;
        profileToJson(profile, object);
        orgs.append(object);
    }
    return QJsonDocument(QJsonObject{{formatMember, formatName},
                                     {versionMember, version},
                                     {orgsMember, orgs}})
        .toJson();
}

Result<ProfileImport> importProfiles(const QByteArray &json, const QList<OrgProfile> &known)
{
    const QJsonObject file = QJsonDocument::fromJson(asUtf8(json)).object();
    const auto none = [] {
        return failure(ErrorKind::Validation,
                       ProfileExchange::tr("This is no file of orgs that HookKeys exported."));
    };
    if (file.value(formatMember) != formatName)
        return none();
    const double made = file.value(versionMember).toDouble(0);
    if (made < 1 || made != std::floor(made)) {
        return failure(ErrorKind::Validation,
                       ProfileExchange::tr("The file has no version of such a file, so HookKeys "
                                           "cannot know what it means: export the orgs anew."));
    }
    if (made > version) {
        return failure(
            ErrorKind::Validation,
            ProfileExchange::tr("The file was made by a newer HookKeys: update this one."));
    }
    if (!file.value(orgsMember).isArray())
        return none();
    const QJsonArray entries = file.value(orgsMember).toArray();
    if (entries.size() > orgLimit) {
        return failure(
            ErrorKind::Validation,
            ProfileExchange::tr("The file has more than %1 orgs: nobody made it by hand.")
                .arg(orgLimit));
    }
    ProfileImport found;
    qsizetype number = 0;
    for (const auto &entry : entries)
        addEntry(entry.toObject(), ++number, known, found);
    return found;
}

Result<ProfileImport> importProfileFile(const QString &path, const QList<OrgProfile> &known)
{
    return readRegularFile(path, sizeLimit).and_then([&known](const QByteArray &json) {
        return importProfiles(json, known);
    });
}

} // namespace HookKeys
