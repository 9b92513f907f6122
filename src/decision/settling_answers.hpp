/// @file
/// The smallest answers that settle an outcome.
#pragma once

#include "decision/prime_answers.hpp"

#include <fangpin/decision/decision.hpp>

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
    using literals = std::vector<std::size_t>;  ///< by place in `all_`, ascending
    struct longer_one {
        literals chosen{};
        outcome then{};
    };
    /// The same of up to three answers; `order` is that of documents.
    struct short_one {
        std::uint64_t order = 0;
        prime_answers::set chosen = 0;
        outcome then{};
    };

    [[nodiscard]] bool search(outcomes const& possible);
    [[nodiscard]] diagram::place is(outcome wanted, diagram::place f);
    [[nodiscard]] bool forces(literals const& chosen) const;
    [[nodiscard]] bool is_minimal(literals const& chosen) const;
    [[nodiscard]] std::optional<longer_one> longer(outcome wanted) const;
    [[nodiscard]] std::optional<std::size_t> literal_at(diagram::place f, std::size_t answer) const;
    [[nodiscard]] std::vector<settling> chosen(outcomes const& possible);
    [[nodiscard]] settling told(longer_one const& f) const;

    outcome_table const& table_;
    diagram& left_;
    diagram::place root_;
    answer_sets const& possible_;
    std::vector<literal> all_;
    std::unordered_map<diagram::place, diagram::place> is_wanted_;
    std::vector<short_one> short_;
    std::size_t kept_short_ = 0;
};

}  // namespace fangpin::detail
