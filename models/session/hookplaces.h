// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"
#include "hookplacesapi.h"
#include "inlinehook.h"

#include <QUrl>

#include <optional>

namespace HookKeys {

/// A place where a hook hangs.
struct HookPlace
{
    enum class Kind {
        TokenRule,        ///< A rule of an authorization server.
        RegistrationRule, ///< A rule of a policy by which people register.
        App,              ///< A SAML app.
    };

    Kind kind = Kind::TokenRule;
    AuthorizationServer server = {}; ///< Of TokenRule.
    OrgPolicy policy = {};           ///< Of the rules.
    HookCaller caller = {};          ///< The rule or the app.

    /// Whether the hook is called from there: all that it hangs on is active.
    [[nodiscard]] bool isActive() const;
    /// The place as a translated sentence of plain text.
    [[nodiscard]] QString text() const;

    bool operator==(const HookPlace &) const = default;
};

/// Where a hook hangs, as far as that may be seen.
struct HookPlacesReport
{
    QString type; ///< InlineHook::type.
    QList<HookPlace> places = {};
    QStringList unseen = {}; ///< What may not be seen and why, a translated sentence each.

    /// All of it as translated sentences of plain text. That nothing calls the hook is said only
    /// where all could be seen that may call it.
    [[nodiscard]] QStringList lines() const;

    bool operator==(const HookPlacesReport &) const = default;
};

/// The scope that it takes to see where hooks of @p type hang; empty where that cannot be seen.
[[nodiscard]] QString hookPlacesScope(const QString &type);

/// That @p hook gets its tokens from an authorization server, one of @p places in the org at
/// @p org, whose rule calls the hook: each call waits for another one. With Warning where it does
/// if its token URL is at another domain of that org. Nothing if it does not. See
/// https://developer.okta.com/docs/guides/token-inline-hook/
[[nodiscard]] std::optional<Finding> hookRecursion(const InlineHook &hook,
                                                   const QList<HookPlace> &places, const QUrl &org);

/// Looks where a hook hangs: token hooks on the rules of authorization servers, SAML hooks on apps,
/// registration hooks on policies. What may not be seen is in the report; it fails only where no
/// answer came, and with Cancelled. A run that ends with its context.
class HookPlaces final : public QObject
{
    Q_OBJECT

public:
    /// @p api must outlive @p context.
    static PendingCall start(HookPlacesApi &api, const InlineHook &hook, QObject *context,
                             Callback<HookPlacesReport> done);

private:
    HookPlaces(HookPlacesApi &api, const InlineHook &hook, QObject *context,
               Callback<HookPlacesReport> done);

    void begin();
    void listServers();
    void nextServer();
    void nextServerPolicy();
    void listEnrollment();
    void nextEnrollmentPolicy();
    void listApps();

    void add(HookPlace::Kind kind, const QList<HookCaller> &callers);
    [[nodiscard]] bool passOver(const Error &error, const QString &unseen);
    void finish();
    void finishWith(const Result<HookPlacesReport> &result);

    HookPlacesApi &m_api;
    const QString m_hookId;
    const Callback<HookPlacesReport> m_done;
    HookPlacesReport m_report;
    QList<AuthorizationServer> m_servers; ///< Those that are still to be looked at,
    QList<OrgPolicy> m_policies;          ///< and these.
    AuthorizationServer m_server;         ///< The one that is looked at now.
    OrgPolicy m_policy;
    PendingCall m_call;
};

} // namespace HookKeys
