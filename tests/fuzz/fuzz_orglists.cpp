// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's entry for lists of orgs: one that is imported brings nothing along that is not its
// to choose, and the settings file can be read and written on whatever is in it.

#include "orgurl.h"
#include "profileexchange.h"
#include "profilejson.h"

#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>

using namespace HookKeys;
using namespace Qt::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkImport(const QByteArray &bytes)
{
    const Result<ProfileImport> found = importProfiles(bytes, {});
    if (!found) {
        require(!found.error().summary.isEmpty());
        return;
    }
    for (const OrgProfile &profile : found->profiles) {
        require(profile.id.size() == 36 && !bytes.contains(profile.id.toLatin1()));
        require(profile.caFile.isEmpty() && profile.proxy.user.isEmpty());
        require(profile.name.size() <= 100 && checkProxy(profile.proxy).isEmpty());
        require(checkOrgUrl(profile.url.toString()).problem.isEmpty());
    }
    // What was imported can be handed on.
    const Result<ProfileImport> again = importProfiles(exportProfiles(found->profiles), {});
    require(again && again->profiles.size() == found->profiles.size());
    require(importProfiles(bytes, found->profiles)->profiles.isEmpty());
}

void checkSettings(const QByteArray &bytes)
{
    std::optional<QJsonObject> file = parseProfileFile(bytes);
    if (!file)
        return;
    const ProfileListing listing = listProfiles(*file);
    for (const OrgProfile &profile : listing.profiles) {
        require(!profile.id.isEmpty() && checkOrgUrl(profile.url.toString()).problem.isEmpty());
        putProfile(*file, profile);
    }
    require(parseProfileFile(QJsonDocument(*file).toJson()) == file);
    // What was left out may have had the id of another one.
    if (!listing.warnings.isEmpty())
        return;
    // Saving what is known changes nothing of it.
    require(listProfiles(*file).profiles == listing.profiles);
    for (const OrgProfile &profile : listing.profiles)
        require(takeProfile(*file, profile.id));
    require(listProfiles(*file).profiles.isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    checkImport(bytes);
    checkSettings(bytes);
    return 0;
}
