/// @file
/// The standard where it hangs on the kind of household, and that is not known.
#pragma once

#include <fangpin/decision/decision.hpp>

namespace fangpin::detail {

/// What would hold for one kind of household.
struct figure_of_kind {
    registry kind{};
    standard const* figure = nullptr;  ///< none: no figure is in force for it
    comparison against{};              ///< of the income with this figure
};

/// One for each kind that the household may be of; nothing where the standard is the same for all
/// of these, or none is in force.
[[nodiscard]] std::vector<figure_of_kind> figures_by_kind(decision const& d);

/// Does the figure of a fact hang on the kind of household, which is not known?
[[nodiscard]] bool hangs_on_kind(decision const& d, fact_info const& f);

}  // namespace fangpin::detail
