// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotmoments.h"

#include "momenttext.h"
#include "orgsession.h"
#include "snapshotkeeper.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

namespace {

/// The translation context of this file.
struct MomentText
{
    Q_DECLARE_TR_FUNCTIONS(HookKeys::SnapshotMoments)
};

SnapshotMoment momentOf(const SnapshotInfo &info, const QString &time)
{
    const QString occasion = snapshotOccasionText(info.occasion);
    return {.key = u"kept/"_s + info.id,
            .kept = info,
            .org = info.org,
            .title = info.name.isEmpty() ? time : info.name,
            .detail = info.name.isEmpty()
                          //: an org; why it was looked at
                          ? MomentText::tr("%1, %2").arg(info.orgName, occasion)
                          //: an org; when; why it was looked at
                          : MomentText::tr("%1, %2, %3").arg(info.orgName, time, occasion)};
}

SnapshotMoment momentOf(const OrgSession &session)
{
    return {.key = u"now/"_s + session.profile().id,
            .kept = {},
            .org = session.profile().id,
            .title = MomentText::tr("%1, now").arg(session.profile().name)};
}

} // namespace

QString SnapshotMoment::label() const
{
    //: a moment; what there is to say of it
    return detail.isEmpty() ? title : MomentText::tr("%1 (%2)").arg(title, detail);
}

QString SnapshotMoment::fileLabel() const
{
    return kept ? momentOf(*kept, isoMomentText(kept->time)).label() : label();
}

QList<SnapshotMoment> SnapshotMoments::present() const
{
    QList<SnapshotMoment> moments;
    const QList<OrgSession *> sessions = m_sessions();
    for (const OrgSession *session : sessions)
        moments.append(momentOf(*session));
    return moments;
}

Result<QList<SnapshotMoment>> SnapshotMoments::list() const
{
    const Result<QList<SnapshotInfo>> kept = m_keeper.list();
    if (!kept)
        return tl::unexpected(kept.error());
    QList<SnapshotMoment> moments = present();
    const QString shown = moments.isEmpty() ? QString() : moments.first().org;
    const qsizetype open = moments.size();
    for (const SnapshotInfo &info : *kept)
        moments.append(momentOf(info, momentText(info.time)));
    std::stable_partition(moments.begin() + open, moments.end(),
                          [&shown](const SnapshotMoment &one) { return one.org == shown; });
    return moments;
}

Result<Snapshot> SnapshotMoments::read(const SnapshotMoment &moment) const
{
    if (moment.kept)
        return m_keeper.read(*moment.kept);
    const QList<OrgSession *> sessions = m_sessions();
    for (const OrgSession *session : sessions) {
        if (session->profile().id == moment.org)
            return snapshotOf(*session, SnapshotOccasion::ByHand);
    }
    return failure(ErrorKind::NotFound, MomentText::tr("This org is not open any more."));
}

Result<MomentsCompared> SnapshotMoments::compare(const SnapshotMoment &one,
                                                 const SnapshotMoment &other) const
{
    const Result<Snapshot> first = read(one);
    if (!first)
        return tl::unexpected(first.error());
    const Result<Snapshot> second = read(other);
    if (!second)
        return tl::unexpected(second.error());
    const bool isReversed = isSameOrg(*first, *second) && second->time < first->time;
    const SnapshotMoment &before = isReversed ? other : one;
    const SnapshotMoment &after = isReversed ? one : other;
    return MomentsCompared{isReversed ? compareSnapshots(*second, *first)
                                      : compareSnapshots(*first, *second),
                           before.label(), after.label(), before.fileLabel(), after.fileLabel()};
}

} // namespace HookKeys
