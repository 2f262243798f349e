// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rotations.h"

#include "keychanges.h"
#include "orgsession.h"
#include "rotation.h"

namespace HookKeys {

Rotations::Rotations(OrgSession *session, HookKeysApi &api)
    : QObject(session), m_session(session), m_api(api)
{
}

void Rotations::plan(const QString &oldId, const QString &newName, QObject *context,
                     Callback<RotationProposal> done)
{
    RotationPlanning::start(m_session, m_api, oldId, newName, context, std::move(done));
}

Result<std::unique_ptr<Rotation>> Rotations::begin(const RotationPlan &plan)
{
    if (const QString block = m_session->changes()->writeBlock(); !block.isEmpty())
        return failure(ErrorKind::ReadOnly, block);
    if (!m_journal) {
        return failure(ErrorKind::File,
                       tr("There is no place to write down what a rotation does, so none can "
                          "begin."));
    }
    const Result<QString> id = m_journal->begin(plan);
    if (!id)
        return tl::unexpected(id.error());
    RotationPlan begun = plan;
    begun.id = *id;
    Q_EMIT beginning(begun);
    return resume(begun);
}

Result<QList<RotationPlan>> Rotations::open() const
{
    return m_journal ? m_journal->open(rotationOrg(*m_session)) : QList<RotationPlan>();
}

std::unique_ptr<Rotation> Rotations::resume(const RotationPlan &plan)
{
    Q_ASSERT(m_journal);
    return std::make_unique<Rotation>(m_session, m_api, *m_journal, plan);
}

} // namespace HookKeys
