/// @file
/// What answers force an outcome, asked of the outcome itself.
#pragma once

#include "decision/literal.hpp"

#include <fangpin/decision/decision.hpp>

#include <optional>

namespace fangpin::detail {

[[nodiscard]] inline outcome outcome_of(diagram::place result) {
    return static_cast<outcome>(result - diagram::yes);
}

/// The outcome of one household as far as it is open. Makes no functions, so it always ends soon.
class forcing {
public:
    forcing(diagram const& left,
            diagram::place root,
            answer_sets const& possible,
            literal_list const& all)
        : left_(left), root_(root), possible_(possible), all_(all) {}

    /// Is one outcome left after some answers?
    [[nodiscard]] bool by(literals const& some) const;
    /// Does every part of them leave several?
    [[nodiscard]] bool needs_all(literals const& some) const;
    /// Answers that force an outcome, each needed: a short way through the diagram.
    [[nodiscard]] std::optional<literals> way_to(outcome wanted) const;

private:
    [[nodiscard]] std::optional<std::size_t> literal_at(diagram::place f, std::size_t answer) const;
    [[nodiscard]] std::vector<diagram::place> last_first() const;

    diagram const& left_;
    diagram::place root_;
    answer_sets const& possible_;
    literal_list const& all_;
};

}  // namespace fangpin::detail
