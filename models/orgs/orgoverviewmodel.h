// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orgprofile.h"

#include <QAbstractTableModel>
#include <QDateTime>

namespace HookKeys {

class OpenOrgs;
class OrgSession;

/// All orgs one knows, a row each: what is known of their keys, when they were read, and whether
/// they can be read now. What was not read yet says so.
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
    /// What is known of an org; the numbers count only if it was read.
    struct Row
    {
        OrgProfile profile;
        bool isRead = false;
        int keys = 0;
        int inUse = 0;
        int tooOld = 0;
        int dueSoon = 0;
        QDateTime updated;
        QString signIn;
        bool needsSignIn = false;
    };

    void follow(OrgSession *session);
    void update();
    [[nodiscard]] Row rowOf(const OrgProfile &profile) const;
    void count(const OrgSession &session, Row &row) const;
    [[nodiscard]] QString text(const Row &row, int column) const;
    [[nodiscard]] static bool needsAttention(const Row &row, int column);

    OpenOrgs *m_orgs;
    int m_ageLimit;
    QString m_closing; ///< The org whose session is about to go.
    QList<Row> m_rows;
};

} // namespace HookKeys
