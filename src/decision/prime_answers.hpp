/// @file
/// Few answers that make a function yes, each of them needed.
#pragma once

#include "decision/literal.hpp"

#include <map>

namespace fangpin::detail {

/// The prime implicants of yes/no functions with up to three answers (O. Coudert, J. C. Madre):
/// those that do without the first question, and for each answer to it those that need it.
class prime_answers {
public:
    /// Up to three literals: the place of each plus one, 20 bits a literal, ascending from the
    /// highest; zero where there are fewer.
    using set = std::uint64_t;
    static constexpr int most_answers = 3;

    /// @param functions  takes what is worked out on the way
    prime_answers(diagram& functions, answer_sets const& possible, literal_list const& all);

    /// Ascending. Once there are too many, what was found so far, and not all of it prime.
    [[nodiscard]] std::vector<set> const& of(diagram::place f, int most);
    /// Beyond all reason: more than a million sets on the way.
    [[nodiscard]] bool too_many() const noexcept { return made_ > reasonable; }

    /// The places of a set's literals, ascending.
    [[nodiscard]] static literals places(set s);

private:
    static constexpr std::size_t reasonable = 1'000'000;

    diagram& functions_;
    answer_sets const& possible_;
    literal_list const& all_;
    std::map<std::pair<diagram::place, int>, std::vector<set>> known_;
    std::size_t made_ = 0;
};

}  // namespace fangpin::detail
