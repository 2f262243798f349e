// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>

#include <utility>

namespace HookKeys {

/// @p done, or nothing once @p context is destroyed: for work that goes on without who asked.
template <typename T>
[[nodiscard]] Callback<T> guarded(QObject *context, Callback<T> done)
{
    Q_ASSERT(context);
    return [guard = QPointer<QObject>(context), done = std::move(done)](const Result<T> &result) {
        if (guard)
            done(result);
    };
}

/// Calls @p function in the thread of @p context after the running function has returned; not at
/// all if @p context is destroyed by then, or null.
template <typename Context, typename Function>
void later(Context *context, Function &&function)
{
    if (context)
        QMetaObject::invokeMethod(context, std::forward<Function>(function), Qt::QueuedConnection);
}

/// Ends @p run, an object for one job: it is deleted once the running function has returned, or by
/// @p done, which gets @p result and may take the run along with whoever asked.
template <typename T>
void endRun(QObject *run, const Callback<T> &done, const Result<T> &result)
{
    run->deleteLater();
    const auto end = [done, result] { // with copies that are not the run's
        done(result);
    };
    end();
}

/// Calls @p done with @p result after the running function has returned, see later().
template <typename T>
void post(QObject *context, const Callback<T> &done, const Result<T> &result)
{
    later(context, [done, result] { done(result); });
}

/// Calls @p done with an error after the running function has returned, see later().
template <typename T>
void postError(QObject *context, const Callback<T> &done, ErrorKind kind, const QString &summary)
{
    post<T>(context, done, failure(kind, summary));
}

} // namespace HookKeys
