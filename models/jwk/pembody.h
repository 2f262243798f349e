// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QByteArrayView>

namespace HookKeys {

/// The base64 in @p body, what stands between the two marks of a PEM (RFC 7468), without all that
/// mail, web pages, JSON, XML, addresses and the sources of programs put between and in place of
/// its characters: breaks written as \n, &#13; or <br>, \u002B for a plus, =3D for an equals sign,
/// quotes with a plus between them. No copy is left in memory.
[[nodiscard]] Secret base64OfPemBody(QByteArrayView body);

/// Every PEM that @p text holds as base64, in one line or in lines that may be indented, one after
/// the other: so clusters keep keys and certificates in their YAML, and mail its attachments. Empty
/// if there is none.
[[nodiscard]] Secret pemInBase64(QByteArrayView text);

} // namespace HookKeys
