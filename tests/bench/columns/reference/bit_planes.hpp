/// @file
/// From bit planes to one word a household.
#pragma once

#include "columns.hpp"

#define FANGPIN_INLINE [[gnu::always_inline]] inline

namespace fangpin_bench {

/// Eight words of one plane, as a vector: GCC unrolls loops over eight before it makes any of them.
using eight_words [[gnu::vector_size(32), gnu::may_alias]] = std::uint32_t;
using four_words [[gnu::vector_size(16), gnu::may_alias]] = std::uint32_t;

/// Thirty-two planes of one block.
struct bit_planes {
    union {
        eight_words plane[32];
        four_words half[32][2];
        std::uint32_t at[32][8];
    };
};

/// What planes say together, beside the answers themselves. They stand in bits of the mask that
/// are known only later.
enum summary : std::uint8_t {
    bars_yes = 0,
    bars_open = 1,
    lack_yes = 14,
    lack_open = 15,
    shock_any = 16,
};

/// Forty-two streams are more than a processor follows by itself.
FANGPIN_INLINE void fetch_ahead(columns const& c, std::size_t from) {
    constexpr std::size_t ahead = 128;
    for (auto const& p : c.bars) {
        __builtin_prefetch(p.known + from + ahead);
        __builtin_prefetch(p.value + from + ahead);
    }
    for (auto const& p : c.met) {
        __builtin_prefetch(p.known + from + ahead);
        __builtin_prefetch(p.value + from + ahead);
    }
    for (auto const& p : c.shock)
        __builtin_prefetch(p.value + from + ahead);
}

/// The planes of the mask that are facts themselves, and the summaries.
FANGPIN_INLINE void gather(columns const& c, std::size_t first, bit_planes& out) {
    auto const from = first / 32;
    fetch_ahead(c, from);
    for (std::size_t w = 0; w < 8; ++w) {
        std::uint32_t bar = 0;
        std::uint32_t bar_open = 0;
        for (std::size_t i = 0; i < 12; ++i) {
            auto const known = c.bars[i].known[from + w];
            auto const yes = known & c.bars[i].value[from + w];
            bar |= yes;
            bar_open |= ~known;
            out.at[2 + i][w] = yes;
        }
        std::uint32_t lack = 0;
        std::uint32_t unsure = 0;
        for (std::size_t i = 0; i < 6; ++i) {
            auto const known = c.met[i].known[from + w];
            auto const unmet = known & ~c.met[i].value[from + w];
            lack |= unmet;
            unsure |= ~known;
            out.at[26 + i][w] = unmet;
        }
        std::uint32_t shock = 0;
        for (std::size_t i = 0; i < 6; ++i) {
            out.at[20 + i][w] = c.shock[i].value[from + w];
            shock |= c.shock[i].value[from + w];
        }
        out.at[bars_yes][w] = bar;
        out.at[bars_open][w] = bar_open & ~bar;
        out.at[lack_yes][w] = lack;
        out.at[lack_open][w] = unsure & ~lack;
        out.at[shock_any][w] = shock;
        out.at[17][w] = out.at[18][w] = out.at[19][w] = 0;
    }
}

/// Swaps the bits of `Step` planes with those of the planes `Step` further on.
template <unsigned Step, std::uint32_t Low>
FANGPIN_INLINE void swap_bits(bit_planes& p) {
    for (unsigned base = 0; base < 32; base += 2 * Step)
        for (unsigned k = base; k < base + Step; ++k) {
            auto const moved = ((p.plane[k] >> Step) ^ p.plane[k + Step]) & Low;
            p.plane[k + Step] ^= moved;
            p.plane[k] ^= moved << Step;
        }
}

/// Eight transpositions of 32 by 32 bits side by side: then `at[r][w]` is household 32 w + r.
FANGPIN_INLINE void transpose(bit_planes& p) {
    swap_bits<16, 0x0000FFFF>(p);
    swap_bits<8, 0x00FF00FF>(p);
    swap_bits<4, 0x0F0F0F0F>(p);
    swap_bits<2, 0x33333333>(p);
    swap_bits<1, 0x55555555>(p);
}

/// Swaps the words of four vectors likewise.
template <unsigned Step>
FANGPIN_INLINE void swap_words(four_words* v) {
    four_words low{};
    four_words high{};
    for (unsigned i = 0; i < 4; ++i) {
        low[i] = (i & Step) != 0 ? 4 + i - Step : i;
        high[i] = (i & Step) != 0 ? 4 + i : i + Step;
    }
    for (unsigned base = 0; base < 4; base += 2 * Step)
        for (unsigned k = base; k < base + Step; ++k) {
            auto const kept = __builtin_shuffle(v[k], v[k + Step], low);
            v[k + Step] = __builtin_shuffle(v[k], v[k + Step], high);
            v[k] = kept;
        }
}

/// One word a household, in the order of the households.
FANGPIN_INLINE void words_of(columns const& c, std::size_t first, four_words* words) {
    bit_planes p;
    gather(c, first, p);
    transpose(p);
    for (std::size_t r = 0; r < 8; ++r)
        for (std::size_t half = 0; half < 2; ++half) {
            four_words v[4];
            for (std::size_t k = 0; k < 4; ++k)
                v[k] = p.half[4 * r + k][half];
            swap_words<2>(v);
            swap_words<1>(v);
            for (std::size_t k = 0; k < 4; ++k)
                words[8 * (4 * half + k) + r] = v[k];
        }
}

}  // namespace fangpin_bench
