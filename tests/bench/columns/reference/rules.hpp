/// @file
/// The rules of the reference task, for one block of households whose net income is known.
#pragma once

#include "bit_planes.hpp"

namespace fangpin_bench {

/// Bits of what amounts and counts say.
enum amount_bit : std::uint8_t {
    low = 0,
    rigid_high = 1,
    dropped = 2,
    resident = 3,
    moved_out = 4
};

/// Households whose amounts are compared at once: few enough to ask for memory ahead in between.
inline constexpr std::size_t part = 32;

/// Asks for what the next block will read and write.
FANGPIN_INLINE void fetch_amounts(columns const& c, answers out, std::size_t first) {
    for (auto at = first + block; at < first + block + part; at += 8) {
        __builtin_prefetch(c.rigid_expenditure + at);
        __builtin_prefetch(c.previous_net_income + at);
    }
    for (auto at = first + block; at < first + block + part; at += 16)
        __builtin_prefetch(out.mask + at, 1);
}

/// Compares amounts: the only part that reads wide columns.
FANGPIN_INLINE void amounts_of(columns const& c,
                               std::size_t first,
                               std::int64_t const* net,
                               std::uint32_t* out) {
    constexpr std::int32_t standard = 680000;
    for (std::size_t i = 0; i < part; ++i) {
        auto const at = first + i;
        std::int64_t const line{standard * std::int32_t{c.household_size[at]}};
        auto const previous = c.previous_net_income[at];
        std::uint32_t const is_low = net[i] < line;
        std::uint32_t const is_high = c.rigid_expenditure[at] * 5 > net[i] * 2;
        std::uint32_t const fell = (previous > 0) & (net[i] * 5 <= previous * 3);
        std::uint32_t const lives_here = c.residence_months[at] >= 6;
        out[i] = is_low << low | is_high << rigid_high | fell << dropped | lives_here << resident |
                 std::uint32_t{c.registry[at]} << moved_out;
    }
}

/// Code and mask of each household of a part.
FANGPIN_INLINE void combine(std::uint32_t const* words,
                            std::uint32_t const* amounts,
                            answers out,
                            std::size_t first) {
    constexpr std::uint32_t facts = 0xFFF03FFC;
    for (std::size_t i = 0; i < part; ++i) {
        auto const w = words[i];
        auto const a = amounts[i];
        auto const bit = [](std::uint32_t word, unsigned n) { return word >> n & 1U; };
        auto const is_low = bit(a, low);
        auto const fell_or_high = bit(a, rigid_high) | bit(a, dropped);
        auto const shock = bit(w, shock_any);
        auto const first_category = is_low & bit(a, moved_out);
        auto const second = is_low & ~bit(a, moved_out);
        auto const third = ~is_low & fell_or_high & shock & 1U;
        auto const some_category = first_category | second | third;
        auto const risk = (~is_low & 1U) | bit(w, lack_yes) | shock | fell_or_high;
        auto const included = some_category & risk;
        auto const perhaps = some_category & ~risk & bit(w, lack_open);
        auto code = first_category + 2 * second + 3 * third;
        code = bit(w, bars_open) ? 5U : code;
        code = bit(w, bars_yes) ? 4U : code;
        code = included ? code : 0U;
        code = perhaps ? 5U : code;
        code = bit(a, resident) ? code : 6U;
        out.code[first + i] = static_cast<std::uint8_t>(code);
        out.mask[first + i] = (w & facts) | bit(a, resident) | included << 1 |
                              first_category << 14 | second << 15 | third << 16 | (a & 7U) << 17;
    }
}

/// Judges one block. `net_of(first, net)` puts down the net income of a part.
template <typename NetOf>
FANGPIN_INLINE void judge_block(columns const& c,
                                std::size_t first,
                                NetOf const& net_of,
                                answers out) {
    four_words words[block / 4];
    words_of(c, first, words);
    for (std::size_t at = 0; at < block; at += part) {
        alignas(64) std::int64_t net[part];
        alignas(64) std::uint32_t amounts[part];
        fetch_amounts(c, out, first + at);
        net_of(first + at, net);
        amounts_of(c, first + at, net, amounts);
        combine(reinterpret_cast<std::uint32_t const*>(words + at / 4), amounts, out, first + at);
    }
}

}  // namespace fangpin_bench
