// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>

namespace HookKeys {

/// The certificates of authorities in the file @p path: in PEM (RFC 7468), whatever text is between
/// them, OpenSSL's TRUSTED CERTIFICATE among them; in DER; in a PKCS #7 bundle (.p7b, RFC 2315) in
/// either; in UTF-16 and in base64 alone too. Returned in PEM, and nothing else that the file
/// holds: a server's own certificate, unless it signed itself, and those that are marked as not
/// trusted are left out. Fails with File if the file cannot be read, and with Validation if it is
/// longer than 1 MiB or no such file, and names what it is: a key, a .p12, a text, what is signed.
[[nodiscard]] Result<QByteArray> readCaFile(const QString &path);

/// The same of @p content, which was read from the file @p path. Fails with Validation.
[[nodiscard]] Result<QByteArray> caCertificates(const QByteArray &content, const QString &path);

} // namespace HookKeys
