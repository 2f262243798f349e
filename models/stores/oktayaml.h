// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oktaconfig.h"

namespace HookKeys {

/// What the YAML file @p path says: `okta.client`, or else what Okta's CLI has, the profile of
/// `okta.profiles` that `okta.activeProfile` names, or the one called `default`. Nothing if there
/// is no such file or it names no org. Fails with File if it cannot be read or is no YAML, and with
/// Validation if it has more than 64 KiB; the error says where and never what is in it. Aliases are
/// not followed.
[[nodiscard]] Result<std::optional<OktaConfig>> readOktaYaml(const QString &path);

/// As readOktaYaml() for the @p content of a file; @p path names it in the error.
[[nodiscard]] Result<std::optional<OktaConfig>> parseOktaYaml(const Secret &content,
                                                              const QString &path);

} // namespace HookKeys
