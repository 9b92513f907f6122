/// @file
/// The smallest answers that settle an outcome.
#pragma once

#include "decision/answer_order.hpp"
#include "decision/forcing.hpp"

namespace fangpin::detail {

class json_writer;

/// `{"if": {"at_risk": "no"}, "then": "not_eligible"}`: how documents write it and how they are
/// ordered.
void write_settling(json_writer& to, settling const& s);

/// Searches the answers to the open leaves of one household: all sets of up to three that force an
/// outcome and of which no part does, and for each outcome that these leave out the smallest longer
/// one.
class settling_answers {
public:
    /// @param left  the outcome as far as it is still open; takes what is tried on the way
    settling_answers(outcome_table const& table,
                     diagram& left,
                     diagram::place root,
                     answer_sets const& possible);

    void into(decision& d) &&;

private:
    /// Up to three answers; `order` is that of documents.
    struct short_one {
        std::uint64_t order = 0;
        prime_answers::set chosen = 0;
        outcome then{};
    };

    [[nodiscard]] bool search(outcomes const& possible);
    [[nodiscard]] diagram::place is(outcome wanted, diagram::place f);
    [[nodiscard]] std::vector<short_one> kept(std::size_t long_ones);
    [[nodiscard]] std::vector<settling> longer(outcomes const& possible);
    [[nodiscard]] std::optional<literals> smallest(outcome wanted);
    [[nodiscard]] settling told(literals const& chosen, outcome then) const;

    outcome_table const& table_;
    diagram& left_;
    diagram::place root_;
    answer_sets const& possible_;
    literal_list all_;
    answer_order order_;
    forcing forcing_;
    std::vector<std::optional<diagram::place>> is_wanted_;
    std::vector<short_one> short_;
};

}  // namespace fangpin::detail
