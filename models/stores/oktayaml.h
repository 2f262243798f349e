// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oktaconfig.h"

namespace HookKeys {

/// What the YAML file @p path says: `okta.client`, or else what Okta's CLI has, the profile of
/// `okta.profiles` that `okta.activeProfile` names, or the one called `default`; of the first of
/// its documents that names an org. Member names count in any letter case, and with `_` or `-`
/// between their words. Nothing if there is no such file or it has nothing of Okta. Fails with File
/// if it cannot be read or is no YAML, where a member is there twice or the scopes are no texts,
/// where it speaks of Okta and leads to no org, or where an alias of more than a text, or a tag of
/// another program, stands for what was looked for; with Validation if it has more than 64 KiB. The
/// error says where and never what is in it.
[[nodiscard]] Result<std::optional<OktaConfig>> readOktaYaml(const QString &path);

/// As readOktaYaml() for the @p content of a file; @p path names it in the error.
[[nodiscard]] Result<std::optional<OktaConfig>> parseOktaYaml(const Secret &content,
                                                              const QString &path);

} // namespace HookKeys
