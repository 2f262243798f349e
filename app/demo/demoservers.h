// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace HookKeys {

/// A rule of a policy, and the inline hook that it calls.
struct DemoRule
{
    QString id;
    QString name;
    QString hookId; ///< Empty: none.
};

/// A policy: of an authorization server who gets tokens, of profile enrolment who may register.
struct DemoPolicy
{
    QString id;
    QString name;
    QList<DemoRule> rules;
};

/// A custom authorization server of the demo org.
struct DemoServer
{
    QString id; ///< Its tokens are to be had at /oauth2/{id}/v1/token.
    QString name;
    QList<DemoPolicy> policies;
};

/// Where else in the demo org inline hooks hang: nothing changes it once the org serves.
struct DemoServers
{
    QList<DemoServer> servers;
    QList<DemoPolicy> enrollmentPolicies;
    QStringList domains; ///< The org's custom domains.
    QDateTime created;   ///< All of it.

    /// The authorization server whose token endpoint has @p path, below the org's URL.
    [[nodiscard]] std::optional<DemoServer> serverOf(const QString &path) const;
    /// Whether a rule of the authorization server whose token endpoint has @p path calls the inline
    /// hook @p hookId: a token for it then calls the hook that wants the token.
    [[nodiscard]] bool isRecursive(const QString &path, const QString &hookId) const;
};

} // namespace HookKeys
