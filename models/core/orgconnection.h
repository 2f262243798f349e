// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace HookKeys {

class AppsApi;
class HookPlacesApi;
class InlineHooksApi;
class JwksApi;
class LogApi;
class OutsideApi;
class PersonApi;

/// What an open org can be talked to about besides its hook keys, an interface a subject, over the
/// same transport and with the same credential. What a client does not offer is null.
struct OrgConnection
{
    InlineHooksApi *hooks = nullptr;
    AppsApi *apps = nullptr;
    LogApi *log = nullptr;
    HookPlacesApi *places = nullptr;
    PersonApi *person = nullptr;
    OutsideApi *outside = nullptr; ///< The same transport, but without the credential.
    JwksApi *jwks = nullptr;       ///< Without the credential.
};

} // namespace HookKeys
