// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logevent.h"
#include "oktaapp.h"
#include "result.h"
#include "timeline.h"

namespace HookKeys {

/// Okta's JSON about apps, their keys, the System Log and persons; fails as the functions of
/// oktajson.h do. What has no id is left out; texts of another type count as missing.

/// One app.
[[nodiscard]] Result<OktaApp> parseApp(const QByteArray &body, const QString &host);
/// A list of apps.
[[nodiscard]] Result<QList<OktaApp>> parseApps(const QByteArray &body, const QString &host);
/// One key of an app, whose private members are wiped first.
[[nodiscard]] Result<AppKey> parseAppKey(QByteArray body, const QString &host);
/// The keys of an app: a bare array, or one wrapped as `{"jwks":{"keys":[…]}}`.
[[nodiscard]] Result<QList<AppKey>> parseAppKeys(QByteArray body, const QString &host);
/// One page of the System Log.
[[nodiscard]] Result<QList<LogEvent>> parseLogEvents(const QByteArray &body, const QString &host);
/// A user.
[[nodiscard]] Result<TimelinePerson> parseUser(const QByteArray &body, const QString &host);
/// What OpenID Connect tells of who is signed in (OpenID Connect Core 1.0, 5.3.2).
[[nodiscard]] Result<TimelinePerson> parseUserInfo(const QByteArray &body, const QString &host);

} // namespace HookKeys
