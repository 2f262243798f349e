// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace HookKeys {

/// What an event of the System Log is about. All texts are untrusted plain text.
struct LogTarget
{
    QString id;
    QString type;
    QString alternateId;
    QString displayName;

    bool operator==(const LogTarget &) const = default;
};

/// One event of the System Log. All texts are untrusted plain text.
/// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/SystemLog/
struct LogEvent
{
    QString uuid;
    QDateTime published; ///< UTC; invalid where the server's text is no date.
    QString type;        ///< For example inline_hook.executed.
    QString message;
    QString result;          ///< For example FAILURE.
    QString reason = {};     ///< Of the result.
    QString actorName = {};  ///< Who did it.
    QString actorLogin = {}; ///< The name that they sign in with.
    QString address = {};    ///< The IP address that they did it from.
    QString place = {};      ///< Where that is, as far as Okta knows.
    QString userAgent = {};  ///< What they did it with.
    /// The X-Okta-Request-Id of what caused it, in either of two places.
    QString requestId = {};
    QString otherRequestId = {}; ///< What the other place says, if it says something else.
    QList<LogTarget> targets = {};

    bool operator==(const LogEvent &) const = default;
};

/// What of the System Log to read.
struct LogQuery
{
    QDateTime since;        ///< Okta keeps 90 days.
    QDateTime until = {};   ///< Invalid: up to now.
    QStringList types = {}; ///< Event types; empty: all.
    qsizetype most = 0;     ///< So many of the newest at most, in one page; 0: all.
};

} // namespace HookKeys
