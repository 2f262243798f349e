// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace HookKeys {

/// Steps through the bytes of a JSON text (RFC 8259). Any other text gives no sense, but nothing
/// outside of it is read and every step ends.

/// Where the white space at @p at ends.
[[nodiscard]] qsizetype skipJsonSpace(QByteArrayView json, qsizetype at);

/// Where the string that begins at @p at ends, its quote included.
[[nodiscard]] qsizetype skipJsonString(QByteArrayView json, qsizetype at);

/// Where the value that begins at @p at ends. Counts brackets: depth costs no stack.
[[nodiscard]] qsizetype skipJsonValue(QByteArrayView json, qsizetype at);

/// The first number in @p json that no double can hold; empty if there is none.
[[nodiscard]] QByteArray greatNumber(const QByteArray &json);

} // namespace HookKeys
