// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QString>

namespace HookKeys {

/// What @p text, which is no private key that can be read, is instead, as a translated sentence
/// that says what to do; empty if nobody knows.
[[nodiscard]] QString whatKeyTextIs(const Secret &text);

/// What is said of a private key that signs nothing which Okta takes.
[[nodiscard]] QString otherKeySentence();

} // namespace HookKeys
