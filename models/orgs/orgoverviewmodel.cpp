// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgoverviewmodel.h"

#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "momenttext.h"
#include "openorgs.h"
#include "orglistmodel.h"
#include "orgregistry.h"
#include "orgsession.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {

OrgOverviewModel::OrgOverviewModel(OpenOrgs *orgs, int ageLimit, QObject *parent)
    : QAbstractTableModel(parent), m_orgs(orgs), m_ageLimit(ageLimit)
{
    const OrgListModel *list = orgs->registry().orgs();
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(list, change, this, &OrgOverviewModel::update);
    connect(list, &QAbstractItemModel::rowsMoved, this, &OrgOverviewModel::update);
    connect(list, &QAbstractItemModel::dataChanged, this, &OrgOverviewModel::update);
    connect(orgs, &OpenOrgs::sessionOpened, this, [this](OrgSession *session) {
        follow(session);
        update();
    });
    connect(orgs, &OpenOrgs::sessionClosed, this, [this](const OrgSession *session) {
        m_closing = session->profile().id;
        update();
        m_closing.clear();
    });
    for (const OrgProfile &profile : list->profiles())
        follow(orgs->session(profile.id));
    update();
}

void OrgOverviewModel::follow(OrgSession *session)
{
    if (!session)
        return;
    disconnect(session, nullptr, this, nullptr); // it may be shown once more
    disconnect(session->keys(), nullptr, this, nullptr);
    connect(session, &OrgSession::stateChanged, this, &OrgOverviewModel::update);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(session->keys(), change, this, &OrgOverviewModel::update);
    connect(session->keys(), &QAbstractItemModel::dataChanged, this, &OrgOverviewModel::update);
}

void OrgOverviewModel::update()
{
    QList<Row> rows;
    for (const OrgProfile &profile : m_orgs->registry().orgs()->profiles())
        rows.append(rowOf(profile));
    const bool same = std::ranges::equal(
        rows, m_rows, {}, [](const Row &row) { return row.profile.id; },
        [](const Row &row) { return row.profile.id; });
    if (same) {
        m_rows = std::move(rows);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

OrgOverviewModel::Row OrgOverviewModel::rowOf(const OrgProfile &profile) const
{
    Row row;
    row.profile = profile;
    const OrgSession *session = profile.id == m_closing ? nullptr : m_orgs->session(profile.id);
    if (!session) {
        row.signIn = tr("Not opened yet");
        return row;
    }
    row.isRead = session->updated().isValid() && session->state() != OrgSession::State::Cached;
    row.updated = session->updated();
    count(*session, row);
    const std::optional<Error> &problem = session->problem();
    if (problem && problem->kind == ErrorKind::Unauthorized) {
        row.needsSignIn = true;
        row.signIn = profile.signIn == SignInMethod::ApiToken ? tr("Needs another API token")
                                                              : tr("Sign in again");
    } else if (problem && problem->kind != ErrorKind::Cancelled) {
        row.needsSignIn = true;
        row.signIn = tr("Could not be read");
    } else {
        row.signIn = row.isRead ? tr("Signed in") : tr("Being read…");
    }
    return row;
}

void OrgOverviewModel::count(const OrgSession &session, Row &row) const
{
    const HookKeyTableModel *keys = session.keys();
    row.keys = keys->rowCount();
    for (int i = 0; i < row.keys; ++i) {
        const HookKeyRow &key = keys->rowAt(i);
        // By the limit as it is now: the table of an org that is not shown may have an older one.
        const int age = key.ageInDays().value_or(-1);
        const bool counts = m_ageLimit > 0 && age >= 0;
        row.inUse += key.isInUse() ? 1 : 0;
        row.tooOld += counts && age > m_ageLimit ? 1 : 0;
        row.dueSoon +=
            counts && age <= m_ageLimit && m_ageLimit - age < HookKeyRow::dueDays ? 1 : 0;
    }
}

int OrgOverviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OrgOverviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OrgOverviewModel::text(const Row &row, int column) const
{
    switch (column) {
    case Org:
        return displayText(row.profile.name);
    case SignIn:
        return row.signIn;
    case LastRead:
        return row.isRead ? momentText(row.updated) : tr("Not read yet");
    default:
        break;
    }
    if (!row.isRead)
        return u"–"_s;
    switch (column) {
    case Keys:
        return QLocale().toString(row.keys);
    case InUse:
        return QLocale().toString(row.inUse);
    case TooOld:
        return m_ageLimit > 0 ? QLocale().toString(row.tooOld) : u"–"_s;
    case DueSoon:
        return m_ageLimit > 0 ? QLocale().toString(row.dueSoon) : u"–"_s;
    default:
        return tr("%1 of %2", "slots for keys")
            .arg(std::max(0, hookKeyLimit - row.keys))
            .arg(hookKeyLimit);
    }
}

bool OrgOverviewModel::needsAttention(const Row &row, int column)
{
    switch (column) {
    case TooOld:
        return row.tooOld > 0;
    case DueSoon:
        return row.dueSoon > 0;
    case FreeSlots:
        return row.isRead && row.keys >= hookKeyLimit;
    case SignIn:
        return row.needsSignIn;
    default:
        return false;
    }
}

QVariant OrgOverviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::AccessibleTextRole:
        if (column == Org)
            return u"%1, %2"_s.arg(text(row, column), environmentName(row.profile));
        return !row.isRead && column != SignIn ? tr("Not read yet") : text(row, column);
    case Qt::TextAlignmentRole:
        return column >= Keys && column <= FreeSlots
                   ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                   : QVariant();
    case IdRole:
        return row.profile.id;
    case ProfileRole:
        return QVariant::fromValue(row.profile);
    case AttentionRole:
        return needsAttention(row, column);
    default:
        return {};
    }
}

QVariant OrgOverviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Org:
        return tr("Org");
    case Keys:
        return tr("Keys");
    case InUse:
        return tr("In use");
    case TooOld:
        return tr("Too old");
    case DueSoon:
        return tr("Due soon");
    case FreeSlots:
        return tr("Free");
    case LastRead:
        return tr("Last read");
    case SignIn:
        return tr("Sign-in");
    default:
        return {};
    }
}

} // namespace HookKeys
