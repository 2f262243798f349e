// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"
#include "result.h"

#include <QByteArray>
#include <QStringList>

namespace HookKeys {

/// What was found in a file of profiles.
struct ProfileImport
{
    QList<OrgProfile> profiles; ///< Each with a new id; no CA file and no proxy's user.
    QStringList skipped;        ///< A translated sentence for each that was left out.
    QStringList notes;          ///< A translated sentence for each that lacks something still.
};

/// @p profiles as a JSON file for colleagues: no secret, and nothing of this computer or its user
/// (ids, the CA file's path, the proxy's user name).
[[nodiscard]] QByteArray exportProfiles(const QList<OrgProfile> &profiles);

/// Reads what exportProfiles() wrote, or somebody else did: whatever is in it is checked as if it
/// were typed. An org that is among @p known (same address and way of signing in) is skipped.
/// Fails with Validation if @p json is no such file.
[[nodiscard]] Result<ProfileImport> importProfiles(const QByteArray &json,
                                                   const QList<OrgProfile> &known);

/// As importProfiles(), of the file @p path, which has at most 1 MiB. Also fails with File.
[[nodiscard]] Result<ProfileImport> importProfileFile(const QString &path,
                                                      const QList<OrgProfile> &known);

} // namespace HookKeys
