// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokenkey.h"

namespace HookKeys {

class OpenOrgs;
class OrgSession;

/// The keys with which a token may have been signed, as far as they are known now: those of the org
/// that is shown, @p shown, which may be null, then those of the others in @p orgs that are open.
[[nodiscard]] QList<TokenKey> tokenKeysOf(const OpenOrgs &orgs, const OrgSession *shown);

} // namespace HookKeys
