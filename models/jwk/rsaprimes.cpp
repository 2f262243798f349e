// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rsaprimes.h"

#include <algorithm>

namespace HookKeys {

namespace {

using Numbers = std::unique_ptr<BN_CTX, Releaser<BN_CTX_free>>;

SecretNumber newNumber()
{
    return SecretNumber(BN_secure_new());
}

/// A number g to the power of @p odd times 2 to the power of something below @p twos may be a root
/// of one modulo @p n other than 1 and n - 1. If it is for @p g, the prime that it gives away.
SecretNumber primeFrom(const BIGNUM *g, const BIGNUM *odd, int twos, const BIGNUM *n,
                       BN_CTX *context)
{
    const SecretNumber last = newNumber(); // n - 1
    SecretNumber y = newNumber();
    SecretNumber square = newNumber();
    if (!last || !y || !square || !BN_sub(last.get(), n, BN_value_one())
        || !BN_mod_exp(y.get(), g, odd, n, context))
        return {};
    for (int i = 0; i < twos; ++i) {
        if (BN_is_one(y.get()) || BN_cmp(y.get(), last.get()) == 0
            || !BN_mod_sqr(square.get(), y.get(), n, context))
            return {};
        if (BN_is_one(square.get())) {
            SecretNumber prime = newNumber();
            const bool found =
                prime && BN_sub_word(y.get(), 1) && BN_gcd(prime.get(), y.get(), n, context);
            return found ? std::move(prime) : nullptr;
        }
        y.swap(square);
    }
    return {};
}

/// A prime of the key that @p n, @p e and @p d are; null if they are none.
SecretNumber findPrime(const BIGNUM *n, const BIGNUM *e, const BIGNUM *d, BN_CTX *context)
{
    const SecretNumber odd = newNumber(); // d e - 1 without its factors of two
    const SecretNumber g = newNumber();
    if (!odd || !g || !BN_is_odd(n) || BN_num_bits(n) < 16 || !BN_mul(odd.get(), d, e, context)
        || !BN_sub_word(odd.get(), 1) || BN_is_zero(odd.get()) || BN_is_odd(odd.get()))
        return {};
    int twos = 0;
    while (!BN_is_bit_set(odd.get(), twos))
        ++twos;
    if (!BN_rshift(odd.get(), odd.get(), twos))
        return {};
    // Each finds it with a probability of one half at least.
    for (int tries = 0; tries < 100; ++tries) {
        if (!BN_priv_rand_range(g.get(), n))
            return {};
        if (BN_cmp(g.get(), BN_value_one()) <= 0)
            continue;
        if (SecretNumber prime = primeFrom(g.get(), odd.get(), twos, n, context))
            return prime;
    }
    return {};
}

/// @p d modulo @p prime - 1.
SecretNumber exponentOf(const BIGNUM *d, const BIGNUM *prime, BN_CTX *context)
{
    const SecretNumber less = newNumber();
    SecretNumber exponent = newNumber();
    const bool made = less && exponent && BN_sub(less.get(), prime, BN_value_one())
                      && BN_mod(exponent.get(), d, less.get(), context);
    return made ? std::move(exponent) : nullptr;
}

} // namespace

bool completeRsa(RsaNumbers &numbers)
{
    if (std::ranges::all_of(numbers, [](const SecretNumber &number) { return bool(number); }))
        return true;
    auto &[n, e, d, p, q, dp, dq, qi] = numbers;
    const Numbers context(BN_CTX_secure_new());
    if (!n || !e || !d || !context)
        return false;
    if (!p || !q) {
        p = findPrime(n.get(), e.get(), d.get(), context.get());
        q = newNumber();
        if (!p || !q || !BN_div(q.get(), nullptr, n.get(), p.get(), context.get()))
            return false;
        if (BN_cmp(p.get(), q.get()) < 0)
            p.swap(q);
    }
    // Those that are there might belong to the primes the other way round.
    dp = exponentOf(d.get(), p.get(), context.get());
    dq = exponentOf(d.get(), q.get(), context.get());
    qi = newNumber();
    return dp && dq && qi && BN_mod_inverse(qi.get(), q.get(), p.get(), context.get());
}

} // namespace HookKeys
