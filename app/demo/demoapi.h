// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoapitoken.h"
#include "demoappendpoint.h"
#include "demohookendpoint.h"
#include "demokeyendpoint.h"
#include "demologendpoint.h"
#include "demoserverendpoint.h"

namespace HookKeys {

/// What the demo org's API answers to a request: who gets in, and who answers which path and
/// method. Knows nothing of sockets. Thread-safe.
class DemoApi final
{
public:
    struct Options
    {
        bool readOnly = false; ///< Nobody may change anything.
        std::chrono::milliseconds hookTimeout = std::chrono::seconds(3);
    };

    /// @p state, @p auth, @p target and @p token must outlive this. Who has @p token gets in, and
    /// whom @p auth admits.
    DemoApi(DemoState &state, DemoAuth &auth, DemoHookTarget &target, DemoApiToken &token,
            const Options &options);

    /// May take the time that making an RSA key takes.
    [[nodiscard]] DemoAnswer answer(const DemoRequest &request) const;

private:
    using Caller = DemoAuth::Caller;
    struct Attempt;

    [[nodiscard]] tl::expected<Caller, DemoAnswer> admit(const DemoRequest &request) const;
    [[nodiscard]] static DemoAnswer me(const DemoRequest &request, const Caller &caller);
    [[nodiscard]] DemoAnswer revokeToken(const DemoRequest &request, const Caller &caller) const;
    template <typename Endpoint>
    static bool answeredBy(const Endpoint &endpoint, Attempt &attempt);

    DemoState &m_state;
    DemoAuth &m_auth;
    DemoApiToken &m_token;
    const bool m_readOnly;
    const DemoKeyEndpoint m_keys;
    const DemoHookEndpoint m_hooks;
    const DemoAppEndpoint m_apps;
    const DemoServerEndpoint m_servers;
    const DemoLogEndpoint m_log;
};

} // namespace HookKeys
