/// @file
/// Answers to the open leaves of one household.
#pragma once

#include <fangpin/policy/outcome_table.hpp>

#include <algorithm>

namespace fangpin::detail {

/// One answer to one open leaf: a set, where several answers have one name.
struct literal {
    std::uint32_t question = 0;
    std::uint32_t answers = 0;
    std::string_view name{};
};

/// All literals of some leaves, those of each question side by side, questions ascending.
using literal_list = std::vector<literal>;
/// Some of them, by place.
using literals = std::vector<std::size_t>;

/// The literals of one question. Their places: `&one - all.data()`.
[[nodiscard]] inline auto literals_of(literal_list const& all, std::uint32_t question) {
    return std::ranges::equal_range(all, question, {}, &literal::question);
}

/// Yes where a function is yes after each of some answers to the question that it asks first.
[[nodiscard]] inline diagram::place after_all(diagram& functions,
                                              diagram::place f,
                                              std::uint32_t answers) {
    auto all = diagram::yes;
    for (std::size_t a = 0; a < functions.by_answer(f).size(); ++a)
        if ((answers >> a & 1U) != 0)
            all = functions.choose(all, functions.by_answer(f)[a], diagram::no);
    return all;
}

}  // namespace fangpin::detail
