// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demohookrun.h"
#include "demolog.h"
#include "demoroute.h"

#include <span>

namespace HookKeys {

struct DemoState;

/// Inline hooks over the API. Thread-safe.
/// See https://developer.okta.com/docs/api/openapi/okta-management/management/tag/InlineHook/
class DemoHookEndpoint final
{
public:
    /// @p state, @p auth and @p target must outlive this. @p timeout is how long a hook's service
    /// is waited for.
    DemoHookEndpoint(DemoState &state, DemoAuth &auth, DemoHookTarget &target,
                     std::chrono::milliseconds timeout)
        : m_state(state), m_auth(auth), m_target(target), m_timeout(timeout)
    {
    }

    static std::span<const DemoRoute<DemoHookEndpoint>> routes();

private:
    [[nodiscard]] DemoAnswer list(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer create(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer read(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer replace(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer remove(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer execute(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer activate(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer deactivate(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer readTarget(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer setTarget(const DemoCall &call) const;
    [[nodiscard]] DemoAnswer setJwks(const DemoCall &call) const;

    /// The answer with @p hook, and an event that it was @p what.
    [[nodiscard]] DemoAnswer changed(const DemoCall &call, const QString &what,
                                     const DemoResult<DemoHook> &hook) const;
    void log(const DemoCall &call, const QString &what, const DemoHook &hook,
             const QString &failure = {}) const;

    DemoState &m_state;
    DemoAuth &m_auth;
    DemoHookTarget &m_target;
    const std::chrono::milliseconds m_timeout;
};

} // namespace HookKeys
