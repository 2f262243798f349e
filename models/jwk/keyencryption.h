// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QString>

namespace HookKeys {

/// Why no passphrase opens the first private key in @p text, which is tidied PEM or DER: a
/// translated sentence that names what it is encrypted with, which OpenSSL here does not have (its
/// "legacy" ciphers, say), and what to do. Empty if a passphrase does, or if it is not encrypted.
/// Knows PKCS #8 (RFC 5958, 3) by PBES1 and PBES2 (RFC 8018) and by PKCS #12's schemes (RFC 7292,
/// C), and OpenSSL's old encryption (DEK-Info of RFC 1421, 4.6.1.3).
[[nodiscard]] QString whyNothingOpens(const Secret &text);

/// Whether @p passphrase is that of the same key: what it opens begins as a private key does,
/// whatever follows. Takes as long as opening it.
[[nodiscard]] bool isPassphraseOf(const Secret &passphrase, const Secret &text);

} // namespace HookKeys
