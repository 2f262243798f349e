// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profilestore.h"

namespace HookKeys {

/// Profiles in one JSON file, 0600, written whole or not at all, under a lock that other copies of
/// the program respect. A damaged file is set aside under another name, never overwritten.
class FileProfileStore final : public ProfileStore
{
public:
    /// @p path is the file; its folder is made when something is first saved.
    explicit FileProfileStore(QString path) : m_path(std::move(path)) {}

    [[nodiscard]] Result<ProfileListing> load() override;
    [[nodiscard]] Result<void> save(const OrgProfile &profile) override;
    [[nodiscard]] Result<void> remove(const QString &id) override;
    [[nodiscard]] Result<void> setLastOpened(const QString &id) override;

private:
    QString m_path;
};

} // namespace HookKeys
