// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace HookKeys {

/// The members of @p body, the answer of a token endpoint: of its JSON object, or the fields of the
/// form that it is, as GitHub answers. Empty if it is neither.
[[nodiscard]] QJsonObject answerFields(const QByteArray &body);

/// Whether @p body, an answer of a token endpoint, holds a token: in JSON (RFC 6749, 5.1), at
/// whatever depth and under the names that servers give it, in a form, as GitHub answers, or in
/// XML. Only whether there is one.
[[nodiscard]] bool holdsToken(const QByteArray &body);

} // namespace HookKeys
