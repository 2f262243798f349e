// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oktaconfig.h"

#include <optional>

namespace HookKeys {

/// The org of the variables that Okta's SDKs read, with the credential to open it as it is kept in
/// a keychain; nothing if they name none. Takes what is secret out of the environment. Fails with
/// Validation, File (the key is a file's path) or PassphraseMissing (it is encrypted); the error
/// names the variables.
[[nodiscard]] Result<std::optional<FoundOrg>> orgOfEnvironment();

/// Whether orgOfEnvironment() would find one, or fail. Changes nothing.
[[nodiscard]] bool environmentNamesOrg();

/// Says where the variables have an org without what opens it, or that without its org, which
/// Okta's SDKs take out of their file then: HookKeys does not, as a credential goes only where it
/// was given for. A translated sentence with what to do; empty if it is not so. To be asked before
/// orgOfEnvironment().
[[nodiscard]] QString halfAnOrg();

/// What the file that Okta's SDKs read says of an org; its credential is not looked at. Fails with
/// File or Validation.
[[nodiscard]] Result<std::optional<OrgProfile>> profileOfOktaYaml();

/// The org of that file with its credential. Fails with File, Validation or PassphraseMissing.
[[nodiscard]] Result<std::optional<FoundOrg>> orgOfOktaYaml();

} // namespace HookKeys
