// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callback.h"
#include "oktaapp.h"
#include "pendingcall.h"

#include <QObject>

namespace HookKeys {

/// How many keys an app can hold. See
/// https://developer.okta.com/docs/api/openapi/okta-management/management/tag/ApplicationSSOPublicKeys/
constexpr int appKeyLimit = 50;

/// One org's apps and their public keys: the other side of a hook that authenticates there.
///
/// The calls complete, fail and end with their context as those of HookKeysApi do. Who may not
/// read or change apps (okta.apps.read, okta.apps.manage) gets Forbidden, never an empty list.
/// See
/// https://developer.okta.com/docs/api/openapi/okta-management/management/tag/ApplicationSSOPublicKeys/
class AppsApi : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The app whose client ID is @p clientId: the one with this id, else one that is found by
    /// it. Also fails with NotFound where there is none.
    virtual PendingCall findApp(const QString &clientId, QObject *context,
                                Callback<OktaApp> done) = 0;

    /// The keys of the app @p appId. Also fails with NotFound.
    virtual PendingCall listAppKeys(const QString &appId, QObject *context,
                                    Callback<QList<AppKey>> done) = 0;

    /// Adds @p jwk, a JWK of RFC 7517 as verifiers want it, to the app, active. Sent at most once.
    /// Also fails with NotFound and Validation (its `kid` is taken, 50 keys).
    virtual PendingCall addAppKey(const QString &appId, const QByteArray &jwk, QObject *context,
                                  Callback<AppKey> done) = 0;

    /// Switches the key @p keyId (AppKey::id) on or off. Also fails with NotFound and Validation
    /// (the only active one).
    virtual PendingCall setAppKeyActive(const QString &appId, const QString &keyId, bool isActive,
                                        QObject *context, Callback<AppKey> done) = 0;

    /// Deletes the key @p keyId for ever. Also fails with NotFound and Validation (still active).
    virtual PendingCall deleteAppKey(const QString &appId, const QString &keyId, QObject *context,
                                     Callback<void> done) = 0;
};

} // namespace HookKeys
