// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snapshot.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <chrono>

namespace HookKeys {

class OrgSession;
struct RotationPlan;

/// A snapshot that was taken by hand.
struct TakenSnapshot
{
    QString id;
    int unread = 0; ///< How many public keys could not be read, and so are not in it.
};

/// Takes and keeps snapshots of the open orgs that are saved: when somebody wants one, before each
/// rotation, and once a week.
class SnapshotKeeper final : public QObject
{
    Q_OBJECT

public:
    /// @p store must outlive this.
    explicit SnapshotKeeper(SnapshotStore &store, QObject *parent = nullptr);

    /// From now on snapshots are taken of @p session, whose org is saved: before each rotation, and
    /// when what was taken last is a week old. Once for each session.
    void follow(OrgSession *session);

    /// Why no snapshot of @p session can be taken now, as a translated sentence; empty if one can.
    [[nodiscard]] QString takeBlock(const OrgSession *session) const;
    /// Takes a snapshot of @p session, called @p name, after the public keys were read that are not
    /// known yet. Fails with Conflict where takeBlock() says why, with Cancelled where the org is
    /// closed meanwhile, and with File.
    void takeSnapshot(OrgSession *session, const QString &name, QObject *context,
                      Callback<TakenSnapshot> done);

    /// All that are kept, of whatever org, the newest first. Fails with File.
    [[nodiscard]] Result<QList<SnapshotInfo>> list() const { return m_store.list(); }
    /// The snapshot of @p info. Fails with File, NotFound, and as readSnapshot() does.
    [[nodiscard]] Result<Snapshot> read(const SnapshotInfo &info) const;
    /// Calls the snapshot @p id @p name. Fails with File and NotFound.
    [[nodiscard]] Result<void> rename(const QString &id, const QString &name);
    /// Takes the snapshot @p id away for good. Fails with File.
    [[nodiscard]] Result<void> remove(const QString &id);
    /// Writes the snapshot of @p info into the file @p path, see writeSnapshot(). Fails with File,
    /// and as read() does.
    [[nodiscard]] Result<void> exportTo(const SnapshotInfo &info, const QString &path) const;
    /// Keeps the snapshot in the file @p path under the org @p org (OrgProfile::id), and returns
    /// its id. Fails with File and Validation where the file cannot be read, and as readSnapshot()
    /// does.
    [[nodiscard]] Result<QString> importFrom(const QString &path, const QString &org);

    /// How old the last snapshot of an org is when another one is taken.
    static constexpr auto interval = std::chrono::hours(7 * 24);

Q_SIGNALS:
    /// list() says something else now.
    void changed();
    /// A snapshot that was to be taken by itself was not, or some were lost: a whole translated
    /// sentence, each once.
    void failed(const QString &problem);

private:
    void takeBeforeRotation(OrgSession *session, const RotationPlan &plan);
    void considerWeekly(OrgSession *session);
    [[nodiscard]] Result<void> findNewest();
    [[nodiscard]] Result<QString> keep(const OrgSession &session, SnapshotOccasion occasion,
                                       const QString &name);
    [[nodiscard]] Result<QString> add(const Snapshot &snapshot, const QString &org);
    void tellProblem(const QString &problem);

    SnapshotStore &m_store;
    QSet<const OrgSession *> m_sessions;
    QHash<QString, QDateTime> m_newest; ///< When the last one was taken here, by OrgProfile::id.
    bool m_newestKnown = false;
    /// What was shown (OrgSession::updated()) when the weekly one failed, by OrgProfile::id.
    QHash<QString, QDateTime> m_failed;
    QSet<QString> m_told;
};

} // namespace HookKeys
