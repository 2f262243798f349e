// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoauth.h"
#include "demohooktarget.h"
#include "demoservers.h"
#include "demostore.h"

namespace HookKeys {

/// Calling an inline hook's service as Okta does: with a token that is got, for an OAuth channel,
/// by an assertion that the hook key signs. Whatever is not in the demo org cannot be reached.
/// Thread-safe.
/// See https://developer.okta.com/docs/concepts/inline-hooks/
class DemoHookRun final
{
public:
    /// How the org and the world around it are reached; all must outlive this.
    struct Surroundings
    {
        const DemoStore &store;
        const DemoServers &servers;
        DemoAuth &auth;
        DemoHookTarget &target;
        const DemoClock &clock;
        std::chrono::milliseconds timeout; ///< How long Okta waits for the service.
    };

    /// @p baseUrl is the org's URL.
    DemoHookRun(const Surroundings &around, QByteArray baseUrl)
        : m_around(around), m_baseUrl(std::move(baseUrl))
    {
    }

    /// What became of a call; a fault with the time after which Okta gives up.
    struct Outcome
    {
        DemoResult<QByteArray> response;
        std::chrono::milliseconds delay{};
    };

    /// Posts @p body to the service of @p hook. Fails with 400 E0000135 if the service refuses, 502
    /// E0000134 if it fails or cannot be reached or no token is to be had, and 504 E0000137 if it
    /// takes too long.
    [[nodiscard]] Outcome run(const DemoHook &hook, const QByteArray &body) const;

private:
    [[nodiscard]] Outcome timedOut(const QString &cause) const;
    /// The Authorization header for @p hook.
    [[nodiscard]] DemoResult<QByteArray> authorization(const DemoHook &hook) const;
    [[nodiscard]] DemoResult<QByteArray> assertion(const DemoChannel &channel) const;
    /// The path of @p url if it is below the org's; else nothing.
    [[nodiscard]] std::optional<QString> pathOf(const QString &url) const;

    const Surroundings m_around;
    const QByteArray m_baseUrl;
};

} // namespace HookKeys
