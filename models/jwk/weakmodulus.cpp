// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "weakmodulus.h"

#include <array>
#include <numeric>
#include <vector>

namespace HookKeys {

namespace {

/// The odd primes up to 167: the smallest M that the generator used has them (and 2).
constexpr std::array<unsigned, 38> rocaPrimes{
    3,  5,  7,  11, 13, 17,  19,  23,  29,  31,  37,  41,  43,  47,  53,  59,  61,  67,  71,
    73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167};

unsigned remainder(const QByteArray &number, unsigned divisor)
{
    unsigned rest = 0;
    for (const char c : number)
        rest = (rest * 256 + static_cast<unsigned char>(c)) % divisor;
    return rest;
}

/// An exponent, known modulo the order of 65537.
struct Logarithm
{
    unsigned exponent = 0;
    unsigned order = 0;
};

/// The logarithm of @p residue to the base 65537 modulo @p prime; an order of 0 if it has none.
Logarithm logarithm(unsigned residue, unsigned prime)
{
    const unsigned base = 65537 % prime;
    Logarithm found;
    bool hit = false;
    unsigned power = 1;
    unsigned order = 0;
    do {
        if (power == residue) {
            found.exponent = order;
            hit = true;
        }
        power = power * base % prime;
        ++order;
    } while (power != 1);
    found.order = hit ? order : 0;
    return found;
}

} // namespace

unsigned smallFactor(const QByteArray &modulus)
{
    // A composite divisor never comes first, so there is no need to know which numbers are prime.
    for (unsigned divisor = 2; divisor < 1000; ++divisor) {
        if (remainder(modulus, divisor) == 0)
            return divisor;
    }
    return 0;
}

bool hasRocaFingerprint(const QByteArray &modulus)
{
    std::vector<Logarithm> logarithms;
    logarithms.reserve(rocaPrimes.size());
    for (const unsigned prime : rocaPrimes) {
        const Logarithm next = logarithm(remainder(modulus, prime), prime);
        if (next.order == 0)
            return false;
        // One exponent must serve all primes: two congruences have a common solution exactly where
        // they agree modulo the greatest common divisor of their orders.
        for (const Logarithm &other : logarithms) {
            const unsigned common = std::gcd(next.order, other.order);
            if (next.exponent % common != other.exponent % common)
                return false;
        }
        logarithms.push_back(next);
    }
    return true;
}

} // namespace HookKeys
