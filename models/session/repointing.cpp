// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "repointing.h"

#include "callback.h"
#include "rotationapps.h"

namespace HookKeys {

Repointing::Repointing(QStringList ids, Step step, QObject *parent)
    : QObject(parent), m_left(std::move(ids)), m_step(std::move(step))
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
        m_done(m_first ? tl::unexpected(*m_first) : Result<void>());
        return;
    }
    const auto answer = [this](const Result<void> &moved) {
        answered(moved);
    };
    m_step(m_left.takeFirst(), guarded<void>(this, answer));
}

void Repointing::answered(const Result<void> &moved)
{
    // Somebody else gave the hook another key or deleted it, or its app cannot hold the new one:
    // whoever comes after it is still to be moved.
    if (!moved && !RotationApps::isForOneAlone(moved.error().kind)) {
        m_done(moved);
        return;
    }
    if (!moved && !m_first)
        m_first = moved.error();
    next();
}

} // namespace HookKeys
