// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "repointing.h"

#include "callback.h"
#include "rotation.h"

namespace HookKeys {

Repointing::Repointing(Rotation &rotation, QStringList ids, Step step)
    : QObject(&rotation), m_rotation(rotation), m_left(std::move(ids)), m_step(std::move(step))
{
}

void Repointing::run(const Callback<void> &done)
{
    m_done = done;
    next();
}

void Repointing::next()
{
    if (m_left.isEmpty()) {
        m_done(m_error ? tl::unexpected(*m_error) : Result<void>());
        return;
    }
    const auto answer = [this](const Result<void> &moved) {
        answered(moved);
    };
    m_step(m_left.takeFirst(), guarded<void>(this, answer));
}

void Repointing::answered(const Result<void> &moved)
{
    m_refusals.add(m_rotation.refusals());
    // Somebody else gave the hook another key or deleted it, or its app cannot hold the new one:
    // whoever comes after it is still to be moved.
    if (!moved && !RotationApps::isForOneAlone(moved.error().kind)) {
        m_done(tl::unexpected(m_error ? RotationRefusals::joined(moved.error(), *m_error)
                                      : moved.error()));
        return;
    }
    if (!moved)
        m_error = m_error ? RotationRefusals::joined(*m_error, moved.error()) : moved.error();
    next();
}

} // namespace HookKeys
