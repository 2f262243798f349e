// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokenkey.h"

namespace HookKeys {

class OrgSession;

/// The keys of the open org @p session with which a token may have been signed, as far as they are
/// known now, and behind them those that are deleted and whose public half was kept: nothing is
/// asked of the server.
[[nodiscard]] QList<TokenKey> tokenKeysOf(const OrgSession &session, TokenKey::Place place);

} // namespace HookKeys
