// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "patienttimer.h"

namespace HookKeys {

PatientTimer::PatientTimer(std::chrono::milliseconds grace, QObject *parent)
    : QObject(parent), m_grace(grace)
{
    m_timer.setSingleShot(true);
    // A coarse one is late by itself: by a twentieth of its limit.
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PatientTimer::look);
}

void PatientTimer::start(std::chrono::milliseconds limit)
{
    m_limit = limit;
    m_sinceStart.start();
    m_timer.start(limit);
}

void PatientTimer::look()
{
    constexpr std::chrono::milliseconds tolerance(250);
    if (std::chrono::milliseconds(m_sinceStart.elapsed()) > m_limit + tolerance)
        start(m_grace);
    else
        Q_EMIT passed();
}

} // namespace HookKeys
