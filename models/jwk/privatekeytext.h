// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secret.h"

#include <QList>

namespace HookKeys {

/// @p data without its byte order mark, and in one byte a character where it is UTF-16 of ASCII,
/// as Windows PowerShell writes it; otherwise @p data.
[[nodiscard]] Secret plainText(const Secret &data);

/// @p text, a private key as mail, editors, YAML and environment variables hand it out, as OpenSSL
/// and RFC 8259 want it: what is around it (a byte order mark, quotes, blanks) is gone, and a PEM's
/// lines (RFC 7468) are lines again, whether they were joined by literal \n, by blanks or by
/// nothing, or indented. What is no such text stays as it is. No copy is left in memory.
[[nodiscard]] Secret tidiedKeyText(const Secret &text);

/// The DER that @p text is, or that it is the base64 of, PEM's first and last line being lost;
/// empty if it is neither.
[[nodiscard]] Secret derOfKeyText(const Secret &text);

/// The DER of the first private key in PEM in @p text, which is tidied, whatever kind its marks say
/// that it is; empty if there is none.
[[nodiscard]] Secret derOfKeyPem(const Secret &text);

/// Each private key in @p text, which is tidied PEM, with its marks, or DER or its base64, one
/// behind the other; what is there twice once.
[[nodiscard]] QList<Secret> privateKeysIn(const Secret &text);

} // namespace HookKeys
