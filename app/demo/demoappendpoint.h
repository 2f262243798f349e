// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoapps.h"
#include "demolog.h"
#include "demoroute.h"

#include <span>

namespace HookKeys {

/// Apps and their keys over the API. Thread-safe.
/// See the tags Application and ApplicationSSOPublicKeys of
/// https://developer.okta.com/docs/api/openapi/okta-management/
class DemoAppEndpoint final
{
public:
    /// @p apps and @p log must outlive this.
    DemoAppEndpoint(DemoApps &apps, DemoLog &log) : m_apps(apps), m_log(log) {}

    static std::span<const DemoRoute<DemoAppEndpoint>> routes();

private:
    [[nodiscard]] DemoAnswer list(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer read(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer activate(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer deactivate(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer listKeys(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer addKey(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer readKey(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer activateKey(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer deactivateKey(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer deleteKey(const DemoCall &call) const;

    [[nodiscard]] DemoAnswer setActive(const DemoCall &call, bool isActive) const;
    [[nodiscard]] DemoAnswer setKeyActive(const DemoCall &call, bool isActive) const;
    void log(const DemoCall &call, const QString &what, const DemoAppKey &key) const;

    DemoApps &m_apps;
    DemoLog &m_log;
};

} // namespace HookKeys
