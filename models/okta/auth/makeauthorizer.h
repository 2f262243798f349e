// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauthauthorizer.h"
#include "orgprofile.h"

#include <memory>

namespace HookKeys {

/// What lets requests to @p profile's org in, with the credential that was stored for it (see
/// credential.h). A credential of another kind than the profile's way of signing in gives one
/// whose problem() says so. @p keeper keeps the credential that comes in its place; null: nobody
/// does.
[[nodiscard]] std::unique_ptr<Authorizer> makeAuthorizer(const OrgProfile &profile,
                                                         const Secret &credential,
                                                         std::shared_ptr<CredentialKeeper> keeper,
                                                         const Clock &clock,
                                                         const HttpTransportOptions &options = {});

} // namespace HookKeys
