// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotkeeper.h"

#include "callback.h"
#include "displaytext.h"
#include "filewriter.h"
#include "hookkeytablemodel.h"
#include "keyfetcher.h"
#include "keypatrol.h"
#include "keywatch.h"
#include "orgsession.h"
#include "regularfile.h"
#include "rotations.h"
#include "snapshotjson.h"

namespace HookKeys {

namespace {

/// The keys of @p session whose public keys a snapshot should have and that were not read yet.
QStringList unreadKeys(const OrgSession &session)
{
    QStringList ids;
    const HookKeyTableModel *keys = session.keys();
    for (int row = 0; row < keys->rowCount(); ++row) {
        const HookKey &key = keys->keyAt(row);
        if (!key.hasReadJwk() && !key.privateMember && !keys->isAmbiguous(key.id))
            ids.append(key.id);
    }
    return ids;
}

} // namespace

SnapshotKeeper::SnapshotKeeper(SnapshotStore &store, QObject *parent)
    : QObject(parent), m_store(store)
{
    connect(&store, &SnapshotStore::failed, this, &SnapshotKeeper::tellProblem);
}

void SnapshotKeeper::follow(OrgSession *session)
{
    if (m_sessions.contains(session))
        return;
    m_sessions.insert(session);
    connect(session, &QObject::destroyed, this, [this, session] { m_sessions.remove(session); });
    connect(session->rotations(), &Rotations::beginning, this,
            [this, session](const RotationPlan &plan) { takeBeforeRotation(session, plan); });
    // Once the public keys are there too, which are read after each list.
    const auto consider = [this, session] {
        later(this, [this, guard = QPointer<OrgSession>(session)] {
            if (guard)
                considerWeekly(guard);
        });
    };
    connect(session, &OrgSession::stateChanged, this, consider);
    connect(session->watch(), &KeyWatch::keySeen, this, consider);
    consider();
}

QString SnapshotKeeper::takeBlock(const OrgSession *session) const
{
    if (!session)
        return tr("Open the org first.");
    if (!m_sessions.contains(session))
        return tr("This org is there for this session alone: add it as your own, and snapshots of "
                  "it can be kept.");
    return snapshotBlock(*session);
}

void SnapshotKeeper::takeSnapshot(OrgSession *session, const QString &name, QObject *context,
                                  Callback<TakenSnapshot> done)
{
    if (const QString block = takeBlock(session); !block.isEmpty()) {
        postError<TakenSnapshot>(context, done, ErrorKind::Conflict, block);
        return;
    }
    auto *fetcher = new KeyFetcher(session, unreadKeys(*session), this);
    connect(fetcher, &KeyFetcher::finished, this,
            [this, fetcher, name, guard = QPointer<OrgSession>(session),
             asker = QPointer<QObject>(context),
             done = guarded<TakenSnapshot>(context, std::move(done))] {
                fetcher->disconnect(this); // it says so again when the session goes
                fetcher->deleteLater();
                if (!guard) {
                    done(failure(ErrorKind::Cancelled, tr("The org was closed.")));
                    return;
                }
                const Result<QString> id = keep(*guard, SnapshotOccasion::ByHand, name);
                if (!id && !asker)
                    tellProblem(tr("The snapshot was not taken. %1").arg(id.error().summary));
                if (!id)
                    done(tl::unexpected(id.error()));
                else
                    done(TakenSnapshot{*id, int(unreadKeys(*guard).size())});
            });
    fetcher->start();
}

Result<Snapshot> SnapshotKeeper::read(const SnapshotInfo &info) const
{
    const Result<QByteArray> document = m_store.document(info.id);
    if (!document)
        return tl::unexpected(document.error());
    Result<Snapshot> snapshot = readSnapshot(*document);
    if (snapshot) {
        snapshot->name = info.name;
        snapshot->occasion = info.occasion;
    }
    return snapshot;
}

Result<void> SnapshotKeeper::rename(const QString &id, const QString &name)
{
    Result<void> renamed = m_store.rename(id, name.trimmed());
    if (renamed)
        Q_EMIT changed();
    return renamed;
}

Result<void> SnapshotKeeper::remove(const QString &id)
{
    Result<void> removed = m_store.remove(id);
    if (removed)
        Q_EMIT changed();
    return removed;
}

Result<void> SnapshotKeeper::exportTo(const SnapshotInfo &info, const QString &path) const
{
    const Result<Snapshot> snapshot = read(info);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    return writeFile(path, writeSnapshot(*snapshot), FileAccess::OwnerOnly);
}

Result<QString> SnapshotKeeper::importFrom(const QString &path, const QString &org)
{
    const Result<QByteArray> content = readRegularFile(path, snapshotSizeLimit);
    if (!content)
        return tl::unexpected(content.error());
    Result<Snapshot> snapshot = readSnapshot(*content);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    snapshot->occasion = SnapshotOccasion::Imported;
    return add(*snapshot, org);
}

void SnapshotKeeper::takeBeforeRotation(OrgSession *session, const RotationPlan &plan)
{
    const Result<QString> kept =
        keep(*session, SnapshotOccasion::BeforeRotation,
             tr("Before the rotation of %1").arg(displayText(plan.oldName)));
    if (!kept)
        tellProblem(tr("No snapshot was taken before the rotation. %1").arg(kept.error().summary));
}

void SnapshotKeeper::considerWeekly(OrgSession *session)
{
    if (!snapshotBlock(*session).isEmpty() || session->patrol()->isReading())
        return;
    const QString &org = session->profile().id;
    // A locked file takes its time to say so: it is tried once for each refresh.
    if (m_failed.contains(org) && m_failed.value(org) == session->updated())
        return;
    Result<void> done = findNewest();
    // A clock that was set back must not put it off for years.
    const QDateTime newest = m_newest.value(org);
    const qint64 seconds = newest.isValid() ? newest.secsTo(session->clock().now()) : -1;
    if (done && seconds >= 0 && std::chrono::seconds(seconds) < interval)
        return;
    if (done) {
        const Result<QString> kept = keep(*session, SnapshotOccasion::Weekly, {});
        if (!kept)
            done = tl::unexpected(kept.error());
    }
    if (done)
        return;
    m_failed.insert(org, session->updated());
    tellProblem(tr("The weekly snapshot was not taken. %1").arg(done.error().summary));
}

/// Finds out when a snapshot of each org was taken last, once.
Result<void> SnapshotKeeper::findNewest()
{
    if (m_newestKnown)
        return {};
    const Result<QList<SnapshotInfo>> all = list();
    if (!all)
        return tl::unexpected(all.error());
    m_newestKnown = true;
    for (const SnapshotInfo &info : *all) {
        QDateTime &newest = m_newest[info.org];
        if (info.occasion != SnapshotOccasion::Imported
            && (!newest.isValid() || newest < info.time))
            newest = info.time;
    }
    return {};
}

Result<QString> SnapshotKeeper::keep(const OrgSession &session, SnapshotOccasion occasion,
                                     const QString &name)
{
    const Result<Snapshot> snapshot = snapshotOf(session, occasion, name.trimmed());
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    // What could not be read again is told now, and not when it is needed.
    if (const Result<Snapshot> again = readSnapshot(writeSnapshot(*snapshot)); !again)
        return tl::unexpected(again.error());
    Result<QString> id = add(*snapshot, session.profile().id);
    if (id)
        m_newest[session.profile().id] = session.clock().now();
    return id;
}

Result<QString> SnapshotKeeper::add(const Snapshot &snapshot, const QString &org)
{
    Result<QString> id = m_store.add({.id = {},
                                      .org = org,
                                      .orgName = snapshot.orgName,
                                      .orgUrl = snapshot.orgUrl,
                                      .name = snapshot.name,
                                      .time = snapshot.time,
                                      .occasion = snapshot.occasion},
                                     writeSnapshot(snapshot));
    if (id)
        Q_EMIT changed();
    return id;
}

void SnapshotKeeper::tellProblem(const QString &problem)
{
    if (m_told.contains(problem))
        return;
    m_told.insert(problem);
    Q_EMIT failed(problem);
}

} // namespace HookKeys
