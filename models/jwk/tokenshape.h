// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace HookKeys {

/// That there is a private key where a token was expected.
[[nodiscard]] Finding privateKeyAlarm();

/// Why @p token, which was found in @p pasted, has not the shape of a signed token (RFC 7515, 7.1),
/// and what it is instead as far as that is seen; nothing if it has. What it says repeats nothing
/// of them.
[[nodiscard]] std::optional<Finding> shapeProblem(const QString &token, const QByteArray &pasted);

/// Whether @p header says that the payload is a token itself (RFC 7515, 4.1.10; RFC 7519, 5.2).
[[nodiscard]] bool saysNested(const QJsonObject &header);

/// The token that @p payload is itself, without quotes around it; empty if it is none.
[[nodiscard]] QByteArray tokenWithin(const QByteArray &payload);

/// That a token is within another one, whose header is @p header: what it is and what to do.
[[nodiscard]] Finding nestedProblem(const QJsonObject &header);

} // namespace HookKeys
