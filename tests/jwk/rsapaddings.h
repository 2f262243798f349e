// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace HookKeys {

/// What an RSA key is to have signed in place of the encoded message of PKCS #1 (RFC 8017, 9.2).
struct ModifiedPadding
{
    QByteArray name;
    QByteArray message; ///< As long as the modulus.
};

/// The encoded message of a SHA-256 @p digest for a modulus of @p size bytes, changed in one place
/// each: in the padding, and in each element of the DER that it holds, in the ways in which Project
/// Wycheproof changes it ("ModifiedPadding"). None of them is the right one.
[[nodiscard]] QList<ModifiedPadding> modifiedPaddings(const QByteArray &digest, qsizetype size);

/// @p message to the power of @p d, modulo @p n: what RSASP1 (RFC 8017, 5.2.1) makes of it.
[[nodiscard]] QByteArray rawRsaSignature(const QByteArray &message, const QByteArray &n,
                                         const QByteArray &d);

} // namespace HookKeys
