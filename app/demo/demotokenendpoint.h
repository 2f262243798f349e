// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoauthstate.h"

namespace HookKeys {

class DemoForm;

/// What clients themselves ask the authorization server for: device codes, tokens, revocation. Not
/// thread-safe.
class DemoTokenEndpoint final
{
public:
    /// @p state must outlive this.
    explicit DemoTokenEndpoint(DemoAuthState &state) : m_state(state) {}

    /// RFC 8414.
    [[nodiscard]] static DemoAnswer metadata(const DemoRequest &request);
    /// RFC 8628, 3.1 and 3.2.
    [[nodiscard]] DemoAnswer authorizeDevice(const DemoRequest &request);
    /// RFC 6749, 3.2.
    [[nodiscard]] DemoAnswer token(const DemoRequest &request);
    /// The same at a custom authorization server, where apps alone are known, and by
    /// client_credentials only (RFC 6749, 4.4).
    [[nodiscard]] DemoAnswer serverToken(const DemoRequest &request);
    /// RFC 7009.
    [[nodiscard]] DemoAnswer revoke(const DemoRequest &request);

private:
    using Outcome = DemoAuthResult<DemoIssued>;

    [[nodiscard]] DemoAuthResult<DemoAuthClient> sender(const DemoRequest &request,
                                                        const DemoForm &form);
    [[nodiscard]] DemoAuthResult<QByteArray> proofKey(const DemoRequest &request,
                                                      const DemoAuthClient &client);
    [[nodiscard]] Outcome grant(const DemoRequest &request, const DemoForm &form);
    [[nodiscard]] Outcome redeemCode(const DemoForm &form, const DemoAuthClient &client,
                                     const QByteArray &jkt);
    [[nodiscard]] Outcome redeemDevice(const DemoForm &form, const DemoAuthClient &client,
                                       const QByteArray &jkt);
    [[nodiscard]] Outcome redeemAssertion(const DemoForm &form, const DemoAuthClient &client,
                                          const QByteArray &jkt);

    DemoAuthState &m_state;
};

} // namespace HookKeys
