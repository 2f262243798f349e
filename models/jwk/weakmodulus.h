// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace HookKeys {

/// The smallest prime up to 167 that divides the big-endian number @p modulus; 0 if none does.
[[nodiscard]] unsigned smallFactor(const QByteArray &modulus);

/// Whether the big-endian number @p modulus has the mark of a generator that can be broken (ROCA,
/// CVE-2017-15361): its primes are k·M + (65537^a mod M) with M the product of the first primes, so
/// the modulus itself is a power of 65537 modulo M. See Nemec et al., "The Return of Coppersmith's
/// Attack", CCS 2017, section 3. An innocent modulus has the mark about once in 2^150 times.
[[nodiscard]] bool hasRocaFingerprint(const QByteArray &modulus);

} // namespace HookKeys
