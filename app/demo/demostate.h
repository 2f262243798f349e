// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoapps.h"
#include "demojwks.h"
#include "demolog.h"
#include "demoservers.h"
#include "demostore.h"

namespace HookKeys {

/// Everything that the demo org holds; its authorization server and its API are about it.
struct DemoState
{
    DemoState() = default;
    Q_DISABLE_COPY_MOVE(DemoState)

    DemoClock clock{};
    DemoStore store{{}, [this] {
                        return clock.now();
                    }};
    DemoApps apps{clock};
    DemoJwks jwks{};
    DemoLog log{clock};
    // What follows is set before the org serves, and stays.
    DemoServers servers{};
    QByteArray baseUrl{}; ///< The org's own URL, without a slash at its end.
};

} // namespace HookKeys
