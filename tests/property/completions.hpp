/// @file
/// Every way in which a handful of facts may turn out, counted through one by one.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <string_view>

namespace fangpin::testing {

/// Yes/no facts, and last one code of three.
inline constexpr std::array<std::string_view, 11> names{"at_risk",
                                                        "self_reliant",
                                                        "income_plunged",
                                                        "unforeseen_factor",
                                                        "city_judgement",
                                                        "township_judgement",
                                                        "village_judgement",
                                                        "stable_wage",
                                                        "large_deposit",
                                                        "hires_others",
                                                        "registry"};
inline constexpr std::size_t registry = names.size() - 1;
inline constexpr std::array<std::string_view, 3> codes{
    "ordinary", "out_of_poverty", "registered_poor"};

/// Completion `n` answers yes/no fact `i` with its bit `i`, and the code with the bits above.
inline constexpr std::size_t all_answers = codes.size() << registry;
/// A set of completions, a bit each.
using completions = std::bitset<all_answers>;
/// By fact, the answers that are still possible, a bit each.
using answer_masks = std::array<unsigned, names.size()>;

inline std::size_t answers_to(std::size_t fact) {
    return fact == registry ? codes.size() : 2;
}

/// Those in which a fact has an answer.
inline completions const& where(std::size_t fact, std::size_t answer) {
    static auto const all = [] {
        std::array<std::array<completions, codes.size()>, names.size()> made{};
        for (std::size_t n = 0; n < all_answers; ++n)
            for (std::size_t i = 0; i < names.size(); ++i)
                made.at(i).at(i == registry ? n >> registry : n >> i & 1U).set(n);
        return made;
    }();
    return all.at(fact).at(answer);
}

/// Those that some knowledge leaves possible.
inline completions allowed(answer_masks const& masks) {
    completions left;
    left.set();
    for (std::size_t i = 0; i < names.size(); ++i) {
        completions here;
        for (std::size_t a = 0; a < answers_to(i); ++a)
            if ((masks.at(i) >> a & 1U) != 0)
                here |= where(i, a);
        left &= here;
    }
    return left;
}

/// Does another answer to a fact, all else unchanged, ever lead into the set or out of it?
inline bool turns(completions const& set, answer_masks const& masks, std::size_t fact) {
    auto const without = [&](std::size_t answer) {
        return (set & where(fact, answer)) >> (answer << fact);
    };
    auto const mask = masks.at(fact);
    for (std::size_t a = 0; a < answers_to(fact); ++a)
        for (std::size_t b = a + 1; b < answers_to(fact); ++b)
            if ((mask >> a & 1U) != 0 && (mask >> b & 1U) != 0 && without(a) != without(b))
                return true;
    return false;
}

}  // namespace fangpin::testing
