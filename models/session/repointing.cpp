// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "repointing.h"

#include "callback.h"
#include "rotation.h"

namespace HookKeys {

Repointing::Repointing(Rotation &rotation, bool handedOver, QObject *parent)
    : QObject(parent), m_rotation(rotation), m_handedOver(handedOver)
{
}

void Repointing::run(const Callback<void> &done)
{
    m_done = done;
    m_index = 0;
    m_first.reset();
    next();
}

void Repointing::next()
{
    const QList<RotationHook> &hooks = m_rotation.plan().hooks;
    if (m_index == hooks.size()) {
        m_done(m_first ? tl::unexpected(*m_first) : Result<void>());
        return;
    }
    const auto answer = [this](const Result<void> &moved) {
        answered(moved);
    };
    m_rotation.repoint(hooks.at(m_index).id, m_handedOver, guarded<void>(this, answer));
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
    ++m_index;
    next();
}

} // namespace HookKeys
