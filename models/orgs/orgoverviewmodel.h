// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QHash>

namespace HookKeys {

class HookKeyTableModel;
class OpenOrgs;
class OrgSession;

/// All orgs one knows, a row each: what is known of their keys, when they were read, and whether
/// they can be read now. Of what was not read yet the answers of an earlier start are shown, as of
/// when they came; where there are none it says so.
class OrgOverviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Org, Keys, InUse, TooOld, DueSoon, FreeSlots, LastRead, SignIn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< QString: OrgProfile::id.
        ProfileRole,           ///< OrgProfile
        AttentionRole,         ///< bool: the cell says something that somebody should see to.
    };

    /// Keys are too old after @p ageLimit days; none is if that is 0. @p orgs must outlive this.
    OrgOverviewModel(OpenOrgs *orgs, int ageLimit, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    /// What is known of the keys of an org.
    struct Counts
    {
        int keys = 0;
        int inUse = 0;
        int tooOld = 0;
        int dueSoon = 0;
        QDateTime updated; ///< Invalid: nothing is known, and the numbers say nothing.
    };
    struct Row
    {
        OrgProfile profile;
        Counts counts;
        bool isKept = false; ///< The counts are of an earlier start.
        QString signIn;
        bool needsSignIn = false;

        [[nodiscard]] bool isKnown() const { return counts.updated.isValid(); }
    };

    void follow(OrgSession *session);
    void update();
    void readKept();
    [[nodiscard]] Row rowOf(const OrgProfile &profile) const;
    [[nodiscard]] Counts count(const HookKeyTableModel &keys, const QDateTime &updated) const;
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] static bool needsAttention(const Row &row, int column);

    OpenOrgs *m_orgs;
    int m_ageLimit;
    QString m_closing; ///< The org whose session is about to go.
    /// What was kept of orgs that are not open, by id and address, for an org may get another one.
    QHash<QString, Counts> m_kept;
    QList<Row> m_rows;
};

} // namespace HookKeys
