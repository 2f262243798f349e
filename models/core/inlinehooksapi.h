// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callback.h"
#include "inlinehook.h"
#include "pendingcall.h"

#include <QObject>

namespace HookKeys {

/// One org's inline hooks, a hook at a time; HookKeysApi lists them.
///
/// The calls complete, fail and end with their context as those of HookKeysApi do. Who may not
/// read or change hooks gets Forbidden.
/// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/InlineHook/
class InlineHooksApi : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The hook @p id, and what came byte for byte. Also fails with NotFound.
    virtual PendingCall readHook(const QString &id, QObject *context,
                                 Callback<InlineHookDocument> done) = 0;

    /// Has the hook @p seen sign with the key whose HookKey::id is @p hookKeyId: puts back what was
    /// received, byte for byte but for `hookKeyId`. Sent at most once. Also fails with NotFound,
    /// Conflict, and Validation, for a hook that signs with no key too: then nothing was sent.
    virtual PendingCall repointHook(const InlineHookDocument &seen, const QString &hookKeyId,
                                    QObject *context, Callback<InlineHook> done) = 0;

    /// Has Okta really call the service of the hook @p id with @p payload, a JSON object as Okta
    /// would send it there, and gives what the service answered. Sent at most once. Also fails with
    /// Validation (Okta's E0000135 too: the service refused), NotFound, and OutcomeUnknown for a
    /// service that failed or was too slow (E0000134, E0000137).
    virtual PendingCall executeHook(const QString &id, const QByteArray &payload, QObject *context,
                                    Callback<QByteArray> done) = 0;
};

} // namespace HookKeys
