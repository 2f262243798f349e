// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orgoverviewmodel.h"

#include "callback.h"
#include "displaytext.h"
#include "hookkeytablemodel.h"
#include "momenttext.h"
#include "openorgs.h"
#include "orgcache.h"
#include "orglistmodel.h"
#include "orgregistry.h"
#include "orgsession.h"

#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace HookKeys {
namespace {

QString keptKey(const OrgProfile &profile)
{
    return profile.id + u' ' + profile.url.toString();
}

} // namespace

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
        m_kept.remove(keptKey(session->profile())); // there may be a newer one by now
        update();
        m_closing.clear();
        later(this, [this] { readKept(); });
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
    later(this, [this] { readKept(); }); // of those that are new
}

/// Reads what was kept of one org that is not open, and goes on with the next one when the window
/// had its turn.
void OrgOverviewModel::readKept()
{
    OrgCache *cache = m_orgs->cache();
    const QList<OrgProfile> profiles = m_orgs->registry().orgs()->profiles();
    const auto next = std::ranges::find_if(profiles, [this](const OrgProfile &profile) {
        return !m_orgs->session(profile.id) && !m_orgs->registry().isUnsaved(profile.id)
               && !m_kept.contains(keptKey(profile));
    });
    if (!cache || next == profiles.end())
        return;
    Counts counts;
    if (const std::optional<KeptAnswers> kept = cache->find(*next)) {
        HookKeyTableModel keys(m_orgs->clock());
        keys.mergeKeys(kept->keys);
        keys.setHooks(kept->hooks);
        counts = count(keys, kept->time);
    }
    m_kept.insert(keptKey(*next), counts);
    if (counts.updated.isValid())
        update();
    later(this, [this] { readKept(); });
}

OrgOverviewModel::Row OrgOverviewModel::rowOf(const OrgProfile &profile) const
{
    Row row;
    row.profile = profile;
    const OrgSession *session = profile.id == m_closing ? nullptr : m_orgs->session(profile.id);
    if (!session) {
        row.counts = m_kept.value(keptKey(profile));
        row.isKept = row.isKnown();
        row.signIn = tr("Not opened yet");
        return row;
    }
    row.counts = count(*session->keys(), session->updated());
    row.isKept = session->state() == OrgSession::State::Cached;
    const std::optional<Error> &problem = session->problem();
    if (problem && problem->kind == ErrorKind::Unauthorized) {
        row.needsSignIn = true;
        row.signIn = profile.signIn == SignInMethod::ApiToken ? tr("Needs another API token")
                                                              : tr("Sign in again");
    } else if (problem && problem->kind != ErrorKind::Cancelled) {
        row.needsSignIn = true;
        row.signIn = tr("Could not be read");
    } else {
        row.signIn = row.isKnown() && !row.isKept ? tr("Signed in") : tr("Being read…");
    }
    return row;
}

OrgOverviewModel::Counts OrgOverviewModel::count(const HookKeyTableModel &keys,
                                                 const QDateTime &updated) const
{
    Counts counts{.keys = keys.rowCount(), .updated = updated};
    for (int i = 0; i < counts.keys; ++i) {
        const HookKeyRow &key = keys.rowAt(i);
        // By the limit as it is now: the table of an org that is not shown may have an older one.
        const int age = key.ageInDays().value_or(-1);
        const bool matters = m_ageLimit > 0 && age >= 0;
        counts.inUse += key.isInUse() ? 1 : 0;
        counts.tooOld += matters && age > m_ageLimit ? 1 : 0;
        counts.dueSoon +=
            matters && age <= m_ageLimit && m_ageLimit - age < HookKeyRow::dueDays ? 1 : 0;
    }
    return counts;
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
        if (!row.isKnown())
            return tr("Not read yet");
        //: when the last answer came that was kept
        return row.isKept ? tr("as of %1").arg(momentText(row.counts.updated))
                          : momentText(row.counts.updated);
    default:
        break;
    }
    if (!row.isKnown())
        return u"–"_s;
    const Counts &counts = row.counts;
    switch (column) {
    case Keys:
        return QLocale().toString(counts.keys);
    case InUse:
        return QLocale().toString(counts.inUse);
    case TooOld:
        return m_ageLimit > 0 ? QLocale().toString(counts.tooOld) : u"–"_s;
    case DueSoon:
        return m_ageLimit > 0 ? QLocale().toString(counts.dueSoon) : u"–"_s;
    default:
        return tr("%1 of %2", "slots for keys")
            .arg(std::max(0, hookKeyLimit - counts.keys))
            .arg(hookKeyLimit);
    }
}

bool OrgOverviewModel::needsAttention(const Row &row, int column)
{
    switch (column) {
    case TooOld:
        return row.isKnown() && row.counts.tooOld > 0;
    case DueSoon:
        return row.isKnown() && row.counts.dueSoon > 0;
    case FreeSlots:
        return row.isKnown() && row.counts.keys >= hookKeyLimit;
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
            return u"%1, %2"_s.arg(text(row, column), spokenEnvironment(row.profile));
        return !row.isKnown() && column != SignIn ? tr("Not read yet") : text(row, column);
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
