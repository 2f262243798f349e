// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoassertions.h"
#include "demoauthcodes.h"
#include "democlock.h"
#include "demodevicecodes.h"
#include "demostate.h"

namespace HookKeys {

/// Everything that the demo org's authorization server knows. Not thread-safe: DemoAuth guards it.
struct DemoAuthState
{
    /// What the authorize page does when it is opened.
    enum class Decision {
        Ask,
        Allow, ///< Sends the browser back at once, as where the person has a session.
        Deny,
    };

    const DemoClock &clock;
    const DemoState &org;
    QHash<QByteArray, DemoAuthClient> clients = demoAuthClients();
    DemoTokens tokens{};
    DemoDeviceCodes devices{};
    DemoAuthCodes codes{};
    DemoProofs proofs{};
    DemoAssertions assertions{};
    Decision decision = Decision::Ask;
    bool apiNeedsNonce = false;
    bool sendsIssuer = false;
    QHash<QByteArray, int> requested{}; ///< Token requests by grant type.
    QHash<QByteArray, int> issued{};    ///< Those of them that were granted.
    int revocations = 0;

    /// The client with @p id: one of the authorization server's own, or an app's.
    [[nodiscard]] std::optional<DemoAuthClient> client(const QByteArray &id) const;

    /// Those of @p wanted that @p client has been granted. Fails with invalid_scope, and with
    /// consent_required if there are none.
    [[nodiscard]] static DemoAuthResult<QList<QByteArray>>
    grantedScopes(const DemoAuthClient &client, const QList<QByteArray> &wanted);

    /// Lets @p jwk, a public key with a `kid`, sign for the service @p clientId beside those
    /// registered before. False if it is no such key, or has a private member, or there is no such
    /// service.
    bool registerServiceKey(const QByteArray &clientId, const QByteArray &jwk);
};

} // namespace HookKeys
