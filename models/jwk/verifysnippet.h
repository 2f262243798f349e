// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keyformat.h"

namespace HookKeys {

/// A short program for the other side that verifies a JWT signed by a key, with the key in it. To
/// add a language: one entry in verifysnippet.cpp's table and its case in tst_verifysnippet.
struct VerifySnippet
{
    const char *id;       ///< Stable, for tests: for example "node".
    const char *name;     ///< Language and library, the same in every tongue.
    const char *fileName; ///< What the program is best saved as.
    bool tried;           ///< The tests run it with its library; else it was written by the manual.
    /// The program for @p document's key, an RSA key.
    QByteArray (*write)(const KeyDocument &document);
};

/// All snippets, in the order in which they are offered. They are for RSA keys (RS256).
[[nodiscard]] std::span<const VerifySnippet> verifySnippets();

/// Whether the snippets can be written for @p key.
[[nodiscard]] bool hasVerifySnippets(const Jwk &key);

} // namespace HookKeys
