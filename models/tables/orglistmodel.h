// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"

#include <QAbstractListModel>

namespace HookKeys {

/// The orgs the user knows, for the switcher and the list of orgs.
class OrgListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ProfileRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

    /// Makes the rows those of @p profiles in their order, merging by id.
    void mergeProfiles(const QList<OrgProfile> &profiles);
    /// Updates the row with @p profile's id, or appends it.
    void mergeProfile(const OrgProfile &profile);
    void removeProfile(const QString &id);

    [[nodiscard]] const QList<OrgProfile> &profiles() const { return m_profiles; }
    /// The profile with @p id; null if there is none. Valid until the model changes.
    [[nodiscard]] const OrgProfile *profile(const QString &id) const;

private:
    [[nodiscard]] int rowOf(const QString &id) const;
    void setRow(int row, const OrgProfile &profile);

    QList<OrgProfile> m_profiles;
};

} // namespace HookKeys
