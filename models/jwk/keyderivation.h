// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace HookKeys {

/// What it costs to make the key of an encrypted private key out of its passphrase.
struct DerivationCost
{
    quint64 cost = 0; ///< Rounds of PBKDF2 or PKCS #12's; of scrypt, its N times r times p.
    quint64 most = 0; ///< The most that takes a few seconds on a slow computer.
};

/// The cost of the encrypted private key in PKCS #8 (RFC 5958, 3) that @p der is, if it is more
/// than anybody should wait for; nothing if it is not, or if @p der is something else. Knows PBES1
/// and PBES2 with PBKDF2 (RFC 8018) or scrypt (RFC 7914), and PKCS #12's schemes (RFC 7292, C).
[[nodiscard]] std::optional<DerivationCost> excessiveCost(const QByteArray &der);

} // namespace HookKeys
