// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rotationplanning.h"

#include <memory>

namespace HookKeys {

class Rotation;

/// The rotations of one open org: plans and begins one, and finds those that were cut off.
class Rotations final : public QObject
{
    Q_OBJECT

public:
    /// @p session and @p api must outlive every call and every rotation.
    Rotations(OrgSession *session, HookKeysApi &api);

    /// Where it is written down what is under way; without one no rotation can begin. @p journal
    /// must outlive this.
    void setJournal(RotationJournal *journal) { m_journal = journal; }

    /// Plans to put a key called @p newName in the place of the key @p oldId; see
    /// RotationPlanning::start().
    void plan(const QString &oldId, const QString &newName, QObject *context,
              Callback<RotationProposal> done);
    /// Begins what was planned. Fails with ReadOnly, File (no journal, or it cannot be written) and
    /// Conflict where the key is being rotated already; nothing is sent.
    [[nodiscard]] Result<std::unique_ptr<Rotation>> begin(const RotationPlan &plan);
    /// Those that were begun in this org and did not end, the oldest first. Fails with File.
    [[nodiscard]] Result<QList<RotationPlan>> open() const;
    /// Goes on with one of open(). It does not outlive the session.
    [[nodiscard]] std::unique_ptr<Rotation> resume(const RotationPlan &plan);

Q_SIGNALS:
    /// @p plan was written down, and nothing of it was sent yet.
    void beginning(const HookKeys::RotationPlan &plan);

private:
    OrgSession *m_session;
    HookKeysApi &m_api;
    RotationJournal *m_journal = nullptr;
};

} // namespace HookKeys
