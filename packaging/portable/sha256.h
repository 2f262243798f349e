// SPDX-FileCopyrightText: 2026 The HookKeys developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#ifdef __x86_64__
#include <immintrin.h>
#endif

/// SHA-256 (FIPS 180-4), small enough for the starter, which links no library. Where the processor
/// has instructions for it they are used: a whole Qt is summed at each start.
class Sha256 final
{
public:
    void add(const unsigned char *data, std::size_t size)
    {
        m_size += size;
        while (size-- > 0) {
            m_block[m_filled++] = *data++;
            if (m_filled < m_block.size())
                continue;
            mix(m_block.data());
            m_filled = 0;
            for (; size >= m_block.size(); size -= m_block.size(), data += m_block.size())
                mix(data);
        }
    }

    /// The sum of all that was added, in hexadecimal digits. Nothing can be added after this.
    std::string hex()
    {
        const std::uint64_t bits = m_size * 8;
        const unsigned char one = 0x80;
        const unsigned char zero = 0;
        add(&one, 1);
        while (m_filled != m_block.size() - 8)
            add(&zero, 1);
        std::array<unsigned char, 8> length{};
        for (std::size_t i = 0; i < length.size(); ++i)
            length[i] = static_cast<unsigned char>(bits >> (56 - 8 * i));
        add(length.data(), length.size());
        std::string text;
        for (const std::uint32_t word : m_state)
            for (int shift = 28; shift >= 0; shift -= 4)
                text += "0123456789abcdef"[(word >> shift) & 0xf];
        return text;
    }

private:
    static std::uint32_t turned(std::uint32_t word, int bits)
    {
        return word >> bits | word << (32 - bits);
    }

    void mix(const unsigned char *block)
    {
#ifdef __x86_64__
        static const bool fast = __builtin_cpu_supports("sha") && __builtin_cpu_supports("sse4.1");
        if (fast) {
            mixFast(block);
            return;
        }
#endif
        mixPlainly(block);
    }

    void mixPlainly(const unsigned char *block)
    {
        std::array<std::uint32_t, 64> w{};
        for (std::size_t i = 0; i < 16; ++i)
            w[i] = std::uint32_t(block[4 * i]) << 24 | std::uint32_t(block[4 * i + 1]) << 16
                   | std::uint32_t(block[4 * i + 2]) << 8 | std::uint32_t(block[4 * i + 3]);
        for (std::size_t i = 16; i < 64; ++i) {
            const std::uint32_t a = w[i - 15];
            const std::uint32_t b = w[i - 2];
            w[i] = w[i - 16] + (turned(a, 7) ^ turned(a, 18) ^ a >> 3) + w[i - 7]
                   + (turned(b, 17) ^ turned(b, 19) ^ b >> 10);
        }
        auto [a, b, c, d, e, f, g, h] = m_state;
        for (std::size_t i = 0; i < 64; ++i) {
            const std::uint32_t first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25))
                                        + ((e & f) ^ (~e & g)) + constants[i] + w[i];
            const std::uint32_t second =
                (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            h = g, g = f, f = e, e = d + first, d = c, c = b, b = a, a = first + second;
        }
        const std::array<std::uint32_t, 8> added{a, b, c, d, e, f, g, h};
        for (std::size_t i = 0; i < added.size(); ++i)
            m_state[i] += added[i];
    }

#ifdef __x86_64__
    /// See "Intel SHA Extensions", figure 8: two rounds at a time, on ABEF and CDGH.
    __attribute__((target("sha,sse4.1"))) void mixFast(const unsigned char *block)
    {
        const auto load = [](const void *from) {
            return _mm_loadu_si128(static_cast<const __m128i *>(from));
        };
        const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
        const __m128i cdab = _mm_shuffle_epi32(load(m_state.data()), 0xb1);
        const __m128i efgh = _mm_shuffle_epi32(load(m_state.data() + 4), 0x1b);
        __m128i abef = _mm_alignr_epi8(cdab, efgh, 8);
        __m128i cdgh = _mm_blend_epi16(efgh, cdab, 0xf0);
        const __m128i abefBefore = abef;
        const __m128i cdghBefore = cdgh;
        __m128i w[4];
        for (std::size_t i = 0; i < 16; ++i) {
            __m128i &next = w[i % 4]; // holds the words of four steps before
            const __m128i last = w[(i + 3) % 4];
            if (i < 4)
                next = _mm_shuffle_epi8(load(block + 16 * i), bigEndian);
            else
                next =
                    _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(next, w[(i + 1) % 4]),
                                                       _mm_alignr_epi8(last, w[(i + 2) % 4], 4)),
                                         last);
            const __m128i added = _mm_add_epi32(next, load(constants.data() + 4 * i));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, added);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(added, 0x0e));
        }
        const __m128i feba = _mm_shuffle_epi32(_mm_add_epi32(abef, abefBefore), 0x1b);
        const __m128i dchg = _mm_shuffle_epi32(_mm_add_epi32(cdgh, cdghBefore), 0xb1);
        auto *state = static_cast<__m128i *>(static_cast<void *>(m_state.data()));
        _mm_storeu_si128(state, _mm_blend_epi16(feba, dchg, 0xf0));
        _mm_storeu_si128(state + 1, _mm_alignr_epi8(dchg, feba, 8));
    }
#endif

    static constexpr std::array<std::uint32_t, 64> constants{
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
        0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
        0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
        0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
        0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
        0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
        0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
        0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
        0xc67178f2};

    std::array<std::uint32_t, 8> m_state{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> m_block{};
    std::size_t m_filled = 0;
    std::uint64_t m_size = 0;
};
