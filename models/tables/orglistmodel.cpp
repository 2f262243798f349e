// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orglistmodel.h"

#include "displaytext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

int OrgListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_profiles.size());
}

QVariant OrgListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OrgProfile &profile = m_profiles.at(index.row());
    const QString name = displayText(profile.name);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::ToolTipRole:
        // Tooltips guess whether a text is HTML: leave them no choice, and escape everything.
        return u"<p>%1<br/>%2<br/>%3</p>"_s.arg(
            name.toHtmlEscaped(), environmentName(profile).toHtmlEscaped(),
            profile.url.toString(QUrl::FullyEncoded).toHtmlEscaped());
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(name, spokenEnvironment(profile));
    case ProfileRole:
        return QVariant::fromValue(profile);
    default:
        return {};
    }
}

void OrgListModel::mergeProfiles(const QList<OrgProfile> &profiles)
{
    for (int target = 0; target < profiles.size(); ++target) {
        const OrgProfile &profile = profiles.at(target);
        const auto found = std::find_if(m_profiles.cbegin() + target, m_profiles.cend(),
                                        [&](const OrgProfile &p) { return p.id == profile.id; });
        const int row = static_cast<int>(found - m_profiles.cbegin());
        if (found == m_profiles.cend()) {
            beginInsertRows({}, target, target);
            m_profiles.insert(target, profile);
            endInsertRows();
            continue;
        }
        if (row != target) {
            beginMoveRows({}, row, row, {}, target);
            m_profiles.move(row, target);
            endMoveRows();
        }
        setRow(target, profile);
    }
    if (const int kept = static_cast<int>(profiles.size()); kept < m_profiles.size()) {
        beginRemoveRows({}, kept, rowCount() - 1);
        m_profiles.resize(kept);
        endRemoveRows();
    }
}

void OrgListModel::mergeProfile(const OrgProfile &profile)
{
    if (const int row = rowOf(profile.id); row >= 0) {
        setRow(row, profile);
        return;
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_profiles.append(profile);
    endInsertRows();
}

void OrgListModel::removeProfile(const QString &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_profiles.removeAt(row);
    endRemoveRows();
}

const OrgProfile *OrgListModel::profile(const QString &id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &m_profiles.at(row);
}

int OrgListModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_profiles, id, &OrgProfile::id);
    return found == m_profiles.end() ? -1 : static_cast<int>(found - m_profiles.begin());
}

void OrgListModel::setRow(int row, const OrgProfile &profile)
{
    if (m_profiles.at(row) == profile)
        return;
    m_profiles[row] = profile;
    Q_EMIT dataChanged(index(row), index(row));
}

} // namespace HookKeys
