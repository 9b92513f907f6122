/// @file
/// The smallest answers that settle an outcome.
#pragma once

#include <fangpin/decision/decision.hpp>

#include <map>
#include <unordered_map>

namespace fangpin::detail {

class json_writer;

/// `{"if": {"at_risk": "no"}, "then": "not_eligible"}`: how documents write it and how they are
/// ordered.
void write_settling(json_writer& to, settling const& s);

/// Searches the answers to the open leaves of one household: all sets of up to three that force an
/// outcome and of which no part does, and for each outcome that these leave out a longer one.
class settling_answers {
public:
    /// @param left  the outcome as far as it is still open; takes what is tried on the way
    settling_answers(outcome_table const& table,
                     diagram& left,
                     diagram::place root,
                     answer_sets const& possible);

    void into(decision& d) &&;

private:
    /// One answer to one leaf: a set, where several answers have one name.
    struct literal {
        std::uint32_t question = 0;
        std::uint32_t answers = 0;
        std::string_view name{};
    };
    using literals = std::vector<std::size_t>;  ///< by place in `all_`, ascending
    using sets = std::vector<literals>;

    void search(outcomes const& possible);
    [[nodiscard]] diagram::place is(outcome wanted, diagram::place f);
    [[nodiscard]] diagram::place after_all(diagram::place f, std::uint32_t answers);
    [[nodiscard]] sets const& primes(diagram::place f, int most);
    void add_longer(outcome wanted);
    void add(literals const& chosen, outcome then);
    [[nodiscard]] diagram::place given(diagram::place f, std::size_t answer);
    [[nodiscard]] diagram::place given(diagram::place f, literals const& all);
    [[nodiscard]] std::size_t literal_for(std::uint32_t question, std::size_t answer) const;

    outcome_table const& table_;
    diagram& left_;
    diagram::place root_;
    answer_sets const& possible_;
    answer_sets tried_;  ///< every answer to each question but for the one being tried
    std::vector<literal> all_;
    std::unordered_map<diagram::place, diagram::place> is_wanted_;
    std::map<std::pair<diagram::place, int>, sets> primes_;
    bool too_many_ = false;
    std::vector<settling> found_;
};

}  // namespace fangpin::detail
