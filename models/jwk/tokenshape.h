// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <QByteArray>

#include <optional>

namespace HookKeys {

/// That there is a private key where a token was expected.
[[nodiscard]] Finding privateKeyAlarm();

/// Why @p token, which was found in @p pasted, has not the shape of a signed token (RFC 7515, 7.1),
/// and what it is instead as far as that is seen; nothing if it has. What it says repeats nothing
/// of them.
[[nodiscard]] std::optional<Finding> shapeProblem(const QString &token, const QByteArray &pasted);

} // namespace HookKeys
