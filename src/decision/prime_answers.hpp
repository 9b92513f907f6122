/// @file
/// Few answers that make a function yes, each of them needed.
#pragma once

#include <fangpin/policy/outcome_table.hpp>

#include <map>

namespace fangpin::detail {

/// One answer to one open leaf: a set, where several answers have one name.
struct literal {
    std::uint32_t question = 0;
    std::uint32_t answers = 0;
    std::string_view name{};
};

/// The prime implicants of yes/no functions with up to three answers (O. Coudert, J. C. Madre):
/// those that do without the first question, and for each answer to it those that need it.
class prime_answers {
public:
    /// Up to three literals: the place of each plus one, 20 bits a literal, ascending from the
    /// highest; zero where there are fewer.
    using set = std::uint64_t;
    static constexpr int most_answers = 3;

    /// @param functions  takes what is worked out on the way
    /// @param all        the literals of each question side by side, questions ascending
    prime_answers(diagram& functions, answer_sets const& possible, std::vector<literal> const& all);

    /// Ascending. Once there are too many, what was found so far, and not all of it prime.
    [[nodiscard]] std::vector<set> const& of(diagram::place f, int most);
    /// Beyond all reason: more than a million sets on the way.
    [[nodiscard]] bool too_many() const noexcept { return made_ > reasonable; }

    /// The places of a set's literals, ascending.
    [[nodiscard]] static std::vector<std::size_t> places(set s);

private:
    static constexpr std::size_t reasonable = 1'000'000;

    [[nodiscard]] diagram::place after_all(diagram::place f, std::uint32_t answers);

    diagram& functions_;
    answer_sets const& possible_;
    std::vector<literal> const& all_;
    std::map<std::pair<diagram::place, int>, std::vector<set>> known_;
    std::size_t made_ = 0;
};

}  // namespace fangpin::detail
