// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentiallocks.h"
#include "secret.h"

namespace HookKeys {

/// The right to use a credential that is good once, and to put the next one in its place.
struct LockedCredential
{
    Secret credential; ///< What is good now.
    /// As long as it is held, nobody else gets the right; or why there is none: then the credential
    /// must not be used.
    Result<CredentialLocks::Lock> lock;
};

} // namespace HookKeys
