// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "result.h"

#include <QStringList>

namespace HookKeys {

/// The profiles as read, and what the user should be told about the reading.
struct ProfileListing
{
    QList<OrgProfile> profiles;
    QString lastOpened;   ///< OrgProfile::id of the org that was open last; empty if none.
    QStringList warnings; ///< For example: the file was damaged and was set aside as ….
};

/// Where org profiles are kept. Two programs may write at the same time: each call changes only
/// what it names and leaves everything else as it stands in the file.
class ProfileStore
{
public:
    ProfileStore() = default;
    virtual ~ProfileStore() = default;
    Q_DISABLE_COPY_MOVE(ProfileStore)

    /// All profiles in the user's order. Fails with File if the file exists and cannot be read.
    [[nodiscard]] virtual Result<ProfileListing> load() = 0;

    /// Adds @p profile, or replaces the one with its id. Fails with File.
    [[nodiscard]] virtual Result<void> save(const OrgProfile &profile) = 0;

    /// Forgets the profile with @p id. Fails with File.
    [[nodiscard]] virtual Result<void> remove(const QString &id) = 0;

    /// Brings the profiles into the order of @p ids; those that are not named there stay in their
    /// places. Fails with File.
    [[nodiscard]] virtual Result<void> reorder(const QStringList &ids) = 0;

    /// Remembers @p id as the org to open at the next start. Fails with File.
    [[nodiscard]] virtual Result<void> setLastOpened(const QString &id) = 0;
};

} // namespace HookKeys
