// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkoptions.h"

#include <functional>
#include <optional>

namespace HookKeys {

/// The proxy that environment variables name for @p url, as curl and most programs read them:
/// https_proxy or http_proxy by the scheme, all_proxy, and http_proxy at last; each in lower or
/// upper case, with or without "http://" before the proxy, with a user and a password or without.
/// no_proxy names what is reached without one: hosts with all below them, with "*." or a dot before
/// them too, a port behind them, addresses and their networks, and "*". Nothing if no variable
/// names a proxy, or the first that is set is empty; one of a kind that Qt cannot use is the
/// problem of what is returned.
///
/// libproxy, which Qt asks, goes around a proxy without a scheme, all_proxy, socks5h:// and
/// https:// silently. @p variable looks a variable up; null where it is not set. See curl(1),
/// ENVIRONMENT.
[[nodiscard]] std::optional<FoundProxies>
proxyOfVariables(const QUrl &url, const std::function<QString(const char *)> &variable);

/// The environment variable @p name; null where it is not set, and on Windows, where programs with
/// a window do not look at those for proxies.
[[nodiscard]] QString environmentVariable(const char *name);

} // namespace HookKeys
