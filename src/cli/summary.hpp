/// @file
/// What came out of a run, for a person.
#pragma once

#include "cli/call.hpp"
#include "cli/tally.hpp"

namespace fangpin::cli {

/// Outcomes, the conditions that hold most often, what is open most often, and errors.
///
/// @param lang  in which language conditions are worded
[[nodiscard]] std::string summarise(tally const& counted,
                                    policy_handle const& policy,
                                    std::string_view lang);

}  // namespace fangpin::cli
