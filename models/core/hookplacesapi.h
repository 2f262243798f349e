// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callback.h"
#include "hookplace.h"
#include "pendingcall.h"

#include <QObject>

namespace HookKeys {

/// Where one org's inline hooks hang: what calls them. Nothing is changed.
///
/// The calls complete, fail and end with their context as those of HookKeysApi do. Each gives all
/// that there is, of every page, or fails: with Forbidden where whoever asks may not see it (the
/// scope stands at each call), and with Malformed where a page is missing.
/// See https://developer.okta.com/docs/concepts/inline-hooks/
class HookPlacesApi : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The custom authorization servers (okta.authorizationServers.read).
    virtual PendingCall listServers(QObject *context,
                                    Callback<QList<AuthorizationServer>> done) = 0;
    /// The policies of the server @p serverId (okta.authorizationServers.read). Also fails with
    /// NotFound.
    virtual PendingCall listServerPolicies(const QString &serverId, QObject *context,
                                           Callback<QList<OrgPolicy>> done) = 0;
    /// The rules of its policy @p policyId (okta.authorizationServers.read), each with the token
    /// hook that it calls. Also fails with NotFound.
    virtual PendingCall listServerRules(const QString &serverId, const QString &policyId,
                                        QObject *context, Callback<QList<HookCaller>> done) = 0;

    /// The policies by which people register (okta.policies.read).
    virtual PendingCall listEnrollmentPolicies(QObject *context,
                                               Callback<QList<OrgPolicy>> done) = 0;
    /// The rules of the policy @p policyId of these (okta.policies.read), each with the
    /// registration hooks that it calls. Also fails with NotFound.
    virtual PendingCall listEnrollmentRules(const QString &policyId, QObject *context,
                                            Callback<QList<HookCaller>> done) = 0;

    /// The apps (okta.apps.read), each with the SAML hooks that it calls.
    virtual PendingCall listApps(QObject *context, Callback<QList<HookCaller>> done) = 0;
};

} // namespace HookKeys
