// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "weakmodulus.h"

#include <QtEndian>

#include <array>
#include <numeric>
#include <vector>

namespace HookKeys {

namespace {

/// The primes up to 167. The smallest M that the faulty generator used is their product.
constexpr std::array<unsigned, 39> primes{
    2,  3,  5,  7,  11, 13,  17,  19,  23,  29,  31,  37,  41,  43,  47,  53,  59,  61,  67, 71,
    73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167};

unsigned remainder(const QByteArray &number, unsigned divisor)
{
    quint64 rest = 0;
    qsizetype position = 0;
    for (; position < number.size() % 4; ++position)
        rest = rest << 8 | static_cast<uchar>(number[position]);
    for (; position < number.size(); position += 4)
        rest = (rest << 32 | qFromBigEndian<quint32>(number.constData() + position)) % divisor;
    return static_cast<unsigned>(rest % divisor);
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
    for (const unsigned prime : primes) {
        if (remainder(modulus, prime) == 0)
            return prime;
    }
    return 0;
}

bool hasRocaFingerprint(const QByteArray &modulus)
{
    std::vector<Logarithm> logarithms;
    logarithms.reserve(primes.size());
    for (const unsigned prime : primes) {
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
