/// @file
/// Runs the test cases that a pack carries.
#pragma once

#include <fangpin/policy/policy.hpp>

namespace fangpin::detail {

/// Judges each case under its own policy and compares what the case expects.
///
/// @param name  of the pack, for the places of what is wrong
/// @returns an issue `case_failed` per case that comes out otherwise
[[nodiscard]] std::vector<issue> run_cases(std::shared_ptr<policy const> const& p,
                                           std::string const& name);

}  // namespace fangpin::detail
