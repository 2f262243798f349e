// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openssl.h"

#include <openssl/bn.h>

#include <array>
#include <memory>

namespace HookKeys {

/// A number that is wiped when it goes.
using SecretNumber = std::unique_ptr<BIGNUM, Releaser<BN_clear_free>>;

/// The n, e, d, p, q, dp, dq and qi of an RSA key (RFC 7518, 6.3), in this order. Null is what is
/// not known.
using RsaNumbers = std::array<SecretNumber, 8>;

/// Computes what is not known of @p numbers. n, e and d must be; the primes follow from them (NIST
/// SP 800-56B Rev. 2, appendix C.1), and from the primes all else (RFC 8017, 3.2). Whether all are
/// known now; whether they belong together is not looked at.
[[nodiscard]] bool completeRsa(RsaNumbers &numbers);

} // namespace HookKeys
