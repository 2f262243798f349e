// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoservers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace HookKeys {

std::optional<DemoServer> DemoServers::serverOf(const QString &path) const
{
    const auto found = std::ranges::find_if(servers, [&path](const DemoServer &server) {
        return path == u"/oauth2/%1/v1/token"_s.arg(server.id);
    });
    if (found == servers.cend())
        return {};
    return *found;
}

bool DemoServers::isRecursive(const QString &path, const QString &hookId) const
{
    const std::optional<DemoServer> server = serverOf(path);
    return server && std::ranges::any_of(server->policies, [&hookId](const DemoPolicy &policy) {
               return std::ranges::find(policy.rules, hookId, &DemoRule::hookId)
                      != policy.rules.cend();
           });
}

} // namespace HookKeys
