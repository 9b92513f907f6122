/// @file
/// The fewest answers that make a function yes.
#pragma once

#include "decision/answer_order.hpp"

#include <optional>

namespace fangpin::detail {

/// Of all sets of answers that make a yes/no function yes the smallest, and of several as small the
/// first by keys. It does not depend on the order of questions.
class smallest_answers {
public:
    /// @param functions  takes what is worked out on the way
    smallest_answers(diagram& functions,
                     answer_sets const& possible,
                     literal_list const& all,
                     answer_order const& order)
        : functions_(functions), possible_(possible), all_(all), order_(order) {}

    /// @returns the answers in the order of their keys; nothing where the function is never yes
    /// @throws diagram::too_large
    [[nodiscard]] std::optional<literals> const& of(diagram::place f);

private:
    diagram& functions_;
    answer_sets const& possible_;
    literal_list const& all_;
    answer_order const& order_;
    std::map<diagram::place, std::optional<literals>> known_;
};

}  // namespace fangpin::detail
