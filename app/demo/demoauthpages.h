// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoauthstate.h"
#include "demorandom.h"

namespace HookKeys {

/// What the authorization server shows in a browser: plain HTML without scripts, in which all that
/// came from outside is escaped. Not thread-safe.
class DemoAuthPages final
{
public:
    /// @p state must outlive this.
    explicit DemoAuthPages(DemoAuthState &state) : m_state(state) {}

    /// Asks whether a client may have tokens (RFC 6749, 4.1.1; RFC 7636, 4.3).
    [[nodiscard]] DemoAnswer authorize(const DemoRequest &request);
    /// Takes the decision and sends the browser back to the client.
    [[nodiscard]] DemoAnswer decideAuthorization(const DemoRequest &request);
    /// Asks for a device's code, and then whether it may have tokens (RFC 8628, 3.3).
    [[nodiscard]] DemoAnswer activate(const DemoRequest &request);
    /// Takes the decision.
    [[nodiscard]] DemoAnswer decideActivation(const DemoRequest &request);
    /// Takes public keys of services, as Okta's console does.
    [[nodiscard]] DemoAnswer serviceKeys(const DemoRequest &request);
    [[nodiscard]] DemoAnswer addServiceKey(const DemoRequest &request);

private:
    [[nodiscard]] DemoAnswer sendBack(const DemoAuthorization &authorization, bool allow);
    [[nodiscard]] DemoAnswer activationPage(const QByteArray &userCode);

    DemoAuthState &m_state;
    const QByteArray m_formToken = randomAlphanumeric(43); ///< What no other site can know.
};

} // namespace HookKeys
