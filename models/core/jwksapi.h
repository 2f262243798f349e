// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callback.h"
#include "pendingcall.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QUrl>

namespace HookKeys {

/// What a JWKS URL answered. All of it is untrusted.
struct JwksAnswer
{
    QUrl url;
    int status = 0;          ///< Of HTTP; no redirect.
    QByteArray contentType;  ///< As received.
    QByteArray cacheControl; ///< The same; several are joined by commas.
    QByteArray expires = {}; ///< The same.
    QDateTime date = {};     ///< When the server says that it answered; invalid if it does not.
    QByteArray body = {};
};

/// Public keys that others publish (RFC 7517, 5), fetched as a stranger would: nothing that opens
/// the org goes along.
class JwksApi : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// What @p url, which checkWebUrl() accepts, answers now; no cache is asked. Completes, fails
    /// and ends with its context as the calls of HookKeysApi do; fails with Validation for an
    /// address that is not acceptable, and with Malformed for a redirect.
    virtual PendingCall fetch(const QUrl &url, QObject *context, Callback<JwksAnswer> done) = 0;
};

} // namespace HookKeys
