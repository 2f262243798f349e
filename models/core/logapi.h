// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callback.h"
#include "logevent.h"
#include "pendingcall.h"

#include <QObject>

namespace HookKeys {

/// One org's System Log.
///
/// The calls complete, fail and end with their context as those of HookKeysApi do. Who may not
/// read the log (okta.logs.read) gets Forbidden, never an empty list.
class LogApi : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The events that @p query asks for, of every page, the newest first. Fails with Malformed
    /// rather than to leave out what lies behind too many pages.
    virtual PendingCall listEvents(const LogQuery &query, QObject *context,
                                   Callback<QList<LogEvent>> done) = 0;
};

} // namespace HookKeys
