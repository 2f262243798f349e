// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demostate.h"

namespace HookKeys {

/// What a company's org might hold: a dozen keys from two days to four years old before @p now, and
/// inline hooks of every kind, three keys among them. What of the hooks belongs to the org itself,
/// a service or a token endpoint, is below @p baseUrl.
[[nodiscard]] DemoContents demoSeed(const QDateTime &now, const QString &baseUrl);

/// Where the hooks of @p contents hang: authorization servers, one of which calls a hook that gets
/// its tokens there, a registration policy, and a custom domain.
[[nodiscard]] DemoServers demoServers(const DemoContents &contents, const QDateTime &now);

/// An API Services app for each hook of @p contents that signs with a key and gets its tokens below
/// @p baseUrl, and a SAML app that calls a hook.
[[nodiscard]] QList<DemoApp> demoApps(const DemoContents &contents, const QString &baseUrl);

/// What the System Log still knows of the making of @p contents, the oldest first.
[[nodiscard]] QList<DemoLogEvent> demoEvents(const DemoContents &contents, const QDateTime &now);

/// Fills @p state, whose URL is set, with all of that.
void seed(DemoState &state);

} // namespace HookKeys
