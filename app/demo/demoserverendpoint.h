// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoroute.h"
#include "demoservers.h"

#include <span>

namespace HookKeys {

/// Authorization servers, policies and custom domains over the API; all can only be read.
/// Thread-safe.
/// See the tags AuthorizationServer, Policy and CustomDomain of
/// https://developer.okta.com/docs/api/openapi/okta-management/
class DemoServerEndpoint final
{
public:
    /// @p servers must outlive this.
    explicit DemoServerEndpoint(const DemoServers &servers) : m_servers(servers) {}

    static std::span<const DemoRoute<DemoServerEndpoint>> routes();

private:
    [[nodiscard]] DemoAnswer listServers(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer listServerPolicies(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer listServerRules(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer listPolicies(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer listPolicyRules(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer listDomains(const DemoCall &call) const;

    const DemoServers &m_servers;
};

} // namespace HookKeys
