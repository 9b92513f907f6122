/// @file
/// A figure that a rule asks for and nobody has published.
#pragma once

#include <fangpin/policy/policy.hpp>
#include <fangpin/rules/situation.hpp>

namespace fangpin::detail {

/// The figure that a rule reads and that no entry gives, and the clause that leaves it to another
/// authority, where one does; nothing where the rule has all its figures.
///
/// @clause MEK-04
[[nodiscard]] std::optional<std::pair<error, std::string>> missing_figure(
    policy const& p, household const& h, situation const& s, compiled_rule const& rule);

}  // namespace fangpin::detail
