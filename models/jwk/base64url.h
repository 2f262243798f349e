// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace HookKeys {

/// The octets, or why there are none.
struct Base64UrlOctets
{
    QByteArray octets;
    QString problem; ///< A translated clause such as "it has padding"; empty if all is well.
};

/// Decodes @p text as RFC 7515, section 2 wants it: base64url (RFC 4648, section 5) without
/// padding, line breaks, white space or any other character, with unused bits of zero.
[[nodiscard]] Base64UrlOctets fromBase64Url(const QString &text);

/// Encodes @p octets in base64url without padding.
[[nodiscard]] QByteArray toBase64Url(const QByteArray &octets);

} // namespace HookKeys
