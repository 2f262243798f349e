// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace HookKeys {

/// The scope for the reading of hook keys and inline hooks.
/// See https://developer.okta.com/docs/api/oauth2/
inline constexpr auto readScope = "okta.inlineHooks.read";
/// All that HookKeys does.
inline constexpr auto allScopes = "okta.inlineHooks.read okta.inlineHooks.manage";

} // namespace HookKeys
