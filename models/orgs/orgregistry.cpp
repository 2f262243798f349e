// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgregistry.h"

#include "displaytext.h"
#include "orglistmodel.h"

#include <algorithm>

namespace HookKeys {

OrgRegistry::OrgRegistry(ProfileStore &profiles, QObject *parent)
    : QObject(parent), m_profiles(profiles), m_orgs(new OrgListModel(this))
{
}

OrgRegistry::~OrgRegistry() = default;

const OrgProfile *OrgRegistry::profile(const QString &id) const
{
    return m_orgs->profile(id);
}

bool OrgRegistry::isUnsaved(const QString &id) const
{
    return std::ranges::find(m_unsaved, id, &OrgProfile::id) != m_unsaved.end();
}

Result<ProfileListing> OrgRegistry::load()
{
    Result<ProfileListing> listing = m_profiles.load();
    m_isWhole = listing && listing->warnings.isEmpty();
    if (listing) {
        const QList<OrgProfile> before = m_orgs->profiles();
        m_orgs->mergeProfiles(listing->profiles + m_unsaved);
        Q_EMIT loaded(before);
    }
    return listing;
}

Result<void> OrgRegistry::checkUnchanged(const OrgProfile &seen) const
{
    const OrgProfile *now = profile(seen.id);
    if (now && *now == seen)
        return {};
    return failure(ErrorKind::Conflict,
                   tr("“%1” was changed or removed meanwhile by another copy of HookKeys. Close "
                      "this and begin again.")
                       .arg(displayText(seen.name)));
}

Result<void> OrgRegistry::reorder(const QStringList &ids)
{
    if (Result<void> saved = m_profiles.reorder(ids); !saved)
        return saved;
    QList<OrgProfile> profiles = m_orgs->profiles();
    std::ranges::stable_sort(profiles, {}, [&](const OrgProfile &profile) {
        const qsizetype place = ids.indexOf(profile.id);
        return place < 0 ? ids.size() : place;
    });
    m_orgs->mergeProfiles(profiles);
    return {};
}

Result<void> OrgRegistry::addOrgs(const QList<OrgProfile> &profiles)
{
    for (const OrgProfile &profile : profiles) {
        if (Result<void> saved = m_profiles.save(profile); !saved)
            return saved;
        m_orgs->mergeProfile(profile);
    }
    return {};
}

void OrgRegistry::addUnsaved(const OrgProfile &profile)
{
    m_unsaved.removeIf([&profile](const OrgProfile &other) { return other.id == profile.id; });
    m_unsaved.append(profile);
    m_orgs->mergeProfile(profile);
}

Result<void> OrgRegistry::save(const OrgProfile &profile)
{
    const OrgProfile *known = this->profile(profile.id);
    // One that is in the store as it is need not be written, which may fail.
    const bool isThere = known && *known == profile && !isUnsaved(profile.id);
    if (Result<void> saved = isThere ? Result<void>() : m_profiles.save(profile); !saved)
        return saved;
    m_unsaved.removeIf([&profile](const OrgProfile &other) { return other.id == profile.id; });
    m_orgs->mergeProfile(profile);
    return {};
}

Result<void> OrgRegistry::removeFromStore(const QString &id)
{
    return isUnsaved(id) ? Result<void>() : m_profiles.remove(id);
}

void OrgRegistry::removeFromList(const QString &id)
{
    m_orgs->removeProfile(id);
    m_unsaved.removeIf([&id](const OrgProfile &other) { return other.id == id; });
}

void OrgRegistry::setLastOpened(const QString &id)
{
    if (!isUnsaved(id))
        static_cast<void>(m_profiles.setLastOpened(id));
}

} // namespace HookKeys
