// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oktaconfig.h"

namespace HookKeys {

/// What the YAML file @p path says: `okta.client`, or else what Okta's CLI has, the profile of
/// `okta.profiles` that `okta.activeProfile` names, or the one called `default`; of the first of
/// its documents that names an org. Nothing if there is no such file or it names none. Fails with
/// File if it cannot be read or is no YAML, where the active profile is not there, or where an
/// alias of more than a text stands for what was looked for, which is not followed; with Validation
/// if it has more than 64 KiB. The error says where and never what is in it.
[[nodiscard]] Result<std::optional<OktaConfig>> readOktaYaml(const QString &path);

/// As readOktaYaml() for the @p content of a file; @p path names it in the error.
[[nodiscard]] Result<std::optional<OktaConfig>> parseOktaYaml(const Secret &content,
                                                              const QString &path);

} // namespace HookKeys
