// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logevent.h"
#include "oktaapp.h"
#include "result.h"

namespace HookKeys {

/// Okta's JSON about apps, their keys and the System Log; fails as the functions of oktajson.h do.
/// What has no id is left out; texts of another type count as missing.

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

} // namespace HookKeys
