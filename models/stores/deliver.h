// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QObject>
#include <QPointer>

namespace HookKeys {

/// Hands @p result to @p done from the event loop, and not at all if @p context dies before.
template <typename T>
void deliver(const QPointer<QObject> &context, const Callback<T> &done, const Result<T> &result)
{
    if (context) {
        QMetaObject::invokeMethod(
            context, [done, result] { done(result); }, Qt::QueuedConnection);
    }
}

} // namespace HookKeys
