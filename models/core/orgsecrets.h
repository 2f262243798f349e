// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

namespace HookKeys {

/// What the way to an org takes besides its profile.
struct OrgSecrets
{
    Secret credential = {};    ///< What opens the org: an API token, or what signing in gave.
    Secret proxyPassword = {}; ///< Of the user whom the profile's proxy names; empty if none.
};

} // namespace HookKeys
