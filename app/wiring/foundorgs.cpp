// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundorgs.h"

#include "privatekey.h"

namespace HookKeys {
namespace {

/// The org of @p config with its credential as it is kept.
Result<std::optional<FoundOrg>> openable(const OktaConfig &config, Lasting lasting)
{
    Result<FoundOrg> found = foundOrg(config, lasting);
    if (!found)
        return tl::unexpected(found.error());
    if (found->profile.signIn == SignInMethod::ServiceApp) {
        const Result<Secret> stored =
            PrivateKey::read(found->secret).and_then([](const PrivateKey &key) {
                return key.stored();
            });
        if (!stored)
            return tl::unexpected(stored.error());
        found->secret = *stored;
    }
    return *found;
}

} // namespace

Result<std::optional<FoundOrg>> orgOfEnvironment()
{
    const OktaConfig config = oktaConfig(QProcessEnvironment::systemEnvironment());
    forgetSecretsOfEnvironment();
    if (config.orgUrl.isEmpty() || (config.token.isEmpty() && config.privateKey.isEmpty()))
        return std::nullopt;
    return openable(config, Lasting::Session);
}

Result<std::optional<OrgProfile>> profileOfOktaYaml()
{
    const Result<std::optional<OktaConfig>> config = readOktaYaml(oktaYamlPath());
    if (!config)
        return tl::unexpected(config.error());
    if (!*config)
        return std::nullopt;
    const Result<FoundOrg> found = foundOrg(**config, Lasting::Saved);
    if (!found)
        return tl::unexpected(found.error());
    return found->profile;
}

Result<std::optional<FoundOrg>> orgOfOktaYaml()
{
    const Result<std::optional<OktaConfig>> config = readOktaYaml(oktaYamlPath());
    if (!config)
        return tl::unexpected(config.error());
    if (!*config)
        return std::nullopt;
    return openable(**config, Lasting::Saved);
}

} // namespace HookKeys
