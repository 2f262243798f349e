// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace HookKeys {

/// A custom authorization server of an org. All texts are untrusted plain text.
struct AuthorizationServer
{
    QString id;
    QString name;
    QString issuer; ///< Its tokens are to be had at `{issuer}/v1/token`.
    bool isActive = false;

    bool operator==(const AuthorizationServer &) const = default;
};

/// A policy, of an authorization server or of profile enrolment. Untrusted plain text.
struct OrgPolicy
{
    QString id;
    QString name;
    bool isActive = false;

    bool operator==(const OrgPolicy &) const = default;
};

/// What names inline hooks: a rule of a policy, or an app. Untrusted plain text.
struct HookCaller
{
    QString id;
    QString name;
    bool isActive = false;
    QStringList hookIds; ///< InlineHook::id of each.

    bool operator==(const HookCaller &) const = default;
};

} // namespace HookKeys
