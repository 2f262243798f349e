// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "snapshotdiff.h"

#include <functional>
#include <optional>

namespace HookKeys {

class OrgSession;
class SnapshotKeeper;

/// A moment that can be compared with another: a kept snapshot, or what an open org has now.
struct SnapshotMoment
{
    QString key;                           ///< Knows it again, as long as it is there.
    std::optional<SnapshotInfo> kept = {}; ///< Nothing: it is what the open org has now.
    QString org;                           ///< OrgProfile::id.
    QString title;                         ///< What it is called, for people; untrusted plain text.
    QString detail = {};                   ///< When and why, and of which org; the same.

    /// Both in one line.
    [[nodiscard]] QString label() const;
    /// The same in what is saved, where moments are ISO 8601.
    [[nodiscard]] QString fileLabel() const;
};

/// Two moments beside each other, of one org the older one first.
struct MomentsCompared
{
    SnapshotDiff diff;
    QString before; ///< What they are called.
    QString after;
    QString beforeInFile; ///< The same in what is saved.
    QString afterInFile;

    bool operator==(const MomentsCompared &) const = default;
};

/// The moments that there are, and what they differ in.
class SnapshotMoments final
{
public:
    /// @p keeper must outlive this; @p sessions returns the orgs that are open, the shown one
    /// first.
    SnapshotMoments(SnapshotKeeper &keeper, std::function<QList<OrgSession *>()> sessions)
        : m_keeper(keeper), m_sessions(std::move(sessions))
    {
    }

    /// What the open orgs have now, and then the snapshots: those of the shown org before the
    /// others, the newest first. Fails with File.
    [[nodiscard]] Result<QList<SnapshotMoment>> list() const;
    /// What the open orgs have now, which needs no file.
    [[nodiscard]] QList<SnapshotMoment> present() const;
    /// What there was at @p moment. Fails as SnapshotKeeper::read() and snapshotOf() do, and with
    /// NotFound where the org is not open any more.
    [[nodiscard]] Result<Snapshot> read(const SnapshotMoment &moment) const;
    /// Compares @p one with @p other. Fails as read() does.
    [[nodiscard]] Result<MomentsCompared> compare(const SnapshotMoment &one,
                                                  const SnapshotMoment &other) const;

private:
    SnapshotKeeper &m_keeper;
    std::function<QList<OrgSession *>()> m_sessions;
};

} // namespace HookKeys
