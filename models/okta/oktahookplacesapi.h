// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hookplacesapi.h"

namespace HookKeys {

class HttpTransport;

/// HookPlacesApi over HTTP, against a real org or the demo org.
class OktaHookPlacesApi final : public HookPlacesApi
{
    Q_OBJECT

public:
    /// @p transport is the way to one org with its credential, and must outlive this.
    explicit OktaHookPlacesApi(HttpTransport &transport) : m_transport(transport) {}

    PendingCall listServers(QObject *context, Callback<QList<AuthorizationServer>> done) override;
    PendingCall listServerPolicies(const QString &serverId, QObject *context,
                                   Callback<QList<OrgPolicy>> done) override;
    PendingCall listServerRules(const QString &serverId, const QString &policyId, QObject *context,
                                Callback<QList<HookCaller>> done) override;
    PendingCall listEnrollmentPolicies(QObject *context, Callback<QList<OrgPolicy>> done) override;
    PendingCall listEnrollmentRules(const QString &policyId, QObject *context,
                                    Callback<QList<HookCaller>> done) override;
    PendingCall listApps(QObject *context, Callback<QList<HookCaller>> done) override;

private:
    HttpTransport &m_transport;
};

} // namespace HookKeys
