// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "callback.h"
#include "hookkey.h"
#include "inlinehook.h"
#include "orgconnection.h"
#include "pendingcall.h"
#include "ratelimit.h"

#include <QObject>

#include <chrono>

namespace HookKeys {

/// One org's hook keys, as Okta's API offers them.
///
/// Every call completes exactly once and never before it returned; when @p context dies the
/// request is aborted and nothing is called. All may fail with Network, Timeout, Cancelled, Tls,
/// Unauthorized, Forbidden, RateLimited, Server and Malformed; the writes also with OutcomeUnknown
/// (sent, but no answer tells whether it happened), and they are never repeated.
/// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/HookKey/
class HookKeysApi : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// All hook keys, without their public keys.
    virtual PendingCall listKeys(QObject *context, Callback<HookKeyListing> done) = 0;

    /// The key with HookKey::id @p id, and its public key unless the server leaves that out: only
    /// Okta's documentation knows `expand`. Also fails with NotFound, and with PrivateMaterial
    /// where private key material came in place of the key.
    virtual PendingCall readKey(const QString &id, QObject *context, Callback<HookKey> done) = 0;

    /// The public JWK of the key with HookKey::keyId @p keyId, byte for byte as received, unwrapped
    /// from `_embedded` where the server wraps it. Also fails with NotFound, and with
    /// PrivateMaterial where it is no public one: nothing of it is kept.
    virtual PendingCall publicKey(const QString &keyId, QObject *context,
                                  Callback<QByteArray> done) = 0;

    /// Makes a new key called @p name; the answer has its public key. Sent at most once. Also fails
    /// with Validation (bad or taken name, 50 keys reached), Conflict.
    virtual PendingCall createKey(const QString &name, QObject *context,
                                  Callback<HookKey> done) = 0;

    /// Gives the key @p id the new @p name. Also fails with Validation, NotFound, Conflict.
    virtual PendingCall renameKey(const QString &id, const QString &name, QObject *context,
                                  Callback<HookKey> done) = 0;

    /// Deletes the key @p id for ever. Also fails with NotFound, Conflict, Validation (in use).
    virtual PendingCall deleteKey(const QString &id, QObject *context, Callback<void> done) = 0;

    /// All inline hooks, of every page.
    virtual PendingCall listInlineHooks(QObject *context, Callback<InlineHookListing> done) = 0;

    /// The other subjects, which live as long as this.
    [[nodiscard]] virtual OrgConnection connection() { return {}; }

    /// Has the org forget the tokens of this sign-in, as far as it can: nothing works afterwards.
    /// An error says that they may be valid until they expire. Does nothing where there are none.
    virtual void signOut(QObject *context, Callback<void> done)
    {
        later(context, [done = std::move(done)] { done({}); });
    }

    /// Has the org revoke the API token that lets these requests in: nothing works afterwards. Does
    /// nothing where something else lets them in.
    /// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/ApiToken/
    virtual void revokeApiToken(QObject *context, Callback<void> done)
    {
        later(context, [done = std::move(done)] { done({}); });
    }

Q_SIGNALS:
    /// An answer told about the rate limit.
    void rateLimitChanged(const HookKeys::RateLimit &limit);

    /// A write was answered, whatever the answer says; @p requestId is Okta's id of it, or empty.
    /// Its own callback follows at once.
    void writeAnswered(const QString &requestId);

    /// The server asked for patience; the request is repeated by itself after @p wait.
    void waiting(std::chrono::seconds wait);
};

} // namespace HookKeys
