// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profilestore.h"

#include <functional>

class QJsonObject;

namespace HookKeys {

/// Profiles in one JSON file, 0600, written whole or not at all, under a lock that other copies of
/// the program respect. A damaged file is set aside as `<name>.damaged-<n>`, never overwritten; of
/// one with a member that stands in an object twice a copy of that name is kept.
/// Members of the file that this version does not know, and profiles that it cannot use, stay in
/// it as they are. If the file is a symbolic link, the file it leads to in the end is meant.
class FileProfileStore final : public ProfileStore
{
public:
    /// @p path is the file; its folder is made when something is first saved.
    explicit FileProfileStore(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] Result<ProfileListing> load() override;

    /// The writes also fail with File if the file was found damaged (it is set aside then, and the
    /// next try begins a new one) or if another copy of the program keeps it locked for 2 seconds.
    [[nodiscard]] Result<void> save(const OrgProfile &profile) override;
    [[nodiscard]] Result<void> remove(const QString &id) override;
    [[nodiscard]] Result<void> reorder(const QStringList &ids) override;
    [[nodiscard]] Result<void> setLastOpened(const QString &id) override;

private:
    /// Reads the file anew under the lock and writes it back if @p edit says that it changed it.
    [[nodiscard]] Result<void> change(const std::function<bool(QJsonObject &)> &edit);

    QString m_path;
};

} // namespace HookKeys
