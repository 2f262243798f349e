// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace HookKeys {

/// Writing JSON whose members keep their order, which QJsonObject would sort: the demo org's
/// answers look like Okta's.

/// A member's name (plain ASCII) and its value as JSON.
using JsonMember = std::pair<QByteArray, QByteArray>;

/// @p text as a JSON string with its quotes.
[[nodiscard]] QByteArray jsonString(const QString &text);

/// @p text as a JSON string, or `null` if it is a null string.
[[nodiscard]] QByteArray jsonStringOrNull(const QString &text);

[[nodiscard]] QByteArray jsonObject(const QList<JsonMember> &members);
[[nodiscard]] QByteArray jsonArray(const QList<QByteArray> &elements);

} // namespace HookKeys
